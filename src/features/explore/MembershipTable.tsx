import { PAGE_TEXTS } from '../../content/pageTexts';
import { MEMBER_TEXTS } from '../../content/members';
import { NAMESPACE_TEXTS } from '../../content/namespaces';
import { LINUX_NAMESPACES, NAMESPACE_MEMBERS, type NamespaceTopology } from '../../domain/namespaces';
import { describeCell } from '../../diagram/describe';
import styles from './MembershipTable.module.css';

/** The picture's twin in words. */
export function MembershipTable({ topology }: { topology: NamespaceTopology }) {
  return (
    <section aria-labelledby="membership" className={styles.section}>
      <h2 id="membership">{PAGE_TEXTS.table}</h2>
      <p>{PAGE_TEXTS.tableAbout}</p>
      <div className={styles.scroll} tabIndex={0} role="group" aria-labelledby="membership">
        <table aria-label={PAGE_TEXTS.table}>
          <thead>
            <tr>
              <th scope="col">{PAGE_TEXTS.kind}</th>
              {NAMESPACE_MEMBERS.map((member) => (
                <th scope="col" key={member}>
                  {MEMBER_TEXTS[member].name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {LINUX_NAMESPACES.map((namespace) => (
              <tr key={namespace}>
                <th scope="row">
                  {namespace} <small>{NAMESPACE_TEXTS[namespace].plain}</small>
                </th>
                {NAMESPACE_MEMBERS.map((member) => (
                  <td key={member}>
                    {topology.members.includes(member) ? describeCell(topology, namespace, member) : PAGE_TEXTS.noPause}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
