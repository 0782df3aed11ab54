import { useState } from 'react';
import { CGROUP_TEXTS } from '../../content/cgroup';
import { memberText } from '../../content/members';
import { Token } from '../../diagram/Token';
import { acceptedRequest } from '../../domain/effectiveRequest';
import { NODE, type Member } from '../../domain/members';
import { instanceOf, type NamespaceTopology } from '../../domain/namespaces';
import { topologyFor, type NodeSetup } from '../../domain/topologyFor';
import type { ResolvedPod } from '../../parts/resolvedPod';
import { FoldingSection } from '../../ui/FoldingSection';
import { Prose } from '../../ui/Prose';
import { SourceLinks } from '../../ui/SourceLinks';
import styles from './CgroupPicture.module.css';

const VERSIONS = [2, 1] as const satisfies readonly NodeSetup['cgroupVersion'][];

/** The seventh kind of Linux namespace, and the tree of cgroups beside it. */
export function CgroupPicture({ pod }: { pod: ResolvedPod }) {
  const [version, setVersion] = useState<NodeSetup['cgroupVersion']>(2);
  const topology = topologyFor(acceptedRequest(pod.asked, pod.runtime).request, pod.runtime, {
    cgroupVersion: version,
  });
  const seats = pod.picture.columns.map(({ member }) => member);
  return (
    <FoldingSection
      id="cgroup"
      title={CGROUP_TEXTS.title}
      about={CGROUP_TEXTS.about}
      startsOpen={false}
      className={styles.section}
    >
      <div className={styles.versions} role="radiogroup" aria-label={CGROUP_TEXTS.version}>
        {VERSIONS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="cgroup-version"
              checked={each === version}
              onChange={() => {
                setVersion(each);
              }}
            />{' '}
            {CGROUP_TEXTS.versions[each]}
          </label>
        ))}
      </div>
      <div className={styles.pictures}>
        <section aria-labelledby="cgroup-namespaces">
          <h3 id="cgroup-namespaces">{CGROUP_TEXTS.namespaces}</h3>
          <Lane topology={topology} seats={seats} />
          <p key={version}>
            <Prose>{CGROUP_TEXTS.seen[version]}</Prose>
          </p>
          <p>{CGROUP_TEXTS.unruled}</p>
        </section>
        <section aria-labelledby="cgroup-tree">
          <h3 id="cgroup-tree">{CGROUP_TEXTS.tree}</h3>
          <Tree topology={topology} seats={seats} />
          <p>{CGROUP_TEXTS.both}</p>
        </section>
      </div>
      <p className={styles.sources}>
        {CGROUP_TEXTS.measured} <SourceLinks sources={CGROUP_TEXTS.sources} />
      </p>
    </FoldingSection>
  );
}

interface PartProps {
  topology: NamespaceTopology;
  seats: readonly Member[];
}

function Occupant({ member, topology }: { member: Member; topology: NamespaceTopology }) {
  const exists = topology.members.some(({ id }) => id === member.id);
  return (
    <span className={styles.occupant}>
      <Token member={member} missing={!exists} /> {memberText(member).nameShort}
    </span>
  );
}

/** One box for each cgroup namespace; those of one namespace are neighbours here, whatever the request. */
function Lane({ topology, seats }: PartProps) {
  return (
    <ul className={styles.lane}>
      {topology.instances.cgroup.map(({ owner, members }) => (
        <li
          key={members.join(' ')}
          data-cgroup-members={members.join(' ')}
          data-paint={owner === NODE.id ? 'node' : 'own'}
          style={{ flexGrow: members.length }}
        >
          {seats
            .filter(({ id }) => members.includes(id))
            .map((member) => (
              <Occupant key={member.id} member={member} topology={topology} />
            ))}
          <small>{owner === NODE.id ? CGROUP_TEXTS.nodeNamespace : CGROUP_TEXTS.ownNamespace}</small>
        </li>
      ))}
    </ul>
  );
}

/** The pod's cgroup with one child for each container, in the node's tree. */
function Tree({ topology, seats }: PartProps) {
  const ofPod = seats.filter(({ id }) => id !== NODE.id && instanceOf(topology, 'cgroup', id));
  return (
    <ul className={styles.tree}>
      <li data-paint="node">
        {CGROUP_TEXTS.node}
        <ul>
          <li data-paint="node">
            {CGROUP_TEXTS.system} <small>{CGROUP_TEXTS.kubelet}</small>
          </li>
          <li data-paint="node">
            {CGROUP_TEXTS.pods}
            <ul>
              <li data-paint="pod">
                {CGROUP_TEXTS.pod} <small>{CGROUP_TEXTS.limits}</small>
                <ul className={styles.children}>
                  {ofPod.map((member) => (
                    <li key={member.id} data-paint="own" data-cgroup={member.id}>
                      <Occupant member={member} topology={topology} /> <small>{CGROUP_TEXTS.child}</small>
                    </li>
                  ))}
                </ul>
              </li>
            </ul>
          </li>
        </ul>
      </li>
    </ul>
  );
}
