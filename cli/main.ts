/** The command line: reads what is asked and hands it to the command's own file, loaded only then. */
import module from "node:module";
import { Command } from "commander";
import { COMPILED_SOURCES } from "../ingest/optical/compiled_sources.ts";
import { Fault } from "./fault.ts";
import { setV8Flags } from "./v8_flags.ts";

setV8Flags();
// Taking the types out of our sources costs a second at each start, unless what came of it is kept. Older Nodes do without.
module.enableCompileCache?.(COMPILED_SOURCES);

const program = new Command("tomi")
  .description("Tomi fuses satellite imagery, sub-surface arrays, drones and AIS into one maritime picture.")
  .showHelpAfterError()
  .option("--config <file>", "configuration", "tomi.config.json");
/** How a command reaches a running Tomi. */
const reaches = (command: Command): Command =>
  command
    .option("--grpc <address>", "of the running Tomi", "127.0.0.1:50051")
    .option("--tls <folder>", "with ca.crt, client.crt and client.key; without it in the clear");
/** A person's command to a running Tomi, through its operations service. */
const operates = (command: Command): Command =>
  reaches(command)
    .option("--as <person>", "who it is, where the service runs without certificates")
    .option("--audience <id>", "as which audience, where one may choose");
const configPath = (): string => program.opts<{ config: string }>().config;

program
  .command("start")
  .description(
    "start Tomi: by default everything in one process, with the embedded PostGIS and the exercise tsushima-dawn",
  )
  .option("--no-exercise", "run no exercise")
  .option("--exercise [id]", "run this exercise also with a real database")
  .option("--workspace <name>", "name of the workspace; each is a database of its own")
  .option("--clock <time>", "replay: set the workspace's clock to this RFC 3339 time on its first start")
  .option("--speed <n>", "seconds of the workspace's clock a second")
  .option("--roles <list>", "ingest,fusion,tiles,feeds: what this process does")
  .option("--http <address>", "port, or host:port, of the map and the HTTP service")
  .option("--grpc <address>", "port, or host:port, of the gRPC services")
  .option("--cot <address>", "port, or host:port, of Cursor on Target in the clear")
  .option("--cot-tls <address>", "port, or host:port, of Cursor on Target with --tls")
  .option("--no-cot", "give no Cursor on Target")
  .option("--tls <folder>", "mutual TLS on every listener, with ca.crt, server.crt and server.key of this folder")
  .option("--database <url>", "PostgreSQL with PostGIS (else DATABASE_URL, else embedded)")
  .option("--dir <folder>", "where workspaces are kept", "./var")
  .action(async (flags) => (await import("./start.ts")).start(flags, configPath()));

program
  .command("doctor")
  .description("check this machine and the configuration, one line a check, with its remedy")
  .option("--database <url>", "PostgreSQL with PostGIS (else DATABASE_URL)")
  .option("--dir <folder>", "where workspaces are kept", "./var")
  .option("--tls <folder>", "check the certificates in it too")
  .action(async (flags) => (await import("./doctor_command.ts")).doctor(flags, configPath()));

const config = program.command("config").description("the configuration file");
config
  .command("check")
  .description("say in sentences what is wrong with the configuration")
  .action(async () => (await import("./config_command.ts")).check(configPath()));
config
  .command("explain")
  .description("print every key with its default and unit, as Markdown")
  .action(async () => (await import("./config_command.ts")).explain());
operates(config.command("reload").description("have a running Tomi read its configuration again (role operator)"))
  .requiredOption("--reason <text>", "why; kept in the log")
  .action(async (flags) => (await import("./config_command.ts")).reload(flags));

const quarantine = program
  .command("quarantine")
  .description("records that were set aside: look at them, release them or discard them (role operator)");
operates(quarantine.command("list").description("what waits for a decision"))
  .option("--kind <kind>", "quarantined, rejected, conflict or dead")
  .option("--state <state>", "waiting, released or discarded", "waiting")
  .option("--source <id>", "of this source only")
  .option("--limit <n>", "so many at most", "100")
  .option("--after <id>", "go on behind this one")
  .option("--json", "as JSON")
  .action(async (flags) => (await import("./quarantine.ts")).listQuarantine(flags));
operates(quarantine.command("show <id>").description("one record, decoded, with what is wrong with it"))
  .option("--json", "as JSON")
  .action(async (id, flags) => (await import("./quarantine.ts")).showQuarantined(id, flags));
for (const [decision, what] of [
  ["release", "let records in after all; a dead letter is tried again"],
  ["discard", "put records away for good; they stay on record"],
] as const)
  operates(quarantine.command(`${decision} <ids...>`).description(what))
    .requiredOption("--reason <text>", "why; kept with the record")
    .option("--json", "as JSON")
    .action(async (ids, flags) => (await import("./quarantine.ts")).decideQuarantined(decision, ids, flags));

const retention = program
  .command("retention")
  .description("what is kept and for how long; pruning, shredding and legal holds (role operator)");
operates(retention.command("list").description("classes, holds, shreddings and what was pruned")).action(
  async (flags) => (await import("./retention_command.ts")).listRetention(flags),
);
operates(retention.command("prune").description("delete now what is older than its retention"))
  .option("--dry-run", "only say what would be deleted")
  .option("--reason <text>", "why; kept in the register")
  .action(async (flags) => (await import("./retention_command.ts")).pruneNow(flags));
operates(retention.command("shred").description("destroy who a vessel was, for good; its positions stay"))
  .requiredOption("--mmsi <number>", "of the vessel")
  .requiredOption("--reason <text>", "why; kept in the register")
  .action(async (flags) => (await import("./retention_command.ts")).shredOne(flags));
for (const act of ["hold", "release"] as const)
  operates(
    retention.command(act).description(act === "hold" ? "keep from pruning and shredding" : "release what was held"),
  )
    .option("--mmsi <number>", "an identity")
    .option("--source <id>", "a source, with all that it sent")
    .option("--everything", "the whole workspace")
    .requiredOption("--reason <text>", "why; kept in the register")
    .action(async (flags) => (await import("./retention_command.ts")).hold(flags, act === "release"));

const source = program.command("source").description("registered producers, while Tomi runs (role operator)");
operates(source.command("list").description("every source, how it is doing, and who changed it last")).action(
  async (flags) => (await import("./source_command.ts")).listSources(flags),
);
operates(source.command("add <definition>").description('a file, or JSON as under "sources" in tomi.config.json'))
  .requiredOption("--reason <text>", "why; kept with the source")
  .action(async (definition, flags) => (await import("./source_command.ts")).addSource(definition, flags));
for (const [name, enabled, what] of [
  ["disable", false, "take nothing more of it, from now on"],
  ["enable", true, "take its records again"],
] as const)
  operates(source.command(`${name} <id>`).description(what))
    .requiredOption("--reason <text>", "why; kept with the source")
    .action(async (id, flags) => (await import("./source_command.ts")).setSourceEnabled(id, enabled, flags));

const scene = program.command("scene").description("stored scenes: the searches for vessels they had (role operator)");
operates(
  scene.command("runs <id>").description("which detector searched it, at whose wish, and what it came to"),
).action(async (id, flags) => (await import("./scene_command.ts")).listRuns(id, flags));
operates(
  scene.command("reprocess <id>").description("search it anew with the detector of now; fusion then goes by that"),
)
  .requiredOption("--reason <text>", "why; kept with the run")
  .action(async (id, flags) => (await import("./scene_command.ts")).reprocess(id, flags));

const task = program
  .command("task")
  .description("requests to sensors to look: asked for, listed, withdrawn (role watch)");
operates(task.command("list").description("what is open, with where it stands"))
  .option("--all", "closed ones too")
  .action(async (flags) => (await import("./task.ts")).listTasks(flags));
operates(task.command("create <track>").description("ask for a look at a track of the audience"))
  .requiredOption("--reason <text>", "why; the collector reads it")
  .option("--kind <kind>", "investigate, monitor, identify or improve-track", "investigate")
  .option("--sensors <list>", "optical, subsurface, drone, ais, separated by commas (default: drone,optical)")
  .option("--deadline <time>", "RFC 3339 time (default: in 30 minutes)")
  .option("--quality <metres>", "of improve-track: 1 sigma to reach")
  .option("--priority <n>", "0 comes first", "2")
  .option("--key <text>", "the same key asks for the same task again")
  .action(async (track, flags) => (await import("./task.ts")).createTask(track, flags));
operates(task.command("cancel <task>").description("withdraw a task"))
  .requiredOption("--reason <text>", "why; the collector reads it")
  .action(async (id, flags) => (await import("./task.ts")).cancelTask(id, flags));

program
  .command("rules")
  .description("print every rule that records are held to: code, outcome, meaning, remedy, as Markdown")
  .action(async () => (await import("./rules_command.ts")).rules());

const ingest = program
  .command("ingest")
  .description("send recorded sensor data to a running Tomi, through its gRPC services");
const sends = (command: Command, source: string): Command =>
  reaches(command.option("--source <id>", "the registered source it comes from", source));
sends(ingest.command("image <file>").description("a GeoTIFF scene"), "sat-1")
  .requiredOption("--acquired <time>", "RFC 3339 time of the image")
  .option("--platform <name>", "the satellite", "")
  .option("--bands <list>", "names of the bands, in order, separated by commas")
  .action(async (file, flags) => (await import("./ingest_image.ts")).ingestImage(file, flags));
sends(
  ingest.command("klv <file>").description("MISB ST 0601 packets, raw or in an MPEG transport stream"),
  "uav-1",
).action(async (file, flags) => (await import("./ingest_klv.ts")).ingestKlv(file, flags));
sends(ingest.command("ais <file>").description("AIS sentences (NMEA 0183), plain or gzip"), "ais-1")
  .option("--time <time>", "RFC 3339 time of the first sentence, for a file that carries no times")
  .action(async (file, flags) => (await import("./ingest_ais.ts")).ingestAis(file, flags));
sends(ingest.command("jsonl <file>").description("records as JSON, one a line, in the names of the contract"), "")
  .requiredOption("--service <name>", "subsurface, drone or ais")
  .action(async (file, flags) => (await import("./ingest_jsonl.ts")).ingestJsonl(file, flags));

program
  .command("fuse <dir>")
  .description("fuse a recorded scenario (measurements.jsonl, scans.jsonl) into tracks")
  .requiredOption("--out <file>", "tracks.jsonl to write")
  .option("--order <order>", "arrival or observation", "arrival")
  .option("--grid <seconds>", "seconds between pictures (default: the scenario's)")
  .action(async (dir, flags) => (await import("./fuse.ts")).fuse(dir, flags));

program
  .command("detect <scene>")
  .description("find vessels in a GeoTIFF and write them as GeoJSON")
  .requiredOption("--out <file>", "det.geojson to write")
  .option("--land <file>", "land mask (GeoTIFF) or coast (GeoJSON); default: the embedded coast")
  .option("--infrastructure <file>", "known fixed structures (GeoJSON points)")
  .option(
    "--bands <list>",
    "what the bands are, in order: names or wavelengths, separated by commas (blue,green,red,842nm)",
  )
  .option("--classifier <file>", "ONNX model that is asked for a second opinion (its runtime is yours to install)")
  .option("--chips <folder>", "write a picture of each of the more confident detections there")
  .action(async (scene, flags) => (await import("./detect.ts")).detect(scene, flags));

const exercise = program.command("exercise").description("seeded worlds with simulated sensors");
exercise
  .command("list")
  .description("the exercises there are")
  .action(async () => (await import("./exercise_command.ts")).list());
reaches(exercise.command("run <id>"))
  .description("send an exercise to a running Tomi whose workspace is an exercise")
  .option("--http <address>", "of the running Tomi, for its clock", "127.0.0.1:8080")
  .option("--seed <n>", "another world")
  .action(async (id, flags) => (await import("./exercise_command.ts")).run(id, flags));

program
  .command("certs")
  .description("make a certificate authority for tests and exercises, and certificates of it")
  .requiredOption("--out <folder>", "where they lie; what is there is used again")
  .option("--person <name>", "a person's certificate")
  .option("--audience <ids>", "the audiences that this person may read as, separated by commas")
  .option("--role <roles>", "watch, operator, auditor, collector, separated by commas (default: watch)")
  .option("--source <ids>", "a producer's certificate: the sources it may send as, separated by commas")
  .option("--server <hosts>", "the service's certificate anew, for these hosts too, separated by commas")
  .option("--days <n>", "days for which they are good", "90")
  .option("--revoke <file>", "revoke this certificate, and make none")
  .action(async (flags) => (await import("./certs_command.ts")).certs(flags));

const reads = program.command("reads").description("the read log: who was shown which tracks");
operates(reads.command("list").description("what was read, newest first (role auditor or operator)"))
  .option("--track <id>", "only who was shown this track")
  .option("--person <name>", "only this person")
  .option("--from <time>", "RFC 3339 time")
  .option("--to <time>", "RFC 3339 time")
  .option("--limit <n>", "at most so many entries", "100")
  .action(async (flags) => (await import("./reads_command.ts")).listReads(flags));

operates(
  program
    .command("backup")
    .description("a whole workspace in one file (role operator, of an audience that may see all)"),
)
  .requiredOption("--out <file>", "the file to write")
  .requiredOption("--reason <text>", "why; kept in the log")
  .option("--workspace <name>", "straight from this workspace, which no Tomi runs")
  .option("--database <url>", "and from this database; the embedded one otherwise")
  .option("--dir <folder>", "where workspaces are kept", "./var")
  .option("--keys <file>", "the identity keys too, into a file of their own")
  .action(async (flags) => (await import("./backup_command.ts")).backup(flags));

program
  .command("restore <file>")
  .description("a backup into an empty workspace or database, as a whole or not at all")
  .option("--workspace <name>", "the workspace's name (default: as it was)")
  .option("--database <url>", "into this empty PostgreSQL database; a new embedded one otherwise")
  .option("--dir <folder>", "where workspaces are kept", "./var")
  .option("--keys <file>", "the backup of the identity keys")
  .option("--no-keys", "without the keys: every identity is destroyed for good")
  .action(async (file, flags) => (await import("./restore_command.ts")).restore(file, flags));

program
  .command("reset")
  .description("delete a workspace of the embedded database, with everything in it")
  .option("--workspace <name>", "which one", "tsushima-dawn")
  .option("--dir <folder>", "where workspaces are kept", "./var")
  .option("--yes", "do not ask")
  .action(async (flags) => (await import("./reset.ts")).reset(flags));

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof Fault)) throw error;
  process.stderr.write(`tomi: ${error.message}\n`);
  process.exitCode = error.exitCode;
}
