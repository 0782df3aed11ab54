// The table of memberships as Markdown, to be pasted into a text.

import { memberText } from '../content/members';
import { NAMESPACE_TEXTS } from '../content/namespaces';
import { PAGE_TEXTS } from '../content/pageTexts';
import { PART_TEXTS } from '../content/partTexts';
import { NOT_CREATED } from '../content/runtimes';
import { SAVED_PICTURE } from '../content/savedPicture';
import { describeSharing } from '../diagram/describe';
import { describeCell } from '../diagram/describeCell';
import type { Member } from '../domain/members';
import { hasMember, LINUX_NAMESPACES } from '../domain/namespaces';
import type { SavedSubject } from './savedSubject';

/** Takes words; gives them so that Markdown shows them as they are, also in a table. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|&]/g, String.raw`\$&`);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** What stands in the column of one that does not exist. */
function absent(role: Member['role']): string {
  return role === 'pause' ? PART_TEXTS.noPause : NOT_CREATED;
}

/** Takes what is saved and the page's address; gives who is in which Linux namespace, with what the reader must know to read it. */
export function membershipMarkdown({ pod, number, title, asked, answerer }: SavedSubject, address: string): string {
  const { topology, notes, picture } = pod;
  const on = asked.map((field) => `\`${field}\``);
  const seats = picture.columns.map(({ member }) => member);
  const table = [
    row([PART_TEXTS.kind, ...seats.map((member) => memberText(member).name)]),
    row(['---', ...seats.map(() => '---')]),
    ...LINUX_NAMESPACES.map((kind) =>
      row([
        `${kind} (${NAMESPACE_TEXTS[kind].plain})`,
        ...seats.map(({ id, role }) =>
          escapeMarkdown(hasMember(topology, id) ? describeCell(topology, kind, id) : absent(role)),
        ),
      ]),
    ),
  ];
  const otherwise = LINUX_NAMESPACES.flatMap((kind) =>
    notes[kind].map((note) => `- ${kind} † ${escapeMarkdown(note)}`),
  );
  const blocks = [
    `# ${escapeMarkdown(number === null ? title : SAVED_PICTURE.caseTitle(number, title))}`,
    [
      `- ${on.length === 0 ? SAVED_PICTURE.flagsOff : on.join(', ')}`,
      ...(pod.rejected ? [`- **${PAGE_TEXTS.rejected}**`] : []),
      `- ${SAVED_PICTURE.runtime(answerer)}`,
      `- ${SAVED_PICTURE.madeBy}: <${address}>`,
    ].join('\n'),
    describeSharing(topology),
    `## ${PAGE_TEXTS.table}`,
    table.join('\n'),
    ...(otherwise.length === 0 ? [] : [otherwise.join('\n')]),
  ];
  return `${blocks.join('\n\n')}\n`;
}
