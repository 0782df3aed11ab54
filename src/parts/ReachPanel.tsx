import { useState } from 'react';
import { memberText } from '../content/members';
import { REACH_TEXTS } from '../content/reach';
import { caseForFlags, podName } from '../domain/cases';
import { consequencesFor } from '../domain/consequences';
import { APP, NODE, STANDARD_MEMBERS, type Member, type MemberId } from '../domain/members';
import { hasMember } from '../domain/namespaces';
import { listInWords, memberList } from '../diagram/describe';
import { exampleHostName } from '../diagram/exampleValues';
import { Token } from '../diagram/Token';
import type { ResolvedPod } from './resolvedPod';
import styles from './ReachPanel.module.css';

/** What one member shares and can reach. */
export function ReachPanel({ pod }: { pod: ResolvedPod }) {
  const [chosen, setChosen] = useState<Member>(APP);
  const { topology, sandbox } = pod;
  const member = hasMember(topology, chosen.id) ? chosen : APP;
  const found = consequencesFor(member.id, topology, sandbox);
  return (
    <section className={styles.panel} aria-labelledby="reach">
      <h2 id="reach">{REACH_TEXTS.title(memberText(member).inSentence)}</h2>
      <div role="group" aria-label={REACH_TEXTS.choose} className={styles.members}>
        {STANDARD_MEMBERS.map((candidate) => (
          <button
            key={candidate.id}
            type="button"
            aria-pressed={candidate.id === member.id}
            disabled={!hasMember(topology, candidate.id)}
            onClick={() => {
              setChosen(candidate);
            }}
          >
            <Token member={candidate} missing={!hasMember(topology, candidate.id)} />
            {memberText(candidate).nameShort}
          </button>
        ))}
      </div>
      <dl className={styles.rows}>
        <Row name={REACH_TEXTS.localhost} members={found.sharesLocalhostWith} present={topology.members} />
        <Row name={REACH_TEXTS.connect} members={found.canConnectTo} present={topology.members} />
        <Row name={REACH_TEXTS.sees} members={found.seesProcessesOf} present={topology.members}>
          {found.seesProcessesOf.includes(NODE.id) ? REACH_TEXTS.allPods : undefined}
        </Row>
        <Row name={REACH_TEXTS.seenBy} members={found.isSeenBy} present={topology.members} />
        <Row name={REACH_TEXTS.ipc} members={found.sharesIpcWith} present={topology.members} />
        <div>
          <dt>
            <code translate="no">hostname</code> {REACH_TEXTS.prints}
          </dt>
          <dd>
            <span>{REACH_TEXTS.hostName[found.hostName]}</span>{' '}
            <code translate="no">{exampleHostName(found.hostName, podName(caseForFlags(pod.flags)))}</code>
          </dd>
        </div>
        <div>
          <dt>{REACH_TEXTS.pidOne}</dt>
          <dd>
            {found.pidOne === NODE.id
              ? REACH_TEXTS.nodesInit
              : memberList(topology, found.pidOne === null ? [] : [found.pidOne])}
          </dd>
        </div>
      </dl>
    </section>
  );
}

interface RowProps {
  name: string;
  members: readonly MemberId[];
  present: readonly Member[];
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
        {present.map((member) => (
          <Token key={member.id} member={member} missing={!members.includes(member.id)} />
        ))}
        <span className="visually-hidden">
          {listInWords(present.filter(({ id }) => members.includes(id)).map((member) => memberText(member).name))}
        </span>
      </dd>
    </div>
  );
}
