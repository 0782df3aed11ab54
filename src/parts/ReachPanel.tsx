import type { ReactNode } from 'react';
import { memberText } from '../content/members';
import { KILL, REACH_TEXTS } from '../content/reach';
import { consequencesFor, viewpointIn } from '../domain/consequences';
import { NODE, type Member, type MemberId } from '../domain/members';
import type { LinuxNamespace } from '../domain/namespaces';
import { listInWords } from '../content/listInWords';
import { memberList } from '../diagram/describe';
import { exampleHostName } from '../diagram/exampleValues';
import { Token } from '../diagram/Token';
import type { ToldPods } from './toldPods';
import { useChanges } from './useChanges';
import styles from './ReachPanel.module.css';

/** What one member shares and can reach. Each row changes when its lane has told of the change. */
export function ReachPanel({ pods, from }: { pods: ToldPods; from: MemberId }) {
  const found = (namespace: LinuxNamespace) => {
    const { topology, sandbox } = pods[namespace];
    return { ...consequencesFor(viewpointIn(topology, from), topology, sandbox), topology };
  };
  const [pid, net, ipc] = [found('pid'), found('net'), found('ipc')];
  const seenFrom = viewpointIn(pid.topology, from);
  const viewer = pid.topology.members.find(({ id }) => id === seenFrom);
  const seesOthers = pid.seesProcessesOf.some((other) => other !== seenFrom);
  const signals = seesOthers ? REACH_TEXTS.signalIf : REACH_TEXTS.signalOwn;
  return (
    <section className={styles.panel} aria-labelledby="reach" data-from={seenFrom}>
      <h2 id="reach">{REACH_TEXTS.title(viewer ? memberText(viewer).inSentence : '')}</h2>
      <p className={styles.hint}>{REACH_TEXTS.choose}</p>
      <dl className={styles.rows}>
        <MembersRow
          reach="localhost"
          lane="net"
          from={seenFrom}
          members={net.sharesLocalhostWith}
          of={net.topology.members}
        >
          {REACH_TEXTS.localhost}
        </MembersRow>
        <MembersRow reach="connect" lane="net" from={seenFrom} members={net.canConnectTo} of={net.topology.members}>
          {REACH_TEXTS.connect}
        </MembersRow>
        <MembersRow reach="sees" lane="pid" from={seenFrom} members={pid.seesProcessesOf} of={pid.topology.members}>
          {REACH_TEXTS.sees}
          {pid.seesProcessesOf.includes(NODE.id) && <small> {REACH_TEXTS.allPods}</small>}
        </MembersRow>
        <MembersRow reach="signal" lane="pid" from={seenFrom} members={pid.seesProcessesOf} of={pid.topology.members}>
          {REACH_TEXTS.signal}{' '}
          <small>
            {/* A new text is a new element: a translated one could not be changed. */}
            <span key={signals}>{signals}</span> <a href={KILL.href}>{KILL.label}</a>
          </small>
        </MembersRow>
        <MembersRow reach="seen-by" lane="pid" from={seenFrom} members={pid.isSeenBy} of={pid.topology.members}>
          {REACH_TEXTS.seenBy}
          <small> {REACH_TEXTS.everyHostPid}</small>
        </MembersRow>
        <MembersRow reach="ipc" lane="ipc" from={seenFrom} members={ipc.sharesIpcWith} of={ipc.topology.members}>
          {REACH_TEXTS.ipc}
        </MembersRow>
        <ValueRow reach="hostname" lane="net" from={seenFrom} value={net.hostName}>
          <dt>
            <code translate="no">hostname</code> {REACH_TEXTS.prints}
          </dt>
          <dd>
            <span>{REACH_TEXTS.hostName[net.hostName]}</span>{' '}
            <code translate="no">{exampleHostName(net.hostName, pods.net.name)}</code>
          </dd>
        </ValueRow>
        <ValueRow reach="pid-one" lane="pid" from={seenFrom} value={pid.pidOne ?? 'unknown'}>
          <dt>{REACH_TEXTS.pidOne}</dt>
          <dd>
            {pid.pidOne === NODE.id
              ? REACH_TEXTS.nodesInit
              : memberList(pid.topology, pid.pidOne === null ? [] : [pid.pidOne])}
          </dd>
        </ValueRow>
      </dl>
    </section>
  );
}

interface RowProps {
  /** Names the row. */
  reach: string;
  /** The lane that it follows from: both light up together. */
  lane: LinuxNamespace;
  /** The member asked for; that another is asked for is no change to be marked. */
  from: MemberId;
  children: ReactNode;
}

function MembersRow({
  members,
  of,
  children,
  ...row
}: RowProps & { members: readonly MemberId[]; of: readonly Member[] }) {
  return (
    <Row {...row} hooks={{ 'data-members': members.join(' ') }}>
      <dt>{children}</dt>
      <dd>
        {of.map((member) => (
          <Token key={member.id} member={member} missing={!members.includes(member.id)} />
        ))}
        <span className="visually-hidden">
          {inWords(
            of.filter(({ id }) => members.includes(id)),
            row.from,
          )}
        </span>
      </dd>
    </Row>
  );
}

/** Takes members and the one that is asked for; names them: the asked is "itself", and where it is alone there is nobody else. */
function inWords(members: readonly Member[], from: MemberId): string {
  const isAlone = members.every(({ id }) => id === from);
  if (isAlone) return REACH_TEXTS.nobodyElse;
  return listInWords(members.map((member) => (member.id === from ? REACH_TEXTS.itself : memberText(member).name)));
}

function ValueRow({ value, ...row }: RowProps & { value: string }) {
  return <Row {...row} hooks={{ 'data-value': value }} />;
}

function Row({
  reach,
  lane,
  from,
  hooks,
  children,
}: RowProps & { hooks: { 'data-members': string } | { 'data-value': string } }) {
  const changes = useChanges(from, Object.values(hooks).join(''));
  return (
    <div data-reach={reach} data-follows={lane} {...hooks}>
      {children}
      {changes > 0 && <i key={changes} className={styles.mark} aria-hidden="true" />}
    </div>
  );
}
