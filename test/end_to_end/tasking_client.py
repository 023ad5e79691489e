"""A collector and a requester made of the .proto files alone: protoc, its gRPC plugin, grpcio. Prints one line of JSON."""
import json
import os
import queue
import sys

address, contract, track_id, audience = sys.argv[1:5]
sys.path.insert(0, contract)

import grpc
from tomi.ingest.v1 import ingest_pb2 as ingest
from tomi.ingest.v1 import ingest_pb2_grpc as ingest_grpc
from tomi.tasking.v1 import tasking_pb2 as tasking
from tomi.tasking.v1 import tasking_pb2_grpc as tasking_grpc

COLLECTOR, SOURCE = "uav-task-1", "uav-task-1"
WHO = (("x-tomi-audience", audience), ("x-tomi-person", "Python"))
channel = grpc.insecure_channel(address)
service = tasking_grpc.TaskingServiceStub(channel)
told = {}


def report(task, **what):
    request = tasking.ReportRequest(
        collector_id=COLLECTOR, task_id=task.task_id, status_version=task.status_version, **what
    )
    return service.Report(request, metadata=WHO, timeout=20)


def refusal(call):
    try:
        call()
    except grpc.RpcError as error:
        return [error.code().name, dict(error.trailing_metadata()).get("tomi-code"), error.details()]
    return None


created = service.CreateTask(
    tasking.CreateTaskRequest(
        idempotency_key="python-1",
        track_id=track_id,
        kind=tasking.IDENTIFY,
        justification="Asked for by a client made of the contract alone.",
    ),
    metadata=WHO,
    timeout=20,
)
told["created"] = [tasking.TaskState.Name(created.state), created.caveat]

notices = service.Listen(tasking.ListenRequest(collector_id=COLLECTOR), metadata=WHO, timeout=60)
offer = next(n.task for n in notices if n.kind == tasking.OFFER and n.task.task_id == created.task_id)
told["offered"] = [offer.track_id, len(offer.aim.points), list(offer.sensor_kinds)]

task = report(offer, accept=tasking.Accept())
told["race"] = refusal(lambda: report(offer, accept=tasking.Accept()))
task = report(task, start=tasking.Start())
told["nothing"] = refusal(lambda: report(task, complete=tasking.Complete(outcome=tasking.SEEN)))

epoch = os.urandom(16)
aim = offer.aim.points[0]


def header(seq):
    return ingest.RecordHeader(
        source_id=SOURCE,
        stream_epoch=epoch,
        seq=seq,
        observed_time_us=offer.not_before_us,
        simulated=True,
        exercise=True,
        task_id=task.task_id,
    )


sent = queue.Queue()
sent.put(ingest.DroneUp(hello=ingest.StreamHello(source_id=SOURCE, stream_epoch=epoch, verbose_acks=True)))
place = ingest.GeoPoint(lat_deg=aim.position.lat_deg, lon_deg=aim.position.lon_deg)
point = ingest.TrackPoint(
    header=header(1),
    track_uuid="python-1",
    position=place,
    position_cov=ingest.Covariance2(ee_m2=100, en_m2=0, nn_m2=100),
)
sent.put(ingest.DroneUp(batch=ingest.DroneRecordBatch(records=[ingest.DroneRecord(track=point)])))
acks = ingest_grpc.DroneTrackIngestStub(channel).Stream(iter(sent.get, None), metadata=WHO, timeout=60)
told["ack"] = next(a.committed_through_seq for a in acks if a.committed_through_seq >= 1)
sent.put(None)

evidence = f"{SOURCE}/{epoch.hex()}/1"
done = report(task, complete=tasking.Complete(outcome=tasking.SEEN, evidence=[evidence]))
told["done"] = [
    tasking.TaskState.Name(done.state),
    tasking.OutcomeKind.Name(done.outcome.kind),
    done.outcome.observations,
    list(done.outcome.evidence) == [evidence + "/0"],
    done.outcome.gain_bits > 0,
]
mine = next(n for n in notices if n.kind == tasking.YOURS and n.task.state == tasking.COMPLETED)
told["noticed"] = [mine.task.task_id == created.task_id, mine.cursor > 0]
notices.cancel()
told["stranger"] = refusal(
    lambda: next(service.Listen(tasking.ListenRequest(collector_id="stranger"), metadata=WHO, timeout=20))
)
told["history"] = [tasking.TaskState.Name(act.state) for act in done.history]
print(json.dumps(told))
