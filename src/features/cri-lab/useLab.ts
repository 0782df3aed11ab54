import { useMemo } from 'react';
import type { LabRequest } from '../../domain/labRequest';
import { formatLabQuery, parseLabQuery } from '../../formats/labUrl';
import { useAppStore } from '../../store/AppStoreContext';
import { selectLabQuery } from '../../store/selectors';

/** Gives what the lab asks for, what of the address was not followed, and how to ask for something else. */
export function useLab() {
  const query = useAppStore(selectLabQuery);
  const show = useAppStore((state) => state.showLab);
  const parsed = useMemo(() => parseLabQuery(query), [query]);
  return {
    ...parsed,
    showLab: (lab: LabRequest) => {
      show(formatLabQuery(lab));
    },
  };
}
