import { LAB_TEXTS } from '../../content/lab';
import {
  caseForOption,
  hasApart,
  isSameOption,
  LAB_MODES,
  LAB_OPTIONS,
  type LabOption,
  type LabRequest,
} from '../../domain/labRequest';
import { CaseLink } from '../../parts/CaseLink';
import { useAppStore } from '../../store/AppStoreContext';
import { formatLabQuery } from '../../formats/labUrl';
import { selectLabHref } from '../../store/selectors';
import { ActionLink } from '../../ui/ActionLink';
import styles from './RequestMap.module.css';

/** All 27 requests: those that a pod spec can ask for lead to their case, the others are drawn here. */
export function RequestMap({ lab }: { lab: LabRequest }) {
  return (
    <section className={styles.section}>
      <h2 id="map">{LAB_TEXTS.map}</h2>
      <p className={styles.about}>{LAB_TEXTS.mapAbout}</p>
      <table className={styles.map} aria-labelledby="map">
        <thead>
          <tr>
            <td />
            {LAB_MODES.map((network) => (
              <th key={network} scope="colgroup" colSpan={3} translate="no">
                <small>network</small> {network}
              </th>
            ))}
          </tr>
          <tr>
            <th scope="col">
              <span translate="no">pid</span>
            </th>
            {LAB_MODES.flatMap((network) =>
              LAB_MODES.map((ipc) => (
                <th key={`${network} ${ipc}`} scope="col" className={styles.ipc} translate="no">
                  <span className="visually-hidden">ipc {ipc}</span>
                  <span aria-hidden="true">{ipc.charAt(0)}</span>
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {LAB_MODES.map((pid) => (
            <tr key={pid}>
              <th scope="row" translate="no">
                {pid}
              </th>
              {LAB_OPTIONS.filter((option) => option.pid === pid).map((option) => (
                <td key={`${option.network} ${option.ipc}`}>
                  <Cell option={option} lab={lab} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.key}>{LAB_TEXTS.mapKey}</p>
    </section>
  );
}

function Cell({ option, lab }: { option: LabOption; lab: LabRequest }) {
  const sharingCase = caseForOption(option);
  const { pid, network, ipc } = option;
  const label = LAB_TEXTS.cell(pid, network, ipc, sharingCase);
  const isHere = isSameOption(option, lab.option) && !hasApart(lab);
  const next = formatLabQuery({ ...lab, option, apart: {} });
  const href = useAppStore(selectLabHref(next));
  const showLab = useAppStore((state) => state.showLab);
  if (sharingCase !== null)
    return (
      <CaseLink sharingCase={sharingCase} className={styles.cell} label={label} current={isHere}>
        {sharingCase}
      </CaseLink>
    );
  return (
    <ActionLink
      className={styles.cell}
      data-cri-only=""
      href={href}
      aria-label={label}
      title={label}
      aria-current={isHere ? 'page' : undefined}
      onFollow={() => {
        showLab(next);
      }}
    >
      {null}
    </ActionLink>
  );
}
