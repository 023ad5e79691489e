/** gRPC server reflection, so that grpcurl and other tools can call the services without the .proto files. */
import type { Server } from "@grpc/grpc-js";
import { ReflectionService } from "@grpc/reflection";
import protobuf from "protobufjs";
import descriptor, { type IFileDescriptorProto } from "protobufjs/ext/descriptor.js";
import { contractJson } from "../proto/index.ts";

/** Adds reflection (v1 and v1alpha) of the whole contract. */
export function addReflection(server: Server): void {
  const fileDescriptorProtos = contractFiles().map((file) =>
    Buffer.from(descriptor.FileDescriptorProto.encode(file).finish()),
  );
  // The service wants a package definition as proto-loader makes it, and reads only the descriptors of its files.
  const definition = { contract: { format: "Protocol Buffer 3 DescriptorProto", type: {}, fileDescriptorProtos } };
  new ReflectionService(definition as unknown as ConstructorParameters<typeof ReflectionService>[0]).addToServer(
    server,
  );
}

interface Message {
  oneofDecl?: { name?: string }[];
  field?: { oneofIndex?: number; proto3Optional?: boolean }[];
  nestedType?: Message[];
}

function contractFiles(): IFileDescriptorProto[] {
  const root = protobuf.Root.fromJSON(contractJson() as protobuf.INamespace);
  root.resolveAll();
  const { file } = (
    root as unknown as { toDescriptor(edition: string): { file: IFileDescriptorProto[] } }
  ).toDescriptor("proto3");
  for (const one of file) for (const message of (one.messageType ?? []) as Message[]) orderOneofs(message);
  return file;
}

/**
 * descriptor.proto asks that the oneofs which stand for `optional` fields come behind the real ones; protobufjs writes them in the
 * order of their fields, and strict readers (protoc, Python) refuse that.
 */
function orderOneofs(message: Message): void {
  for (const nested of message.nestedType ?? []) orderOneofs(nested);
  const declared = message.oneofDecl ?? [];
  const synthetic = new Set(
    (message.field ?? []).filter((field) => field.proto3Optional === true).map((field) => field.oneofIndex),
  );
  const order = [...declared.keys()].sort((a, b) => Number(synthetic.has(a)) - Number(synthetic.has(b)) || a - b);
  message.oneofDecl = order.map((index) => declared[index]!);
  for (const field of message.field ?? [])
    if (field.oneofIndex !== undefined && Object.hasOwn(field, "oneofIndex"))
      field.oneofIndex = order.indexOf(field.oneofIndex);
}
