// The table of memberships as Markdown, to be pasted into a text.

import { CASE_TEXTS } from '../content/cases';
import { memberText } from '../content/members';
import { NAMESPACE_TEXTS } from '../content/namespaces';
import { PAGE_TEXTS } from '../content/pageTexts';
import { RUNTIME_TEXTS } from '../content/runtimes';
import { SAVED_PICTURE } from '../content/savedPicture';
import { describeCell, describeSharing } from '../diagram/describe';
import { caseForFlags } from '../domain/cases';
import { validateFlags, type PodNamespaceFlags } from '../domain/flags';
import { STANDARD_MEMBERS } from '../domain/members';
import { hasMember, LINUX_NAMESPACES } from '../domain/namespaces';
import type { RuntimeProfile } from '../domain/runtimes';
import { flagsOn } from './pictureSheet';
import { resolvePod } from './resolvedPod';

/** Takes words; gives them so that Markdown shows them as they are, also in a table. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|&]/g, String.raw`\$&`);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** Takes flags, a runtime and the page's address; gives who is in which Linux namespace, with what the reader must know to read it. */
export function membershipMarkdown(flags: PodNamespaceFlags, runtime: RuntimeProfile, address: string): string {
  const { topology, notes } = resolvePod(flags, runtime);
  const number = caseForFlags(flags);
  const on = flagsOn(flags).map((flag) => `\`${SAVED_PICTURE.flagOn(flag)}\``);
  const table = [
    row([PAGE_TEXTS.kind, ...STANDARD_MEMBERS.map((member) => memberText(member).name)]),
    row(['---', ...STANDARD_MEMBERS.map(() => '---')]),
    ...LINUX_NAMESPACES.map((kind) =>
      row([
        `${kind} (${NAMESPACE_TEXTS[kind].plain})`,
        ...STANDARD_MEMBERS.map(({ id }) =>
          escapeMarkdown(hasMember(topology, id) ? describeCell(topology, kind, id) : PAGE_TEXTS.noPause),
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
      ...(validateFlags(flags).ok ? [] : [`- **${PAGE_TEXTS.rejected}**`]),
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
