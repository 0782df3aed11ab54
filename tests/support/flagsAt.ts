import type { PodNamespaceFlags } from '../../src/domain/flags';

/** Four digits, 1 for on: shareProcessNamespace, hostPID, hostNetwork, hostIPC. */
export type Position = `${0 | 1}${0 | 1}${0 | 1}${0 | 1}`;

export const POSITIONS = [
  '0000',
  '0001',
  '0010',
  '0011',
  '0100',
  '0101',
  '0110',
  '0111',
  '1000',
  '1001',
  '1010',
  '1011',
  '1100',
  '1101',
  '1110',
  '1111',
] as const satisfies readonly Position[];

/** Takes the four digits; gives the flags. */
export function flagsAt(position: Position): PodNamespaceFlags {
  return {
    shareProcessNamespace: position.startsWith('1'),
    hostPID: position[1] === '1',
    hostNetwork: position[2] === '1',
    hostIPC: position[3] === '1',
  };
}
