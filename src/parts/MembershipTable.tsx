import { memo } from 'react';
import { PAGE_TEXTS } from '../content/pageTexts';
import { memberText } from '../content/members';
import { NAMESPACE_TEXTS } from '../content/namespaces';
import { STANDARD_MEMBERS, type Member } from '../domain/members';
import { hasMember, LINUX_NAMESPACES, type NamespaceTopology } from '../domain/namespaces';
import { describeCell } from '../diagram/describe';
import styles from './MembershipTable.module.css';

interface MembershipTableProps {
  topology: NamespaceTopology;
  /** Who has a column, also where he does not exist. */
  seats?: readonly Member[];
}

/** The picture's twin in words. */
export const MembershipTable = memo(function MembershipTable({
  topology,
  seats = STANDARD_MEMBERS,
}: MembershipTableProps) {
  return (
    <section aria-labelledby="membership" className={styles.section}>
      <h2 id="membership">{PAGE_TEXTS.table}</h2>
      <p>{PAGE_TEXTS.tableAbout}</p>
      <div className={`sideways ${styles.scroll}`} tabIndex={0} role="group" aria-labelledby="membership">
        <table aria-label={PAGE_TEXTS.table}>
          <thead>
            <tr>
              <th scope="col">{PAGE_TEXTS.kind}</th>
              {seats.map((member) => (
                <th scope="col" key={member.id}>
                  {memberText(member).name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {LINUX_NAMESPACES.map((namespace) => (
              <tr key={namespace}>
                <th scope="row">
                  <span translate="no">{namespace}</span> <small>{NAMESPACE_TEXTS[namespace].plain}</small>
                </th>
                {seats.map(({ id }) => (
                  <td key={id}>
                    {hasMember(topology, id) ? describeCell(topology, namespace, id) : PAGE_TEXTS.noPause}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
});
