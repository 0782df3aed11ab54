import { useState } from 'react';
import { MEMBER_TEXTS } from '../../content/members';
import { REACH_TEXTS } from '../../content/reach';
import { consequencesFor } from '../../domain/consequences';
import { NAMESPACE_MEMBERS, type NamespaceMember } from '../../domain/namespaces';
import { listInWords } from '../../diagram/describe';
import { HOST_NAME } from '../../diagram/exampleValues';
import type { DiagramModel } from '../../diagram/model';
import { Token } from '../../diagram/Token';
import styles from './ReachPanel.module.css';

/** What one member shares and can reach. */
export function ReachPanel({ model }: { model: DiagramModel }) {
  const [chosen, setChosen] = useState<NamespaceMember>('app');
  const { topology, option } = model;
  const member = topology.members.includes(chosen) ? chosen : 'app';
  const found = consequencesFor(member, topology, option);
  return (
    <section className={styles.panel} aria-labelledby="reach">
      <h2 id="reach">{REACH_TEXTS.title(MEMBER_TEXTS[member].inSentence)}</h2>
      <div role="group" aria-label={REACH_TEXTS.choose} className={styles.members}>
        {NAMESPACE_MEMBERS.map((candidate) => (
          <button
            key={candidate}
            type="button"
            aria-pressed={candidate === member}
            disabled={!topology.members.includes(candidate)}
            onClick={() => {
              setChosen(candidate);
            }}
          >
            <Token member={candidate} missing={!topology.members.includes(candidate)} />
            {MEMBER_TEXTS[candidate].nameShort}
          </button>
        ))}
      </div>
      <dl className={styles.rows}>
        <Row name={REACH_TEXTS.localhost} members={found.sharesLocalhostWith} present={topology.members} />
        <Row name={REACH_TEXTS.connect} members={found.canConnectTo} present={topology.members} />
        <Row name={REACH_TEXTS.sees} members={found.seesProcessesOf} present={topology.members}>
          {found.seesProcessesOf.includes('node') ? REACH_TEXTS.allPods : undefined}
        </Row>
        <Row name={REACH_TEXTS.seenBy} members={found.isSeenBy} present={topology.members} />
        <Row name={REACH_TEXTS.ipc} members={found.sharesIpcWith} present={topology.members} />
        <div>
          <dt>
            <code>hostname</code> {REACH_TEXTS.prints}
          </dt>
          <dd>
            {REACH_TEXTS.hostName[found.hostName]} <code>{HOST_NAME[found.hostName]}</code>
          </dd>
        </div>
        <div>
          <dt>{REACH_TEXTS.pidOne}</dt>
          <dd>{REACH_TEXTS.pidOneOf[found.pidOne]}</dd>
        </div>
      </dl>
    </section>
  );
}

interface RowProps {
  name: string;
  members: readonly NamespaceMember[];
  present: readonly NamespaceMember[];
  children?: string | undefined;
}

function Row({ name, members, present, children }: RowProps) {
  return (
    <div>
      <dt>
        {name}
        {children !== undefined && <small> {children}</small>}
      </dt>
      <dd>
        {NAMESPACE_MEMBERS.filter((member) => present.includes(member)).map((member) => (
          <Token key={member} member={member} missing={!members.includes(member)} />
        ))}
        <span className="visually-hidden">{listInWords(members.map((member) => MEMBER_TEXTS[member].name))}</span>
      </dd>
    </div>
  );
}
