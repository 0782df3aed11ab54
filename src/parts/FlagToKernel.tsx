import { memo } from 'react';
import { PAGE_TEXTS } from '../content/pageTexts';
import type { MemberId } from '../domain/members';
import { deferred } from '../ui/deferred';
import { FoldingSection } from '../ui/FoldingSection';
import { useWrittenPart } from '../ui/useWrittenPart';
import styles from './FlagToKernel.module.css';
import type { ToldPods } from './toldPods';

const TEXT = deferred(() => import('./FlagToKernelText').then(({ FlagToKernelText }) => FlagToKernelText));

const ID = 'chain';
/** The id of what folds. */
export const KERNEL_SECTION = 'kernel';

/** Why a box is as it is: which function asked, what the runtime wrote, what the kernel did. */
export const FlagToKernel = memo(function FlagToKernel({ pods, from }: { pods: ToldPods; from: MemberId }) {
  const { Part, written, isStale, failed } = useWrittenPart(ID, TEXT, pods, from);
  return (
    <FoldingSection
      id={KERNEL_SECTION}
      title={PAGE_TEXTS.kernel}
      about={PAGE_TEXTS.kernelAbout}
      startsOpen={false}
      className={styles.section}
    >
      {written ? (
        <div
          key="written"
          id={ID}
          data-stale={isStale || undefined}
          suppressHydrationWarning
          dangerouslySetInnerHTML={written}
        />
      ) : (
        <div key="own" id={ID}>
          {Part && <Part pods={pods} from={from} />}
          {failed && <p>{PAGE_TEXTS.notLoaded}</p>}
        </div>
      )}
    </FoldingSection>
  );
});
