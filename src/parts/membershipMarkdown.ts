// The table of memberships as Markdown, to be pasted into a text.

import { CASE_TEXTS } from '../content/cases';
import { memberText } from '../content/members';
import { NAMESPACE_TEXTS } from '../content/namespaces';
import { PAGE_TEXTS } from '../content/pageTexts';
import { PART_TEXTS } from '../content/partTexts';
import { RUNTIME_TEXTS } from '../content/runtimes';
import { SAVED_PICTURE } from '../content/savedPicture';
import { describeSharing } from '../diagram/describe';
import { describeCell } from '../diagram/describeCell';
import { caseForFlags } from '../domain/cases';
import { STANDARD_MEMBERS } from '../domain/members';
import { hasMember, LINUX_NAMESPACES } from '../domain/namespaces';
import { flagsOn, isRefused } from './pictureSheet';
import type { ResolvedCase } from './resolvedPod';

/** Takes words; gives them so that Markdown shows them as they are, also in a table. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|&]/g, String.raw`\$&`);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Takes a case's pod and the page's address; gives who is in which Linux namespace, with what the reader must know to read it. */
export function membershipMarkdown(pod: ResolvedCase, address: string): string {
  const { flags, runtime, topology, notes, asked } = pod;
  const number = caseForFlags(flags);
  const fields = [
    ...flagsOn(flags).map(SAVED_PICTURE.flagOn),
    ...(asked.userns === 'POD' ? [SAVED_PICTURE.hostUsers] : []),
  ];
  const on = fields.map((field) => `\`${field}\``);
  const table = [
    row([PART_TEXTS.kind, ...STANDARD_MEMBERS.map((member) => memberText(member).name)]),
    row(['---', ...STANDARD_MEMBERS.map(() => '---')]),
    ...LINUX_NAMESPACES.map((kind) =>
      row([
        `${kind} (${NAMESPACE_TEXTS[kind].plain})`,
        ...STANDARD_MEMBERS.map(({ id }) =>
          escapeMarkdown(hasMember(topology, id) ? describeCell(topology, kind, id) : PART_TEXTS.noPause),
        ),
      ]),
    ),
  ];
  const otherwise = LINUX_NAMESPACES.flatMap((kind) =>
    notes[kind].map((note) => `- ${kind} † ${escapeMarkdown(note)}`),
  );
  const blocks = [
    `# ${escapeMarkdown(SAVED_PICTURE.caseTitle(number, CASE_TEXTS[number].title))}`,
    [
      `- ${on.length === 0 ? SAVED_PICTURE.flagsOff : on.join(', ')}`,
      ...(!isRefused(pod) ? [] : [`- **${PAGE_TEXTS.rejected}**`]),
      `- ${SAVED_PICTURE.runtime(RUNTIME_TEXTS[runtime].name)}`,
      `- ${SAVED_PICTURE.madeBy}: <${address}>`,
    ].join('\n'),
    describeSharing(topology),
    `## ${PAGE_TEXTS.table}`,
    table.join('\n'),
    ...(otherwise.length === 0 ? [] : [otherwise.join('\n')]),
  ];
  return `${blocks.join('\n\n')}\n`;
}
