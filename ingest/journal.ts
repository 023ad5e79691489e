/** The store as ingest sees it: one value, so that a test can make a commit fail where a database would. */
import type { Admission, ArrayConfigurationObservation, ArrayHealthObservation } from "../model/index.ts";
import {
  appendRecords,
  type Database,
  type Decision,
  findArrayConfigurations,
  findArrayHealth,
  findSceneUpload,
  forgetUpload,
  listUploads,
  listWaitingFor,
  passGaps,
  readUpload,
  releaseWith,
  type SetAsideRecord,
  type StoredSceneRun,
  type StreamPosition,
  streamPosition,
  type Upload,
  type UploadState,
  type WaitingQuery,
  waitingSceneRuns,
  writeSceneRun,
  writeUpload,
} from "../store/index.ts";
import type { Append } from "./appender.ts";

export interface Journal {
  readonly append: Append;
  position(sourceId: string, epoch: string): Promise<StreamPosition>;
  passGaps(sourceId: string, epoch: string, throughSeq: number): Promise<StreamPosition>;
  configurations(): Promise<readonly ArrayConfigurationObservation[]>;
  arrayHealth(): Promise<readonly ArrayHealthObservation[]>;
  readUpload(uploadId: string): Promise<Upload | undefined>;
  writeUpload(upload: Upload): Promise<void>;
  listUploads(state: UploadState): Promise<readonly Upload[]>;
  forgetUpload(uploadId: string): Promise<void>;
  /** The upload that a searched scene came with. */
  findSceneUpload(sceneRef: string): Promise<Upload | undefined>;
  waitingSceneRuns(): Promise<readonly StoredSceneRun[]>;
  writeSceneRun(run: StoredSceneRun): Promise<void>;
  waitingFor(query: WaitingQuery): Promise<readonly SetAsideRecord[]>;
  releaseWith(id: number, renewed: Admission, decision: Decision): Promise<boolean>;
}

export function journalOf(db: Database): Journal {
  return {
    append: (records, nowUs) => appendRecords(db, records, nowUs),
    position: (sourceId, epoch) => streamPosition(db, sourceId, epoch),
    passGaps: (sourceId, epoch, throughSeq) => passGaps(db, sourceId, epoch, throughSeq),
    configurations: () => findArrayConfigurations(db),
    arrayHealth: () => findArrayHealth(db),
    readUpload: (uploadId) => readUpload(db, uploadId),
    writeUpload: (upload) => writeUpload(db, upload),
    listUploads: (state) => listUploads(db, state),
    findSceneUpload: (sceneRef) => findSceneUpload(db, sceneRef),
    waitingSceneRuns: () => waitingSceneRuns(db),
    writeSceneRun: (run) => writeSceneRun(db, run),
    waitingFor: (query) => listWaitingFor(db, query),
    releaseWith: (id, renewed, decision) => releaseWith(db, id, renewed, decision),
    forgetUpload: (uploadId) => forgetUpload(db, uploadId),
  };
}
