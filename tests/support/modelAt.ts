import { diagramModel, type DiagramModel, type LaneModel } from '../../src/diagram/model';
import { namespacesForPod } from '../../src/domain/modes';
import type { LinuxNamespace } from '../../src/domain/namespaces';
import type { RuntimeProfile } from '../../src/domain/runtimes';
import { flagsAt, type Position } from './flagsAt';

/** Takes the four digits and a runtime; gives the picture. */
export function modelAt(position: Position, runtime: RuntimeProfile = 'textbook'): DiagramModel {
  return diagramModel(namespacesForPod(flagsAt(position)), runtime);
}

/** Takes a picture and a kind; gives its lane. */
export function laneOf(model: DiagramModel, namespace: LinuxNamespace): LaneModel {
  const lane = model.lanes.find((candidate) => candidate.namespace === namespace);
  if (!lane) throw new Error(`No lane ${namespace}`);
  return lane;
}
