import { memo } from 'react';
import { PAGE_TEXTS } from '../content/pageTexts';
import { PART_TEXTS } from '../content/partTexts';
import { STANDARD_MEMBERS, type Member } from '../domain/members';
import { memberText } from '../content/members';
import { NAMESPACE_TEXTS } from '../content/namespaces';
import { hasMember, LINUX_NAMESPACES, type NamespaceTopology } from '../domain/namespaces';
import { describeCell } from '../diagram/describeCell';
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
    <>
      <h2 id="membership">{PAGE_TEXTS.table}</h2>
      <p>{PART_TEXTS.tableAbout}</p>
      <div className={`sideways ${styles.scroll}`} tabIndex={0} role="group" aria-labelledby="membership">
        <MembershipGrid topology={topology} seats={seats} />
      </div>
    </>
  );
});

/** Who is in which Linux namespace: a row a kind, a column a member, also where he does not exist. */
export function MembershipGrid({ topology, seats }: { topology: NamespaceTopology; seats: readonly Member[] }) {
  return (
    <table aria-label={PAGE_TEXTS.table}>
      <thead>
        <tr>
          <th scope="col">{PART_TEXTS.kind}</th>
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
              <td key={id}>{hasMember(topology, id) ? describeCell(topology, namespace, id) : PART_TEXTS.noPause}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
