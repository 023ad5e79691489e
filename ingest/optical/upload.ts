/**
 * Uploads of scenes: header, then chunks; goes on where it was after a lost connection.
 *
 * The scene is journaled when its file is whole, durable and found sane by the guard; the receipt is sent after that commit. The
 * search for vessels follows in the background and is reported as a record of its own.
 */
import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import type { ServerReadableStream } from "@grpc/grpc-js";
import { type AccessProfile, type IdentifiedCall, maySendAs } from "../../access/index.ts";
import type { Admission, Clock, Source, Violation, Workspace } from "../../model/index.ts";
import { ingestV1, type tomi } from "../../proto/index.ts";
import type { AppendedRecord, Upload } from "../../store/index.ts";
import { wireViolations } from "../acks.ts";
import { type Admitted, admitRecord, OUTCOME, type StreamIdentity } from "../admit.ts";
import type { Appender } from "../appender.ts";
import { CallError } from "../call_error.ts";
import type { Counters } from "../counters.ts";
import { EPOCH_BYTES, permittedSource } from "../hello.ts";
import type { Journal } from "../journal.ts";
import type { Log } from "../log.ts";
import { needRoom, type Room } from "../room.ts";
import { needSender } from "../sender.ts";
import type { Receipt } from "../services.ts";
import { guardScene } from "./guard.ts";
import type { SceneJobs } from "./jobs.ts";
import type { Rejection } from "./rejection.ts";
import { createSceneDoor, type ImageryHeader, recordBytes, sceneRefOf } from "./scene_door.ts";
import { fileBytes, moveIntoPlace, UploadFile } from "./upload_file.ts";
import { receiptOf, resultOf } from "./upload_receipt.ts";
import { UploadShelf } from "./upload_shelf.ts";

export interface UploadDeps {
  readonly journal: Pick<Journal, "readUpload" | "writeUpload" | "listUploads" | "forgetUpload">;
  readonly appender: Appender;
  readonly jobs: SceneJobs;
  readonly counters: Counters;
  readonly workspace: Workspace;
  readonly profile: AccessProfile;
  readonly clock: Clock;
  readonly log: Log;
  readonly dataDir: string;
  readonly maximumBytes: number;
  readonly room: Room;
  sources(): ReadonlyMap<string, Source>;
}

type Part = InstanceType<(typeof tomi.ingest.v1)["OpticalImageryPart"]>;

export class Uploads {
  readonly #deps: UploadDeps;
  readonly #shelf: UploadShelf;
  /** Uploads that are being written: a second writer of one would spoil it. */
  readonly #active = new Set<string>();

  constructor(deps: UploadDeps) {
    this.#deps = deps;
    this.#shelf = new UploadShelf(deps.journal, deps.dataDir, deps.log);
  }

  /** Finishes uploads that a crash left whole but unreported, and sweeps. */
  async recover(): Promise<void> {
    for (const upload of await this.#deps.journal.listUploads("receiving")) {
      const header = ingestV1.OpticalImageryHeader.decode(upload.header) as ImageryHeader;
      const source = this.#deps.sources().get(upload.sourceId);
      if (source !== undefined && existsSync(this.#shelf.scenePath(sceneRefOf(source.id, header.sha256))))
        await this.#report(upload.uploadId, header, identityOf(header, source));
    }
    await this.sweep();
  }

  /** Forgets uploads that nobody went on with for a day, and files that belong to none. */
  sweep(): Promise<void> {
    return this.#shelf.sweep(this.#active);
  }

  async status(uploadId: string, call: IdentifiedCall): Promise<Receipt> {
    const upload = await this.#shelf.living(uploadId);
    if (upload === undefined || !maySendAs(call, upload.sourceId, this.#deps.profile))
      throw new CallError("NOT_FOUND", "No upload has this id; send its header and begin.");
    if (upload.state === "receiving")
      return { uploadId, bytesReceived: await fileBytes(this.#shelf.partPath(uploadId)), complete: false };
    return receiptOf(upload, upload.state === "failed" ? "rejected" : "duplicate");
  }

  /** Takes one call from header to receipt; throws the CallError that ends it. */
  async receive(call: ServerReadableStream<Buffer, Receipt>): Promise<Receipt> {
    const parts = call.iterator({ destroyOnReturn: false }) as AsyncIterableIterator<Buffer>;
    const first = await parts.next();
    const header = first.done ? null : (readPart(first.value).header as ImageryHeader | null | undefined);
    if (header == null) throw new CallError("INVALID_ARGUMENT", "The first message of an upload must be its header.");
    const { uploadId } = header;
    if (!/^[\w.-]{1,64}$/.test(uploadId))
      throw new CallError("INVALID_ARGUMENT", "An upload_id has 1 to 64 letters, digits, dots, dashes or underscores.");
    needSender(call, header.header?.sourceId ?? "", this.#deps.profile);
    const source = permittedSource(
      header.header?.sourceId ?? "",
      "optical",
      this.#deps.sources(),
      this.#deps.workspace,
    );
    const identity = identityOf(header, source);
    needRoom(this.#deps.room.noUploads());
    if (this.#active.has(uploadId))
      throw new CallError("ABORTED", "This upload is being sent on another connection; wait until that has ended.");
    this.#active.add(uploadId);
    try {
      return await this.#receive(uploadId, header, identity, parts);
    } finally {
      this.#active.delete(uploadId);
    }
  }

  async #receive(
    uploadId: string,
    header: ImageryHeader,
    identity: StreamIdentity,
    parts: AsyncIterableIterator<Buffer>,
  ): Promise<Receipt> {
    const known = await this.#known(uploadId, header, identity.source);
    if (known !== undefined) return known;
    const admitted = this.#admit(header, identity);
    const refusal = await this.#refuse(uploadId, admitted);
    if (refusal !== undefined) return refusal;

    const upload: Upload = {
      uploadId,
      sourceId: identity.source.id,
      header: ingestV1.OpticalImageryHeader.encode(header).finish(),
      bytesReceived: 0,
      state: "receiving",
      updatedUs: this.#deps.clock(),
    };
    await this.#deps.journal.writeUpload(upload);
    const file = await UploadFile.resume(this.#shelf.partPath(uploadId), header.sizeBytes);
    try {
      for await (const message of parts) {
        const { chunk } = readPart(message);
        needRoom(this.#deps.room.noRecords());
        this.#needSource(identity.source);
        if (chunk == null) throw new CallError("INVALID_ARGUMENT", "After the header only chunks may come.");
        await file.write({
          offset: chunk.offset ?? 0,
          data: chunk.data ?? new Uint8Array(0),
          crc32c: chunk.crc32c ?? 0,
        });
      }
      if (!file.complete()) return { uploadId, bytesReceived: file.received(), complete: false };
      await file.finish(header.sha256);
    } finally {
      await file.close();
    }
    return this.#finish(uploadId, header, identity);
  }

  /** The receipt of an upload that is already here under this id, or of the same scene under another. */
  async #known(uploadId: string, header: ImageryHeader, source: Source): Promise<Receipt | undefined> {
    const upload = await this.#shelf.living(uploadId);
    if (upload !== undefined && upload.sourceId !== source.id)
      throw new CallError("ALREADY_EXISTS", "Another source uses this upload_id; choose another.");
    if (upload !== undefined) {
      const before = ingestV1.OpticalImageryHeader.decode(upload.header);
      if (Buffer.compare(recordBytes(before as ImageryHeader), recordBytes(header)) !== 0)
        throw new CallError("ALREADY_EXISTS", "This upload_id was begun with another header; choose another.");
    }
    if (upload !== undefined && upload.state !== "receiving")
      return receiptOf(upload, upload.state === "failed" ? "rejected" : "duplicate");
    const sceneRef = sceneRefOf(source.id, header.sha256);
    if (upload !== undefined || !existsSync(this.#shelf.scenePath(sceneRef))) return undefined;
    // The file of a search that failed is searched again when somebody sends it again.
    const failed = (await this.#deps.journal.listUploads("failed")).find((one) => one.sceneRef === sceneRef);
    if (failed !== undefined) this.#deps.jobs.enqueue(failed);
    return {
      uploadId,
      bytesReceived: header.sizeBytes,
      complete: true,
      sceneRef,
      sha256: header.sha256,
      result: resultOf("duplicate", header, []),
    };
  }

  #admit(header: ImageryHeader, identity: StreamIdentity, file?: Parameters<typeof createSceneDoor>[1]): Admitted {
    const { maximumBytes, workspace, clock } = this.#deps;
    return admitRecord(recordBytes(header), identity, createSceneDoor(maximumBytes, file), workspace, clock());
  }

  /** A header that is rejected needs no file: its record is journaled as rejected, and the receipt says so at once. */
  async #refuse(uploadId: string, admitted: Admitted): Promise<Receipt | undefined> {
    if (admitted.kind === "unaddressed") {
      this.#deps.counters.unaddressed(admitted.violations);
      const { seq, epochBytes, violations } = admitted;
      return {
        uploadId,
        complete: false,
        result: { seq, streamEpoch: epochBytes, outcome: OUTCOME.rejected, violations: wireViolations(violations) },
      };
    }
    if (admitted.record.admission.kind !== "rejected") return undefined;
    const appended = await this.#append(admitted);
    const { violations } = admitted.record.admission;
    return {
      uploadId,
      complete: false,
      result: {
        seq: admitted.record.key.seq,
        streamEpoch: Buffer.from(admitted.record.key.epoch, "hex"),
        outcome: OUTCOME[appended.kind],
        violations: wireViolations(appended.violations.length > 0 ? appended.violations : violations),
      },
    };
  }

  /** The file is whole: let the guard judge it, then move it to its place and report it. */
  async #finish(uploadId: string, header: ImageryHeader, identity: StreamIdentity): Promise<Receipt> {
    const partPath = this.#shelf.partPath(uploadId);
    const judged = guardScene(partPath);
    if (judged.kind === "rejected") return this.#guardRefused(uploadId, header, identity, judged);
    await moveIntoPlace(partPath, this.#shelf.scenePath(sceneRefOf(identity.source.id, header.sha256)));
    return this.#report(uploadId, header, identity);
  }

  async #guardRefused(
    uploadId: string,
    header: ImageryHeader,
    identity: StreamIdentity,
    { code, sentence }: Rejection,
  ): Promise<Receipt> {
    const violations: readonly Violation[] = [{ field: "scene", code, sentence }];
    const admitted = this.#admit(header, identity);
    if (admitted.kind === "unaddressed")
      throw new CallError("INTERNAL", "The header was accepted and is not any more.");
    const admission = { ...labelled(admitted.record.admission), kind: "rejected", violations } as const;
    const record = { ...admitted.record, admission };
    const appended = await this.#append({ kind: "append", record });
    const upload = this.#upload(uploadId, header, identity, { state: "failed", failure: violations });
    await this.#deps.journal.writeUpload(upload);
    await rm(this.#shelf.partPath(uploadId), { force: true });
    return receiptOf(upload, appended.kind);
  }

  /** The file is in its place: journal the scene, then have it searched. Doing it again changes nothing. */
  async #report(uploadId: string, header: ImageryHeader, identity: StreamIdentity): Promise<Receipt> {
    const sceneRef = sceneRefOf(identity.source.id, header.sha256);
    const judged = guardScene(this.#shelf.scenePath(sceneRef));
    if (judged.kind === "rejected") return this.#guardRefused(uploadId, header, identity, judged);
    const admitted = this.#admit(header, identity, judged);
    const refusal = await this.#refuse(uploadId, admitted);
    if (refusal !== undefined || admitted.kind === "unaddressed") return refusal ?? {};
    const appended = await this.#append(admitted);
    const { violations } = appended;
    const searched =
      appended.kind === "accepted" ||
      appended.kind === "flagged" ||
      appended.earlier === "accepted" ||
      appended.earlier === "flagged";
    const upload = this.#upload(uploadId, header, identity, {
      sceneRef,
      state: searched ? "received" : "failed",
      ...(searched ? {} : { failure: violations }),
    });
    await this.#deps.journal.writeUpload(upload);
    if (searched) this.#deps.jobs.enqueue(upload);
    return receiptOf(upload, appended.kind, violations);
  }

  async #append(admitted: Extract<Admitted, { kind: "append" }>): Promise<AppendedRecord> {
    const [appended] = await this.#deps.appender.append([admitted.record]);
    this.#deps.counters.outcome("optical", appended!.kind, appended!.violations);
    return appended!;
  }

  #upload(
    uploadId: string,
    header: ImageryHeader,
    identity: StreamIdentity,
    rest: Pick<Upload, "state"> & Partial<Pick<Upload, "sceneRef" | "failure">>,
  ): Upload {
    return {
      uploadId,
      sourceId: identity.source.id,
      header: ingestV1.OpticalImageryHeader.encode(header).finish(),
      bytesReceived: header.sizeBytes,
      updatedUs: this.#deps.clock(),
      ...rest,
    };
  }

  /** A source that is disabled while it sends is cut off here. */
  #needSource(source: Source): void {
    if (!this.#deps.sources().has(source.id))
      throw new CallError(
        "PERMISSION_DENIED",
        `"${source.id}" was disabled, or is not registered any more. Ask its operator.`,
      );
  }
}

function labelled({ label }: Admission): Pick<Admission, "label"> {
  return label === undefined ? {} : { label };
}

function identityOf(header: ImageryHeader, source: Source): StreamIdentity {
  const epochBytes = header.header?.streamEpoch ?? new Uint8Array(0);
  if (epochBytes.length !== EPOCH_BYTES)
    throw new CallError(
      "INVALID_ARGUMENT",
      `The header's stream_epoch has ${epochBytes.length} bytes; send ${EPOCH_BYTES}.`,
    );
  return { source, epochBytes, epoch: Buffer.from(epochBytes).toString("hex") };
}

function readPart(message: Buffer): Part {
  try {
    return ingestV1.OpticalImageryPart.decode(message) as Part;
  } catch (error) {
    throw new CallError("INVALID_ARGUMENT", `The message is no part of an upload (${(error as Error).message}).`);
  }
}
