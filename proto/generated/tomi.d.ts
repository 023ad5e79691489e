import * as $protobuf from "protobufjs";
import Long = require("long");

/** Namespace grpc. */
export namespace grpc {

    /** Namespace health. */
    namespace health {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a HealthCheckRequest.
             * @deprecated Use grpc.health.v1.HealthCheckRequest.$Properties instead.
             */
            interface IHealthCheckRequest extends grpc.health.v1.HealthCheckRequest.$Properties {
            }

            /** Represents a HealthCheckRequest. */
            class HealthCheckRequest {

                /**
                 * Constructs a new HealthCheckRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: grpc.health.v1.HealthCheckRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** HealthCheckRequest service. */
                service: string;

                /**
                 * Creates a new HealthCheckRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns HealthCheckRequest instance
                 */
                static create(properties: grpc.health.v1.HealthCheckRequest.$Shape): grpc.health.v1.HealthCheckRequest & grpc.health.v1.HealthCheckRequest.$Shape;
                static create(properties?: grpc.health.v1.HealthCheckRequest.$Properties): grpc.health.v1.HealthCheckRequest;

                /**
                 * Encodes the specified HealthCheckRequest message. Does not implicitly {@link grpc.health.v1.HealthCheckRequest.verify|verify} messages.
                 * @param message HealthCheckRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: grpc.health.v1.HealthCheckRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a HealthCheckRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {grpc.health.v1.HealthCheckRequest & grpc.health.v1.HealthCheckRequest.$Shape} HealthCheckRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): grpc.health.v1.HealthCheckRequest & grpc.health.v1.HealthCheckRequest.$Shape;
            }

            namespace HealthCheckRequest {

                /** Properties of a HealthCheckRequest. */
                interface $Properties {

                    /** HealthCheckRequest service */
                    service?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a HealthCheckRequest. */
                type $Shape = grpc.health.v1.HealthCheckRequest.$Properties;
            }

            /**
             * Properties of a HealthCheckResponse.
             * @deprecated Use grpc.health.v1.HealthCheckResponse.$Properties instead.
             */
            interface IHealthCheckResponse extends grpc.health.v1.HealthCheckResponse.$Properties {
            }

            /** Represents a HealthCheckResponse. */
            class HealthCheckResponse {

                /**
                 * Constructs a new HealthCheckResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: grpc.health.v1.HealthCheckResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** HealthCheckResponse status. */
                status: grpc.health.v1.HealthCheckResponse.ServingStatus;

                /**
                 * Creates a new HealthCheckResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns HealthCheckResponse instance
                 */
                static create(properties: grpc.health.v1.HealthCheckResponse.$Shape): grpc.health.v1.HealthCheckResponse & grpc.health.v1.HealthCheckResponse.$Shape;
                static create(properties?: grpc.health.v1.HealthCheckResponse.$Properties): grpc.health.v1.HealthCheckResponse;

                /**
                 * Encodes the specified HealthCheckResponse message. Does not implicitly {@link grpc.health.v1.HealthCheckResponse.verify|verify} messages.
                 * @param message HealthCheckResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: grpc.health.v1.HealthCheckResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a HealthCheckResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {grpc.health.v1.HealthCheckResponse & grpc.health.v1.HealthCheckResponse.$Shape} HealthCheckResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): grpc.health.v1.HealthCheckResponse & grpc.health.v1.HealthCheckResponse.$Shape;
            }

            namespace HealthCheckResponse {

                /** Properties of a HealthCheckResponse. */
                interface $Properties {

                    /** HealthCheckResponse status */
                    status?: (grpc.health.v1.HealthCheckResponse.ServingStatus|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a HealthCheckResponse. */
                type $Shape = grpc.health.v1.HealthCheckResponse.$Properties;

                /** ServingStatus enum. */
                enum ServingStatus {

                    /** UNKNOWN value */
                    UNKNOWN = 0,

                    /** SERVING value */
                    SERVING = 1,

                    /** NOT_SERVING value */
                    NOT_SERVING = 2,

                    /** SERVICE_UNKNOWN value */
                    SERVICE_UNKNOWN = 3
                }
            }
        }
    }
}

/** Namespace tomi. */
export namespace tomi {

    /** Namespace feed. */
    namespace feed {

        /** Namespace v1. */
        namespace v1 {

            /** WorkspaceKind enum. */
            enum WorkspaceKind {

                /** WORKSPACE_UNSPECIFIED value */
                WORKSPACE_UNSPECIFIED = 0,

                /** LIVE value */
                LIVE = 1,

                /** EXERCISE value */
                EXERCISE = 2,

                /** REPLAY value */
                REPLAY = 3
            }

            /** TrackKind enum. */
            enum TrackKind {

                /** TRACK_KIND_UNSPECIFIED value */
                TRACK_KIND_UNSPECIFIED = 0,

                /** SURFACE value */
                SURFACE = 1,

                /** SUBSURFACE value */
                SUBSURFACE = 2,

                /** AIR value */
                AIR = 3,

                /** BEARING_LINE value */
                BEARING_LINE = 4,

                /** AID_TO_NAVIGATION value */
                AID_TO_NAVIGATION = 5,

                /** DISTRESS_BEACON value */
                DISTRESS_BEACON = 6
            }

            /** TrackStatus enum. */
            enum TrackStatus {

                /** TRACK_STATUS_UNSPECIFIED value */
                TRACK_STATUS_UNSPECIFIED = 0,

                /** TENTATIVE value */
                TENTATIVE = 1,

                /** CONFIRMED value */
                CONFIRMED = 2,

                /** COASTING value */
                COASTING = 3,

                /** LOST value */
                LOST = 4,

                /** RETIRED value */
                RETIRED = 5
            }

            /**
             * Properties of a Position.
             * @deprecated Use tomi.feed.v1.Position.$Properties instead.
             */
            interface IPosition extends tomi.feed.v1.Position.$Properties {
            }

            /** Represents a Position. */
            class Position {

                /**
                 * Constructs a new Position.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.Position.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Position latDeg. */
                latDeg: number;

                /** Position lonDeg. */
                lonDeg: number;

                /**
                 * Creates a new Position instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Position instance
                 */
                static create(properties: tomi.feed.v1.Position.$Shape): tomi.feed.v1.Position & tomi.feed.v1.Position.$Shape;
                static create(properties?: tomi.feed.v1.Position.$Properties): tomi.feed.v1.Position;

                /**
                 * Encodes the specified Position message. Does not implicitly {@link tomi.feed.v1.Position.verify|verify} messages.
                 * @param message Position message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.Position.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Position message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.Position & tomi.feed.v1.Position.$Shape} Position
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.Position & tomi.feed.v1.Position.$Shape;
            }

            namespace Position {

                /** Properties of a Position. */
                interface $Properties {

                    /** Position latDeg */
                    latDeg?: (number|null);

                    /** Position lonDeg */
                    lonDeg?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Position. */
                type $Shape = tomi.feed.v1.Position.$Properties;
            }

            /**
             * Properties of a Covariance2.
             * @deprecated Use tomi.feed.v1.Covariance2.$Properties instead.
             */
            interface ICovariance2 extends tomi.feed.v1.Covariance2.$Properties {
            }

            /** Represents a Covariance2. */
            class Covariance2 {

                /**
                 * Constructs a new Covariance2.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.Covariance2.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Covariance2 eeM2. */
                eeM2: number;

                /** Covariance2 enM2. */
                enM2: number;

                /** Covariance2 nnM2. */
                nnM2: number;

                /**
                 * Creates a new Covariance2 instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Covariance2 instance
                 */
                static create(properties: tomi.feed.v1.Covariance2.$Shape): tomi.feed.v1.Covariance2 & tomi.feed.v1.Covariance2.$Shape;
                static create(properties?: tomi.feed.v1.Covariance2.$Properties): tomi.feed.v1.Covariance2;

                /**
                 * Encodes the specified Covariance2 message. Does not implicitly {@link tomi.feed.v1.Covariance2.verify|verify} messages.
                 * @param message Covariance2 message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.Covariance2.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Covariance2 message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.Covariance2 & tomi.feed.v1.Covariance2.$Shape} Covariance2
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.Covariance2 & tomi.feed.v1.Covariance2.$Shape;
            }

            namespace Covariance2 {

                /** Properties of a Covariance2. */
                interface $Properties {

                    /** Covariance2 eeM2 */
                    eeM2?: (number|null);

                    /** Covariance2 enM2 */
                    enM2?: (number|null);

                    /** Covariance2 nnM2 */
                    nnM2?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Covariance2. */
                type $Shape = tomi.feed.v1.Covariance2.$Properties;
            }

            /**
             * Properties of an Area.
             * @deprecated Use tomi.feed.v1.Area.$Properties instead.
             */
            interface IArea extends tomi.feed.v1.Area.$Properties {
            }

            /** Represents an Area. */
            class Area {

                /**
                 * Constructs a new Area.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.Area.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Area westDeg. */
                westDeg: number;

                /** Area southDeg. */
                southDeg: number;

                /** Area eastDeg. */
                eastDeg: number;

                /** Area northDeg. */
                northDeg: number;

                /**
                 * Creates a new Area instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Area instance
                 */
                static create(properties: tomi.feed.v1.Area.$Shape): tomi.feed.v1.Area & tomi.feed.v1.Area.$Shape;
                static create(properties?: tomi.feed.v1.Area.$Properties): tomi.feed.v1.Area;

                /**
                 * Encodes the specified Area message. Does not implicitly {@link tomi.feed.v1.Area.verify|verify} messages.
                 * @param message Area message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.Area.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Area message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.Area & tomi.feed.v1.Area.$Shape} Area
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.Area & tomi.feed.v1.Area.$Shape;
            }

            namespace Area {

                /** Properties of an Area. */
                interface $Properties {

                    /** Area westDeg */
                    westDeg?: (number|null);

                    /** Area southDeg */
                    southDeg?: (number|null);

                    /** Area eastDeg */
                    eastDeg?: (number|null);

                    /** Area northDeg */
                    northDeg?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Area. */
                type $Shape = tomi.feed.v1.Area.$Properties;
            }

            /**
             * Properties of a ClaimedIdentity.
             * @deprecated Use tomi.feed.v1.ClaimedIdentity.$Properties instead.
             */
            interface IClaimedIdentity extends tomi.feed.v1.ClaimedIdentity.$Properties {
            }

            /** Represents a ClaimedIdentity. */
            class ClaimedIdentity {

                /**
                 * Constructs a new ClaimedIdentity.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.ClaimedIdentity.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ClaimedIdentity mmsi. */
                mmsi?: (number|null);

                /** ClaimedIdentity imo. */
                imo?: (number|null);

                /** ClaimedIdentity name. */
                name: string;

                /** ClaimedIdentity callsign. */
                callsign: string;

                /** ClaimedIdentity shipType. */
                shipType?: (number|null);

                /** ClaimedIdentity navStatus. */
                navStatus?: (number|null);

                /** ClaimedIdentity destination. */
                destination: string;

                /**
                 * Creates a new ClaimedIdentity instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ClaimedIdentity instance
                 */
                static create(properties: tomi.feed.v1.ClaimedIdentity.$Shape): tomi.feed.v1.ClaimedIdentity & tomi.feed.v1.ClaimedIdentity.$Shape;
                static create(properties?: tomi.feed.v1.ClaimedIdentity.$Properties): tomi.feed.v1.ClaimedIdentity;

                /**
                 * Encodes the specified ClaimedIdentity message. Does not implicitly {@link tomi.feed.v1.ClaimedIdentity.verify|verify} messages.
                 * @param message ClaimedIdentity message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.ClaimedIdentity.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ClaimedIdentity message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.ClaimedIdentity & tomi.feed.v1.ClaimedIdentity.$Shape} ClaimedIdentity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.ClaimedIdentity & tomi.feed.v1.ClaimedIdentity.$Shape;
            }

            namespace ClaimedIdentity {

                /** Properties of a ClaimedIdentity. */
                interface $Properties {

                    /** ClaimedIdentity mmsi */
                    mmsi?: (number|null);

                    /** ClaimedIdentity imo */
                    imo?: (number|null);

                    /** ClaimedIdentity name */
                    name?: (string|null);

                    /** ClaimedIdentity callsign */
                    callsign?: (string|null);

                    /** ClaimedIdentity shipType */
                    shipType?: (number|null);

                    /** ClaimedIdentity navStatus */
                    navStatus?: (number|null);

                    /** ClaimedIdentity destination */
                    destination?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ClaimedIdentity. */
                type $Shape = tomi.feed.v1.ClaimedIdentity.$Properties;
            }

            /**
             * Properties of a BearingLine.
             * @deprecated Use tomi.feed.v1.BearingLine.$Properties instead.
             */
            interface IBearingLine extends tomi.feed.v1.BearingLine.$Properties {
            }

            /** Represents a BearingLine. */
            class BearingLine {

                /**
                 * Constructs a new BearingLine.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.BearingLine.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BearingLine sensor. */
                sensor?: (tomi.feed.v1.Position.$Properties|null);

                /** BearingLine bearingTrueDeg. */
                bearingTrueDeg: number;

                /** BearingLine sigmaDeg. */
                sigmaDeg: number;

                /** BearingLine rangeMinM. */
                rangeMinM: number;

                /** BearingLine rangeMaxM. */
                rangeMaxM: number;

                /** BearingLine mirrorBearingTrueDeg. */
                mirrorBearingTrueDeg?: (number|null);

                /**
                 * Creates a new BearingLine instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns BearingLine instance
                 */
                static create(properties: tomi.feed.v1.BearingLine.$Shape): tomi.feed.v1.BearingLine & tomi.feed.v1.BearingLine.$Shape;
                static create(properties?: tomi.feed.v1.BearingLine.$Properties): tomi.feed.v1.BearingLine;

                /**
                 * Encodes the specified BearingLine message. Does not implicitly {@link tomi.feed.v1.BearingLine.verify|verify} messages.
                 * @param message BearingLine message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.BearingLine.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BearingLine message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.BearingLine & tomi.feed.v1.BearingLine.$Shape} BearingLine
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.BearingLine & tomi.feed.v1.BearingLine.$Shape;
            }

            namespace BearingLine {

                /** Properties of a BearingLine. */
                interface $Properties {

                    /** BearingLine sensor */
                    sensor?: (tomi.feed.v1.Position.$Properties|null);

                    /** BearingLine bearingTrueDeg */
                    bearingTrueDeg?: (number|null);

                    /** BearingLine sigmaDeg */
                    sigmaDeg?: (number|null);

                    /** BearingLine rangeMinM */
                    rangeMinM?: (number|null);

                    /** BearingLine rangeMaxM */
                    rangeMaxM?: (number|null);

                    /** BearingLine mirrorBearingTrueDeg */
                    mirrorBearingTrueDeg?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BearingLine. */
                type $Shape = tomi.feed.v1.BearingLine.$Properties;
            }

            /**
             * Properties of a Track.
             * @deprecated Use tomi.feed.v1.Track.$Properties instead.
             */
            interface ITrack extends tomi.feed.v1.Track.$Properties {
            }

            /** Represents a Track. */
            class Track {

                /**
                 * Constructs a new Track.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.Track.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Track trackId. */
                trackId: string;

                /** Track kind. */
                kind: tomi.feed.v1.TrackKind;

                /** Track status. */
                status: tomi.feed.v1.TrackStatus;

                /** Track existence. */
                existence: number;

                /** Track stateTimeUs. */
                stateTimeUs: number;

                /** Track position. */
                position?: (tomi.feed.v1.Position.$Properties|null);

                /** Track positionCov. */
                positionCov?: (tomi.feed.v1.Covariance2.$Properties|null);

                /** Track velocityEastMps. */
                velocityEastMps: number;

                /** Track velocityNorthMps. */
                velocityNorthMps: number;

                /** Track velocityCov. */
                velocityCov?: (tomi.feed.v1.Covariance2.$Properties|null);

                /** Track claimed. */
                claimed?: (tomi.feed.v1.ClaimedIdentity.$Properties|null);

                /** Track lengthM. */
                lengthM?: (number|null);

                /** Track widthM. */
                widthM?: (number|null);

                /** Track headingTrueDeg. */
                headingTrueDeg?: (number|null);

                /** Track bearingLine. */
                bearingLine?: (tomi.feed.v1.BearingLine.$Properties|null);

                /** Track firstSeenUs. */
                firstSeenUs: number;

                /** Track lastSeenUs. */
                lastSeenUs: number;

                /** Track lastLooks. */
                lastLooks: tomi.feed.v1.SensorLook.$Properties[];

                /** Track distress. */
                distress: boolean;

                /** Track distressReason. */
                distressReason: string;

                /** Track aliases. */
                aliases: string[];

                /** Track designation. */
                designation?: (tomi.feed.v1.Designation.$Properties|null);

                /** Track lengthSigmaM. */
                lengthSigmaM?: (number|null);

                /** Track widthSigmaM. */
                widthSigmaM?: (number|null);

                /** Track classes. */
                classes: tomi.feed.v1.ClassProbability.$Properties[];

                /** Track identities. */
                identities: tomi.feed.v1.IdentityProbability.$Properties[];

                /** Track propeller. */
                propeller?: (tomi.feed.v1.Propeller.$Properties|null);

                /** Track past. */
                past: boolean;

                /** Track companions. */
                companions: tomi.feed.v1.Companion.$Properties[];

                /** Track revision. */
                revision: number;

                /** Track label. */
                label: string;

                /**
                 * Creates a new Track instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Track instance
                 */
                static create(properties: tomi.feed.v1.Track.$Shape): tomi.feed.v1.Track & tomi.feed.v1.Track.$Shape;
                static create(properties?: tomi.feed.v1.Track.$Properties): tomi.feed.v1.Track;

                /**
                 * Encodes the specified Track message. Does not implicitly {@link tomi.feed.v1.Track.verify|verify} messages.
                 * @param message Track message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.Track.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Track message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.Track & tomi.feed.v1.Track.$Shape} Track
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.Track & tomi.feed.v1.Track.$Shape;
            }

            namespace Track {

                /** Properties of a Track. */
                interface $Properties {

                    /** Track trackId */
                    trackId?: (string|null);

                    /** Track kind */
                    kind?: (tomi.feed.v1.TrackKind|null);

                    /** Track status */
                    status?: (tomi.feed.v1.TrackStatus|null);

                    /** Track existence */
                    existence?: (number|null);

                    /** Track stateTimeUs */
                    stateTimeUs?: (number|null);

                    /** Track position */
                    position?: (tomi.feed.v1.Position.$Properties|null);

                    /** Track positionCov */
                    positionCov?: (tomi.feed.v1.Covariance2.$Properties|null);

                    /** Track velocityEastMps */
                    velocityEastMps?: (number|null);

                    /** Track velocityNorthMps */
                    velocityNorthMps?: (number|null);

                    /** Track velocityCov */
                    velocityCov?: (tomi.feed.v1.Covariance2.$Properties|null);

                    /** Track claimed */
                    claimed?: (tomi.feed.v1.ClaimedIdentity.$Properties|null);

                    /** Track lengthM */
                    lengthM?: (number|null);

                    /** Track widthM */
                    widthM?: (number|null);

                    /** Track headingTrueDeg */
                    headingTrueDeg?: (number|null);

                    /** Track bearingLine */
                    bearingLine?: (tomi.feed.v1.BearingLine.$Properties|null);

                    /** Track firstSeenUs */
                    firstSeenUs?: (number|null);

                    /** Track lastSeenUs */
                    lastSeenUs?: (number|null);

                    /** Track lastLooks */
                    lastLooks?: (tomi.feed.v1.SensorLook.$Properties[]|null);

                    /** Track distress */
                    distress?: (boolean|null);

                    /** Track distressReason */
                    distressReason?: (string|null);

                    /** Track aliases */
                    aliases?: (string[]|null);

                    /** Track designation */
                    designation?: (tomi.feed.v1.Designation.$Properties|null);

                    /** Track lengthSigmaM */
                    lengthSigmaM?: (number|null);

                    /** Track widthSigmaM */
                    widthSigmaM?: (number|null);

                    /** Track classes */
                    classes?: (tomi.feed.v1.ClassProbability.$Properties[]|null);

                    /** Track identities */
                    identities?: (tomi.feed.v1.IdentityProbability.$Properties[]|null);

                    /** Track propeller */
                    propeller?: (tomi.feed.v1.Propeller.$Properties|null);

                    /** Track past */
                    past?: (boolean|null);

                    /** Track companions */
                    companions?: (tomi.feed.v1.Companion.$Properties[]|null);

                    /** Track revision */
                    revision?: (number|null);

                    /** Track label */
                    label?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Track. */
                type $Shape = tomi.feed.v1.Track.$Properties;
            }

            /**
             * Properties of a Companion.
             * @deprecated Use tomi.feed.v1.Companion.$Properties instead.
             */
            interface ICompanion extends tomi.feed.v1.Companion.$Properties {
            }

            /** Represents a Companion. */
            class Companion {

                /**
                 * Constructs a new Companion.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.Companion.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Companion trackId. */
                trackId: string;

                /** Companion sinceUs. */
                sinceUs: number;

                /**
                 * Creates a new Companion instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Companion instance
                 */
                static create(properties: tomi.feed.v1.Companion.$Shape): tomi.feed.v1.Companion & tomi.feed.v1.Companion.$Shape;
                static create(properties?: tomi.feed.v1.Companion.$Properties): tomi.feed.v1.Companion;

                /**
                 * Encodes the specified Companion message. Does not implicitly {@link tomi.feed.v1.Companion.verify|verify} messages.
                 * @param message Companion message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.Companion.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Companion message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.Companion & tomi.feed.v1.Companion.$Shape} Companion
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.Companion & tomi.feed.v1.Companion.$Shape;
            }

            namespace Companion {

                /** Properties of a Companion. */
                interface $Properties {

                    /** Companion trackId */
                    trackId?: (string|null);

                    /** Companion sinceUs */
                    sinceUs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Companion. */
                type $Shape = tomi.feed.v1.Companion.$Properties;
            }

            /**
             * Properties of a Designation.
             * @deprecated Use tomi.feed.v1.Designation.$Properties instead.
             */
            interface IDesignation extends tomi.feed.v1.Designation.$Properties {
            }

            /** Represents a Designation. */
            class Designation {

                /**
                 * Constructs a new Designation.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.Designation.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Designation identity. */
                identity: string;

                /** Designation by. */
                by: string;

                /** Designation reason. */
                reason: string;

                /** Designation timeUs. */
                timeUs: number;

                /**
                 * Creates a new Designation instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Designation instance
                 */
                static create(properties: tomi.feed.v1.Designation.$Shape): tomi.feed.v1.Designation & tomi.feed.v1.Designation.$Shape;
                static create(properties?: tomi.feed.v1.Designation.$Properties): tomi.feed.v1.Designation;

                /**
                 * Encodes the specified Designation message. Does not implicitly {@link tomi.feed.v1.Designation.verify|verify} messages.
                 * @param message Designation message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.Designation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Designation message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.Designation & tomi.feed.v1.Designation.$Shape} Designation
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.Designation & tomi.feed.v1.Designation.$Shape;
            }

            namespace Designation {

                /** Properties of a Designation. */
                interface $Properties {

                    /** Designation identity */
                    identity?: (string|null);

                    /** Designation by */
                    by?: (string|null);

                    /** Designation reason */
                    reason?: (string|null);

                    /** Designation timeUs */
                    timeUs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Designation. */
                type $Shape = tomi.feed.v1.Designation.$Properties;
            }

            /**
             * Properties of a ClassProbability.
             * @deprecated Use tomi.feed.v1.ClassProbability.$Properties instead.
             */
            interface IClassProbability extends tomi.feed.v1.ClassProbability.$Properties {
            }

            /** Represents a ClassProbability. */
            class ClassProbability {

                /**
                 * Constructs a new ClassProbability.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.ClassProbability.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ClassProbability vesselClass. */
                vesselClass: string;

                /** ClassProbability probability. */
                probability: number;

                /**
                 * Creates a new ClassProbability instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ClassProbability instance
                 */
                static create(properties: tomi.feed.v1.ClassProbability.$Shape): tomi.feed.v1.ClassProbability & tomi.feed.v1.ClassProbability.$Shape;
                static create(properties?: tomi.feed.v1.ClassProbability.$Properties): tomi.feed.v1.ClassProbability;

                /**
                 * Encodes the specified ClassProbability message. Does not implicitly {@link tomi.feed.v1.ClassProbability.verify|verify} messages.
                 * @param message ClassProbability message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.ClassProbability.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ClassProbability message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.ClassProbability & tomi.feed.v1.ClassProbability.$Shape} ClassProbability
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.ClassProbability & tomi.feed.v1.ClassProbability.$Shape;
            }

            namespace ClassProbability {

                /** Properties of a ClassProbability. */
                interface $Properties {

                    /** ClassProbability vesselClass */
                    vesselClass?: (string|null);

                    /** ClassProbability probability */
                    probability?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ClassProbability. */
                type $Shape = tomi.feed.v1.ClassProbability.$Properties;
            }

            /**
             * Properties of an IdentityProbability.
             * @deprecated Use tomi.feed.v1.IdentityProbability.$Properties instead.
             */
            interface IIdentityProbability extends tomi.feed.v1.IdentityProbability.$Properties {
            }

            /** Represents an IdentityProbability. */
            class IdentityProbability {

                /**
                 * Constructs a new IdentityProbability.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.IdentityProbability.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** IdentityProbability mmsi. */
                mmsi: number;

                /** IdentityProbability probability. */
                probability: number;

                /** IdentityProbability rivals. */
                rivals: number;

                /**
                 * Creates a new IdentityProbability instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns IdentityProbability instance
                 */
                static create(properties: tomi.feed.v1.IdentityProbability.$Shape): tomi.feed.v1.IdentityProbability & tomi.feed.v1.IdentityProbability.$Shape;
                static create(properties?: tomi.feed.v1.IdentityProbability.$Properties): tomi.feed.v1.IdentityProbability;

                /**
                 * Encodes the specified IdentityProbability message. Does not implicitly {@link tomi.feed.v1.IdentityProbability.verify|verify} messages.
                 * @param message IdentityProbability message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.IdentityProbability.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an IdentityProbability message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.IdentityProbability & tomi.feed.v1.IdentityProbability.$Shape} IdentityProbability
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.IdentityProbability & tomi.feed.v1.IdentityProbability.$Shape;
            }

            namespace IdentityProbability {

                /** Properties of an IdentityProbability. */
                interface $Properties {

                    /** IdentityProbability mmsi */
                    mmsi?: (number|null);

                    /** IdentityProbability probability */
                    probability?: (number|null);

                    /** IdentityProbability rivals */
                    rivals?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an IdentityProbability. */
                type $Shape = tomi.feed.v1.IdentityProbability.$Properties;
            }

            /**
             * Properties of a Propeller.
             * @deprecated Use tomi.feed.v1.Propeller.$Properties instead.
             */
            interface IPropeller extends tomi.feed.v1.Propeller.$Properties {
            }

            /** Represents a Propeller. */
            class Propeller {

                /**
                 * Constructs a new Propeller.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.Propeller.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Propeller heardTimeUs. */
                heardTimeUs: number;

                /** Propeller bladeRateHz. */
                bladeRateHz?: (number|null);

                /** Propeller shaftRateHz. */
                shaftRateHz?: (number|null);

                /** Propeller blades. */
                blades?: (number|null);

                /**
                 * Creates a new Propeller instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Propeller instance
                 */
                static create(properties: tomi.feed.v1.Propeller.$Shape): tomi.feed.v1.Propeller & tomi.feed.v1.Propeller.$Shape;
                static create(properties?: tomi.feed.v1.Propeller.$Properties): tomi.feed.v1.Propeller;

                /**
                 * Encodes the specified Propeller message. Does not implicitly {@link tomi.feed.v1.Propeller.verify|verify} messages.
                 * @param message Propeller message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.Propeller.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Propeller message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.Propeller & tomi.feed.v1.Propeller.$Shape} Propeller
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.Propeller & tomi.feed.v1.Propeller.$Shape;
            }

            namespace Propeller {

                /** Properties of a Propeller. */
                interface $Properties {

                    /** Propeller heardTimeUs */
                    heardTimeUs?: (number|null);

                    /** Propeller bladeRateHz */
                    bladeRateHz?: (number|null);

                    /** Propeller shaftRateHz */
                    shaftRateHz?: (number|null);

                    /** Propeller blades */
                    blades?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Propeller. */
                type $Shape = tomi.feed.v1.Propeller.$Properties;
            }

            /**
             * Properties of a SensorLook.
             * @deprecated Use tomi.feed.v1.SensorLook.$Properties instead.
             */
            interface ISensorLook extends tomi.feed.v1.SensorLook.$Properties {
            }

            /** Represents a SensorLook. */
            class SensorLook {

                /**
                 * Constructs a new SensorLook.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.SensorLook.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SensorLook sensorKind. */
                sensorKind: string;

                /** SensorLook sourceId. */
                sourceId: string;

                /** SensorLook timeUs. */
                timeUs: number;

                /**
                 * Creates a new SensorLook instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SensorLook instance
                 */
                static create(properties: tomi.feed.v1.SensorLook.$Shape): tomi.feed.v1.SensorLook & tomi.feed.v1.SensorLook.$Shape;
                static create(properties?: tomi.feed.v1.SensorLook.$Properties): tomi.feed.v1.SensorLook;

                /**
                 * Encodes the specified SensorLook message. Does not implicitly {@link tomi.feed.v1.SensorLook.verify|verify} messages.
                 * @param message SensorLook message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.SensorLook.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SensorLook message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.SensorLook & tomi.feed.v1.SensorLook.$Shape} SensorLook
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.SensorLook & tomi.feed.v1.SensorLook.$Shape;
            }

            namespace SensorLook {

                /** Properties of a SensorLook. */
                interface $Properties {

                    /** SensorLook sensorKind */
                    sensorKind?: (string|null);

                    /** SensorLook sourceId */
                    sourceId?: (string|null);

                    /** SensorLook timeUs */
                    timeUs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SensorLook. */
                type $Shape = tomi.feed.v1.SensorLook.$Properties;
            }

            /**
             * Properties of a WatchRequest.
             * @deprecated Use tomi.feed.v1.WatchRequest.$Properties instead.
             */
            interface IWatchRequest extends tomi.feed.v1.WatchRequest.$Properties {
            }

            /** Represents a WatchRequest. */
            class WatchRequest {

                /**
                 * Constructs a new WatchRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.WatchRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** WatchRequest area. */
                area?: (tomi.feed.v1.Area.$Properties|null);

                /** WatchRequest kinds. */
                kinds: tomi.feed.v1.TrackKind[];

                /** WatchRequest resumeCursor. */
                resumeCursor: Uint8Array;

                /** WatchRequest maxUpdatesPerSPerTrack. */
                maxUpdatesPerSPerTrack?: (number|null);

                /** WatchRequest purpose. */
                purpose: string;

                /**
                 * Creates a new WatchRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns WatchRequest instance
                 */
                static create(properties: tomi.feed.v1.WatchRequest.$Shape): tomi.feed.v1.WatchRequest & tomi.feed.v1.WatchRequest.$Shape;
                static create(properties?: tomi.feed.v1.WatchRequest.$Properties): tomi.feed.v1.WatchRequest;

                /**
                 * Encodes the specified WatchRequest message. Does not implicitly {@link tomi.feed.v1.WatchRequest.verify|verify} messages.
                 * @param message WatchRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.WatchRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a WatchRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.WatchRequest & tomi.feed.v1.WatchRequest.$Shape} WatchRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.WatchRequest & tomi.feed.v1.WatchRequest.$Shape;
            }

            namespace WatchRequest {

                /** Properties of a WatchRequest. */
                interface $Properties {

                    /** WatchRequest area */
                    area?: (tomi.feed.v1.Area.$Properties|null);

                    /** WatchRequest kinds */
                    kinds?: (tomi.feed.v1.TrackKind[]|null);

                    /** WatchRequest resumeCursor */
                    resumeCursor?: (Uint8Array|null);

                    /** WatchRequest maxUpdatesPerSPerTrack */
                    maxUpdatesPerSPerTrack?: (number|null);

                    /** WatchRequest purpose */
                    purpose?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a WatchRequest. */
                type $Shape = tomi.feed.v1.WatchRequest.$Properties;
            }

            /**
             * Properties of a Removal.
             * @deprecated Use tomi.feed.v1.Removal.$Properties instead.
             */
            interface IRemoval extends tomi.feed.v1.Removal.$Properties {
            }

            /** Represents a Removal. */
            class Removal {

                /**
                 * Constructs a new Removal.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.Removal.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Removal trackId. */
                trackId: string;

                /** Removal reason. */
                reason: tomi.feed.v1.RemovalReason;

                /** Removal mergedInto. */
                mergedInto: string;

                /**
                 * Creates a new Removal instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Removal instance
                 */
                static create(properties: tomi.feed.v1.Removal.$Shape): tomi.feed.v1.Removal & tomi.feed.v1.Removal.$Shape;
                static create(properties?: tomi.feed.v1.Removal.$Properties): tomi.feed.v1.Removal;

                /**
                 * Encodes the specified Removal message. Does not implicitly {@link tomi.feed.v1.Removal.verify|verify} messages.
                 * @param message Removal message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.Removal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Removal message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.Removal & tomi.feed.v1.Removal.$Shape} Removal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.Removal & tomi.feed.v1.Removal.$Shape;
            }

            namespace Removal {

                /** Properties of a Removal. */
                interface $Properties {

                    /** Removal trackId */
                    trackId?: (string|null);

                    /** Removal reason */
                    reason?: (tomi.feed.v1.RemovalReason|null);

                    /** Removal mergedInto */
                    mergedInto?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Removal. */
                type $Shape = tomi.feed.v1.Removal.$Properties;
            }

            /** RemovalReason enum. */
            enum RemovalReason {

                /** REMOVAL_UNSPECIFIED value */
                REMOVAL_UNSPECIFIED = 0,

                /** TRACK_RETIRED value */
                TRACK_RETIRED = 1,

                /** LEFT_FILTER value */
                LEFT_FILTER = 2,

                /** TRACK_MERGED value */
                TRACK_MERGED = 3
            }

            /**
             * Properties of a PictureUpdate.
             * @deprecated Use tomi.feed.v1.PictureUpdate.$Properties instead.
             */
            interface IPictureUpdate extends tomi.feed.v1.PictureUpdate.$Properties {
            }

            /** Represents a PictureUpdate. */
            class PictureUpdate {

                /**
                 * Constructs a new PictureUpdate.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.PictureUpdate.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PictureUpdate cursor. */
                cursor: Uint8Array;

                /** PictureUpdate revision. */
                revision: number;

                /** PictureUpdate pictureTimeUs. */
                pictureTimeUs: number;

                /** PictureUpdate workspaceKind. */
                workspaceKind: tomi.feed.v1.WorkspaceKind;

                /** PictureUpdate workspace. */
                workspace: string;

                /** PictureUpdate audience. */
                audience: string;

                /** PictureUpdate caveat. */
                caveat: string;

                /** PictureUpdate snapshot. */
                snapshot: boolean;

                /** PictureUpdate heartbeat. */
                heartbeat: boolean;

                /** PictureUpdate upserts. */
                upserts: tomi.feed.v1.Track.$Properties[];

                /** PictureUpdate removals. */
                removals: tomi.feed.v1.Removal.$Properties[];

                /**
                 * Creates a new PictureUpdate instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PictureUpdate instance
                 */
                static create(properties: tomi.feed.v1.PictureUpdate.$Shape): tomi.feed.v1.PictureUpdate & tomi.feed.v1.PictureUpdate.$Shape;
                static create(properties?: tomi.feed.v1.PictureUpdate.$Properties): tomi.feed.v1.PictureUpdate;

                /**
                 * Encodes the specified PictureUpdate message. Does not implicitly {@link tomi.feed.v1.PictureUpdate.verify|verify} messages.
                 * @param message PictureUpdate message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.PictureUpdate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PictureUpdate message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.PictureUpdate & tomi.feed.v1.PictureUpdate.$Shape} PictureUpdate
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.PictureUpdate & tomi.feed.v1.PictureUpdate.$Shape;
            }

            namespace PictureUpdate {

                /** Properties of a PictureUpdate. */
                interface $Properties {

                    /** PictureUpdate cursor */
                    cursor?: (Uint8Array|null);

                    /** PictureUpdate revision */
                    revision?: (number|null);

                    /** PictureUpdate pictureTimeUs */
                    pictureTimeUs?: (number|null);

                    /** PictureUpdate workspaceKind */
                    workspaceKind?: (tomi.feed.v1.WorkspaceKind|null);

                    /** PictureUpdate workspace */
                    workspace?: (string|null);

                    /** PictureUpdate audience */
                    audience?: (string|null);

                    /** PictureUpdate caveat */
                    caveat?: (string|null);

                    /** PictureUpdate snapshot */
                    snapshot?: (boolean|null);

                    /** PictureUpdate heartbeat */
                    heartbeat?: (boolean|null);

                    /** PictureUpdate upserts */
                    upserts?: (tomi.feed.v1.Track.$Properties[]|null);

                    /** PictureUpdate removals */
                    removals?: (tomi.feed.v1.Removal.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PictureUpdate. */
                type $Shape = tomi.feed.v1.PictureUpdate.$Properties;
            }

            /**
             * Properties of a GetTrackRequest.
             * @deprecated Use tomi.feed.v1.GetTrackRequest.$Properties instead.
             */
            interface IGetTrackRequest extends tomi.feed.v1.GetTrackRequest.$Properties {
            }

            /** Represents a GetTrackRequest. */
            class GetTrackRequest {

                /**
                 * Constructs a new GetTrackRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.GetTrackRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GetTrackRequest trackId. */
                trackId: string;

                /** GetTrackRequest maxContributions. */
                maxContributions: number;

                /** GetTrackRequest purpose. */
                purpose: string;

                /**
                 * Creates a new GetTrackRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns GetTrackRequest instance
                 */
                static create(properties: tomi.feed.v1.GetTrackRequest.$Shape): tomi.feed.v1.GetTrackRequest & tomi.feed.v1.GetTrackRequest.$Shape;
                static create(properties?: tomi.feed.v1.GetTrackRequest.$Properties): tomi.feed.v1.GetTrackRequest;

                /**
                 * Encodes the specified GetTrackRequest message. Does not implicitly {@link tomi.feed.v1.GetTrackRequest.verify|verify} messages.
                 * @param message GetTrackRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.GetTrackRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GetTrackRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.GetTrackRequest & tomi.feed.v1.GetTrackRequest.$Shape} GetTrackRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.GetTrackRequest & tomi.feed.v1.GetTrackRequest.$Shape;
            }

            namespace GetTrackRequest {

                /** Properties of a GetTrackRequest. */
                interface $Properties {

                    /** GetTrackRequest trackId */
                    trackId?: (string|null);

                    /** GetTrackRequest maxContributions */
                    maxContributions?: (number|null);

                    /** GetTrackRequest purpose */
                    purpose?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GetTrackRequest. */
                type $Shape = tomi.feed.v1.GetTrackRequest.$Properties;
            }

            /**
             * Properties of a Contribution.
             * @deprecated Use tomi.feed.v1.Contribution.$Properties instead.
             */
            interface IContribution extends tomi.feed.v1.Contribution.$Properties {
            }

            /** Represents a Contribution. */
            class Contribution {

                /**
                 * Constructs a new Contribution.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.Contribution.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Contribution cursor. */
                cursor: number;

                /** Contribution observationKind. */
                observationKind: string;

                /** Contribution sourceId. */
                sourceId: string;

                /** Contribution sensorKind. */
                sensorKind: string;

                /** Contribution observedTimeUs. */
                observedTimeUs: number;

                /** Contribution availableTimeUs. */
                availableTimeUs: number;

                /** Contribution mahalanobis2. */
                mahalanobis2: number;

                /** Contribution logLikelihood. */
                logLikelihood: number;

                /** Contribution weight. */
                weight: number;

                /** Contribution position. */
                position?: (tomi.feed.v1.Position.$Properties|null);

                /** Contribution sensor. */
                sensor?: (tomi.feed.v1.Position.$Properties|null);

                /** Contribution bearingTrueDeg. */
                bearingTrueDeg?: (number|null);

                /** Contribution sigmaDeg. */
                sigmaDeg?: (number|null);

                /** Contribution sigmaM. */
                sigmaM?: (number|null);

                /** Contribution sceneId. */
                sceneId: string;

                /** Contribution chipPath. */
                chipPath: string;

                /** Contribution flags. */
                flags: string[];

                /** Contribution runnerUpTrackId. */
                runnerUpTrackId: string;

                /** Contribution runnerUpMahalanobis2. */
                runnerUpMahalanobis2?: (number|null);

                /** Contribution explanation. */
                explanation: string;

                /** Contribution terms. */
                terms: tomi.feed.v1.EvidenceTerm.$Properties[];

                /** Contribution runnerUpTerms. */
                runnerUpTerms: tomi.feed.v1.EvidenceTerm.$Properties[];

                /**
                 * Creates a new Contribution instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Contribution instance
                 */
                static create(properties: tomi.feed.v1.Contribution.$Shape): tomi.feed.v1.Contribution & tomi.feed.v1.Contribution.$Shape;
                static create(properties?: tomi.feed.v1.Contribution.$Properties): tomi.feed.v1.Contribution;

                /**
                 * Encodes the specified Contribution message. Does not implicitly {@link tomi.feed.v1.Contribution.verify|verify} messages.
                 * @param message Contribution message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.Contribution.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Contribution message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.Contribution & tomi.feed.v1.Contribution.$Shape} Contribution
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.Contribution & tomi.feed.v1.Contribution.$Shape;
            }

            namespace Contribution {

                /** Properties of a Contribution. */
                interface $Properties {

                    /** Contribution cursor */
                    cursor?: (number|null);

                    /** Contribution observationKind */
                    observationKind?: (string|null);

                    /** Contribution sourceId */
                    sourceId?: (string|null);

                    /** Contribution sensorKind */
                    sensorKind?: (string|null);

                    /** Contribution observedTimeUs */
                    observedTimeUs?: (number|null);

                    /** Contribution availableTimeUs */
                    availableTimeUs?: (number|null);

                    /** Contribution mahalanobis2 */
                    mahalanobis2?: (number|null);

                    /** Contribution logLikelihood */
                    logLikelihood?: (number|null);

                    /** Contribution weight */
                    weight?: (number|null);

                    /** Contribution position */
                    position?: (tomi.feed.v1.Position.$Properties|null);

                    /** Contribution sensor */
                    sensor?: (tomi.feed.v1.Position.$Properties|null);

                    /** Contribution bearingTrueDeg */
                    bearingTrueDeg?: (number|null);

                    /** Contribution sigmaDeg */
                    sigmaDeg?: (number|null);

                    /** Contribution sigmaM */
                    sigmaM?: (number|null);

                    /** Contribution sceneId */
                    sceneId?: (string|null);

                    /** Contribution chipPath */
                    chipPath?: (string|null);

                    /** Contribution flags */
                    flags?: (string[]|null);

                    /** Contribution runnerUpTrackId */
                    runnerUpTrackId?: (string|null);

                    /** Contribution runnerUpMahalanobis2 */
                    runnerUpMahalanobis2?: (number|null);

                    /** Contribution explanation */
                    explanation?: (string|null);

                    /** Contribution terms */
                    terms?: (tomi.feed.v1.EvidenceTerm.$Properties[]|null);

                    /** Contribution runnerUpTerms */
                    runnerUpTerms?: (tomi.feed.v1.EvidenceTerm.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Contribution. */
                type $Shape = tomi.feed.v1.Contribution.$Properties;
            }

            /**
             * Properties of an EvidenceTerm.
             * @deprecated Use tomi.feed.v1.EvidenceTerm.$Properties instead.
             */
            interface IEvidenceTerm extends tomi.feed.v1.EvidenceTerm.$Properties {
            }

            /** Represents an EvidenceTerm. */
            class EvidenceTerm {

                /**
                 * Constructs a new EvidenceTerm.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.EvidenceTerm.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** EvidenceTerm name. */
                name: string;

                /** EvidenceTerm logLikelihoodRatio. */
                logLikelihoodRatio: number;

                /**
                 * Creates a new EvidenceTerm instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns EvidenceTerm instance
                 */
                static create(properties: tomi.feed.v1.EvidenceTerm.$Shape): tomi.feed.v1.EvidenceTerm & tomi.feed.v1.EvidenceTerm.$Shape;
                static create(properties?: tomi.feed.v1.EvidenceTerm.$Properties): tomi.feed.v1.EvidenceTerm;

                /**
                 * Encodes the specified EvidenceTerm message. Does not implicitly {@link tomi.feed.v1.EvidenceTerm.verify|verify} messages.
                 * @param message EvidenceTerm message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.EvidenceTerm.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an EvidenceTerm message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.EvidenceTerm & tomi.feed.v1.EvidenceTerm.$Shape} EvidenceTerm
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.EvidenceTerm & tomi.feed.v1.EvidenceTerm.$Shape;
            }

            namespace EvidenceTerm {

                /** Properties of an EvidenceTerm. */
                interface $Properties {

                    /** EvidenceTerm name */
                    name?: (string|null);

                    /** EvidenceTerm logLikelihoodRatio */
                    logLikelihoodRatio?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an EvidenceTerm. */
                type $Shape = tomi.feed.v1.EvidenceTerm.$Properties;
            }

            /**
             * Properties of a TrackDetail.
             * @deprecated Use tomi.feed.v1.TrackDetail.$Properties instead.
             */
            interface ITrackDetail extends tomi.feed.v1.TrackDetail.$Properties {
            }

            /** Represents a TrackDetail. */
            class TrackDetail {

                /**
                 * Constructs a new TrackDetail.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.feed.v1.TrackDetail.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TrackDetail track. */
                track?: (tomi.feed.v1.Track.$Properties|null);

                /** TrackDetail contributions. */
                contributions: tomi.feed.v1.Contribution.$Properties[];

                /** TrackDetail contributionsTotal. */
                contributionsTotal: number;

                /** TrackDetail workspaceKind. */
                workspaceKind: tomi.feed.v1.WorkspaceKind;

                /** TrackDetail workspace. */
                workspace: string;

                /** TrackDetail audience. */
                audience: string;

                /** TrackDetail caveat. */
                caveat: string;

                /**
                 * Creates a new TrackDetail instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TrackDetail instance
                 */
                static create(properties: tomi.feed.v1.TrackDetail.$Shape): tomi.feed.v1.TrackDetail & tomi.feed.v1.TrackDetail.$Shape;
                static create(properties?: tomi.feed.v1.TrackDetail.$Properties): tomi.feed.v1.TrackDetail;

                /**
                 * Encodes the specified TrackDetail message. Does not implicitly {@link tomi.feed.v1.TrackDetail.verify|verify} messages.
                 * @param message TrackDetail message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.feed.v1.TrackDetail.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TrackDetail message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.TrackDetail & tomi.feed.v1.TrackDetail.$Shape} TrackDetail
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.feed.v1.TrackDetail & tomi.feed.v1.TrackDetail.$Shape;
            }

            namespace TrackDetail {

                /** Properties of a TrackDetail. */
                interface $Properties {

                    /** TrackDetail track */
                    track?: (tomi.feed.v1.Track.$Properties|null);

                    /** TrackDetail contributions */
                    contributions?: (tomi.feed.v1.Contribution.$Properties[]|null);

                    /** TrackDetail contributionsTotal */
                    contributionsTotal?: (number|null);

                    /** TrackDetail workspaceKind */
                    workspaceKind?: (tomi.feed.v1.WorkspaceKind|null);

                    /** TrackDetail workspace */
                    workspace?: (string|null);

                    /** TrackDetail audience */
                    audience?: (string|null);

                    /** TrackDetail caveat */
                    caveat?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TrackDetail. */
                type $Shape = tomi.feed.v1.TrackDetail.$Properties;
            }
        }
    }

    /** Namespace ingest. */
    namespace ingest {

        /** Namespace v1. */
        namespace v1 {

            /** Namespace envelope. */
            namespace envelope {

                /**
                 * Properties of a Hello.
                 * @deprecated Use tomi.ingest.v1.envelope.Hello.$Properties instead.
                 */
                interface IHello extends tomi.ingest.v1.envelope.Hello.$Properties {
                }

                /** Represents a Hello. */
                class Hello {

                    /**
                     * Constructs a new Hello.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: tomi.ingest.v1.envelope.Hello.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Hello sourceId. */
                    sourceId: string;

                    /** Hello streamEpoch. */
                    streamEpoch: Uint8Array;

                    /** Hello resumeAfterSeq. */
                    resumeAfterSeq: number;

                    /** Hello schemaVersion. */
                    schemaVersion: string;

                    /** Hello verboseAcks. */
                    verboseAcks: boolean;

                    /**
                     * Creates a new Hello instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Hello instance
                     */
                    static create(properties: tomi.ingest.v1.envelope.Hello.$Shape): tomi.ingest.v1.envelope.Hello & tomi.ingest.v1.envelope.Hello.$Shape;
                    static create(properties?: tomi.ingest.v1.envelope.Hello.$Properties): tomi.ingest.v1.envelope.Hello;

                    /**
                     * Encodes the specified Hello message. Does not implicitly {@link tomi.ingest.v1.envelope.Hello.verify|verify} messages.
                     * @param message Hello message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: tomi.ingest.v1.envelope.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a Hello message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {tomi.ingest.v1.envelope.Hello & tomi.ingest.v1.envelope.Hello.$Shape} Hello
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.envelope.Hello & tomi.ingest.v1.envelope.Hello.$Shape;
                }

                namespace Hello {

                    /** Properties of a Hello. */
                    interface $Properties {

                        /** Hello sourceId */
                        sourceId?: (string|null);

                        /** Hello streamEpoch */
                        streamEpoch?: (Uint8Array|null);

                        /** Hello resumeAfterSeq */
                        resumeAfterSeq?: (number|null);

                        /** Hello schemaVersion */
                        schemaVersion?: (string|null);

                        /** Hello verboseAcks */
                        verboseAcks?: (boolean|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a Hello. */
                    type $Shape = tomi.ingest.v1.envelope.Hello.$Properties;
                }

                /**
                 * Properties of a RawBatch.
                 * @deprecated Use tomi.ingest.v1.envelope.RawBatch.$Properties instead.
                 */
                interface IRawBatch extends tomi.ingest.v1.envelope.RawBatch.$Properties {
                }

                /** Represents a RawBatch. */
                class RawBatch {

                    /**
                     * Constructs a new RawBatch.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: tomi.ingest.v1.envelope.RawBatch.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** RawBatch records. */
                    records: Uint8Array[];

                    /**
                     * Creates a new RawBatch instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns RawBatch instance
                     */
                    static create(properties: tomi.ingest.v1.envelope.RawBatch.$Shape): tomi.ingest.v1.envelope.RawBatch & tomi.ingest.v1.envelope.RawBatch.$Shape;
                    static create(properties?: tomi.ingest.v1.envelope.RawBatch.$Properties): tomi.ingest.v1.envelope.RawBatch;

                    /**
                     * Encodes the specified RawBatch message. Does not implicitly {@link tomi.ingest.v1.envelope.RawBatch.verify|verify} messages.
                     * @param message RawBatch message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: tomi.ingest.v1.envelope.RawBatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes a RawBatch message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {tomi.ingest.v1.envelope.RawBatch & tomi.ingest.v1.envelope.RawBatch.$Shape} RawBatch
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.envelope.RawBatch & tomi.ingest.v1.envelope.RawBatch.$Shape;
                }

                namespace RawBatch {

                    /** Properties of a RawBatch. */
                    interface $Properties {

                        /** RawBatch records */
                        records?: (Uint8Array[]|null);

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Shape of a RawBatch. */
                    type $Shape = tomi.ingest.v1.envelope.RawBatch.$Properties;
                }

                /**
                 * Properties of an Up.
                 * @deprecated Use tomi.ingest.v1.envelope.Up.$Properties instead.
                 */
                interface IUp extends tomi.ingest.v1.envelope.Up.$Properties {
                }

                /** Represents an Up. */
                class Up {

                    /**
                     * Constructs a new Up.
                     * @param [properties] Properties to set
                     */
                    constructor(properties?: tomi.ingest.v1.envelope.Up.$Properties);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];

                    /** Up hello. */
                    hello?: (tomi.ingest.v1.envelope.Hello.$Properties|null);

                    /** Up batch. */
                    batch?: (tomi.ingest.v1.envelope.RawBatch.$Properties|null);

                    /** Up msg. */
                    msg?: ("hello"|"batch");

                    /**
                     * Creates a new Up instance using the specified properties.
                     * @param [properties] Properties to set
                     * @returns Up instance
                     */
                    static create(properties: tomi.ingest.v1.envelope.Up.$Shape): tomi.ingest.v1.envelope.Up & tomi.ingest.v1.envelope.Up.$Shape;
                    static create(properties?: tomi.ingest.v1.envelope.Up.$Properties): tomi.ingest.v1.envelope.Up;

                    /**
                     * Encodes the specified Up message. Does not implicitly {@link tomi.ingest.v1.envelope.Up.verify|verify} messages.
                     * @param message Up message or plain object to encode
                     * @param [writer] Writer to encode to
                     * @returns Writer
                     */
                    static encode(message: tomi.ingest.v1.envelope.Up.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                    /**
                     * Decodes an Up message from the specified reader or buffer.
                     * @param reader Reader or buffer to decode from
                     * @param [length] Message length if known beforehand
                     * @returns {tomi.ingest.v1.envelope.Up & tomi.ingest.v1.envelope.Up.$Shape} Up
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.envelope.Up & tomi.ingest.v1.envelope.Up.$Shape;
                }

                namespace Up {

                    /** Properties of an Up. */
                    interface $Properties {

                        /** Up hello */
                        hello?: (tomi.ingest.v1.envelope.Hello.$Properties|null);

                        /** Up batch */
                        batch?: (tomi.ingest.v1.envelope.RawBatch.$Properties|null);

                        /** Up msg */
                        msg?: ("hello"|"batch");

                        /** Unknown fields preserved while decoding when enabled */
                        $unknowns?: Uint8Array[];
                    }

                    /** Narrowed shape of an Up. */
                    type $Shape = {
                      hello?: tomi.ingest.v1.envelope.Hello.$Shape|null;
                      batch?: tomi.ingest.v1.envelope.RawBatch.$Shape|null;
                      $unknowns?: Uint8Array[];
                    } & (
                      ({ msg?: undefined; hello?: null; batch?: null }|{ msg?: "hello"; hello: tomi.ingest.v1.envelope.Hello.$Shape; batch?: null }|{ msg?: "batch"; hello?: null; batch: tomi.ingest.v1.envelope.RawBatch.$Shape })
                    );
                }
            }

            /**
             * Properties of a SecurityLabel.
             * @deprecated Use tomi.ingest.v1.SecurityLabel.$Properties instead.
             */
            interface ISecurityLabel extends tomi.ingest.v1.SecurityLabel.$Properties {
            }

            /** Represents a SecurityLabel. */
            class SecurityLabel {

                /**
                 * Constructs a new SecurityLabel.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.SecurityLabel.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SecurityLabel policy. */
                policy: string;

                /** SecurityLabel level. */
                level?: (number|null);

                /** SecurityLabel regimes. */
                regimes: string[];

                /** SecurityLabel compartments. */
                compartments: string[];

                /** SecurityLabel releasableTo. */
                releasableTo: string[];

                /** SecurityLabel caveats. */
                caveats: string[];

                /** SecurityLabel originators. */
                originators: string[];

                /** SecurityLabel legalBasis. */
                legalBasis: string;

                /** SecurityLabel purpose. */
                purpose: string;

                /** SecurityLabel validUntilUs. */
                validUntilUs?: (number|null);

                /** SecurityLabel reviewTimeUs. */
                reviewTimeUs?: (number|null);

                /** SecurityLabel st0102LocalSet. */
                st0102LocalSet: Uint8Array;

                /**
                 * Creates a new SecurityLabel instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SecurityLabel instance
                 */
                static create(properties: tomi.ingest.v1.SecurityLabel.$Shape): tomi.ingest.v1.SecurityLabel & tomi.ingest.v1.SecurityLabel.$Shape;
                static create(properties?: tomi.ingest.v1.SecurityLabel.$Properties): tomi.ingest.v1.SecurityLabel;

                /**
                 * Encodes the specified SecurityLabel message. Does not implicitly {@link tomi.ingest.v1.SecurityLabel.verify|verify} messages.
                 * @param message SecurityLabel message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.SecurityLabel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SecurityLabel message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.SecurityLabel & tomi.ingest.v1.SecurityLabel.$Shape} SecurityLabel
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.SecurityLabel & tomi.ingest.v1.SecurityLabel.$Shape;
            }

            namespace SecurityLabel {

                /** Properties of a SecurityLabel. */
                interface $Properties {

                    /** SecurityLabel policy */
                    policy?: (string|null);

                    /** SecurityLabel level */
                    level?: (number|null);

                    /** SecurityLabel regimes */
                    regimes?: (string[]|null);

                    /** SecurityLabel compartments */
                    compartments?: (string[]|null);

                    /** SecurityLabel releasableTo */
                    releasableTo?: (string[]|null);

                    /** SecurityLabel caveats */
                    caveats?: (string[]|null);

                    /** SecurityLabel originators */
                    originators?: (string[]|null);

                    /** SecurityLabel legalBasis */
                    legalBasis?: (string|null);

                    /** SecurityLabel purpose */
                    purpose?: (string|null);

                    /** SecurityLabel validUntilUs */
                    validUntilUs?: (number|null);

                    /** SecurityLabel reviewTimeUs */
                    reviewTimeUs?: (number|null);

                    /** SecurityLabel st0102LocalSet */
                    st0102LocalSet?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SecurityLabel. */
                type $Shape = tomi.ingest.v1.SecurityLabel.$Properties;
            }

            /** ClockSource enum. */
            enum ClockSource {

                /** CLOCK_UNSPECIFIED value */
                CLOCK_UNSPECIFIED = 0,

                /** CLOCK_GNSS value */
                CLOCK_GNSS = 1,

                /** CLOCK_PTP value */
                CLOCK_PTP = 2,

                /** CLOCK_NTP value */
                CLOCK_NTP = 3,

                /** CLOCK_HOLDOVER value */
                CLOCK_HOLDOVER = 4,

                /** CLOCK_FREE_RUNNING value */
                CLOCK_FREE_RUNNING = 5
            }

            /**
             * Properties of a TimeQuality.
             * @deprecated Use tomi.ingest.v1.TimeQuality.$Properties instead.
             */
            interface ITimeQuality extends tomi.ingest.v1.TimeQuality.$Properties {
            }

            /** Represents a TimeQuality. */
            class TimeQuality {

                /**
                 * Constructs a new TimeQuality.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.TimeQuality.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TimeQuality source. */
                source: tomi.ingest.v1.ClockSource;

                /** TimeQuality sigmaS. */
                sigmaS?: (number|null);

                /** TimeQuality knownOffsetS. */
                knownOffsetS?: (number|null);

                /** TimeQuality offsetApplied. */
                offsetApplied: boolean;

                /** TimeQuality driftPpm. */
                driftPpm?: (number|null);

                /** TimeQuality lastSyncUs. */
                lastSyncUs: number;

                /**
                 * Creates a new TimeQuality instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TimeQuality instance
                 */
                static create(properties: tomi.ingest.v1.TimeQuality.$Shape): tomi.ingest.v1.TimeQuality & tomi.ingest.v1.TimeQuality.$Shape;
                static create(properties?: tomi.ingest.v1.TimeQuality.$Properties): tomi.ingest.v1.TimeQuality;

                /**
                 * Encodes the specified TimeQuality message. Does not implicitly {@link tomi.ingest.v1.TimeQuality.verify|verify} messages.
                 * @param message TimeQuality message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.TimeQuality.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TimeQuality message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.TimeQuality & tomi.ingest.v1.TimeQuality.$Shape} TimeQuality
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.TimeQuality & tomi.ingest.v1.TimeQuality.$Shape;
            }

            namespace TimeQuality {

                /** Properties of a TimeQuality. */
                interface $Properties {

                    /** TimeQuality source */
                    source?: (tomi.ingest.v1.ClockSource|null);

                    /** TimeQuality sigmaS */
                    sigmaS?: (number|null);

                    /** TimeQuality knownOffsetS */
                    knownOffsetS?: (number|null);

                    /** TimeQuality offsetApplied */
                    offsetApplied?: (boolean|null);

                    /** TimeQuality driftPpm */
                    driftPpm?: (number|null);

                    /** TimeQuality lastSyncUs */
                    lastSyncUs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TimeQuality. */
                type $Shape = tomi.ingest.v1.TimeQuality.$Properties;
            }

            /**
             * Properties of a RecordHeader.
             * @deprecated Use tomi.ingest.v1.RecordHeader.$Properties instead.
             */
            interface IRecordHeader extends tomi.ingest.v1.RecordHeader.$Properties {
            }

            /** Represents a RecordHeader. */
            class RecordHeader {

                /**
                 * Constructs a new RecordHeader.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.RecordHeader.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RecordHeader sourceId. */
                sourceId: string;

                /** RecordHeader streamEpoch. */
                streamEpoch: Uint8Array;

                /** RecordHeader seq. */
                seq: number;

                /** RecordHeader observedTimeUs. */
                observedTimeUs: number;

                /** RecordHeader producedTimeUs. */
                producedTimeUs: number;

                /** RecordHeader timeQuality. */
                timeQuality?: (tomi.ingest.v1.TimeQuality.$Properties|null);

                /** RecordHeader label. */
                label?: (tomi.ingest.v1.SecurityLabel.$Properties|null);

                /** RecordHeader processor. */
                processor: string;

                /** RecordHeader simulated. */
                simulated: boolean;

                /** RecordHeader exercise. */
                exercise: boolean;

                /** RecordHeader taskId. */
                taskId: string;

                /**
                 * Creates a new RecordHeader instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RecordHeader instance
                 */
                static create(properties: tomi.ingest.v1.RecordHeader.$Shape): tomi.ingest.v1.RecordHeader & tomi.ingest.v1.RecordHeader.$Shape;
                static create(properties?: tomi.ingest.v1.RecordHeader.$Properties): tomi.ingest.v1.RecordHeader;

                /**
                 * Encodes the specified RecordHeader message. Does not implicitly {@link tomi.ingest.v1.RecordHeader.verify|verify} messages.
                 * @param message RecordHeader message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.RecordHeader.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RecordHeader message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.RecordHeader & tomi.ingest.v1.RecordHeader.$Shape} RecordHeader
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.RecordHeader & tomi.ingest.v1.RecordHeader.$Shape;
            }

            namespace RecordHeader {

                /** Properties of a RecordHeader. */
                interface $Properties {

                    /** RecordHeader sourceId */
                    sourceId?: (string|null);

                    /** RecordHeader streamEpoch */
                    streamEpoch?: (Uint8Array|null);

                    /** RecordHeader seq */
                    seq?: (number|null);

                    /** RecordHeader observedTimeUs */
                    observedTimeUs?: (number|null);

                    /** RecordHeader producedTimeUs */
                    producedTimeUs?: (number|null);

                    /** RecordHeader timeQuality */
                    timeQuality?: (tomi.ingest.v1.TimeQuality.$Properties|null);

                    /** RecordHeader label */
                    label?: (tomi.ingest.v1.SecurityLabel.$Properties|null);

                    /** RecordHeader processor */
                    processor?: (string|null);

                    /** RecordHeader simulated */
                    simulated?: (boolean|null);

                    /** RecordHeader exercise */
                    exercise?: (boolean|null);

                    /** RecordHeader taskId */
                    taskId?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RecordHeader. */
                type $Shape = tomi.ingest.v1.RecordHeader.$Properties;
            }

            /**
             * Properties of a GeoPoint.
             * @deprecated Use tomi.ingest.v1.GeoPoint.$Properties instead.
             */
            interface IGeoPoint extends tomi.ingest.v1.GeoPoint.$Properties {
            }

            /** Represents a GeoPoint. */
            class GeoPoint {

                /**
                 * Constructs a new GeoPoint.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.GeoPoint.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GeoPoint latDeg. */
                latDeg: number;

                /** GeoPoint lonDeg. */
                lonDeg: number;

                /** GeoPoint haeM. */
                haeM?: (number|null);

                /**
                 * Creates a new GeoPoint instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns GeoPoint instance
                 */
                static create(properties: tomi.ingest.v1.GeoPoint.$Shape): tomi.ingest.v1.GeoPoint & tomi.ingest.v1.GeoPoint.$Shape;
                static create(properties?: tomi.ingest.v1.GeoPoint.$Properties): tomi.ingest.v1.GeoPoint;

                /**
                 * Encodes the specified GeoPoint message. Does not implicitly {@link tomi.ingest.v1.GeoPoint.verify|verify} messages.
                 * @param message GeoPoint message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.GeoPoint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GeoPoint message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.GeoPoint & tomi.ingest.v1.GeoPoint.$Shape} GeoPoint
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.GeoPoint & tomi.ingest.v1.GeoPoint.$Shape;
            }

            namespace GeoPoint {

                /** Properties of a GeoPoint. */
                interface $Properties {

                    /** GeoPoint latDeg */
                    latDeg?: (number|null);

                    /** GeoPoint lonDeg */
                    lonDeg?: (number|null);

                    /** GeoPoint haeM */
                    haeM?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GeoPoint. */
                type $Shape = tomi.ingest.v1.GeoPoint.$Properties;
            }

            /**
             * Properties of a Covariance2.
             * @deprecated Use tomi.ingest.v1.Covariance2.$Properties instead.
             */
            interface ICovariance2 extends tomi.ingest.v1.Covariance2.$Properties {
            }

            /** Represents a Covariance2. */
            class Covariance2 {

                /**
                 * Constructs a new Covariance2.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.Covariance2.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Covariance2 eeM2. */
                eeM2: number;

                /** Covariance2 enM2. */
                enM2: number;

                /** Covariance2 nnM2. */
                nnM2: number;

                /**
                 * Creates a new Covariance2 instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Covariance2 instance
                 */
                static create(properties: tomi.ingest.v1.Covariance2.$Shape): tomi.ingest.v1.Covariance2 & tomi.ingest.v1.Covariance2.$Shape;
                static create(properties?: tomi.ingest.v1.Covariance2.$Properties): tomi.ingest.v1.Covariance2;

                /**
                 * Encodes the specified Covariance2 message. Does not implicitly {@link tomi.ingest.v1.Covariance2.verify|verify} messages.
                 * @param message Covariance2 message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.Covariance2.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Covariance2 message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.Covariance2 & tomi.ingest.v1.Covariance2.$Shape} Covariance2
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.Covariance2 & tomi.ingest.v1.Covariance2.$Shape;
            }

            namespace Covariance2 {

                /** Properties of a Covariance2. */
                interface $Properties {

                    /** Covariance2 eeM2 */
                    eeM2?: (number|null);

                    /** Covariance2 enM2 */
                    enM2?: (number|null);

                    /** Covariance2 nnM2 */
                    nnM2?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Covariance2. */
                type $Shape = tomi.ingest.v1.Covariance2.$Properties;
            }

            /**
             * Properties of a Covariance3.
             * @deprecated Use tomi.ingest.v1.Covariance3.$Properties instead.
             */
            interface ICovariance3 extends tomi.ingest.v1.Covariance3.$Properties {
            }

            /** Represents a Covariance3. */
            class Covariance3 {

                /**
                 * Constructs a new Covariance3.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.Covariance3.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Covariance3 ee. */
                ee: number;

                /** Covariance3 en. */
                en: number;

                /** Covariance3 nn. */
                nn: number;

                /** Covariance3 eu. */
                eu: number;

                /** Covariance3 nu. */
                nu: number;

                /** Covariance3 uu. */
                uu: number;

                /**
                 * Creates a new Covariance3 instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Covariance3 instance
                 */
                static create(properties: tomi.ingest.v1.Covariance3.$Shape): tomi.ingest.v1.Covariance3 & tomi.ingest.v1.Covariance3.$Shape;
                static create(properties?: tomi.ingest.v1.Covariance3.$Properties): tomi.ingest.v1.Covariance3;

                /**
                 * Encodes the specified Covariance3 message. Does not implicitly {@link tomi.ingest.v1.Covariance3.verify|verify} messages.
                 * @param message Covariance3 message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.Covariance3.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Covariance3 message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.Covariance3 & tomi.ingest.v1.Covariance3.$Shape} Covariance3
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.Covariance3 & tomi.ingest.v1.Covariance3.$Shape;
            }

            namespace Covariance3 {

                /** Properties of a Covariance3. */
                interface $Properties {

                    /** Covariance3 ee */
                    ee?: (number|null);

                    /** Covariance3 en */
                    en?: (number|null);

                    /** Covariance3 nn */
                    nn?: (number|null);

                    /** Covariance3 eu */
                    eu?: (number|null);

                    /** Covariance3 nu */
                    nu?: (number|null);

                    /** Covariance3 uu */
                    uu?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Covariance3. */
                type $Shape = tomi.ingest.v1.Covariance3.$Properties;
            }

            /**
             * Properties of a Polygon.
             * @deprecated Use tomi.ingest.v1.Polygon.$Properties instead.
             */
            interface IPolygon extends tomi.ingest.v1.Polygon.$Properties {
            }

            /** Represents a Polygon. */
            class Polygon {

                /**
                 * Constructs a new Polygon.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.Polygon.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Polygon ring. */
                ring: tomi.ingest.v1.GeoPoint.$Properties[];

                /**
                 * Creates a new Polygon instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Polygon instance
                 */
                static create(properties: tomi.ingest.v1.Polygon.$Shape): tomi.ingest.v1.Polygon & tomi.ingest.v1.Polygon.$Shape;
                static create(properties?: tomi.ingest.v1.Polygon.$Properties): tomi.ingest.v1.Polygon;

                /**
                 * Encodes the specified Polygon message. Does not implicitly {@link tomi.ingest.v1.Polygon.verify|verify} messages.
                 * @param message Polygon message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.Polygon.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Polygon message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.Polygon & tomi.ingest.v1.Polygon.$Shape} Polygon
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.Polygon & tomi.ingest.v1.Polygon.$Shape;
            }

            namespace Polygon {

                /** Properties of a Polygon. */
                interface $Properties {

                    /** Polygon ring */
                    ring?: (tomi.ingest.v1.GeoPoint.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Polygon. */
                type $Shape = tomi.ingest.v1.Polygon.$Properties;
            }

            /**
             * Properties of a ClassHypothesis.
             * @deprecated Use tomi.ingest.v1.ClassHypothesis.$Properties instead.
             */
            interface IClassHypothesis extends tomi.ingest.v1.ClassHypothesis.$Properties {
            }

            /** Represents a ClassHypothesis. */
            class ClassHypothesis {

                /**
                 * Constructs a new ClassHypothesis.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.ClassHypothesis.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ClassHypothesis taxonomy. */
                taxonomy: string;

                /** ClassHypothesis classId. */
                classId: string;

                /** ClassHypothesis probability. */
                probability?: (number|null);

                /** ClassHypothesis logLikelihood. */
                logLikelihood?: (number|null);

                /**
                 * Creates a new ClassHypothesis instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ClassHypothesis instance
                 */
                static create(properties: tomi.ingest.v1.ClassHypothesis.$Shape): tomi.ingest.v1.ClassHypothesis & tomi.ingest.v1.ClassHypothesis.$Shape;
                static create(properties?: tomi.ingest.v1.ClassHypothesis.$Properties): tomi.ingest.v1.ClassHypothesis;

                /**
                 * Encodes the specified ClassHypothesis message. Does not implicitly {@link tomi.ingest.v1.ClassHypothesis.verify|verify} messages.
                 * @param message ClassHypothesis message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.ClassHypothesis.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ClassHypothesis message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.ClassHypothesis & tomi.ingest.v1.ClassHypothesis.$Shape} ClassHypothesis
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.ClassHypothesis & tomi.ingest.v1.ClassHypothesis.$Shape;
            }

            namespace ClassHypothesis {

                /** Properties of a ClassHypothesis. */
                interface $Properties {

                    /** ClassHypothesis taxonomy */
                    taxonomy?: (string|null);

                    /** ClassHypothesis classId */
                    classId?: (string|null);

                    /** ClassHypothesis probability */
                    probability?: (number|null);

                    /** ClassHypothesis logLikelihood */
                    logLikelihood?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ClassHypothesis. */
                type $Shape = tomi.ingest.v1.ClassHypothesis.$Properties;
            }

            /**
             * Properties of an Evidence.
             * @deprecated Use tomi.ingest.v1.Evidence.$Properties instead.
             */
            interface IEvidence extends tomi.ingest.v1.Evidence.$Properties {
            }

            /** Represents an Evidence. */
            class Evidence {

                /**
                 * Constructs a new Evidence.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.Evidence.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Evidence mediaType. */
                mediaType: string;

                /** Evidence sha256. */
                sha256: Uint8Array;

                /** Evidence uri. */
                uri: string;

                /** Evidence sizeBytes. */
                sizeBytes: number;

                /**
                 * Creates a new Evidence instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Evidence instance
                 */
                static create(properties: tomi.ingest.v1.Evidence.$Shape): tomi.ingest.v1.Evidence & tomi.ingest.v1.Evidence.$Shape;
                static create(properties?: tomi.ingest.v1.Evidence.$Properties): tomi.ingest.v1.Evidence;

                /**
                 * Encodes the specified Evidence message. Does not implicitly {@link tomi.ingest.v1.Evidence.verify|verify} messages.
                 * @param message Evidence message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.Evidence.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Evidence message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.Evidence & tomi.ingest.v1.Evidence.$Shape} Evidence
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.Evidence & tomi.ingest.v1.Evidence.$Shape;
            }

            namespace Evidence {

                /** Properties of an Evidence. */
                interface $Properties {

                    /** Evidence mediaType */
                    mediaType?: (string|null);

                    /** Evidence sha256 */
                    sha256?: (Uint8Array|null);

                    /** Evidence uri */
                    uri?: (string|null);

                    /** Evidence sizeBytes */
                    sizeBytes?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Evidence. */
                type $Shape = tomi.ingest.v1.Evidence.$Properties;
            }

            /** Outcome enum. */
            enum Outcome {

                /** OUTCOME_UNSPECIFIED value */
                OUTCOME_UNSPECIFIED = 0,

                /** ACCEPTED value */
                ACCEPTED = 1,

                /** ACCEPTED_FLAGGED value */
                ACCEPTED_FLAGGED = 2,

                /** DUPLICATE value */
                DUPLICATE = 3,

                /** QUARANTINED value */
                QUARANTINED = 4,

                /** REJECTED value */
                REJECTED = 5,

                /** CONFLICT value */
                CONFLICT = 6
            }

            /**
             * Properties of a FieldViolation.
             * @deprecated Use tomi.ingest.v1.FieldViolation.$Properties instead.
             */
            interface IFieldViolation extends tomi.ingest.v1.FieldViolation.$Properties {
            }

            /** Represents a FieldViolation. */
            class FieldViolation {

                /**
                 * Constructs a new FieldViolation.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.FieldViolation.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** FieldViolation field. */
                field: string;

                /** FieldViolation code. */
                code: string;

                /** FieldViolation description. */
                description: string;

                /**
                 * Creates a new FieldViolation instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns FieldViolation instance
                 */
                static create(properties: tomi.ingest.v1.FieldViolation.$Shape): tomi.ingest.v1.FieldViolation & tomi.ingest.v1.FieldViolation.$Shape;
                static create(properties?: tomi.ingest.v1.FieldViolation.$Properties): tomi.ingest.v1.FieldViolation;

                /**
                 * Encodes the specified FieldViolation message. Does not implicitly {@link tomi.ingest.v1.FieldViolation.verify|verify} messages.
                 * @param message FieldViolation message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.FieldViolation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a FieldViolation message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.FieldViolation & tomi.ingest.v1.FieldViolation.$Shape} FieldViolation
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.FieldViolation & tomi.ingest.v1.FieldViolation.$Shape;
            }

            namespace FieldViolation {

                /** Properties of a FieldViolation. */
                interface $Properties {

                    /** FieldViolation field */
                    field?: (string|null);

                    /** FieldViolation code */
                    code?: (string|null);

                    /** FieldViolation description */
                    description?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a FieldViolation. */
                type $Shape = tomi.ingest.v1.FieldViolation.$Properties;
            }

            /**
             * Properties of a RecordResult.
             * @deprecated Use tomi.ingest.v1.RecordResult.$Properties instead.
             */
            interface IRecordResult extends tomi.ingest.v1.RecordResult.$Properties {
            }

            /** Represents a RecordResult. */
            class RecordResult {

                /**
                 * Constructs a new RecordResult.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.RecordResult.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RecordResult streamEpoch. */
                streamEpoch: Uint8Array;

                /** RecordResult seq. */
                seq: number;

                /** RecordResult outcome. */
                outcome: tomi.ingest.v1.Outcome;

                /** RecordResult violations. */
                violations: tomi.ingest.v1.FieldViolation.$Properties[];

                /**
                 * Creates a new RecordResult instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RecordResult instance
                 */
                static create(properties: tomi.ingest.v1.RecordResult.$Shape): tomi.ingest.v1.RecordResult & tomi.ingest.v1.RecordResult.$Shape;
                static create(properties?: tomi.ingest.v1.RecordResult.$Properties): tomi.ingest.v1.RecordResult;

                /**
                 * Encodes the specified RecordResult message. Does not implicitly {@link tomi.ingest.v1.RecordResult.verify|verify} messages.
                 * @param message RecordResult message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.RecordResult.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RecordResult message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.RecordResult & tomi.ingest.v1.RecordResult.$Shape} RecordResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.RecordResult & tomi.ingest.v1.RecordResult.$Shape;
            }

            namespace RecordResult {

                /** Properties of a RecordResult. */
                interface $Properties {

                    /** RecordResult streamEpoch */
                    streamEpoch?: (Uint8Array|null);

                    /** RecordResult seq */
                    seq?: (number|null);

                    /** RecordResult outcome */
                    outcome?: (tomi.ingest.v1.Outcome|null);

                    /** RecordResult violations */
                    violations?: (tomi.ingest.v1.FieldViolation.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RecordResult. */
                type $Shape = tomi.ingest.v1.RecordResult.$Properties;
            }

            /**
             * Properties of an IngestAck.
             * @deprecated Use tomi.ingest.v1.IngestAck.$Properties instead.
             */
            interface IIngestAck extends tomi.ingest.v1.IngestAck.$Properties {
            }

            /** Represents an IngestAck. */
            class IngestAck {

                /**
                 * Constructs a new IngestAck.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.IngestAck.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** IngestAck streamEpoch. */
                streamEpoch: Uint8Array;

                /** IngestAck committedThroughSeq. */
                committedThroughSeq: number;

                /** IngestAck results. */
                results: tomi.ingest.v1.RecordResult.$Properties[];

                /** IngestAck credit. */
                credit: number;

                /** IngestAck retryAfterUs. */
                retryAfterUs?: (number|null);

                /** IngestAck serverTimeUs. */
                serverTimeUs: number;

                /**
                 * Creates a new IngestAck instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns IngestAck instance
                 */
                static create(properties: tomi.ingest.v1.IngestAck.$Shape): tomi.ingest.v1.IngestAck & tomi.ingest.v1.IngestAck.$Shape;
                static create(properties?: tomi.ingest.v1.IngestAck.$Properties): tomi.ingest.v1.IngestAck;

                /**
                 * Encodes the specified IngestAck message. Does not implicitly {@link tomi.ingest.v1.IngestAck.verify|verify} messages.
                 * @param message IngestAck message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.IngestAck.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an IngestAck message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.IngestAck & tomi.ingest.v1.IngestAck.$Shape} IngestAck
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.IngestAck & tomi.ingest.v1.IngestAck.$Shape;
            }

            namespace IngestAck {

                /** Properties of an IngestAck. */
                interface $Properties {

                    /** IngestAck streamEpoch */
                    streamEpoch?: (Uint8Array|null);

                    /** IngestAck committedThroughSeq */
                    committedThroughSeq?: (number|null);

                    /** IngestAck results */
                    results?: (tomi.ingest.v1.RecordResult.$Properties[]|null);

                    /** IngestAck credit */
                    credit?: (number|null);

                    /** IngestAck retryAfterUs */
                    retryAfterUs?: (number|null);

                    /** IngestAck serverTimeUs */
                    serverTimeUs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an IngestAck. */
                type $Shape = tomi.ingest.v1.IngestAck.$Properties;
            }

            /**
             * Properties of a StreamHello.
             * @deprecated Use tomi.ingest.v1.StreamHello.$Properties instead.
             */
            interface IStreamHello extends tomi.ingest.v1.StreamHello.$Properties {
            }

            /** Represents a StreamHello. */
            class StreamHello {

                /**
                 * Constructs a new StreamHello.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.StreamHello.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** StreamHello sourceId. */
                sourceId: string;

                /** StreamHello streamEpoch. */
                streamEpoch: Uint8Array;

                /** StreamHello resumeAfterSeq. */
                resumeAfterSeq: number;

                /** StreamHello schemaVersion. */
                schemaVersion: string;

                /** StreamHello verboseAcks. */
                verboseAcks: boolean;

                /**
                 * Creates a new StreamHello instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns StreamHello instance
                 */
                static create(properties: tomi.ingest.v1.StreamHello.$Shape): tomi.ingest.v1.StreamHello & tomi.ingest.v1.StreamHello.$Shape;
                static create(properties?: tomi.ingest.v1.StreamHello.$Properties): tomi.ingest.v1.StreamHello;

                /**
                 * Encodes the specified StreamHello message. Does not implicitly {@link tomi.ingest.v1.StreamHello.verify|verify} messages.
                 * @param message StreamHello message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.StreamHello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a StreamHello message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.StreamHello & tomi.ingest.v1.StreamHello.$Shape} StreamHello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.StreamHello & tomi.ingest.v1.StreamHello.$Shape;
            }

            namespace StreamHello {

                /** Properties of a StreamHello. */
                interface $Properties {

                    /** StreamHello sourceId */
                    sourceId?: (string|null);

                    /** StreamHello streamEpoch */
                    streamEpoch?: (Uint8Array|null);

                    /** StreamHello resumeAfterSeq */
                    resumeAfterSeq?: (number|null);

                    /** StreamHello schemaVersion */
                    schemaVersion?: (string|null);

                    /** StreamHello verboseAcks */
                    verboseAcks?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a StreamHello. */
                type $Shape = tomi.ingest.v1.StreamHello.$Properties;
            }

            /**
             * Properties of an OpticalImageryHeader.
             * @deprecated Use tomi.ingest.v1.OpticalImageryHeader.$Properties instead.
             */
            interface IOpticalImageryHeader extends tomi.ingest.v1.OpticalImageryHeader.$Properties {
            }

            /** Represents an OpticalImageryHeader. */
            class OpticalImageryHeader {

                /**
                 * Constructs a new OpticalImageryHeader.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.OpticalImageryHeader.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OpticalImageryHeader header. */
                header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                /** OpticalImageryHeader sceneId. */
                sceneId: string;

                /** OpticalImageryHeader platform. */
                platform: string;

                /** OpticalImageryHeader instrument. */
                instrument: string;

                /** OpticalImageryHeader productLevel. */
                productLevel: string;

                /** OpticalImageryHeader acquiredStartUs. */
                acquiredStartUs: number;

                /** OpticalImageryHeader acquiredEndUs. */
                acquiredEndUs: number;

                /** OpticalImageryHeader footprint. */
                footprint?: (tomi.ingest.v1.Polygon.$Properties|null);

                /** OpticalImageryHeader crs. */
                crs: string;

                /** OpticalImageryHeader gsdM. */
                gsdM: number;

                /** OpticalImageryHeader cloudCoverPct. */
                cloudCoverPct?: (number|null);

                /** OpticalImageryHeader offNadirDeg. */
                offNadirDeg?: (number|null);

                /** OpticalImageryHeader sunElevationDeg. */
                sunElevationDeg?: (number|null);

                /** OpticalImageryHeader sunAzimuthDeg. */
                sunAzimuthDeg?: (number|null);

                /** OpticalImageryHeader geolocationCe90M. */
                geolocationCe90M?: (number|null);

                /** OpticalImageryHeader bands. */
                bands: string[];

                /** OpticalImageryHeader bandParallaxS. */
                bandParallaxS?: (number|null);

                /** OpticalImageryHeader mediaType. */
                mediaType: string;

                /** OpticalImageryHeader sizeBytes. */
                sizeBytes: number;

                /** OpticalImageryHeader sha256. */
                sha256: Uint8Array;

                /** OpticalImageryHeader uploadId. */
                uploadId: string;

                /**
                 * Creates a new OpticalImageryHeader instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns OpticalImageryHeader instance
                 */
                static create(properties: tomi.ingest.v1.OpticalImageryHeader.$Shape): tomi.ingest.v1.OpticalImageryHeader & tomi.ingest.v1.OpticalImageryHeader.$Shape;
                static create(properties?: tomi.ingest.v1.OpticalImageryHeader.$Properties): tomi.ingest.v1.OpticalImageryHeader;

                /**
                 * Encodes the specified OpticalImageryHeader message. Does not implicitly {@link tomi.ingest.v1.OpticalImageryHeader.verify|verify} messages.
                 * @param message OpticalImageryHeader message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.OpticalImageryHeader.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OpticalImageryHeader message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.OpticalImageryHeader & tomi.ingest.v1.OpticalImageryHeader.$Shape} OpticalImageryHeader
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.OpticalImageryHeader & tomi.ingest.v1.OpticalImageryHeader.$Shape;
            }

            namespace OpticalImageryHeader {

                /** Properties of an OpticalImageryHeader. */
                interface $Properties {

                    /** OpticalImageryHeader header */
                    header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                    /** OpticalImageryHeader sceneId */
                    sceneId?: (string|null);

                    /** OpticalImageryHeader platform */
                    platform?: (string|null);

                    /** OpticalImageryHeader instrument */
                    instrument?: (string|null);

                    /** OpticalImageryHeader productLevel */
                    productLevel?: (string|null);

                    /** OpticalImageryHeader acquiredStartUs */
                    acquiredStartUs?: (number|null);

                    /** OpticalImageryHeader acquiredEndUs */
                    acquiredEndUs?: (number|null);

                    /** OpticalImageryHeader footprint */
                    footprint?: (tomi.ingest.v1.Polygon.$Properties|null);

                    /** OpticalImageryHeader crs */
                    crs?: (string|null);

                    /** OpticalImageryHeader gsdM */
                    gsdM?: (number|null);

                    /** OpticalImageryHeader cloudCoverPct */
                    cloudCoverPct?: (number|null);

                    /** OpticalImageryHeader offNadirDeg */
                    offNadirDeg?: (number|null);

                    /** OpticalImageryHeader sunElevationDeg */
                    sunElevationDeg?: (number|null);

                    /** OpticalImageryHeader sunAzimuthDeg */
                    sunAzimuthDeg?: (number|null);

                    /** OpticalImageryHeader geolocationCe90M */
                    geolocationCe90M?: (number|null);

                    /** OpticalImageryHeader bands */
                    bands?: (string[]|null);

                    /** OpticalImageryHeader bandParallaxS */
                    bandParallaxS?: (number|null);

                    /** OpticalImageryHeader mediaType */
                    mediaType?: (string|null);

                    /** OpticalImageryHeader sizeBytes */
                    sizeBytes?: (number|null);

                    /** OpticalImageryHeader sha256 */
                    sha256?: (Uint8Array|null);

                    /** OpticalImageryHeader uploadId */
                    uploadId?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OpticalImageryHeader. */
                type $Shape = tomi.ingest.v1.OpticalImageryHeader.$Properties;
            }

            /**
             * Properties of an OpticalImageryChunk.
             * @deprecated Use tomi.ingest.v1.OpticalImageryChunk.$Properties instead.
             */
            interface IOpticalImageryChunk extends tomi.ingest.v1.OpticalImageryChunk.$Properties {
            }

            /** Represents an OpticalImageryChunk. */
            class OpticalImageryChunk {

                /**
                 * Constructs a new OpticalImageryChunk.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.OpticalImageryChunk.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OpticalImageryChunk offset. */
                offset: number;

                /** OpticalImageryChunk data. */
                data: Uint8Array;

                /** OpticalImageryChunk crc32c. */
                crc32c: number;

                /**
                 * Creates a new OpticalImageryChunk instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns OpticalImageryChunk instance
                 */
                static create(properties: tomi.ingest.v1.OpticalImageryChunk.$Shape): tomi.ingest.v1.OpticalImageryChunk & tomi.ingest.v1.OpticalImageryChunk.$Shape;
                static create(properties?: tomi.ingest.v1.OpticalImageryChunk.$Properties): tomi.ingest.v1.OpticalImageryChunk;

                /**
                 * Encodes the specified OpticalImageryChunk message. Does not implicitly {@link tomi.ingest.v1.OpticalImageryChunk.verify|verify} messages.
                 * @param message OpticalImageryChunk message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.OpticalImageryChunk.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OpticalImageryChunk message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.OpticalImageryChunk & tomi.ingest.v1.OpticalImageryChunk.$Shape} OpticalImageryChunk
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.OpticalImageryChunk & tomi.ingest.v1.OpticalImageryChunk.$Shape;
            }

            namespace OpticalImageryChunk {

                /** Properties of an OpticalImageryChunk. */
                interface $Properties {

                    /** OpticalImageryChunk offset */
                    offset?: (number|null);

                    /** OpticalImageryChunk data */
                    data?: (Uint8Array|null);

                    /** OpticalImageryChunk crc32c */
                    crc32c?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OpticalImageryChunk. */
                type $Shape = tomi.ingest.v1.OpticalImageryChunk.$Properties;
            }

            /**
             * Properties of an OpticalImageryPart.
             * @deprecated Use tomi.ingest.v1.OpticalImageryPart.$Properties instead.
             */
            interface IOpticalImageryPart extends tomi.ingest.v1.OpticalImageryPart.$Properties {
            }

            /** Represents an OpticalImageryPart. */
            class OpticalImageryPart {

                /**
                 * Constructs a new OpticalImageryPart.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.OpticalImageryPart.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OpticalImageryPart header. */
                header?: (tomi.ingest.v1.OpticalImageryHeader.$Properties|null);

                /** OpticalImageryPart chunk. */
                chunk?: (tomi.ingest.v1.OpticalImageryChunk.$Properties|null);

                /** OpticalImageryPart part. */
                part?: ("header"|"chunk");

                /**
                 * Creates a new OpticalImageryPart instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns OpticalImageryPart instance
                 */
                static create(properties: tomi.ingest.v1.OpticalImageryPart.$Shape): tomi.ingest.v1.OpticalImageryPart & tomi.ingest.v1.OpticalImageryPart.$Shape;
                static create(properties?: tomi.ingest.v1.OpticalImageryPart.$Properties): tomi.ingest.v1.OpticalImageryPart;

                /**
                 * Encodes the specified OpticalImageryPart message. Does not implicitly {@link tomi.ingest.v1.OpticalImageryPart.verify|verify} messages.
                 * @param message OpticalImageryPart message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.OpticalImageryPart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OpticalImageryPart message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.OpticalImageryPart & tomi.ingest.v1.OpticalImageryPart.$Shape} OpticalImageryPart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.OpticalImageryPart & tomi.ingest.v1.OpticalImageryPart.$Shape;
            }

            namespace OpticalImageryPart {

                /** Properties of an OpticalImageryPart. */
                interface $Properties {

                    /** OpticalImageryPart header */
                    header?: (tomi.ingest.v1.OpticalImageryHeader.$Properties|null);

                    /** OpticalImageryPart chunk */
                    chunk?: (tomi.ingest.v1.OpticalImageryChunk.$Properties|null);

                    /** OpticalImageryPart part */
                    part?: ("header"|"chunk");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of an OpticalImageryPart. */
                type $Shape = {
                  header?: tomi.ingest.v1.OpticalImageryHeader.$Shape|null;
                  chunk?: tomi.ingest.v1.OpticalImageryChunk.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ part?: undefined; header?: null; chunk?: null }|{ part?: "header"; header: tomi.ingest.v1.OpticalImageryHeader.$Shape; chunk?: null }|{ part?: "chunk"; header?: null; chunk: tomi.ingest.v1.OpticalImageryChunk.$Shape })
                );
            }

            /**
             * Properties of an OpticalImageryReceipt.
             * @deprecated Use tomi.ingest.v1.OpticalImageryReceipt.$Properties instead.
             */
            interface IOpticalImageryReceipt extends tomi.ingest.v1.OpticalImageryReceipt.$Properties {
            }

            /** Represents an OpticalImageryReceipt. */
            class OpticalImageryReceipt {

                /**
                 * Constructs a new OpticalImageryReceipt.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.OpticalImageryReceipt.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** OpticalImageryReceipt uploadId. */
                uploadId: string;

                /** OpticalImageryReceipt bytesReceived. */
                bytesReceived: number;

                /** OpticalImageryReceipt complete. */
                complete: boolean;

                /** OpticalImageryReceipt sha256. */
                sha256: Uint8Array;

                /** OpticalImageryReceipt sceneRef. */
                sceneRef: string;

                /** OpticalImageryReceipt result. */
                result?: (tomi.ingest.v1.RecordResult.$Properties|null);

                /**
                 * Creates a new OpticalImageryReceipt instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns OpticalImageryReceipt instance
                 */
                static create(properties: tomi.ingest.v1.OpticalImageryReceipt.$Shape): tomi.ingest.v1.OpticalImageryReceipt & tomi.ingest.v1.OpticalImageryReceipt.$Shape;
                static create(properties?: tomi.ingest.v1.OpticalImageryReceipt.$Properties): tomi.ingest.v1.OpticalImageryReceipt;

                /**
                 * Encodes the specified OpticalImageryReceipt message. Does not implicitly {@link tomi.ingest.v1.OpticalImageryReceipt.verify|verify} messages.
                 * @param message OpticalImageryReceipt message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.OpticalImageryReceipt.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OpticalImageryReceipt message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.OpticalImageryReceipt & tomi.ingest.v1.OpticalImageryReceipt.$Shape} OpticalImageryReceipt
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.OpticalImageryReceipt & tomi.ingest.v1.OpticalImageryReceipt.$Shape;
            }

            namespace OpticalImageryReceipt {

                /** Properties of an OpticalImageryReceipt. */
                interface $Properties {

                    /** OpticalImageryReceipt uploadId */
                    uploadId?: (string|null);

                    /** OpticalImageryReceipt bytesReceived */
                    bytesReceived?: (number|null);

                    /** OpticalImageryReceipt complete */
                    complete?: (boolean|null);

                    /** OpticalImageryReceipt sha256 */
                    sha256?: (Uint8Array|null);

                    /** OpticalImageryReceipt sceneRef */
                    sceneRef?: (string|null);

                    /** OpticalImageryReceipt result */
                    result?: (tomi.ingest.v1.RecordResult.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OpticalImageryReceipt. */
                type $Shape = tomi.ingest.v1.OpticalImageryReceipt.$Properties;
            }

            /**
             * Properties of an UploadStatusRequest.
             * @deprecated Use tomi.ingest.v1.UploadStatusRequest.$Properties instead.
             */
            interface IUploadStatusRequest extends tomi.ingest.v1.UploadStatusRequest.$Properties {
            }

            /** Represents an UploadStatusRequest. */
            class UploadStatusRequest {

                /**
                 * Constructs a new UploadStatusRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.UploadStatusRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** UploadStatusRequest uploadId. */
                uploadId: string;

                /**
                 * Creates a new UploadStatusRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns UploadStatusRequest instance
                 */
                static create(properties: tomi.ingest.v1.UploadStatusRequest.$Shape): tomi.ingest.v1.UploadStatusRequest & tomi.ingest.v1.UploadStatusRequest.$Shape;
                static create(properties?: tomi.ingest.v1.UploadStatusRequest.$Properties): tomi.ingest.v1.UploadStatusRequest;

                /**
                 * Encodes the specified UploadStatusRequest message. Does not implicitly {@link tomi.ingest.v1.UploadStatusRequest.verify|verify} messages.
                 * @param message UploadStatusRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.UploadStatusRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an UploadStatusRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.UploadStatusRequest & tomi.ingest.v1.UploadStatusRequest.$Shape} UploadStatusRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.UploadStatusRequest & tomi.ingest.v1.UploadStatusRequest.$Shape;
            }

            namespace UploadStatusRequest {

                /** Properties of an UploadStatusRequest. */
                interface $Properties {

                    /** UploadStatusRequest uploadId */
                    uploadId?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an UploadStatusRequest. */
                type $Shape = tomi.ingest.v1.UploadStatusRequest.$Properties;
            }

            /** ArrayGeometry enum. */
            enum ArrayGeometry {

                /** GEOMETRY_UNSPECIFIED value */
                GEOMETRY_UNSPECIFIED = 0,

                /** POINT value */
                POINT = 1,

                /** LINE value */
                LINE = 2,

                /** PLANAR value */
                PLANAR = 3,

                /** VOLUMETRIC value */
                VOLUMETRIC = 4,

                /** VECTOR_SENSOR value */
                VECTOR_SENSOR = 5,

                /** FIBRE_DAS value */
                FIBRE_DAS = 6
            }

            /**
             * Properties of an ArrayElement.
             * @deprecated Use tomi.ingest.v1.ArrayElement.$Properties instead.
             */
            interface IArrayElement extends tomi.ingest.v1.ArrayElement.$Properties {
            }

            /** Represents an ArrayElement. */
            class ArrayElement {

                /**
                 * Constructs a new ArrayElement.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.ArrayElement.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ArrayElement elementId. */
                elementId: number;

                /** ArrayElement eastM. */
                eastM: number;

                /** ArrayElement northM. */
                northM: number;

                /** ArrayElement upM. */
                upM: number;

                /** ArrayElement sigmaM. */
                sigmaM?: (number|null);

                /** ArrayElement sensitivityDbRe_1vPerUpa. */
                sensitivityDbRe_1vPerUpa?: (number|null);

                /** ArrayElement preampGainDb. */
                preampGainDb?: (number|null);

                /** ArrayElement failed. */
                failed: boolean;

                /**
                 * Creates a new ArrayElement instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ArrayElement instance
                 */
                static create(properties: tomi.ingest.v1.ArrayElement.$Shape): tomi.ingest.v1.ArrayElement & tomi.ingest.v1.ArrayElement.$Shape;
                static create(properties?: tomi.ingest.v1.ArrayElement.$Properties): tomi.ingest.v1.ArrayElement;

                /**
                 * Encodes the specified ArrayElement message. Does not implicitly {@link tomi.ingest.v1.ArrayElement.verify|verify} messages.
                 * @param message ArrayElement message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.ArrayElement.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ArrayElement message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.ArrayElement & tomi.ingest.v1.ArrayElement.$Shape} ArrayElement
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.ArrayElement & tomi.ingest.v1.ArrayElement.$Shape;
            }

            namespace ArrayElement {

                /** Properties of an ArrayElement. */
                interface $Properties {

                    /** ArrayElement elementId */
                    elementId?: (number|null);

                    /** ArrayElement eastM */
                    eastM?: (number|null);

                    /** ArrayElement northM */
                    northM?: (number|null);

                    /** ArrayElement upM */
                    upM?: (number|null);

                    /** ArrayElement sigmaM */
                    sigmaM?: (number|null);

                    /** ArrayElement sensitivityDbRe_1vPerUpa */
                    sensitivityDbRe_1vPerUpa?: (number|null);

                    /** ArrayElement preampGainDb */
                    preampGainDb?: (number|null);

                    /** ArrayElement failed */
                    failed?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ArrayElement. */
                type $Shape = tomi.ingest.v1.ArrayElement.$Properties;
            }

            /**
             * Properties of a SoundSpeedLevel.
             * @deprecated Use tomi.ingest.v1.SoundSpeedLevel.$Properties instead.
             */
            interface ISoundSpeedLevel extends tomi.ingest.v1.SoundSpeedLevel.$Properties {
            }

            /** Represents a SoundSpeedLevel. */
            class SoundSpeedLevel {

                /**
                 * Constructs a new SoundSpeedLevel.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.SoundSpeedLevel.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SoundSpeedLevel depthM. */
                depthM: number;

                /** SoundSpeedLevel soundSpeedMps. */
                soundSpeedMps: number;

                /**
                 * Creates a new SoundSpeedLevel instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SoundSpeedLevel instance
                 */
                static create(properties: tomi.ingest.v1.SoundSpeedLevel.$Shape): tomi.ingest.v1.SoundSpeedLevel & tomi.ingest.v1.SoundSpeedLevel.$Shape;
                static create(properties?: tomi.ingest.v1.SoundSpeedLevel.$Properties): tomi.ingest.v1.SoundSpeedLevel;

                /**
                 * Encodes the specified SoundSpeedLevel message. Does not implicitly {@link tomi.ingest.v1.SoundSpeedLevel.verify|verify} messages.
                 * @param message SoundSpeedLevel message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.SoundSpeedLevel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SoundSpeedLevel message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.SoundSpeedLevel & tomi.ingest.v1.SoundSpeedLevel.$Shape} SoundSpeedLevel
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.SoundSpeedLevel & tomi.ingest.v1.SoundSpeedLevel.$Shape;
            }

            namespace SoundSpeedLevel {

                /** Properties of a SoundSpeedLevel. */
                interface $Properties {

                    /** SoundSpeedLevel depthM */
                    depthM?: (number|null);

                    /** SoundSpeedLevel soundSpeedMps */
                    soundSpeedMps?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SoundSpeedLevel. */
                type $Shape = tomi.ingest.v1.SoundSpeedLevel.$Properties;
            }

            /**
             * Properties of a SoundSpeedProfile.
             * @deprecated Use tomi.ingest.v1.SoundSpeedProfile.$Properties instead.
             */
            interface ISoundSpeedProfile extends tomi.ingest.v1.SoundSpeedProfile.$Properties {
            }

            /** Represents a SoundSpeedProfile. */
            class SoundSpeedProfile {

                /**
                 * Constructs a new SoundSpeedProfile.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.SoundSpeedProfile.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SoundSpeedProfile profileId. */
                profileId: string;

                /** SoundSpeedProfile measuredTimeUs. */
                measuredTimeUs: number;

                /** SoundSpeedProfile position. */
                position?: (tomi.ingest.v1.GeoPoint.$Properties|null);

                /** SoundSpeedProfile method. */
                method: string;

                /** SoundSpeedProfile levels. */
                levels: tomi.ingest.v1.SoundSpeedLevel.$Properties[];

                /** SoundSpeedProfile sigmaMps. */
                sigmaMps?: (number|null);

                /** SoundSpeedProfile header. */
                header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                /**
                 * Creates a new SoundSpeedProfile instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SoundSpeedProfile instance
                 */
                static create(properties: tomi.ingest.v1.SoundSpeedProfile.$Shape): tomi.ingest.v1.SoundSpeedProfile & tomi.ingest.v1.SoundSpeedProfile.$Shape;
                static create(properties?: tomi.ingest.v1.SoundSpeedProfile.$Properties): tomi.ingest.v1.SoundSpeedProfile;

                /**
                 * Encodes the specified SoundSpeedProfile message. Does not implicitly {@link tomi.ingest.v1.SoundSpeedProfile.verify|verify} messages.
                 * @param message SoundSpeedProfile message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.SoundSpeedProfile.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SoundSpeedProfile message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.SoundSpeedProfile & tomi.ingest.v1.SoundSpeedProfile.$Shape} SoundSpeedProfile
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.SoundSpeedProfile & tomi.ingest.v1.SoundSpeedProfile.$Shape;
            }

            namespace SoundSpeedProfile {

                /** Properties of a SoundSpeedProfile. */
                interface $Properties {

                    /** SoundSpeedProfile profileId */
                    profileId?: (string|null);

                    /** SoundSpeedProfile measuredTimeUs */
                    measuredTimeUs?: (number|null);

                    /** SoundSpeedProfile position */
                    position?: (tomi.ingest.v1.GeoPoint.$Properties|null);

                    /** SoundSpeedProfile method */
                    method?: (string|null);

                    /** SoundSpeedProfile levels */
                    levels?: (tomi.ingest.v1.SoundSpeedLevel.$Properties[]|null);

                    /** SoundSpeedProfile sigmaMps */
                    sigmaMps?: (number|null);

                    /** SoundSpeedProfile header */
                    header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SoundSpeedProfile. */
                type $Shape = tomi.ingest.v1.SoundSpeedProfile.$Properties;
            }

            /**
             * Properties of an ArrayConfiguration.
             * @deprecated Use tomi.ingest.v1.ArrayConfiguration.$Properties instead.
             */
            interface IArrayConfiguration extends tomi.ingest.v1.ArrayConfiguration.$Properties {
            }

            /** Represents an ArrayConfiguration. */
            class ArrayConfiguration {

                /**
                 * Constructs a new ArrayConfiguration.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.ArrayConfiguration.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ArrayConfiguration header. */
                header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                /** ArrayConfiguration arrayId. */
                arrayId: string;

                /** ArrayConfiguration configVersion. */
                configVersion: number;

                /** ArrayConfiguration validFromUs. */
                validFromUs: number;

                /** ArrayConfiguration geometry. */
                geometry: tomi.ingest.v1.ArrayGeometry;

                /** ArrayConfiguration origin. */
                origin?: (tomi.ingest.v1.GeoPoint.$Properties|null);

                /** ArrayConfiguration depthM. */
                depthM: number;

                /** ArrayConfiguration originSigmaM. */
                originSigmaM?: (number|null);

                /** ArrayConfiguration axisTrueDeg. */
                axisTrueDeg?: (number|null);

                /** ArrayConfiguration axisSigmaDeg. */
                axisSigmaDeg?: (number|null);

                /** ArrayConfiguration tiltDeg. */
                tiltDeg?: (number|null);

                /** ArrayConfiguration elements. */
                elements: tomi.ingest.v1.ArrayElement.$Properties[];

                /** ArrayConfiguration sampleRateHz. */
                sampleRateHz: number;

                /** ArrayConfiguration bandLowHz. */
                bandLowHz: number;

                /** ArrayConfiguration bandHighHz. */
                bandHighHz: number;

                /** ArrayConfiguration soundSpeedUsedMps. */
                soundSpeedUsedMps: number;

                /** ArrayConfiguration soundSpeedProfileId. */
                soundSpeedProfileId: string;

                /** ArrayConfiguration calibratedTimeUs. */
                calibratedTimeUs: number;

                /**
                 * Creates a new ArrayConfiguration instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ArrayConfiguration instance
                 */
                static create(properties: tomi.ingest.v1.ArrayConfiguration.$Shape): tomi.ingest.v1.ArrayConfiguration & tomi.ingest.v1.ArrayConfiguration.$Shape;
                static create(properties?: tomi.ingest.v1.ArrayConfiguration.$Properties): tomi.ingest.v1.ArrayConfiguration;

                /**
                 * Encodes the specified ArrayConfiguration message. Does not implicitly {@link tomi.ingest.v1.ArrayConfiguration.verify|verify} messages.
                 * @param message ArrayConfiguration message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.ArrayConfiguration.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ArrayConfiguration message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.ArrayConfiguration & tomi.ingest.v1.ArrayConfiguration.$Shape} ArrayConfiguration
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.ArrayConfiguration & tomi.ingest.v1.ArrayConfiguration.$Shape;
            }

            namespace ArrayConfiguration {

                /** Properties of an ArrayConfiguration. */
                interface $Properties {

                    /** ArrayConfiguration header */
                    header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                    /** ArrayConfiguration arrayId */
                    arrayId?: (string|null);

                    /** ArrayConfiguration configVersion */
                    configVersion?: (number|null);

                    /** ArrayConfiguration validFromUs */
                    validFromUs?: (number|null);

                    /** ArrayConfiguration geometry */
                    geometry?: (tomi.ingest.v1.ArrayGeometry|null);

                    /** ArrayConfiguration origin */
                    origin?: (tomi.ingest.v1.GeoPoint.$Properties|null);

                    /** ArrayConfiguration depthM */
                    depthM?: (number|null);

                    /** ArrayConfiguration originSigmaM */
                    originSigmaM?: (number|null);

                    /** ArrayConfiguration axisTrueDeg */
                    axisTrueDeg?: (number|null);

                    /** ArrayConfiguration axisSigmaDeg */
                    axisSigmaDeg?: (number|null);

                    /** ArrayConfiguration tiltDeg */
                    tiltDeg?: (number|null);

                    /** ArrayConfiguration elements */
                    elements?: (tomi.ingest.v1.ArrayElement.$Properties[]|null);

                    /** ArrayConfiguration sampleRateHz */
                    sampleRateHz?: (number|null);

                    /** ArrayConfiguration bandLowHz */
                    bandLowHz?: (number|null);

                    /** ArrayConfiguration bandHighHz */
                    bandHighHz?: (number|null);

                    /** ArrayConfiguration soundSpeedUsedMps */
                    soundSpeedUsedMps?: (number|null);

                    /** ArrayConfiguration soundSpeedProfileId */
                    soundSpeedProfileId?: (string|null);

                    /** ArrayConfiguration calibratedTimeUs */
                    calibratedTimeUs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ArrayConfiguration. */
                type $Shape = tomi.ingest.v1.ArrayConfiguration.$Properties;
            }

            /**
             * Properties of an ArrayHealth.
             * @deprecated Use tomi.ingest.v1.ArrayHealth.$Properties instead.
             */
            interface IArrayHealth extends tomi.ingest.v1.ArrayHealth.$Properties {
            }

            /** Represents an ArrayHealth. */
            class ArrayHealth {

                /**
                 * Constructs a new ArrayHealth.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.ArrayHealth.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ArrayHealth header. */
                header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                /** ArrayHealth arrayId. */
                arrayId: string;

                /** ArrayHealth elementsOk. */
                elementsOk: number;

                /** ArrayHealth elementsTotal. */
                elementsTotal: number;

                /** ArrayHealth failedElements. */
                failedElements: number[];

                /** ArrayHealth headingTrueDeg. */
                headingTrueDeg?: (number|null);

                /** ArrayHealth tiltDeg. */
                tiltDeg?: (number|null);

                /** ArrayHealth dataGapS. */
                dataGapS?: (number|null);

                /** ArrayHealth selfNoiseDb. */
                selfNoiseDb?: (number|null);

                /** ArrayHealth state. */
                state: tomi.ingest.v1.OperationalState;

                /**
                 * Creates a new ArrayHealth instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ArrayHealth instance
                 */
                static create(properties: tomi.ingest.v1.ArrayHealth.$Shape): tomi.ingest.v1.ArrayHealth & tomi.ingest.v1.ArrayHealth.$Shape;
                static create(properties?: tomi.ingest.v1.ArrayHealth.$Properties): tomi.ingest.v1.ArrayHealth;

                /**
                 * Encodes the specified ArrayHealth message. Does not implicitly {@link tomi.ingest.v1.ArrayHealth.verify|verify} messages.
                 * @param message ArrayHealth message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.ArrayHealth.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an ArrayHealth message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.ArrayHealth & tomi.ingest.v1.ArrayHealth.$Shape} ArrayHealth
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.ArrayHealth & tomi.ingest.v1.ArrayHealth.$Shape;
            }

            namespace ArrayHealth {

                /** Properties of an ArrayHealth. */
                interface $Properties {

                    /** ArrayHealth header */
                    header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                    /** ArrayHealth arrayId */
                    arrayId?: (string|null);

                    /** ArrayHealth elementsOk */
                    elementsOk?: (number|null);

                    /** ArrayHealth elementsTotal */
                    elementsTotal?: (number|null);

                    /** ArrayHealth failedElements */
                    failedElements?: (number[]|null);

                    /** ArrayHealth headingTrueDeg */
                    headingTrueDeg?: (number|null);

                    /** ArrayHealth tiltDeg */
                    tiltDeg?: (number|null);

                    /** ArrayHealth dataGapS */
                    dataGapS?: (number|null);

                    /** ArrayHealth selfNoiseDb */
                    selfNoiseDb?: (number|null);

                    /** ArrayHealth state */
                    state?: (tomi.ingest.v1.OperationalState|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an ArrayHealth. */
                type $Shape = tomi.ingest.v1.ArrayHealth.$Properties;
            }

            /** OperationalState enum. */
            enum OperationalState {

                /** STATE_UNSPECIFIED value */
                STATE_UNSPECIFIED = 0,

                /** OPERATIONAL value */
                OPERATIONAL = 1,

                /** DEGRADED value */
                DEGRADED = 2,

                /** NON_OPERATIONAL value */
                NON_OPERATIONAL = 3,

                /** OFF value */
                OFF = 4,

                /** MAINTENANCE value */
                MAINTENANCE = 5
            }

            /**
             * Properties of a ConeAngle.
             * @deprecated Use tomi.ingest.v1.ConeAngle.$Properties instead.
             */
            interface IConeAngle extends tomi.ingest.v1.ConeAngle.$Properties {
            }

            /** Represents a ConeAngle. */
            class ConeAngle {

                /**
                 * Constructs a new ConeAngle.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.ConeAngle.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ConeAngle coneAngleDeg. */
                coneAngleDeg: number;

                /** ConeAngle sigmaDeg. */
                sigmaDeg: number;

                /**
                 * Creates a new ConeAngle instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ConeAngle instance
                 */
                static create(properties: tomi.ingest.v1.ConeAngle.$Shape): tomi.ingest.v1.ConeAngle & tomi.ingest.v1.ConeAngle.$Shape;
                static create(properties?: tomi.ingest.v1.ConeAngle.$Properties): tomi.ingest.v1.ConeAngle;

                /**
                 * Encodes the specified ConeAngle message. Does not implicitly {@link tomi.ingest.v1.ConeAngle.verify|verify} messages.
                 * @param message ConeAngle message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.ConeAngle.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ConeAngle message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.ConeAngle & tomi.ingest.v1.ConeAngle.$Shape} ConeAngle
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.ConeAngle & tomi.ingest.v1.ConeAngle.$Shape;
            }

            namespace ConeAngle {

                /** Properties of a ConeAngle. */
                interface $Properties {

                    /** ConeAngle coneAngleDeg */
                    coneAngleDeg?: (number|null);

                    /** ConeAngle sigmaDeg */
                    sigmaDeg?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ConeAngle. */
                type $Shape = tomi.ingest.v1.ConeAngle.$Properties;
            }

            /**
             * Properties of a TrueBearing.
             * @deprecated Use tomi.ingest.v1.TrueBearing.$Properties instead.
             */
            interface ITrueBearing extends tomi.ingest.v1.TrueBearing.$Properties {
            }

            /** Represents a TrueBearing. */
            class TrueBearing {

                /**
                 * Constructs a new TrueBearing.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.TrueBearing.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TrueBearing bearingTrueDeg. */
                bearingTrueDeg: number;

                /** TrueBearing sigmaDeg. */
                sigmaDeg: number;

                /**
                 * Creates a new TrueBearing instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TrueBearing instance
                 */
                static create(properties: tomi.ingest.v1.TrueBearing.$Shape): tomi.ingest.v1.TrueBearing & tomi.ingest.v1.TrueBearing.$Shape;
                static create(properties?: tomi.ingest.v1.TrueBearing.$Properties): tomi.ingest.v1.TrueBearing;

                /**
                 * Encodes the specified TrueBearing message. Does not implicitly {@link tomi.ingest.v1.TrueBearing.verify|verify} messages.
                 * @param message TrueBearing message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.TrueBearing.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TrueBearing message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.TrueBearing & tomi.ingest.v1.TrueBearing.$Shape} TrueBearing
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.TrueBearing & tomi.ingest.v1.TrueBearing.$Shape;
            }

            namespace TrueBearing {

                /** Properties of a TrueBearing. */
                interface $Properties {

                    /** TrueBearing bearingTrueDeg */
                    bearingTrueDeg?: (number|null);

                    /** TrueBearing sigmaDeg */
                    sigmaDeg?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TrueBearing. */
                type $Shape = tomi.ingest.v1.TrueBearing.$Properties;
            }

            /**
             * Properties of an AmbiguousBearings.
             * @deprecated Use tomi.ingest.v1.AmbiguousBearings.$Properties instead.
             */
            interface IAmbiguousBearings extends tomi.ingest.v1.AmbiguousBearings.$Properties {
            }

            /** Represents an AmbiguousBearings. */
            class AmbiguousBearings {

                /**
                 * Constructs a new AmbiguousBearings.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.AmbiguousBearings.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AmbiguousBearings candidates. */
                candidates: tomi.ingest.v1.TrueBearing.$Properties[];

                /** AmbiguousBearings weights. */
                weights: number[];

                /**
                 * Creates a new AmbiguousBearings instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AmbiguousBearings instance
                 */
                static create(properties: tomi.ingest.v1.AmbiguousBearings.$Shape): tomi.ingest.v1.AmbiguousBearings & tomi.ingest.v1.AmbiguousBearings.$Shape;
                static create(properties?: tomi.ingest.v1.AmbiguousBearings.$Properties): tomi.ingest.v1.AmbiguousBearings;

                /**
                 * Encodes the specified AmbiguousBearings message. Does not implicitly {@link tomi.ingest.v1.AmbiguousBearings.verify|verify} messages.
                 * @param message AmbiguousBearings message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.AmbiguousBearings.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AmbiguousBearings message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.AmbiguousBearings & tomi.ingest.v1.AmbiguousBearings.$Shape} AmbiguousBearings
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.AmbiguousBearings & tomi.ingest.v1.AmbiguousBearings.$Shape;
            }

            namespace AmbiguousBearings {

                /** Properties of an AmbiguousBearings. */
                interface $Properties {

                    /** AmbiguousBearings candidates */
                    candidates?: (tomi.ingest.v1.TrueBearing.$Properties[]|null);

                    /** AmbiguousBearings weights */
                    weights?: (number[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AmbiguousBearings. */
                type $Shape = tomi.ingest.v1.AmbiguousBearings.$Properties;
            }

            /**
             * Properties of a Tonal.
             * @deprecated Use tomi.ingest.v1.Tonal.$Properties instead.
             */
            interface ITonal extends tomi.ingest.v1.Tonal.$Properties {
            }

            /** Represents a Tonal. */
            class Tonal {

                /**
                 * Constructs a new Tonal.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.Tonal.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Tonal frequencyHz. */
                frequencyHz: number;

                /** Tonal sigmaHz. */
                sigmaHz?: (number|null);

                /** Tonal snrDb. */
                snrDb?: (number|null);

                /** Tonal bandwidthHz. */
                bandwidthHz?: (number|null);

                /** Tonal harmonicOf. */
                harmonicOf?: (number|null);

                /** Tonal harmonicNumber. */
                harmonicNumber?: (number|null);

                /** Tonal stable. */
                stable?: (boolean|null);

                /**
                 * Creates a new Tonal instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Tonal instance
                 */
                static create(properties: tomi.ingest.v1.Tonal.$Shape): tomi.ingest.v1.Tonal & tomi.ingest.v1.Tonal.$Shape;
                static create(properties?: tomi.ingest.v1.Tonal.$Properties): tomi.ingest.v1.Tonal;

                /**
                 * Encodes the specified Tonal message. Does not implicitly {@link tomi.ingest.v1.Tonal.verify|verify} messages.
                 * @param message Tonal message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.Tonal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Tonal message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.Tonal & tomi.ingest.v1.Tonal.$Shape} Tonal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.Tonal & tomi.ingest.v1.Tonal.$Shape;
            }

            namespace Tonal {

                /** Properties of a Tonal. */
                interface $Properties {

                    /** Tonal frequencyHz */
                    frequencyHz?: (number|null);

                    /** Tonal sigmaHz */
                    sigmaHz?: (number|null);

                    /** Tonal snrDb */
                    snrDb?: (number|null);

                    /** Tonal bandwidthHz */
                    bandwidthHz?: (number|null);

                    /** Tonal harmonicOf */
                    harmonicOf?: (number|null);

                    /** Tonal harmonicNumber */
                    harmonicNumber?: (number|null);

                    /** Tonal stable */
                    stable?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Tonal. */
                type $Shape = tomi.ingest.v1.Tonal.$Properties;
            }

            /**
             * Properties of a Demon.
             * @deprecated Use tomi.ingest.v1.Demon.$Properties instead.
             */
            interface IDemon extends tomi.ingest.v1.Demon.$Properties {
            }

            /** Represents a Demon. */
            class Demon {

                /**
                 * Constructs a new Demon.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.Demon.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Demon shaftRateHz. */
                shaftRateHz?: (number|null);

                /** Demon shaftSigmaHz. */
                shaftSigmaHz?: (number|null);

                /** Demon bladeRateHz. */
                bladeRateHz?: (number|null);

                /** Demon bladeCount. */
                bladeCount?: (number|null);

                /** Demon bladeCountProbability. */
                bladeCountProbability?: (number|null);

                /** Demon shaftCount. */
                shaftCount?: (number|null);

                /** Demon modulationLinesHz. */
                modulationLinesHz: number[];

                /** Demon carrierLowHz. */
                carrierLowHz?: (number|null);

                /** Demon carrierHighHz. */
                carrierHighHz?: (number|null);

                /**
                 * Creates a new Demon instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Demon instance
                 */
                static create(properties: tomi.ingest.v1.Demon.$Shape): tomi.ingest.v1.Demon & tomi.ingest.v1.Demon.$Shape;
                static create(properties?: tomi.ingest.v1.Demon.$Properties): tomi.ingest.v1.Demon;

                /**
                 * Encodes the specified Demon message. Does not implicitly {@link tomi.ingest.v1.Demon.verify|verify} messages.
                 * @param message Demon message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.Demon.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Demon message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.Demon & tomi.ingest.v1.Demon.$Shape} Demon
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.Demon & tomi.ingest.v1.Demon.$Shape;
            }

            namespace Demon {

                /** Properties of a Demon. */
                interface $Properties {

                    /** Demon shaftRateHz */
                    shaftRateHz?: (number|null);

                    /** Demon shaftSigmaHz */
                    shaftSigmaHz?: (number|null);

                    /** Demon bladeRateHz */
                    bladeRateHz?: (number|null);

                    /** Demon bladeCount */
                    bladeCount?: (number|null);

                    /** Demon bladeCountProbability */
                    bladeCountProbability?: (number|null);

                    /** Demon shaftCount */
                    shaftCount?: (number|null);

                    /** Demon modulationLinesHz */
                    modulationLinesHz?: (number[]|null);

                    /** Demon carrierLowHz */
                    carrierLowHz?: (number|null);

                    /** Demon carrierHighHz */
                    carrierHighHz?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Demon. */
                type $Shape = tomi.ingest.v1.Demon.$Properties;
            }

            /**
             * Properties of a Tdoa.
             * @deprecated Use tomi.ingest.v1.Tdoa.$Properties instead.
             */
            interface ITdoa extends tomi.ingest.v1.Tdoa.$Properties {
            }

            /** Represents a Tdoa. */
            class Tdoa {

                /**
                 * Constructs a new Tdoa.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.Tdoa.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Tdoa otherArrayId. */
                otherArrayId: string;

                /** Tdoa elementA. */
                elementA: number;

                /** Tdoa elementB. */
                elementB: number;

                /** Tdoa delayS. */
                delayS: number;

                /** Tdoa sigmaS. */
                sigmaS: number;

                /** Tdoa correlation. */
                correlation?: (number|null);

                /**
                 * Creates a new Tdoa instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Tdoa instance
                 */
                static create(properties: tomi.ingest.v1.Tdoa.$Shape): tomi.ingest.v1.Tdoa & tomi.ingest.v1.Tdoa.$Shape;
                static create(properties?: tomi.ingest.v1.Tdoa.$Properties): tomi.ingest.v1.Tdoa;

                /**
                 * Encodes the specified Tdoa message. Does not implicitly {@link tomi.ingest.v1.Tdoa.verify|verify} messages.
                 * @param message Tdoa message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.Tdoa.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Tdoa message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.Tdoa & tomi.ingest.v1.Tdoa.$Shape} Tdoa
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.Tdoa & tomi.ingest.v1.Tdoa.$Shape;
            }

            namespace Tdoa {

                /** Properties of a Tdoa. */
                interface $Properties {

                    /** Tdoa otherArrayId */
                    otherArrayId?: (string|null);

                    /** Tdoa elementA */
                    elementA?: (number|null);

                    /** Tdoa elementB */
                    elementB?: (number|null);

                    /** Tdoa delayS */
                    delayS?: (number|null);

                    /** Tdoa sigmaS */
                    sigmaS?: (number|null);

                    /** Tdoa correlation */
                    correlation?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Tdoa. */
                type $Shape = tomi.ingest.v1.Tdoa.$Properties;
            }

            /**
             * Properties of an AcousticContact.
             * @deprecated Use tomi.ingest.v1.AcousticContact.$Properties instead.
             */
            interface IAcousticContact extends tomi.ingest.v1.AcousticContact.$Properties {
            }

            /** Represents an AcousticContact. */
            class AcousticContact {

                /**
                 * Constructs a new AcousticContact.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.AcousticContact.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AcousticContact header. */
                header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                /** AcousticContact arrayId. */
                arrayId: string;

                /** AcousticContact configVersion. */
                configVersion: number;

                /** AcousticContact sensorContactId. */
                sensorContactId: string;

                /** AcousticContact integrationUs. */
                integrationUs?: (number|null);

                /** AcousticContact bearing. */
                bearing?: (tomi.ingest.v1.TrueBearing.$Properties|null);

                /** AcousticContact cone. */
                cone?: (tomi.ingest.v1.ConeAngle.$Properties|null);

                /** AcousticContact ambiguous. */
                ambiguous?: (tomi.ingest.v1.AmbiguousBearings.$Properties|null);

                /** AcousticContact elevationDeg. */
                elevationDeg?: (number|null);

                /** AcousticContact elevationSigmaDeg. */
                elevationSigmaDeg?: (number|null);

                /** AcousticContact bearingRateDegPerMin. */
                bearingRateDegPerMin?: (number|null);

                /** AcousticContact bearingRateSigma. */
                bearingRateSigma?: (number|null);

                /** AcousticContact snrDb. */
                snrDb?: (number|null);

                /** AcousticContact snrReference. */
                snrReference: tomi.ingest.v1.SnrReference;

                /** AcousticContact receivedLevelDb. */
                receivedLevelDb?: (number|null);

                /** AcousticContact bandLowHz. */
                bandLowHz?: (number|null);

                /** AcousticContact bandHighHz. */
                bandHighHz?: (number|null);

                /** AcousticContact tonals. */
                tonals: tomi.ingest.v1.Tonal.$Properties[];

                /** AcousticContact demon. */
                demon?: (tomi.ingest.v1.Demon.$Properties|null);

                /** AcousticContact classes. */
                classes: tomi.ingest.v1.ClassHypothesis.$Properties[];

                /** AcousticContact tdoas. */
                tdoas: tomi.ingest.v1.Tdoa.$Properties[];

                /** AcousticContact traceVelocityMps. */
                traceVelocityMps?: (number|null);

                /** AcousticContact fStatistic. */
                fStatistic?: (number|null);

                /** AcousticContact consistencyS. */
                consistencyS?: (number|null);

                /** AcousticContact propagationDelayRemoved. */
                propagationDelayRemoved: boolean;

                /** AcousticContact rangeM. */
                rangeM?: (number|null);

                /** AcousticContact rangeSigmaM. */
                rangeSigmaM?: (number|null);

                /** AcousticContact rangeMethod. */
                rangeMethod: string;

                /** AcousticContact sourceDepthM. */
                sourceDepthM?: (number|null);

                /** AcousticContact sourceDepthSigmaM. */
                sourceDepthSigmaM?: (number|null);

                /** AcousticContact evidence. */
                evidence: tomi.ingest.v1.Evidence.$Properties[];

                /** AcousticContact direction. */
                direction?: ("bearing"|"cone"|"ambiguous");

                /**
                 * Creates a new AcousticContact instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AcousticContact instance
                 */
                static create(properties: tomi.ingest.v1.AcousticContact.$Shape): tomi.ingest.v1.AcousticContact & tomi.ingest.v1.AcousticContact.$Shape;
                static create(properties?: tomi.ingest.v1.AcousticContact.$Properties): tomi.ingest.v1.AcousticContact;

                /**
                 * Encodes the specified AcousticContact message. Does not implicitly {@link tomi.ingest.v1.AcousticContact.verify|verify} messages.
                 * @param message AcousticContact message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.AcousticContact.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AcousticContact message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.AcousticContact & tomi.ingest.v1.AcousticContact.$Shape} AcousticContact
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.AcousticContact & tomi.ingest.v1.AcousticContact.$Shape;
            }

            namespace AcousticContact {

                /** Properties of an AcousticContact. */
                interface $Properties {

                    /** AcousticContact header */
                    header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                    /** AcousticContact arrayId */
                    arrayId?: (string|null);

                    /** AcousticContact configVersion */
                    configVersion?: (number|null);

                    /** AcousticContact sensorContactId */
                    sensorContactId?: (string|null);

                    /** AcousticContact integrationUs */
                    integrationUs?: (number|null);

                    /** AcousticContact bearing */
                    bearing?: (tomi.ingest.v1.TrueBearing.$Properties|null);

                    /** AcousticContact cone */
                    cone?: (tomi.ingest.v1.ConeAngle.$Properties|null);

                    /** AcousticContact ambiguous */
                    ambiguous?: (tomi.ingest.v1.AmbiguousBearings.$Properties|null);

                    /** AcousticContact elevationDeg */
                    elevationDeg?: (number|null);

                    /** AcousticContact elevationSigmaDeg */
                    elevationSigmaDeg?: (number|null);

                    /** AcousticContact bearingRateDegPerMin */
                    bearingRateDegPerMin?: (number|null);

                    /** AcousticContact bearingRateSigma */
                    bearingRateSigma?: (number|null);

                    /** AcousticContact snrDb */
                    snrDb?: (number|null);

                    /** AcousticContact snrReference */
                    snrReference?: (tomi.ingest.v1.SnrReference|null);

                    /** AcousticContact receivedLevelDb */
                    receivedLevelDb?: (number|null);

                    /** AcousticContact bandLowHz */
                    bandLowHz?: (number|null);

                    /** AcousticContact bandHighHz */
                    bandHighHz?: (number|null);

                    /** AcousticContact tonals */
                    tonals?: (tomi.ingest.v1.Tonal.$Properties[]|null);

                    /** AcousticContact demon */
                    demon?: (tomi.ingest.v1.Demon.$Properties|null);

                    /** AcousticContact classes */
                    classes?: (tomi.ingest.v1.ClassHypothesis.$Properties[]|null);

                    /** AcousticContact tdoas */
                    tdoas?: (tomi.ingest.v1.Tdoa.$Properties[]|null);

                    /** AcousticContact traceVelocityMps */
                    traceVelocityMps?: (number|null);

                    /** AcousticContact fStatistic */
                    fStatistic?: (number|null);

                    /** AcousticContact consistencyS */
                    consistencyS?: (number|null);

                    /** AcousticContact propagationDelayRemoved */
                    propagationDelayRemoved?: (boolean|null);

                    /** AcousticContact rangeM */
                    rangeM?: (number|null);

                    /** AcousticContact rangeSigmaM */
                    rangeSigmaM?: (number|null);

                    /** AcousticContact rangeMethod */
                    rangeMethod?: (string|null);

                    /** AcousticContact sourceDepthM */
                    sourceDepthM?: (number|null);

                    /** AcousticContact sourceDepthSigmaM */
                    sourceDepthSigmaM?: (number|null);

                    /** AcousticContact evidence */
                    evidence?: (tomi.ingest.v1.Evidence.$Properties[]|null);

                    /** AcousticContact direction */
                    direction?: ("bearing"|"cone"|"ambiguous");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of an AcousticContact. */
                type $Shape = {
                  header?: tomi.ingest.v1.RecordHeader.$Shape|null;
                  arrayId?: string|null;
                  configVersion?: number|null;
                  sensorContactId?: string|null;
                  integrationUs?: number|null;
                  bearing?: tomi.ingest.v1.TrueBearing.$Shape|null;
                  cone?: tomi.ingest.v1.ConeAngle.$Shape|null;
                  ambiguous?: tomi.ingest.v1.AmbiguousBearings.$Shape|null;
                  elevationDeg?: number|null;
                  elevationSigmaDeg?: number|null;
                  bearingRateDegPerMin?: number|null;
                  bearingRateSigma?: number|null;
                  snrDb?: number|null;
                  snrReference?: tomi.ingest.v1.SnrReference|null;
                  receivedLevelDb?: number|null;
                  bandLowHz?: number|null;
                  bandHighHz?: number|null;
                  tonals?: tomi.ingest.v1.Tonal.$Shape[]|null;
                  demon?: tomi.ingest.v1.Demon.$Shape|null;
                  classes?: tomi.ingest.v1.ClassHypothesis.$Shape[]|null;
                  tdoas?: tomi.ingest.v1.Tdoa.$Shape[]|null;
                  traceVelocityMps?: number|null;
                  fStatistic?: number|null;
                  consistencyS?: number|null;
                  propagationDelayRemoved?: boolean|null;
                  rangeM?: number|null;
                  rangeSigmaM?: number|null;
                  rangeMethod?: string|null;
                  sourceDepthM?: number|null;
                  sourceDepthSigmaM?: number|null;
                  evidence?: tomi.ingest.v1.Evidence.$Shape[]|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ direction?: undefined; bearing?: null; cone?: null; ambiguous?: null }|{ direction?: "bearing"; bearing: tomi.ingest.v1.TrueBearing.$Shape; cone?: null; ambiguous?: null }|{ direction?: "cone"; bearing?: null; cone: tomi.ingest.v1.ConeAngle.$Shape; ambiguous?: null }|{ direction?: "ambiguous"; bearing?: null; cone?: null; ambiguous: tomi.ingest.v1.AmbiguousBearings.$Shape })
                );
            }

            /** SnrReference enum. */
            enum SnrReference {

                /** SNR_UNSPECIFIED value */
                SNR_UNSPECIFIED = 0,

                /** SNR_BEAM_IN_BAND value */
                SNR_BEAM_IN_BAND = 1,

                /** SNR_BEAM_PER_HZ value */
                SNR_BEAM_PER_HZ = 2,

                /** SNR_ELEMENT_IN_BAND value */
                SNR_ELEMENT_IN_BAND = 3
            }

            /**
             * Properties of a ListeningReport.
             * @deprecated Use tomi.ingest.v1.ListeningReport.$Properties instead.
             */
            interface IListeningReport extends tomi.ingest.v1.ListeningReport.$Properties {
            }

            /** Represents a ListeningReport. */
            class ListeningReport {

                /**
                 * Constructs a new ListeningReport.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.ListeningReport.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListeningReport header. */
                header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                /** ListeningReport arrayId. */
                arrayId: string;

                /** ListeningReport fromUs. */
                fromUs: number;

                /** ListeningReport toUs. */
                toUs: number;

                /** ListeningReport noise. */
                noise: tomi.ingest.v1.NoiseBand.$Properties[];

                /** ListeningReport blindSectors. */
                blindSectors: tomi.ingest.v1.BlindSector.$Properties[];

                /** ListeningReport contactsReported. */
                contactsReported: number;

                /**
                 * Creates a new ListeningReport instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ListeningReport instance
                 */
                static create(properties: tomi.ingest.v1.ListeningReport.$Shape): tomi.ingest.v1.ListeningReport & tomi.ingest.v1.ListeningReport.$Shape;
                static create(properties?: tomi.ingest.v1.ListeningReport.$Properties): tomi.ingest.v1.ListeningReport;

                /**
                 * Encodes the specified ListeningReport message. Does not implicitly {@link tomi.ingest.v1.ListeningReport.verify|verify} messages.
                 * @param message ListeningReport message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.ListeningReport.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListeningReport message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.ListeningReport & tomi.ingest.v1.ListeningReport.$Shape} ListeningReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.ListeningReport & tomi.ingest.v1.ListeningReport.$Shape;
            }

            namespace ListeningReport {

                /** Properties of a ListeningReport. */
                interface $Properties {

                    /** ListeningReport header */
                    header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                    /** ListeningReport arrayId */
                    arrayId?: (string|null);

                    /** ListeningReport fromUs */
                    fromUs?: (number|null);

                    /** ListeningReport toUs */
                    toUs?: (number|null);

                    /** ListeningReport noise */
                    noise?: (tomi.ingest.v1.NoiseBand.$Properties[]|null);

                    /** ListeningReport blindSectors */
                    blindSectors?: (tomi.ingest.v1.BlindSector.$Properties[]|null);

                    /** ListeningReport contactsReported */
                    contactsReported?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListeningReport. */
                type $Shape = tomi.ingest.v1.ListeningReport.$Properties;
            }

            /**
             * Properties of a NoiseBand.
             * @deprecated Use tomi.ingest.v1.NoiseBand.$Properties instead.
             */
            interface INoiseBand extends tomi.ingest.v1.NoiseBand.$Properties {
            }

            /** Represents a NoiseBand. */
            class NoiseBand {

                /**
                 * Constructs a new NoiseBand.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.NoiseBand.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** NoiseBand centreHz. */
                centreHz: number;

                /** NoiseBand levelDbRe_1upa2PerHz. */
                levelDbRe_1upa2PerHz: number;

                /**
                 * Creates a new NoiseBand instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns NoiseBand instance
                 */
                static create(properties: tomi.ingest.v1.NoiseBand.$Shape): tomi.ingest.v1.NoiseBand & tomi.ingest.v1.NoiseBand.$Shape;
                static create(properties?: tomi.ingest.v1.NoiseBand.$Properties): tomi.ingest.v1.NoiseBand;

                /**
                 * Encodes the specified NoiseBand message. Does not implicitly {@link tomi.ingest.v1.NoiseBand.verify|verify} messages.
                 * @param message NoiseBand message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.NoiseBand.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a NoiseBand message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.NoiseBand & tomi.ingest.v1.NoiseBand.$Shape} NoiseBand
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.NoiseBand & tomi.ingest.v1.NoiseBand.$Shape;
            }

            namespace NoiseBand {

                /** Properties of a NoiseBand. */
                interface $Properties {

                    /** NoiseBand centreHz */
                    centreHz?: (number|null);

                    /** NoiseBand levelDbRe_1upa2PerHz */
                    levelDbRe_1upa2PerHz?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a NoiseBand. */
                type $Shape = tomi.ingest.v1.NoiseBand.$Properties;
            }

            /**
             * Properties of a BlindSector.
             * @deprecated Use tomi.ingest.v1.BlindSector.$Properties instead.
             */
            interface IBlindSector extends tomi.ingest.v1.BlindSector.$Properties {
            }

            /** Represents a BlindSector. */
            class BlindSector {

                /**
                 * Constructs a new BlindSector.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.BlindSector.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BlindSector fromTrueDeg. */
                fromTrueDeg: number;

                /** BlindSector toTrueDeg. */
                toTrueDeg: number;

                /** BlindSector reason. */
                reason: string;

                /**
                 * Creates a new BlindSector instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns BlindSector instance
                 */
                static create(properties: tomi.ingest.v1.BlindSector.$Shape): tomi.ingest.v1.BlindSector & tomi.ingest.v1.BlindSector.$Shape;
                static create(properties?: tomi.ingest.v1.BlindSector.$Properties): tomi.ingest.v1.BlindSector;

                /**
                 * Encodes the specified BlindSector message. Does not implicitly {@link tomi.ingest.v1.BlindSector.verify|verify} messages.
                 * @param message BlindSector message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.BlindSector.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BlindSector message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.BlindSector & tomi.ingest.v1.BlindSector.$Shape} BlindSector
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.BlindSector & tomi.ingest.v1.BlindSector.$Shape;
            }

            namespace BlindSector {

                /** Properties of a BlindSector. */
                interface $Properties {

                    /** BlindSector fromTrueDeg */
                    fromTrueDeg?: (number|null);

                    /** BlindSector toTrueDeg */
                    toTrueDeg?: (number|null);

                    /** BlindSector reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BlindSector. */
                type $Shape = tomi.ingest.v1.BlindSector.$Properties;
            }

            /**
             * Properties of a SubsurfaceRecord.
             * @deprecated Use tomi.ingest.v1.SubsurfaceRecord.$Properties instead.
             */
            interface ISubsurfaceRecord extends tomi.ingest.v1.SubsurfaceRecord.$Properties {
            }

            /** Represents a SubsurfaceRecord. */
            class SubsurfaceRecord {

                /**
                 * Constructs a new SubsurfaceRecord.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.SubsurfaceRecord.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SubsurfaceRecord configuration. */
                configuration?: (tomi.ingest.v1.ArrayConfiguration.$Properties|null);

                /** SubsurfaceRecord soundSpeed. */
                soundSpeed?: (tomi.ingest.v1.SoundSpeedProfile.$Properties|null);

                /** SubsurfaceRecord health. */
                health?: (tomi.ingest.v1.ArrayHealth.$Properties|null);

                /** SubsurfaceRecord contact. */
                contact?: (tomi.ingest.v1.AcousticContact.$Properties|null);

                /** SubsurfaceRecord listening. */
                listening?: (tomi.ingest.v1.ListeningReport.$Properties|null);

                /** SubsurfaceRecord record. */
                record?: ("configuration"|"soundSpeed"|"health"|"contact"|"listening");

                /**
                 * Creates a new SubsurfaceRecord instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SubsurfaceRecord instance
                 */
                static create(properties: tomi.ingest.v1.SubsurfaceRecord.$Shape): tomi.ingest.v1.SubsurfaceRecord & tomi.ingest.v1.SubsurfaceRecord.$Shape;
                static create(properties?: tomi.ingest.v1.SubsurfaceRecord.$Properties): tomi.ingest.v1.SubsurfaceRecord;

                /**
                 * Encodes the specified SubsurfaceRecord message. Does not implicitly {@link tomi.ingest.v1.SubsurfaceRecord.verify|verify} messages.
                 * @param message SubsurfaceRecord message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.SubsurfaceRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SubsurfaceRecord message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.SubsurfaceRecord & tomi.ingest.v1.SubsurfaceRecord.$Shape} SubsurfaceRecord
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.SubsurfaceRecord & tomi.ingest.v1.SubsurfaceRecord.$Shape;
            }

            namespace SubsurfaceRecord {

                /** Properties of a SubsurfaceRecord. */
                interface $Properties {

                    /** SubsurfaceRecord configuration */
                    configuration?: (tomi.ingest.v1.ArrayConfiguration.$Properties|null);

                    /** SubsurfaceRecord soundSpeed */
                    soundSpeed?: (tomi.ingest.v1.SoundSpeedProfile.$Properties|null);

                    /** SubsurfaceRecord health */
                    health?: (tomi.ingest.v1.ArrayHealth.$Properties|null);

                    /** SubsurfaceRecord contact */
                    contact?: (tomi.ingest.v1.AcousticContact.$Properties|null);

                    /** SubsurfaceRecord listening */
                    listening?: (tomi.ingest.v1.ListeningReport.$Properties|null);

                    /** SubsurfaceRecord record */
                    record?: ("configuration"|"soundSpeed"|"health"|"contact"|"listening");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a SubsurfaceRecord. */
                type $Shape = {
                  configuration?: tomi.ingest.v1.ArrayConfiguration.$Shape|null;
                  soundSpeed?: tomi.ingest.v1.SoundSpeedProfile.$Shape|null;
                  health?: tomi.ingest.v1.ArrayHealth.$Shape|null;
                  contact?: tomi.ingest.v1.AcousticContact.$Shape|null;
                  listening?: tomi.ingest.v1.ListeningReport.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ record?: undefined; configuration?: null; soundSpeed?: null; health?: null; contact?: null; listening?: null }|{ record?: "configuration"; configuration: tomi.ingest.v1.ArrayConfiguration.$Shape; soundSpeed?: null; health?: null; contact?: null; listening?: null }|{ record?: "soundSpeed"; configuration?: null; soundSpeed: tomi.ingest.v1.SoundSpeedProfile.$Shape; health?: null; contact?: null; listening?: null }|{ record?: "health"; configuration?: null; soundSpeed?: null; health: tomi.ingest.v1.ArrayHealth.$Shape; contact?: null; listening?: null }|{ record?: "contact"; configuration?: null; soundSpeed?: null; health?: null; contact: tomi.ingest.v1.AcousticContact.$Shape; listening?: null }|{ record?: "listening"; configuration?: null; soundSpeed?: null; health?: null; contact?: null; listening: tomi.ingest.v1.ListeningReport.$Shape })
                );
            }

            /**
             * Properties of a SubsurfaceUp.
             * @deprecated Use tomi.ingest.v1.SubsurfaceUp.$Properties instead.
             */
            interface ISubsurfaceUp extends tomi.ingest.v1.SubsurfaceUp.$Properties {
            }

            /** Represents a SubsurfaceUp. */
            class SubsurfaceUp {

                /**
                 * Constructs a new SubsurfaceUp.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.SubsurfaceUp.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SubsurfaceUp hello. */
                hello?: (tomi.ingest.v1.StreamHello.$Properties|null);

                /** SubsurfaceUp batch. */
                batch?: (tomi.ingest.v1.SubsurfaceRecordBatch.$Properties|null);

                /** SubsurfaceUp msg. */
                msg?: ("hello"|"batch");

                /**
                 * Creates a new SubsurfaceUp instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SubsurfaceUp instance
                 */
                static create(properties: tomi.ingest.v1.SubsurfaceUp.$Shape): tomi.ingest.v1.SubsurfaceUp & tomi.ingest.v1.SubsurfaceUp.$Shape;
                static create(properties?: tomi.ingest.v1.SubsurfaceUp.$Properties): tomi.ingest.v1.SubsurfaceUp;

                /**
                 * Encodes the specified SubsurfaceUp message. Does not implicitly {@link tomi.ingest.v1.SubsurfaceUp.verify|verify} messages.
                 * @param message SubsurfaceUp message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.SubsurfaceUp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SubsurfaceUp message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.SubsurfaceUp & tomi.ingest.v1.SubsurfaceUp.$Shape} SubsurfaceUp
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.SubsurfaceUp & tomi.ingest.v1.SubsurfaceUp.$Shape;
            }

            namespace SubsurfaceUp {

                /** Properties of a SubsurfaceUp. */
                interface $Properties {

                    /** SubsurfaceUp hello */
                    hello?: (tomi.ingest.v1.StreamHello.$Properties|null);

                    /** SubsurfaceUp batch */
                    batch?: (tomi.ingest.v1.SubsurfaceRecordBatch.$Properties|null);

                    /** SubsurfaceUp msg */
                    msg?: ("hello"|"batch");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a SubsurfaceUp. */
                type $Shape = {
                  hello?: tomi.ingest.v1.StreamHello.$Shape|null;
                  batch?: tomi.ingest.v1.SubsurfaceRecordBatch.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ msg?: undefined; hello?: null; batch?: null }|{ msg?: "hello"; hello: tomi.ingest.v1.StreamHello.$Shape; batch?: null }|{ msg?: "batch"; hello?: null; batch: tomi.ingest.v1.SubsurfaceRecordBatch.$Shape })
                );
            }

            /**
             * Properties of a SubsurfaceRecordBatch.
             * @deprecated Use tomi.ingest.v1.SubsurfaceRecordBatch.$Properties instead.
             */
            interface ISubsurfaceRecordBatch extends tomi.ingest.v1.SubsurfaceRecordBatch.$Properties {
            }

            /** Represents a SubsurfaceRecordBatch. */
            class SubsurfaceRecordBatch {

                /**
                 * Constructs a new SubsurfaceRecordBatch.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.SubsurfaceRecordBatch.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SubsurfaceRecordBatch records. */
                records: tomi.ingest.v1.SubsurfaceRecord.$Properties[];

                /**
                 * Creates a new SubsurfaceRecordBatch instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SubsurfaceRecordBatch instance
                 */
                static create(properties: tomi.ingest.v1.SubsurfaceRecordBatch.$Shape): tomi.ingest.v1.SubsurfaceRecordBatch & tomi.ingest.v1.SubsurfaceRecordBatch.$Shape;
                static create(properties?: tomi.ingest.v1.SubsurfaceRecordBatch.$Properties): tomi.ingest.v1.SubsurfaceRecordBatch;

                /**
                 * Encodes the specified SubsurfaceRecordBatch message. Does not implicitly {@link tomi.ingest.v1.SubsurfaceRecordBatch.verify|verify} messages.
                 * @param message SubsurfaceRecordBatch message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.SubsurfaceRecordBatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SubsurfaceRecordBatch message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.SubsurfaceRecordBatch & tomi.ingest.v1.SubsurfaceRecordBatch.$Shape} SubsurfaceRecordBatch
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.SubsurfaceRecordBatch & tomi.ingest.v1.SubsurfaceRecordBatch.$Shape;
            }

            namespace SubsurfaceRecordBatch {

                /** Properties of a SubsurfaceRecordBatch. */
                interface $Properties {

                    /** SubsurfaceRecordBatch records */
                    records?: (tomi.ingest.v1.SubsurfaceRecord.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SubsurfaceRecordBatch. */
                type $Shape = {
                  records?: tomi.ingest.v1.SubsurfaceRecord.$Shape[]|null;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of a PlatformState.
             * @deprecated Use tomi.ingest.v1.PlatformState.$Properties instead.
             */
            interface IPlatformState extends tomi.ingest.v1.PlatformState.$Properties {
            }

            /** Represents a PlatformState. */
            class PlatformState {

                /**
                 * Constructs a new PlatformState.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.PlatformState.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PlatformState header. */
                header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                /** PlatformState platformTailNumber. */
                platformTailNumber: string;

                /** PlatformState platformDesignation. */
                platformDesignation: string;

                /** PlatformState missionId. */
                missionId: string;

                /** PlatformState imageSourceSensor. */
                imageSourceSensor: string;

                /** PlatformState miisCoreId. */
                miisCoreId: string;

                /** PlatformState leapSeconds. */
                leapSeconds?: (number|null);

                /** PlatformState sensorPosition. */
                sensorPosition?: (tomi.ingest.v1.GeoPoint.$Properties|null);

                /** PlatformState altitudeReference. */
                altitudeReference: tomi.ingest.v1.AltitudeReference;

                /** PlatformState platformHeadingDeg. */
                platformHeadingDeg?: (number|null);

                /** PlatformState platformPitchDeg. */
                platformPitchDeg?: (number|null);

                /** PlatformState platformRollDeg. */
                platformRollDeg?: (number|null);

                /** PlatformState sensorRelAzimuthDeg. */
                sensorRelAzimuthDeg?: (number|null);

                /** PlatformState sensorRelElevationDeg. */
                sensorRelElevationDeg?: (number|null);

                /** PlatformState sensorRelRollDeg. */
                sensorRelRollDeg?: (number|null);

                /** PlatformState hfovDeg. */
                hfovDeg?: (number|null);

                /** PlatformState vfovDeg. */
                vfovDeg?: (number|null);

                /** PlatformState slantRangeM. */
                slantRangeM?: (number|null);

                /** PlatformState frameCenter. */
                frameCenter?: (tomi.ingest.v1.GeoPoint.$Properties|null);

                /** PlatformState frameCorners. */
                frameCorners?: (tomi.ingest.v1.Polygon.$Properties|null);

                /** PlatformState targetErrorCe90M. */
                targetErrorCe90M?: (number|null);

                /** PlatformState targetErrorLe90M. */
                targetErrorLe90M?: (number|null);

                /** PlatformState poseError. */
                poseError?: (tomi.ingest.v1.PoseError.$Properties|null);

                /** PlatformState st0601Version. */
                st0601Version: number;

                /**
                 * Creates a new PlatformState instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PlatformState instance
                 */
                static create(properties: tomi.ingest.v1.PlatformState.$Shape): tomi.ingest.v1.PlatformState & tomi.ingest.v1.PlatformState.$Shape;
                static create(properties?: tomi.ingest.v1.PlatformState.$Properties): tomi.ingest.v1.PlatformState;

                /**
                 * Encodes the specified PlatformState message. Does not implicitly {@link tomi.ingest.v1.PlatformState.verify|verify} messages.
                 * @param message PlatformState message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.PlatformState.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PlatformState message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.PlatformState & tomi.ingest.v1.PlatformState.$Shape} PlatformState
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.PlatformState & tomi.ingest.v1.PlatformState.$Shape;
            }

            namespace PlatformState {

                /** Properties of a PlatformState. */
                interface $Properties {

                    /** PlatformState header */
                    header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                    /** PlatformState platformTailNumber */
                    platformTailNumber?: (string|null);

                    /** PlatformState platformDesignation */
                    platformDesignation?: (string|null);

                    /** PlatformState missionId */
                    missionId?: (string|null);

                    /** PlatformState imageSourceSensor */
                    imageSourceSensor?: (string|null);

                    /** PlatformState miisCoreId */
                    miisCoreId?: (string|null);

                    /** PlatformState leapSeconds */
                    leapSeconds?: (number|null);

                    /** PlatformState sensorPosition */
                    sensorPosition?: (tomi.ingest.v1.GeoPoint.$Properties|null);

                    /** PlatformState altitudeReference */
                    altitudeReference?: (tomi.ingest.v1.AltitudeReference|null);

                    /** PlatformState platformHeadingDeg */
                    platformHeadingDeg?: (number|null);

                    /** PlatformState platformPitchDeg */
                    platformPitchDeg?: (number|null);

                    /** PlatformState platformRollDeg */
                    platformRollDeg?: (number|null);

                    /** PlatformState sensorRelAzimuthDeg */
                    sensorRelAzimuthDeg?: (number|null);

                    /** PlatformState sensorRelElevationDeg */
                    sensorRelElevationDeg?: (number|null);

                    /** PlatformState sensorRelRollDeg */
                    sensorRelRollDeg?: (number|null);

                    /** PlatformState hfovDeg */
                    hfovDeg?: (number|null);

                    /** PlatformState vfovDeg */
                    vfovDeg?: (number|null);

                    /** PlatformState slantRangeM */
                    slantRangeM?: (number|null);

                    /** PlatformState frameCenter */
                    frameCenter?: (tomi.ingest.v1.GeoPoint.$Properties|null);

                    /** PlatformState frameCorners */
                    frameCorners?: (tomi.ingest.v1.Polygon.$Properties|null);

                    /** PlatformState targetErrorCe90M */
                    targetErrorCe90M?: (number|null);

                    /** PlatformState targetErrorLe90M */
                    targetErrorLe90M?: (number|null);

                    /** PlatformState poseError */
                    poseError?: (tomi.ingest.v1.PoseError.$Properties|null);

                    /** PlatformState st0601Version */
                    st0601Version?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PlatformState. */
                type $Shape = tomi.ingest.v1.PlatformState.$Properties;
            }

            /** AltitudeReference enum. */
            enum AltitudeReference {

                /** ALT_UNSPECIFIED value */
                ALT_UNSPECIFIED = 0,

                /** ALT_HAE value */
                ALT_HAE = 1,

                /** ALT_MSL value */
                ALT_MSL = 2,

                /** ALT_AGL value */
                ALT_AGL = 3
            }

            /**
             * Properties of a PoseError.
             * @deprecated Use tomi.ingest.v1.PoseError.$Properties instead.
             */
            interface IPoseError extends tomi.ingest.v1.PoseError.$Properties {
            }

            /** Represents a PoseError. */
            class PoseError {

                /**
                 * Constructs a new PoseError.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.PoseError.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PoseError sigmaPositionM. */
                sigmaPositionM?: (number|null);

                /** PoseError sigmaAltitudeM. */
                sigmaAltitudeM?: (number|null);

                /** PoseError sigmaHeadingDeg. */
                sigmaHeadingDeg?: (number|null);

                /** PoseError sigmaPitchRollDeg. */
                sigmaPitchRollDeg?: (number|null);

                /** PoseError sigmaGimbalDeg. */
                sigmaGimbalDeg?: (number|null);

                /** PoseError sigmaRangeM. */
                sigmaRangeM?: (number|null);

                /**
                 * Creates a new PoseError instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PoseError instance
                 */
                static create(properties: tomi.ingest.v1.PoseError.$Shape): tomi.ingest.v1.PoseError & tomi.ingest.v1.PoseError.$Shape;
                static create(properties?: tomi.ingest.v1.PoseError.$Properties): tomi.ingest.v1.PoseError;

                /**
                 * Encodes the specified PoseError message. Does not implicitly {@link tomi.ingest.v1.PoseError.verify|verify} messages.
                 * @param message PoseError message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.PoseError.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PoseError message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.PoseError & tomi.ingest.v1.PoseError.$Shape} PoseError
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.PoseError & tomi.ingest.v1.PoseError.$Shape;
            }

            namespace PoseError {

                /** Properties of a PoseError. */
                interface $Properties {

                    /** PoseError sigmaPositionM */
                    sigmaPositionM?: (number|null);

                    /** PoseError sigmaAltitudeM */
                    sigmaAltitudeM?: (number|null);

                    /** PoseError sigmaHeadingDeg */
                    sigmaHeadingDeg?: (number|null);

                    /** PoseError sigmaPitchRollDeg */
                    sigmaPitchRollDeg?: (number|null);

                    /** PoseError sigmaGimbalDeg */
                    sigmaGimbalDeg?: (number|null);

                    /** PoseError sigmaRangeM */
                    sigmaRangeM?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PoseError. */
                type $Shape = tomi.ingest.v1.PoseError.$Properties;
            }

            /**
             * Properties of a PixelBox.
             * @deprecated Use tomi.ingest.v1.PixelBox.$Properties instead.
             */
            interface IPixelBox extends tomi.ingest.v1.PixelBox.$Properties {
            }

            /** Represents a PixelBox. */
            class PixelBox {

                /**
                 * Constructs a new PixelBox.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.PixelBox.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PixelBox rowMin. */
                rowMin: number;

                /** PixelBox colMin. */
                colMin: number;

                /** PixelBox rowMax. */
                rowMax: number;

                /** PixelBox colMax. */
                colMax: number;

                /** PixelBox frameWidth. */
                frameWidth: number;

                /** PixelBox frameHeight. */
                frameHeight: number;

                /**
                 * Creates a new PixelBox instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PixelBox instance
                 */
                static create(properties: tomi.ingest.v1.PixelBox.$Shape): tomi.ingest.v1.PixelBox & tomi.ingest.v1.PixelBox.$Shape;
                static create(properties?: tomi.ingest.v1.PixelBox.$Properties): tomi.ingest.v1.PixelBox;

                /**
                 * Encodes the specified PixelBox message. Does not implicitly {@link tomi.ingest.v1.PixelBox.verify|verify} messages.
                 * @param message PixelBox message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.PixelBox.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PixelBox message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.PixelBox & tomi.ingest.v1.PixelBox.$Shape} PixelBox
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.PixelBox & tomi.ingest.v1.PixelBox.$Shape;
            }

            namespace PixelBox {

                /** Properties of a PixelBox. */
                interface $Properties {

                    /** PixelBox rowMin */
                    rowMin?: (number|null);

                    /** PixelBox colMin */
                    colMin?: (number|null);

                    /** PixelBox rowMax */
                    rowMax?: (number|null);

                    /** PixelBox colMax */
                    colMax?: (number|null);

                    /** PixelBox frameWidth */
                    frameWidth?: (number|null);

                    /** PixelBox frameHeight */
                    frameHeight?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PixelBox. */
                type $Shape = tomi.ingest.v1.PixelBox.$Properties;
            }

            /**
             * Properties of a VmtiTarget.
             * @deprecated Use tomi.ingest.v1.VmtiTarget.$Properties instead.
             */
            interface IVmtiTarget extends tomi.ingest.v1.VmtiTarget.$Properties {
            }

            /** Represents a VmtiTarget. */
            class VmtiTarget {

                /**
                 * Constructs a new VmtiTarget.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.VmtiTarget.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** VmtiTarget header. */
                header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                /** VmtiTarget platformStateSeq. */
                platformStateSeq: number;

                /** VmtiTarget targetId. */
                targetId: number;

                /** VmtiTarget box. */
                box?: (tomi.ingest.v1.PixelBox.$Properties|null);

                /** VmtiTarget confidencePct. */
                confidencePct?: (number|null);

                /** VmtiTarget location. */
                location?: (tomi.ingest.v1.GeoPoint.$Properties|null);

                /** VmtiTarget locationCov. */
                locationCov?: (tomi.ingest.v1.Covariance3.$Properties|null);

                /** VmtiTarget classes. */
                classes: tomi.ingest.v1.ClassHypothesis.$Properties[];

                /** VmtiTarget chips. */
                chips: tomi.ingest.v1.Evidence.$Properties[];

                /** VmtiTarget trackerUuid. */
                trackerUuid: string;

                /** VmtiTarget detectionStatus. */
                detectionStatus: tomi.ingest.v1.DetectionStatus;

                /**
                 * Creates a new VmtiTarget instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns VmtiTarget instance
                 */
                static create(properties: tomi.ingest.v1.VmtiTarget.$Shape): tomi.ingest.v1.VmtiTarget & tomi.ingest.v1.VmtiTarget.$Shape;
                static create(properties?: tomi.ingest.v1.VmtiTarget.$Properties): tomi.ingest.v1.VmtiTarget;

                /**
                 * Encodes the specified VmtiTarget message. Does not implicitly {@link tomi.ingest.v1.VmtiTarget.verify|verify} messages.
                 * @param message VmtiTarget message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.VmtiTarget.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a VmtiTarget message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.VmtiTarget & tomi.ingest.v1.VmtiTarget.$Shape} VmtiTarget
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.VmtiTarget & tomi.ingest.v1.VmtiTarget.$Shape;
            }

            namespace VmtiTarget {

                /** Properties of a VmtiTarget. */
                interface $Properties {

                    /** VmtiTarget header */
                    header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                    /** VmtiTarget platformStateSeq */
                    platformStateSeq?: (number|null);

                    /** VmtiTarget targetId */
                    targetId?: (number|null);

                    /** VmtiTarget box */
                    box?: (tomi.ingest.v1.PixelBox.$Properties|null);

                    /** VmtiTarget confidencePct */
                    confidencePct?: (number|null);

                    /** VmtiTarget location */
                    location?: (tomi.ingest.v1.GeoPoint.$Properties|null);

                    /** VmtiTarget locationCov */
                    locationCov?: (tomi.ingest.v1.Covariance3.$Properties|null);

                    /** VmtiTarget classes */
                    classes?: (tomi.ingest.v1.ClassHypothesis.$Properties[]|null);

                    /** VmtiTarget chips */
                    chips?: (tomi.ingest.v1.Evidence.$Properties[]|null);

                    /** VmtiTarget trackerUuid */
                    trackerUuid?: (string|null);

                    /** VmtiTarget detectionStatus */
                    detectionStatus?: (tomi.ingest.v1.DetectionStatus|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a VmtiTarget. */
                type $Shape = tomi.ingest.v1.VmtiTarget.$Properties;
            }

            /** DetectionStatus enum. */
            enum DetectionStatus {

                /** DETECTION_UNSPECIFIED value */
                DETECTION_UNSPECIFIED = 0,

                /** INACTIVE value */
                INACTIVE = 1,

                /** ACTIVE value */
                ACTIVE = 2,

                /** DROPPED value */
                DROPPED = 3,

                /** STOPPED value */
                STOPPED = 4
            }

            /** TrackStatus enum. */
            enum TrackStatus {

                /** TRACK_STATUS_UNSPECIFIED value */
                TRACK_STATUS_UNSPECIFIED = 0,

                /** INITIATING value */
                INITIATING = 1,

                /** MAINTAINING value */
                MAINTAINING = 2,

                /** DROPPING value */
                DROPPING = 3,

                /** TERMINATED value */
                TERMINATED = 4
            }

            /** TrackPointType enum. */
            enum TrackPointType {

                /** TRACK_POINT_UNSPECIFIED value */
                TRACK_POINT_UNSPECIFIED = 0,

                /** MEASURED value */
                MEASURED = 1,

                /** MANUAL_ESTIMATED value */
                MANUAL_ESTIMATED = 2,

                /** AUTOMATIC_ESTIMATED value */
                AUTOMATIC_ESTIMATED = 3,

                /** PREDICTED value */
                PREDICTED = 4
            }

            /** Identity enum. */
            enum Identity {

                /** IDENTITY_UNSPECIFIED value */
                IDENTITY_UNSPECIFIED = 0,

                /** PENDING value */
                PENDING = 1,

                /** UNKNOWN value */
                UNKNOWN = 2,

                /** ASSUMED_FRIEND value */
                ASSUMED_FRIEND = 3,

                /** FRIEND value */
                FRIEND = 4,

                /** NEUTRAL value */
                NEUTRAL = 5,

                /** SUSPECT value */
                SUSPECT = 6,

                /** HOSTILE value */
                HOSTILE = 7
            }

            /**
             * Properties of a TrackPoint.
             * @deprecated Use tomi.ingest.v1.TrackPoint.$Properties instead.
             */
            interface ITrackPoint extends tomi.ingest.v1.TrackPoint.$Properties {
            }

            /** Represents a TrackPoint. */
            class TrackPoint {

                /**
                 * Constructs a new TrackPoint.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.TrackPoint.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TrackPoint header. */
                header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                /** TrackPoint trackUuid. */
                trackUuid: string;

                /** TrackPoint trackNumber. */
                trackNumber: string;

                /** TrackPoint status. */
                status: tomi.ingest.v1.TrackStatus;

                /** TrackPoint type. */
                type: tomi.ingest.v1.TrackPointType;

                /** TrackPoint position. */
                position?: (tomi.ingest.v1.GeoPoint.$Properties|null);

                /** TrackPoint positionCov. */
                positionCov?: (tomi.ingest.v1.Covariance2.$Properties|null);

                /** TrackPoint speedMps. */
                speedMps?: (number|null);

                /** TrackPoint courseTrueDeg. */
                courseTrueDeg?: (number|null);

                /** TrackPoint velocityCov. */
                velocityCov?: (tomi.ingest.v1.Covariance2.$Properties|null);

                /** TrackPoint lengthM. */
                lengthM?: (number|null);

                /** TrackPoint widthM. */
                widthM?: (number|null);

                /** TrackPoint headingTrueDeg. */
                headingTrueDeg?: (number|null);

                /** TrackPoint identity. */
                identity: tomi.ingest.v1.Identity;

                /** TrackPoint classes. */
                classes: tomi.ingest.v1.ClassHypothesis.$Properties[];

                /** TrackPoint trackQuality. */
                trackQuality?: (number|null);

                /** TrackPoint lineage. */
                lineage: string[];

                /** TrackPoint platformSourceId. */
                platformSourceId: string;

                /** TrackPoint evidence. */
                evidence: tomi.ingest.v1.Evidence.$Properties[];

                /** TrackPoint geolocatedByIntersection. */
                geolocatedByIntersection: boolean;

                /**
                 * Creates a new TrackPoint instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TrackPoint instance
                 */
                static create(properties: tomi.ingest.v1.TrackPoint.$Shape): tomi.ingest.v1.TrackPoint & tomi.ingest.v1.TrackPoint.$Shape;
                static create(properties?: tomi.ingest.v1.TrackPoint.$Properties): tomi.ingest.v1.TrackPoint;

                /**
                 * Encodes the specified TrackPoint message. Does not implicitly {@link tomi.ingest.v1.TrackPoint.verify|verify} messages.
                 * @param message TrackPoint message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.TrackPoint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TrackPoint message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.TrackPoint & tomi.ingest.v1.TrackPoint.$Shape} TrackPoint
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.TrackPoint & tomi.ingest.v1.TrackPoint.$Shape;
            }

            namespace TrackPoint {

                /** Properties of a TrackPoint. */
                interface $Properties {

                    /** TrackPoint header */
                    header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                    /** TrackPoint trackUuid */
                    trackUuid?: (string|null);

                    /** TrackPoint trackNumber */
                    trackNumber?: (string|null);

                    /** TrackPoint status */
                    status?: (tomi.ingest.v1.TrackStatus|null);

                    /** TrackPoint type */
                    type?: (tomi.ingest.v1.TrackPointType|null);

                    /** TrackPoint position */
                    position?: (tomi.ingest.v1.GeoPoint.$Properties|null);

                    /** TrackPoint positionCov */
                    positionCov?: (tomi.ingest.v1.Covariance2.$Properties|null);

                    /** TrackPoint speedMps */
                    speedMps?: (number|null);

                    /** TrackPoint courseTrueDeg */
                    courseTrueDeg?: (number|null);

                    /** TrackPoint velocityCov */
                    velocityCov?: (tomi.ingest.v1.Covariance2.$Properties|null);

                    /** TrackPoint lengthM */
                    lengthM?: (number|null);

                    /** TrackPoint widthM */
                    widthM?: (number|null);

                    /** TrackPoint headingTrueDeg */
                    headingTrueDeg?: (number|null);

                    /** TrackPoint identity */
                    identity?: (tomi.ingest.v1.Identity|null);

                    /** TrackPoint classes */
                    classes?: (tomi.ingest.v1.ClassHypothesis.$Properties[]|null);

                    /** TrackPoint trackQuality */
                    trackQuality?: (number|null);

                    /** TrackPoint lineage */
                    lineage?: (string[]|null);

                    /** TrackPoint platformSourceId */
                    platformSourceId?: (string|null);

                    /** TrackPoint evidence */
                    evidence?: (tomi.ingest.v1.Evidence.$Properties[]|null);

                    /** TrackPoint geolocatedByIntersection */
                    geolocatedByIntersection?: (boolean|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TrackPoint. */
                type $Shape = tomi.ingest.v1.TrackPoint.$Properties;
            }

            /**
             * Properties of a Footprint.
             * @deprecated Use tomi.ingest.v1.Footprint.$Properties instead.
             */
            interface IFootprint extends tomi.ingest.v1.Footprint.$Properties {
            }

            /** Represents a Footprint. */
            class Footprint {

                /**
                 * Constructs a new Footprint.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.Footprint.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Footprint header. */
                header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                /** Footprint area. */
                area?: (tomi.ingest.v1.Polygon.$Properties|null);

                /** Footprint fromUs. */
                fromUs: number;

                /** Footprint toUs. */
                toUs: number;

                /** Footprint sensorMode. */
                sensorMode: string;

                /** Footprint gsdM. */
                gsdM?: (number|null);

                /** Footprint minDetectableLengthM. */
                minDetectableLengthM?: (number|null);

                /** Footprint probabilityOfDetection. */
                probabilityOfDetection?: (number|null);

                /** Footprint detectorRunning. */
                detectorRunning: boolean;

                /** Footprint targetsReported. */
                targetsReported: number;

                /**
                 * Creates a new Footprint instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Footprint instance
                 */
                static create(properties: tomi.ingest.v1.Footprint.$Shape): tomi.ingest.v1.Footprint & tomi.ingest.v1.Footprint.$Shape;
                static create(properties?: tomi.ingest.v1.Footprint.$Properties): tomi.ingest.v1.Footprint;

                /**
                 * Encodes the specified Footprint message. Does not implicitly {@link tomi.ingest.v1.Footprint.verify|verify} messages.
                 * @param message Footprint message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.Footprint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Footprint message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.Footprint & tomi.ingest.v1.Footprint.$Shape} Footprint
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.Footprint & tomi.ingest.v1.Footprint.$Shape;
            }

            namespace Footprint {

                /** Properties of a Footprint. */
                interface $Properties {

                    /** Footprint header */
                    header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                    /** Footprint area */
                    area?: (tomi.ingest.v1.Polygon.$Properties|null);

                    /** Footprint fromUs */
                    fromUs?: (number|null);

                    /** Footprint toUs */
                    toUs?: (number|null);

                    /** Footprint sensorMode */
                    sensorMode?: (string|null);

                    /** Footprint gsdM */
                    gsdM?: (number|null);

                    /** Footprint minDetectableLengthM */
                    minDetectableLengthM?: (number|null);

                    /** Footprint probabilityOfDetection */
                    probabilityOfDetection?: (number|null);

                    /** Footprint detectorRunning */
                    detectorRunning?: (boolean|null);

                    /** Footprint targetsReported */
                    targetsReported?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Footprint. */
                type $Shape = tomi.ingest.v1.Footprint.$Properties;
            }

            /**
             * Properties of a RemoteId.
             * @deprecated Use tomi.ingest.v1.RemoteId.$Properties instead.
             */
            interface IRemoteId extends tomi.ingest.v1.RemoteId.$Properties {
            }

            /** Represents a RemoteId. */
            class RemoteId {

                /**
                 * Constructs a new RemoteId.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.RemoteId.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RemoteId header. */
                header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                /** RemoteId uasId. */
                uasId: string;

                /** RemoteId idType. */
                idType: number;

                /** RemoteId position. */
                position?: (tomi.ingest.v1.GeoPoint.$Properties|null);

                /** RemoteId horizontalAccuracy. */
                horizontalAccuracy: number;

                /** RemoteId verticalAccuracy. */
                verticalAccuracy: number;

                /** RemoteId directionDeg. */
                directionDeg?: (number|null);

                /** RemoteId speedHMps. */
                speedHMps?: (number|null);

                /** RemoteId speedVMps. */
                speedVMps?: (number|null);

                /** RemoteId status. */
                status: number;

                /** RemoteId timestampInHourS. */
                timestampInHourS?: (number|null);

                /** RemoteId rawMessagePack. */
                rawMessagePack: Uint8Array;

                /**
                 * Creates a new RemoteId instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns RemoteId instance
                 */
                static create(properties: tomi.ingest.v1.RemoteId.$Shape): tomi.ingest.v1.RemoteId & tomi.ingest.v1.RemoteId.$Shape;
                static create(properties?: tomi.ingest.v1.RemoteId.$Properties): tomi.ingest.v1.RemoteId;

                /**
                 * Encodes the specified RemoteId message. Does not implicitly {@link tomi.ingest.v1.RemoteId.verify|verify} messages.
                 * @param message RemoteId message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.RemoteId.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RemoteId message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.RemoteId & tomi.ingest.v1.RemoteId.$Shape} RemoteId
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.RemoteId & tomi.ingest.v1.RemoteId.$Shape;
            }

            namespace RemoteId {

                /** Properties of a RemoteId. */
                interface $Properties {

                    /** RemoteId header */
                    header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                    /** RemoteId uasId */
                    uasId?: (string|null);

                    /** RemoteId idType */
                    idType?: (number|null);

                    /** RemoteId position */
                    position?: (tomi.ingest.v1.GeoPoint.$Properties|null);

                    /** RemoteId horizontalAccuracy */
                    horizontalAccuracy?: (number|null);

                    /** RemoteId verticalAccuracy */
                    verticalAccuracy?: (number|null);

                    /** RemoteId directionDeg */
                    directionDeg?: (number|null);

                    /** RemoteId speedHMps */
                    speedHMps?: (number|null);

                    /** RemoteId speedVMps */
                    speedVMps?: (number|null);

                    /** RemoteId status */
                    status?: (number|null);

                    /** RemoteId timestampInHourS */
                    timestampInHourS?: (number|null);

                    /** RemoteId rawMessagePack */
                    rawMessagePack?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RemoteId. */
                type $Shape = tomi.ingest.v1.RemoteId.$Properties;
            }

            /**
             * Properties of a KlvPacket.
             * @deprecated Use tomi.ingest.v1.KlvPacket.$Properties instead.
             */
            interface IKlvPacket extends tomi.ingest.v1.KlvPacket.$Properties {
            }

            /** Represents a KlvPacket. */
            class KlvPacket {

                /**
                 * Constructs a new KlvPacket.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.KlvPacket.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** KlvPacket header. */
                header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                /** KlvPacket data. */
                data: Uint8Array;

                /** KlvPacket transport. */
                transport: string;

                /**
                 * Creates a new KlvPacket instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns KlvPacket instance
                 */
                static create(properties: tomi.ingest.v1.KlvPacket.$Shape): tomi.ingest.v1.KlvPacket & tomi.ingest.v1.KlvPacket.$Shape;
                static create(properties?: tomi.ingest.v1.KlvPacket.$Properties): tomi.ingest.v1.KlvPacket;

                /**
                 * Encodes the specified KlvPacket message. Does not implicitly {@link tomi.ingest.v1.KlvPacket.verify|verify} messages.
                 * @param message KlvPacket message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.KlvPacket.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a KlvPacket message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.KlvPacket & tomi.ingest.v1.KlvPacket.$Shape} KlvPacket
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.KlvPacket & tomi.ingest.v1.KlvPacket.$Shape;
            }

            namespace KlvPacket {

                /** Properties of a KlvPacket. */
                interface $Properties {

                    /** KlvPacket header */
                    header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                    /** KlvPacket data */
                    data?: (Uint8Array|null);

                    /** KlvPacket transport */
                    transport?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a KlvPacket. */
                type $Shape = tomi.ingest.v1.KlvPacket.$Properties;
            }

            /**
             * Properties of a DroneRecord.
             * @deprecated Use tomi.ingest.v1.DroneRecord.$Properties instead.
             */
            interface IDroneRecord extends tomi.ingest.v1.DroneRecord.$Properties {
            }

            /** Represents a DroneRecord. */
            class DroneRecord {

                /**
                 * Constructs a new DroneRecord.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.DroneRecord.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DroneRecord platform. */
                platform?: (tomi.ingest.v1.PlatformState.$Properties|null);

                /** DroneRecord target. */
                target?: (tomi.ingest.v1.VmtiTarget.$Properties|null);

                /** DroneRecord track. */
                track?: (tomi.ingest.v1.TrackPoint.$Properties|null);

                /** DroneRecord footprint. */
                footprint?: (tomi.ingest.v1.Footprint.$Properties|null);

                /** DroneRecord remoteId. */
                remoteId?: (tomi.ingest.v1.RemoteId.$Properties|null);

                /** DroneRecord klv. */
                klv?: (tomi.ingest.v1.KlvPacket.$Properties|null);

                /** DroneRecord record. */
                record?: ("platform"|"target"|"track"|"footprint"|"remoteId"|"klv");

                /**
                 * Creates a new DroneRecord instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns DroneRecord instance
                 */
                static create(properties: tomi.ingest.v1.DroneRecord.$Shape): tomi.ingest.v1.DroneRecord & tomi.ingest.v1.DroneRecord.$Shape;
                static create(properties?: tomi.ingest.v1.DroneRecord.$Properties): tomi.ingest.v1.DroneRecord;

                /**
                 * Encodes the specified DroneRecord message. Does not implicitly {@link tomi.ingest.v1.DroneRecord.verify|verify} messages.
                 * @param message DroneRecord message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.DroneRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DroneRecord message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.DroneRecord & tomi.ingest.v1.DroneRecord.$Shape} DroneRecord
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.DroneRecord & tomi.ingest.v1.DroneRecord.$Shape;
            }

            namespace DroneRecord {

                /** Properties of a DroneRecord. */
                interface $Properties {

                    /** DroneRecord platform */
                    platform?: (tomi.ingest.v1.PlatformState.$Properties|null);

                    /** DroneRecord target */
                    target?: (tomi.ingest.v1.VmtiTarget.$Properties|null);

                    /** DroneRecord track */
                    track?: (tomi.ingest.v1.TrackPoint.$Properties|null);

                    /** DroneRecord footprint */
                    footprint?: (tomi.ingest.v1.Footprint.$Properties|null);

                    /** DroneRecord remoteId */
                    remoteId?: (tomi.ingest.v1.RemoteId.$Properties|null);

                    /** DroneRecord klv */
                    klv?: (tomi.ingest.v1.KlvPacket.$Properties|null);

                    /** DroneRecord record */
                    record?: ("platform"|"target"|"track"|"footprint"|"remoteId"|"klv");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a DroneRecord. */
                type $Shape = {
                  platform?: tomi.ingest.v1.PlatformState.$Shape|null;
                  target?: tomi.ingest.v1.VmtiTarget.$Shape|null;
                  track?: tomi.ingest.v1.TrackPoint.$Shape|null;
                  footprint?: tomi.ingest.v1.Footprint.$Shape|null;
                  remoteId?: tomi.ingest.v1.RemoteId.$Shape|null;
                  klv?: tomi.ingest.v1.KlvPacket.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ record?: undefined; platform?: null; target?: null; track?: null; footprint?: null; remoteId?: null; klv?: null }|{ record?: "platform"; platform: tomi.ingest.v1.PlatformState.$Shape; target?: null; track?: null; footprint?: null; remoteId?: null; klv?: null }|{ record?: "target"; platform?: null; target: tomi.ingest.v1.VmtiTarget.$Shape; track?: null; footprint?: null; remoteId?: null; klv?: null }|{ record?: "track"; platform?: null; target?: null; track: tomi.ingest.v1.TrackPoint.$Shape; footprint?: null; remoteId?: null; klv?: null }|{ record?: "footprint"; platform?: null; target?: null; track?: null; footprint: tomi.ingest.v1.Footprint.$Shape; remoteId?: null; klv?: null }|{ record?: "remoteId"; platform?: null; target?: null; track?: null; footprint?: null; remoteId: tomi.ingest.v1.RemoteId.$Shape; klv?: null }|{ record?: "klv"; platform?: null; target?: null; track?: null; footprint?: null; remoteId?: null; klv: tomi.ingest.v1.KlvPacket.$Shape })
                );
            }

            /**
             * Properties of a DroneUp.
             * @deprecated Use tomi.ingest.v1.DroneUp.$Properties instead.
             */
            interface IDroneUp extends tomi.ingest.v1.DroneUp.$Properties {
            }

            /** Represents a DroneUp. */
            class DroneUp {

                /**
                 * Constructs a new DroneUp.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.DroneUp.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DroneUp hello. */
                hello?: (tomi.ingest.v1.StreamHello.$Properties|null);

                /** DroneUp batch. */
                batch?: (tomi.ingest.v1.DroneRecordBatch.$Properties|null);

                /** DroneUp msg. */
                msg?: ("hello"|"batch");

                /**
                 * Creates a new DroneUp instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns DroneUp instance
                 */
                static create(properties: tomi.ingest.v1.DroneUp.$Shape): tomi.ingest.v1.DroneUp & tomi.ingest.v1.DroneUp.$Shape;
                static create(properties?: tomi.ingest.v1.DroneUp.$Properties): tomi.ingest.v1.DroneUp;

                /**
                 * Encodes the specified DroneUp message. Does not implicitly {@link tomi.ingest.v1.DroneUp.verify|verify} messages.
                 * @param message DroneUp message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.DroneUp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DroneUp message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.DroneUp & tomi.ingest.v1.DroneUp.$Shape} DroneUp
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.DroneUp & tomi.ingest.v1.DroneUp.$Shape;
            }

            namespace DroneUp {

                /** Properties of a DroneUp. */
                interface $Properties {

                    /** DroneUp hello */
                    hello?: (tomi.ingest.v1.StreamHello.$Properties|null);

                    /** DroneUp batch */
                    batch?: (tomi.ingest.v1.DroneRecordBatch.$Properties|null);

                    /** DroneUp msg */
                    msg?: ("hello"|"batch");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a DroneUp. */
                type $Shape = {
                  hello?: tomi.ingest.v1.StreamHello.$Shape|null;
                  batch?: tomi.ingest.v1.DroneRecordBatch.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ msg?: undefined; hello?: null; batch?: null }|{ msg?: "hello"; hello: tomi.ingest.v1.StreamHello.$Shape; batch?: null }|{ msg?: "batch"; hello?: null; batch: tomi.ingest.v1.DroneRecordBatch.$Shape })
                );
            }

            /**
             * Properties of a DroneRecordBatch.
             * @deprecated Use tomi.ingest.v1.DroneRecordBatch.$Properties instead.
             */
            interface IDroneRecordBatch extends tomi.ingest.v1.DroneRecordBatch.$Properties {
            }

            /** Represents a DroneRecordBatch. */
            class DroneRecordBatch {

                /**
                 * Constructs a new DroneRecordBatch.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.DroneRecordBatch.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DroneRecordBatch records. */
                records: tomi.ingest.v1.DroneRecord.$Properties[];

                /**
                 * Creates a new DroneRecordBatch instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns DroneRecordBatch instance
                 */
                static create(properties: tomi.ingest.v1.DroneRecordBatch.$Shape): tomi.ingest.v1.DroneRecordBatch & tomi.ingest.v1.DroneRecordBatch.$Shape;
                static create(properties?: tomi.ingest.v1.DroneRecordBatch.$Properties): tomi.ingest.v1.DroneRecordBatch;

                /**
                 * Encodes the specified DroneRecordBatch message. Does not implicitly {@link tomi.ingest.v1.DroneRecordBatch.verify|verify} messages.
                 * @param message DroneRecordBatch message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.DroneRecordBatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DroneRecordBatch message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.DroneRecordBatch & tomi.ingest.v1.DroneRecordBatch.$Shape} DroneRecordBatch
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.DroneRecordBatch & tomi.ingest.v1.DroneRecordBatch.$Shape;
            }

            namespace DroneRecordBatch {

                /** Properties of a DroneRecordBatch. */
                interface $Properties {

                    /** DroneRecordBatch records */
                    records?: (tomi.ingest.v1.DroneRecord.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a DroneRecordBatch. */
                type $Shape = {
                  records?: tomi.ingest.v1.DroneRecord.$Shape[]|null;
                  $unknowns?: Uint8Array[];
                };
            }

            /**
             * Properties of an AisReception.
             * @deprecated Use tomi.ingest.v1.AisReception.$Properties instead.
             */
            interface IAisReception extends tomi.ingest.v1.AisReception.$Properties {
            }

            /** Represents an AisReception. */
            class AisReception {

                /**
                 * Constructs a new AisReception.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.AisReception.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AisReception header. */
                header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                /** AisReception line. */
                line: string;

                /** AisReception stationId. */
                stationId: string;

                /** AisReception rssiDbm. */
                rssiDbm?: (number|null);

                /** AisReception snrDb. */
                snrDb?: (number|null);

                /** AisReception slotToaS. */
                slotToaS?: (number|null);

                /** AisReception receiver. */
                receiver: tomi.ingest.v1.ReceiverKind;

                /**
                 * Creates a new AisReception instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AisReception instance
                 */
                static create(properties: tomi.ingest.v1.AisReception.$Shape): tomi.ingest.v1.AisReception & tomi.ingest.v1.AisReception.$Shape;
                static create(properties?: tomi.ingest.v1.AisReception.$Properties): tomi.ingest.v1.AisReception;

                /**
                 * Encodes the specified AisReception message. Does not implicitly {@link tomi.ingest.v1.AisReception.verify|verify} messages.
                 * @param message AisReception message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.AisReception.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AisReception message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.AisReception & tomi.ingest.v1.AisReception.$Shape} AisReception
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.AisReception & tomi.ingest.v1.AisReception.$Shape;
            }

            namespace AisReception {

                /** Properties of an AisReception. */
                interface $Properties {

                    /** AisReception header */
                    header?: (tomi.ingest.v1.RecordHeader.$Properties|null);

                    /** AisReception line */
                    line?: (string|null);

                    /** AisReception stationId */
                    stationId?: (string|null);

                    /** AisReception rssiDbm */
                    rssiDbm?: (number|null);

                    /** AisReception snrDb */
                    snrDb?: (number|null);

                    /** AisReception slotToaS */
                    slotToaS?: (number|null);

                    /** AisReception receiver */
                    receiver?: (tomi.ingest.v1.ReceiverKind|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AisReception. */
                type $Shape = tomi.ingest.v1.AisReception.$Properties;
            }

            /** ReceiverKind enum. */
            enum ReceiverKind {

                /** RECEIVER_UNSPECIFIED value */
                RECEIVER_UNSPECIFIED = 0,

                /** TERRESTRIAL value */
                TERRESTRIAL = 1,

                /** SATELLITE value */
                SATELLITE = 2,

                /** AIRBORNE value */
                AIRBORNE = 3,

                /** SHIPBORNE value */
                SHIPBORNE = 4,

                /** SIMULATOR value */
                SIMULATOR = 5
            }

            /**
             * Properties of an AisRecord.
             * @deprecated Use tomi.ingest.v1.AisRecord.$Properties instead.
             */
            interface IAisRecord extends tomi.ingest.v1.AisRecord.$Properties {
            }

            /** Represents an AisRecord. */
            class AisRecord {

                /**
                 * Constructs a new AisRecord.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.AisRecord.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AisRecord reception. */
                reception?: (tomi.ingest.v1.AisReception.$Properties|null);

                /** AisRecord record. */
                record?: "reception";

                /**
                 * Creates a new AisRecord instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AisRecord instance
                 */
                static create(properties: tomi.ingest.v1.AisRecord.$Shape): tomi.ingest.v1.AisRecord & tomi.ingest.v1.AisRecord.$Shape;
                static create(properties?: tomi.ingest.v1.AisRecord.$Properties): tomi.ingest.v1.AisRecord;

                /**
                 * Encodes the specified AisRecord message. Does not implicitly {@link tomi.ingest.v1.AisRecord.verify|verify} messages.
                 * @param message AisRecord message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.AisRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AisRecord message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.AisRecord & tomi.ingest.v1.AisRecord.$Shape} AisRecord
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.AisRecord & tomi.ingest.v1.AisRecord.$Shape;
            }

            namespace AisRecord {

                /** Properties of an AisRecord. */
                interface $Properties {

                    /** AisRecord reception */
                    reception?: (tomi.ingest.v1.AisReception.$Properties|null);

                    /** AisRecord record */
                    record?: "reception";

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of an AisRecord. */
                type $Shape = {
                  reception?: tomi.ingest.v1.AisReception.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ record?: undefined; reception?: null }|{ record?: "reception"; reception: tomi.ingest.v1.AisReception.$Shape })
                );
            }

            /**
             * Properties of an AisUp.
             * @deprecated Use tomi.ingest.v1.AisUp.$Properties instead.
             */
            interface IAisUp extends tomi.ingest.v1.AisUp.$Properties {
            }

            /** Represents an AisUp. */
            class AisUp {

                /**
                 * Constructs a new AisUp.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.AisUp.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AisUp hello. */
                hello?: (tomi.ingest.v1.StreamHello.$Properties|null);

                /** AisUp batch. */
                batch?: (tomi.ingest.v1.AisRecordBatch.$Properties|null);

                /** AisUp msg. */
                msg?: ("hello"|"batch");

                /**
                 * Creates a new AisUp instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AisUp instance
                 */
                static create(properties: tomi.ingest.v1.AisUp.$Shape): tomi.ingest.v1.AisUp & tomi.ingest.v1.AisUp.$Shape;
                static create(properties?: tomi.ingest.v1.AisUp.$Properties): tomi.ingest.v1.AisUp;

                /**
                 * Encodes the specified AisUp message. Does not implicitly {@link tomi.ingest.v1.AisUp.verify|verify} messages.
                 * @param message AisUp message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.AisUp.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AisUp message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.AisUp & tomi.ingest.v1.AisUp.$Shape} AisUp
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.AisUp & tomi.ingest.v1.AisUp.$Shape;
            }

            namespace AisUp {

                /** Properties of an AisUp. */
                interface $Properties {

                    /** AisUp hello */
                    hello?: (tomi.ingest.v1.StreamHello.$Properties|null);

                    /** AisUp batch */
                    batch?: (tomi.ingest.v1.AisRecordBatch.$Properties|null);

                    /** AisUp msg */
                    msg?: ("hello"|"batch");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of an AisUp. */
                type $Shape = {
                  hello?: tomi.ingest.v1.StreamHello.$Shape|null;
                  batch?: tomi.ingest.v1.AisRecordBatch.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ msg?: undefined; hello?: null; batch?: null }|{ msg?: "hello"; hello: tomi.ingest.v1.StreamHello.$Shape; batch?: null }|{ msg?: "batch"; hello?: null; batch: tomi.ingest.v1.AisRecordBatch.$Shape })
                );
            }

            /**
             * Properties of an AisRecordBatch.
             * @deprecated Use tomi.ingest.v1.AisRecordBatch.$Properties instead.
             */
            interface IAisRecordBatch extends tomi.ingest.v1.AisRecordBatch.$Properties {
            }

            /** Represents an AisRecordBatch. */
            class AisRecordBatch {

                /**
                 * Constructs a new AisRecordBatch.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.ingest.v1.AisRecordBatch.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AisRecordBatch records. */
                records: tomi.ingest.v1.AisRecord.$Properties[];

                /**
                 * Creates a new AisRecordBatch instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AisRecordBatch instance
                 */
                static create(properties: tomi.ingest.v1.AisRecordBatch.$Shape): tomi.ingest.v1.AisRecordBatch & tomi.ingest.v1.AisRecordBatch.$Shape;
                static create(properties?: tomi.ingest.v1.AisRecordBatch.$Properties): tomi.ingest.v1.AisRecordBatch;

                /**
                 * Encodes the specified AisRecordBatch message. Does not implicitly {@link tomi.ingest.v1.AisRecordBatch.verify|verify} messages.
                 * @param message AisRecordBatch message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.ingest.v1.AisRecordBatch.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AisRecordBatch message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.AisRecordBatch & tomi.ingest.v1.AisRecordBatch.$Shape} AisRecordBatch
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.ingest.v1.AisRecordBatch & tomi.ingest.v1.AisRecordBatch.$Shape;
            }

            namespace AisRecordBatch {

                /** Properties of an AisRecordBatch. */
                interface $Properties {

                    /** AisRecordBatch records */
                    records?: (tomi.ingest.v1.AisRecord.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AisRecordBatch. */
                type $Shape = {
                  records?: tomi.ingest.v1.AisRecord.$Shape[]|null;
                  $unknowns?: Uint8Array[];
                };
            }
        }
    }

    /** Namespace operations. */
    namespace operations {

        /** Namespace v1. */
        namespace v1 {

            /**
             * Properties of a Finding.
             * @deprecated Use tomi.operations.v1.Finding.$Properties instead.
             */
            interface IFinding extends tomi.operations.v1.Finding.$Properties {
            }

            /** Represents a Finding. */
            class Finding {

                /**
                 * Constructs a new Finding.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.Finding.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Finding field. */
                field: string;

                /** Finding code. */
                code: string;

                /** Finding sentence. */
                sentence: string;

                /**
                 * Creates a new Finding instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Finding instance
                 */
                static create(properties: tomi.operations.v1.Finding.$Shape): tomi.operations.v1.Finding & tomi.operations.v1.Finding.$Shape;
                static create(properties?: tomi.operations.v1.Finding.$Properties): tomi.operations.v1.Finding;

                /**
                 * Encodes the specified Finding message. Does not implicitly {@link tomi.operations.v1.Finding.verify|verify} messages.
                 * @param message Finding message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.Finding.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Finding message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.Finding & tomi.operations.v1.Finding.$Shape} Finding
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.Finding & tomi.operations.v1.Finding.$Shape;
            }

            namespace Finding {

                /** Properties of a Finding. */
                interface $Properties {

                    /** Finding field */
                    field?: (string|null);

                    /** Finding code */
                    code?: (string|null);

                    /** Finding sentence */
                    sentence?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Finding. */
                type $Shape = tomi.operations.v1.Finding.$Properties;
            }

            /**
             * Properties of a SetAsideRecord.
             * @deprecated Use tomi.operations.v1.SetAsideRecord.$Properties instead.
             */
            interface ISetAsideRecord extends tomi.operations.v1.SetAsideRecord.$Properties {
            }

            /** Represents a SetAsideRecord. */
            class SetAsideRecord {

                /**
                 * Constructs a new SetAsideRecord.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.SetAsideRecord.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SetAsideRecord id. */
                id: number;

                /** SetAsideRecord kind. */
                kind: string;

                /** SetAsideRecord state. */
                state: string;

                /** SetAsideRecord sourceId. */
                sourceId: string;

                /** SetAsideRecord streamEpoch. */
                streamEpoch: Uint8Array;

                /** SetAsideRecord seq. */
                seq: number;

                /** SetAsideRecord receivedTimeUs. */
                receivedTimeUs: number;

                /** SetAsideRecord label. */
                label: string;

                /** SetAsideRecord findings. */
                findings: tomi.operations.v1.Finding.$Properties[];

                /** SetAsideRecord sizeBytes. */
                sizeBytes: number;

                /** SetAsideRecord decidedBy. */
                decidedBy: string;

                /** SetAsideRecord decidedReason. */
                decidedReason: string;

                /** SetAsideRecord decidedTimeUs. */
                decidedTimeUs: number;

                /** SetAsideRecord raw. */
                raw: Uint8Array;

                /** SetAsideRecord contentJson. */
                contentJson: string;

                /**
                 * Creates a new SetAsideRecord instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SetAsideRecord instance
                 */
                static create(properties: tomi.operations.v1.SetAsideRecord.$Shape): tomi.operations.v1.SetAsideRecord & tomi.operations.v1.SetAsideRecord.$Shape;
                static create(properties?: tomi.operations.v1.SetAsideRecord.$Properties): tomi.operations.v1.SetAsideRecord;

                /**
                 * Encodes the specified SetAsideRecord message. Does not implicitly {@link tomi.operations.v1.SetAsideRecord.verify|verify} messages.
                 * @param message SetAsideRecord message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.SetAsideRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SetAsideRecord message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.SetAsideRecord & tomi.operations.v1.SetAsideRecord.$Shape} SetAsideRecord
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.SetAsideRecord & tomi.operations.v1.SetAsideRecord.$Shape;
            }

            namespace SetAsideRecord {

                /** Properties of a SetAsideRecord. */
                interface $Properties {

                    /** SetAsideRecord id */
                    id?: (number|null);

                    /** SetAsideRecord kind */
                    kind?: (string|null);

                    /** SetAsideRecord state */
                    state?: (string|null);

                    /** SetAsideRecord sourceId */
                    sourceId?: (string|null);

                    /** SetAsideRecord streamEpoch */
                    streamEpoch?: (Uint8Array|null);

                    /** SetAsideRecord seq */
                    seq?: (number|null);

                    /** SetAsideRecord receivedTimeUs */
                    receivedTimeUs?: (number|null);

                    /** SetAsideRecord label */
                    label?: (string|null);

                    /** SetAsideRecord findings */
                    findings?: (tomi.operations.v1.Finding.$Properties[]|null);

                    /** SetAsideRecord sizeBytes */
                    sizeBytes?: (number|null);

                    /** SetAsideRecord decidedBy */
                    decidedBy?: (string|null);

                    /** SetAsideRecord decidedReason */
                    decidedReason?: (string|null);

                    /** SetAsideRecord decidedTimeUs */
                    decidedTimeUs?: (number|null);

                    /** SetAsideRecord raw */
                    raw?: (Uint8Array|null);

                    /** SetAsideRecord contentJson */
                    contentJson?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SetAsideRecord. */
                type $Shape = tomi.operations.v1.SetAsideRecord.$Properties;
            }

            /**
             * Properties of a ListSetAsideRequest.
             * @deprecated Use tomi.operations.v1.ListSetAsideRequest.$Properties instead.
             */
            interface IListSetAsideRequest extends tomi.operations.v1.ListSetAsideRequest.$Properties {
            }

            /** Represents a ListSetAsideRequest. */
            class ListSetAsideRequest {

                /**
                 * Constructs a new ListSetAsideRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.ListSetAsideRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListSetAsideRequest kind. */
                kind: string;

                /** ListSetAsideRequest state. */
                state: string;

                /** ListSetAsideRequest sourceId. */
                sourceId: string;

                /** ListSetAsideRequest limit. */
                limit: number;

                /** ListSetAsideRequest afterId. */
                afterId: number;

                /**
                 * Creates a new ListSetAsideRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ListSetAsideRequest instance
                 */
                static create(properties: tomi.operations.v1.ListSetAsideRequest.$Shape): tomi.operations.v1.ListSetAsideRequest & tomi.operations.v1.ListSetAsideRequest.$Shape;
                static create(properties?: tomi.operations.v1.ListSetAsideRequest.$Properties): tomi.operations.v1.ListSetAsideRequest;

                /**
                 * Encodes the specified ListSetAsideRequest message. Does not implicitly {@link tomi.operations.v1.ListSetAsideRequest.verify|verify} messages.
                 * @param message ListSetAsideRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.ListSetAsideRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListSetAsideRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.ListSetAsideRequest & tomi.operations.v1.ListSetAsideRequest.$Shape} ListSetAsideRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.ListSetAsideRequest & tomi.operations.v1.ListSetAsideRequest.$Shape;
            }

            namespace ListSetAsideRequest {

                /** Properties of a ListSetAsideRequest. */
                interface $Properties {

                    /** ListSetAsideRequest kind */
                    kind?: (string|null);

                    /** ListSetAsideRequest state */
                    state?: (string|null);

                    /** ListSetAsideRequest sourceId */
                    sourceId?: (string|null);

                    /** ListSetAsideRequest limit */
                    limit?: (number|null);

                    /** ListSetAsideRequest afterId */
                    afterId?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListSetAsideRequest. */
                type $Shape = tomi.operations.v1.ListSetAsideRequest.$Properties;
            }

            /**
             * Properties of a ListSetAsideResponse.
             * @deprecated Use tomi.operations.v1.ListSetAsideResponse.$Properties instead.
             */
            interface IListSetAsideResponse extends tomi.operations.v1.ListSetAsideResponse.$Properties {
            }

            /** Represents a ListSetAsideResponse. */
            class ListSetAsideResponse {

                /**
                 * Constructs a new ListSetAsideResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.ListSetAsideResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListSetAsideResponse records. */
                records: tomi.operations.v1.SetAsideRecord.$Properties[];

                /** ListSetAsideResponse total. */
                total: number;

                /**
                 * Creates a new ListSetAsideResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ListSetAsideResponse instance
                 */
                static create(properties: tomi.operations.v1.ListSetAsideResponse.$Shape): tomi.operations.v1.ListSetAsideResponse & tomi.operations.v1.ListSetAsideResponse.$Shape;
                static create(properties?: tomi.operations.v1.ListSetAsideResponse.$Properties): tomi.operations.v1.ListSetAsideResponse;

                /**
                 * Encodes the specified ListSetAsideResponse message. Does not implicitly {@link tomi.operations.v1.ListSetAsideResponse.verify|verify} messages.
                 * @param message ListSetAsideResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.ListSetAsideResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListSetAsideResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.ListSetAsideResponse & tomi.operations.v1.ListSetAsideResponse.$Shape} ListSetAsideResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.ListSetAsideResponse & tomi.operations.v1.ListSetAsideResponse.$Shape;
            }

            namespace ListSetAsideResponse {

                /** Properties of a ListSetAsideResponse. */
                interface $Properties {

                    /** ListSetAsideResponse records */
                    records?: (tomi.operations.v1.SetAsideRecord.$Properties[]|null);

                    /** ListSetAsideResponse total */
                    total?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListSetAsideResponse. */
                type $Shape = tomi.operations.v1.ListSetAsideResponse.$Properties;
            }

            /**
             * Properties of a ShowSetAsideRequest.
             * @deprecated Use tomi.operations.v1.ShowSetAsideRequest.$Properties instead.
             */
            interface IShowSetAsideRequest extends tomi.operations.v1.ShowSetAsideRequest.$Properties {
            }

            /** Represents a ShowSetAsideRequest. */
            class ShowSetAsideRequest {

                /**
                 * Constructs a new ShowSetAsideRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.ShowSetAsideRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ShowSetAsideRequest id. */
                id: number;

                /**
                 * Creates a new ShowSetAsideRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ShowSetAsideRequest instance
                 */
                static create(properties: tomi.operations.v1.ShowSetAsideRequest.$Shape): tomi.operations.v1.ShowSetAsideRequest & tomi.operations.v1.ShowSetAsideRequest.$Shape;
                static create(properties?: tomi.operations.v1.ShowSetAsideRequest.$Properties): tomi.operations.v1.ShowSetAsideRequest;

                /**
                 * Encodes the specified ShowSetAsideRequest message. Does not implicitly {@link tomi.operations.v1.ShowSetAsideRequest.verify|verify} messages.
                 * @param message ShowSetAsideRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.ShowSetAsideRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ShowSetAsideRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.ShowSetAsideRequest & tomi.operations.v1.ShowSetAsideRequest.$Shape} ShowSetAsideRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.ShowSetAsideRequest & tomi.operations.v1.ShowSetAsideRequest.$Shape;
            }

            namespace ShowSetAsideRequest {

                /** Properties of a ShowSetAsideRequest. */
                interface $Properties {

                    /** ShowSetAsideRequest id */
                    id?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ShowSetAsideRequest. */
                type $Shape = tomi.operations.v1.ShowSetAsideRequest.$Properties;
            }

            /**
             * Properties of a DecideSetAsideRequest.
             * @deprecated Use tomi.operations.v1.DecideSetAsideRequest.$Properties instead.
             */
            interface IDecideSetAsideRequest extends tomi.operations.v1.DecideSetAsideRequest.$Properties {
            }

            /** Represents a DecideSetAsideRequest. */
            class DecideSetAsideRequest {

                /**
                 * Constructs a new DecideSetAsideRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.DecideSetAsideRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DecideSetAsideRequest ids. */
                ids: number[];

                /** DecideSetAsideRequest decision. */
                decision: string;

                /** DecideSetAsideRequest reason. */
                reason: string;

                /**
                 * Creates a new DecideSetAsideRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns DecideSetAsideRequest instance
                 */
                static create(properties: tomi.operations.v1.DecideSetAsideRequest.$Shape): tomi.operations.v1.DecideSetAsideRequest & tomi.operations.v1.DecideSetAsideRequest.$Shape;
                static create(properties?: tomi.operations.v1.DecideSetAsideRequest.$Properties): tomi.operations.v1.DecideSetAsideRequest;

                /**
                 * Encodes the specified DecideSetAsideRequest message. Does not implicitly {@link tomi.operations.v1.DecideSetAsideRequest.verify|verify} messages.
                 * @param message DecideSetAsideRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.DecideSetAsideRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DecideSetAsideRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.DecideSetAsideRequest & tomi.operations.v1.DecideSetAsideRequest.$Shape} DecideSetAsideRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.DecideSetAsideRequest & tomi.operations.v1.DecideSetAsideRequest.$Shape;
            }

            namespace DecideSetAsideRequest {

                /** Properties of a DecideSetAsideRequest. */
                interface $Properties {

                    /** DecideSetAsideRequest ids */
                    ids?: (number[]|null);

                    /** DecideSetAsideRequest decision */
                    decision?: (string|null);

                    /** DecideSetAsideRequest reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a DecideSetAsideRequest. */
                type $Shape = tomi.operations.v1.DecideSetAsideRequest.$Properties;
            }

            /**
             * Properties of a DecideSetAsideResponse.
             * @deprecated Use tomi.operations.v1.DecideSetAsideResponse.$Properties instead.
             */
            interface IDecideSetAsideResponse extends tomi.operations.v1.DecideSetAsideResponse.$Properties {
            }

            /** Represents a DecideSetAsideResponse. */
            class DecideSetAsideResponse {

                /**
                 * Constructs a new DecideSetAsideResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.DecideSetAsideResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DecideSetAsideResponse decided. */
                decided: tomi.operations.v1.DecidedRecord.$Properties[];

                /**
                 * Creates a new DecideSetAsideResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns DecideSetAsideResponse instance
                 */
                static create(properties: tomi.operations.v1.DecideSetAsideResponse.$Shape): tomi.operations.v1.DecideSetAsideResponse & tomi.operations.v1.DecideSetAsideResponse.$Shape;
                static create(properties?: tomi.operations.v1.DecideSetAsideResponse.$Properties): tomi.operations.v1.DecideSetAsideResponse;

                /**
                 * Encodes the specified DecideSetAsideResponse message. Does not implicitly {@link tomi.operations.v1.DecideSetAsideResponse.verify|verify} messages.
                 * @param message DecideSetAsideResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.DecideSetAsideResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DecideSetAsideResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.DecideSetAsideResponse & tomi.operations.v1.DecideSetAsideResponse.$Shape} DecideSetAsideResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.DecideSetAsideResponse & tomi.operations.v1.DecideSetAsideResponse.$Shape;
            }

            namespace DecideSetAsideResponse {

                /** Properties of a DecideSetAsideResponse. */
                interface $Properties {

                    /** DecideSetAsideResponse decided */
                    decided?: (tomi.operations.v1.DecidedRecord.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a DecideSetAsideResponse. */
                type $Shape = tomi.operations.v1.DecideSetAsideResponse.$Properties;
            }

            /**
             * Properties of a DecidedRecord.
             * @deprecated Use tomi.operations.v1.DecidedRecord.$Properties instead.
             */
            interface IDecidedRecord extends tomi.operations.v1.DecidedRecord.$Properties {
            }

            /** Represents a DecidedRecord. */
            class DecidedRecord {

                /**
                 * Constructs a new DecidedRecord.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.DecidedRecord.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** DecidedRecord id. */
                id: number;

                /** DecidedRecord done. */
                done: boolean;

                /** DecidedRecord sentence. */
                sentence: string;

                /** DecidedRecord observations. */
                observations: number;

                /**
                 * Creates a new DecidedRecord instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns DecidedRecord instance
                 */
                static create(properties: tomi.operations.v1.DecidedRecord.$Shape): tomi.operations.v1.DecidedRecord & tomi.operations.v1.DecidedRecord.$Shape;
                static create(properties?: tomi.operations.v1.DecidedRecord.$Properties): tomi.operations.v1.DecidedRecord;

                /**
                 * Encodes the specified DecidedRecord message. Does not implicitly {@link tomi.operations.v1.DecidedRecord.verify|verify} messages.
                 * @param message DecidedRecord message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.DecidedRecord.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a DecidedRecord message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.DecidedRecord & tomi.operations.v1.DecidedRecord.$Shape} DecidedRecord
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.DecidedRecord & tomi.operations.v1.DecidedRecord.$Shape;
            }

            namespace DecidedRecord {

                /** Properties of a DecidedRecord. */
                interface $Properties {

                    /** DecidedRecord id */
                    id?: (number|null);

                    /** DecidedRecord done */
                    done?: (boolean|null);

                    /** DecidedRecord sentence */
                    sentence?: (string|null);

                    /** DecidedRecord observations */
                    observations?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a DecidedRecord. */
                type $Shape = tomi.operations.v1.DecidedRecord.$Properties;
            }

            /**
             * Properties of a SourceEntry.
             * @deprecated Use tomi.operations.v1.SourceEntry.$Properties instead.
             */
            interface ISourceEntry extends tomi.operations.v1.SourceEntry.$Properties {
            }

            /** Represents a SourceEntry. */
            class SourceEntry {

                /**
                 * Constructs a new SourceEntry.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.SourceEntry.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SourceEntry id. */
                id: string;

                /** SourceEntry kind. */
                kind: string;

                /** SourceEntry name. */
                name: string;

                /** SourceEntry agency. */
                agency: string;

                /** SourceEntry origin. */
                origin: string;

                /** SourceEntry enabled. */
                enabled: boolean;

                /** SourceEntry definitionJson. */
                definitionJson: string;

                /** SourceEntry changedBy. */
                changedBy: string;

                /** SourceEntry changedReason. */
                changedReason: string;

                /** SourceEntry changedTimeUs. */
                changedTimeUs: number;

                /** SourceEntry lastReceivedTimeUs. */
                lastReceivedTimeUs: number;

                /** SourceEntry health. */
                health: string;

                /**
                 * Creates a new SourceEntry instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SourceEntry instance
                 */
                static create(properties: tomi.operations.v1.SourceEntry.$Shape): tomi.operations.v1.SourceEntry & tomi.operations.v1.SourceEntry.$Shape;
                static create(properties?: tomi.operations.v1.SourceEntry.$Properties): tomi.operations.v1.SourceEntry;

                /**
                 * Encodes the specified SourceEntry message. Does not implicitly {@link tomi.operations.v1.SourceEntry.verify|verify} messages.
                 * @param message SourceEntry message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.SourceEntry.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SourceEntry message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.SourceEntry & tomi.operations.v1.SourceEntry.$Shape} SourceEntry
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.SourceEntry & tomi.operations.v1.SourceEntry.$Shape;
            }

            namespace SourceEntry {

                /** Properties of a SourceEntry. */
                interface $Properties {

                    /** SourceEntry id */
                    id?: (string|null);

                    /** SourceEntry kind */
                    kind?: (string|null);

                    /** SourceEntry name */
                    name?: (string|null);

                    /** SourceEntry agency */
                    agency?: (string|null);

                    /** SourceEntry origin */
                    origin?: (string|null);

                    /** SourceEntry enabled */
                    enabled?: (boolean|null);

                    /** SourceEntry definitionJson */
                    definitionJson?: (string|null);

                    /** SourceEntry changedBy */
                    changedBy?: (string|null);

                    /** SourceEntry changedReason */
                    changedReason?: (string|null);

                    /** SourceEntry changedTimeUs */
                    changedTimeUs?: (number|null);

                    /** SourceEntry lastReceivedTimeUs */
                    lastReceivedTimeUs?: (number|null);

                    /** SourceEntry health */
                    health?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SourceEntry. */
                type $Shape = tomi.operations.v1.SourceEntry.$Properties;
            }

            /**
             * Properties of a ListSourcesRequest.
             * @deprecated Use tomi.operations.v1.ListSourcesRequest.$Properties instead.
             */
            interface IListSourcesRequest extends tomi.operations.v1.ListSourcesRequest.$Properties {
            }

            /** Represents a ListSourcesRequest. */
            class ListSourcesRequest {

                /**
                 * Constructs a new ListSourcesRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.ListSourcesRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new ListSourcesRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ListSourcesRequest instance
                 */
                static create(properties: tomi.operations.v1.ListSourcesRequest.$Shape): tomi.operations.v1.ListSourcesRequest & tomi.operations.v1.ListSourcesRequest.$Shape;
                static create(properties?: tomi.operations.v1.ListSourcesRequest.$Properties): tomi.operations.v1.ListSourcesRequest;

                /**
                 * Encodes the specified ListSourcesRequest message. Does not implicitly {@link tomi.operations.v1.ListSourcesRequest.verify|verify} messages.
                 * @param message ListSourcesRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.ListSourcesRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListSourcesRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.ListSourcesRequest & tomi.operations.v1.ListSourcesRequest.$Shape} ListSourcesRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.ListSourcesRequest & tomi.operations.v1.ListSourcesRequest.$Shape;
            }

            namespace ListSourcesRequest {

                /** Properties of a ListSourcesRequest. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListSourcesRequest. */
                type $Shape = tomi.operations.v1.ListSourcesRequest.$Properties;
            }

            /**
             * Properties of a ListSourcesResponse.
             * @deprecated Use tomi.operations.v1.ListSourcesResponse.$Properties instead.
             */
            interface IListSourcesResponse extends tomi.operations.v1.ListSourcesResponse.$Properties {
            }

            /** Represents a ListSourcesResponse. */
            class ListSourcesResponse {

                /**
                 * Constructs a new ListSourcesResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.ListSourcesResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListSourcesResponse sources. */
                sources: tomi.operations.v1.SourceEntry.$Properties[];

                /**
                 * Creates a new ListSourcesResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ListSourcesResponse instance
                 */
                static create(properties: tomi.operations.v1.ListSourcesResponse.$Shape): tomi.operations.v1.ListSourcesResponse & tomi.operations.v1.ListSourcesResponse.$Shape;
                static create(properties?: tomi.operations.v1.ListSourcesResponse.$Properties): tomi.operations.v1.ListSourcesResponse;

                /**
                 * Encodes the specified ListSourcesResponse message. Does not implicitly {@link tomi.operations.v1.ListSourcesResponse.verify|verify} messages.
                 * @param message ListSourcesResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.ListSourcesResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListSourcesResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.ListSourcesResponse & tomi.operations.v1.ListSourcesResponse.$Shape} ListSourcesResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.ListSourcesResponse & tomi.operations.v1.ListSourcesResponse.$Shape;
            }

            namespace ListSourcesResponse {

                /** Properties of a ListSourcesResponse. */
                interface $Properties {

                    /** ListSourcesResponse sources */
                    sources?: (tomi.operations.v1.SourceEntry.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListSourcesResponse. */
                type $Shape = tomi.operations.v1.ListSourcesResponse.$Properties;
            }

            /**
             * Properties of an AddSourceRequest.
             * @deprecated Use tomi.operations.v1.AddSourceRequest.$Properties instead.
             */
            interface IAddSourceRequest extends tomi.operations.v1.AddSourceRequest.$Properties {
            }

            /** Represents an AddSourceRequest. */
            class AddSourceRequest {

                /**
                 * Constructs a new AddSourceRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.AddSourceRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AddSourceRequest definitionJson. */
                definitionJson: string;

                /** AddSourceRequest reason. */
                reason: string;

                /**
                 * Creates a new AddSourceRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AddSourceRequest instance
                 */
                static create(properties: tomi.operations.v1.AddSourceRequest.$Shape): tomi.operations.v1.AddSourceRequest & tomi.operations.v1.AddSourceRequest.$Shape;
                static create(properties?: tomi.operations.v1.AddSourceRequest.$Properties): tomi.operations.v1.AddSourceRequest;

                /**
                 * Encodes the specified AddSourceRequest message. Does not implicitly {@link tomi.operations.v1.AddSourceRequest.verify|verify} messages.
                 * @param message AddSourceRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.AddSourceRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AddSourceRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.AddSourceRequest & tomi.operations.v1.AddSourceRequest.$Shape} AddSourceRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.AddSourceRequest & tomi.operations.v1.AddSourceRequest.$Shape;
            }

            namespace AddSourceRequest {

                /** Properties of an AddSourceRequest. */
                interface $Properties {

                    /** AddSourceRequest definitionJson */
                    definitionJson?: (string|null);

                    /** AddSourceRequest reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AddSourceRequest. */
                type $Shape = tomi.operations.v1.AddSourceRequest.$Properties;
            }

            /**
             * Properties of a SetSourceEnabledRequest.
             * @deprecated Use tomi.operations.v1.SetSourceEnabledRequest.$Properties instead.
             */
            interface ISetSourceEnabledRequest extends tomi.operations.v1.SetSourceEnabledRequest.$Properties {
            }

            /** Represents a SetSourceEnabledRequest. */
            class SetSourceEnabledRequest {

                /**
                 * Constructs a new SetSourceEnabledRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.SetSourceEnabledRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SetSourceEnabledRequest sourceId. */
                sourceId: string;

                /** SetSourceEnabledRequest enabled. */
                enabled: boolean;

                /** SetSourceEnabledRequest reason. */
                reason: string;

                /**
                 * Creates a new SetSourceEnabledRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SetSourceEnabledRequest instance
                 */
                static create(properties: tomi.operations.v1.SetSourceEnabledRequest.$Shape): tomi.operations.v1.SetSourceEnabledRequest & tomi.operations.v1.SetSourceEnabledRequest.$Shape;
                static create(properties?: tomi.operations.v1.SetSourceEnabledRequest.$Properties): tomi.operations.v1.SetSourceEnabledRequest;

                /**
                 * Encodes the specified SetSourceEnabledRequest message. Does not implicitly {@link tomi.operations.v1.SetSourceEnabledRequest.verify|verify} messages.
                 * @param message SetSourceEnabledRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.SetSourceEnabledRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SetSourceEnabledRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.SetSourceEnabledRequest & tomi.operations.v1.SetSourceEnabledRequest.$Shape} SetSourceEnabledRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.SetSourceEnabledRequest & tomi.operations.v1.SetSourceEnabledRequest.$Shape;
            }

            namespace SetSourceEnabledRequest {

                /** Properties of a SetSourceEnabledRequest. */
                interface $Properties {

                    /** SetSourceEnabledRequest sourceId */
                    sourceId?: (string|null);

                    /** SetSourceEnabledRequest enabled */
                    enabled?: (boolean|null);

                    /** SetSourceEnabledRequest reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SetSourceEnabledRequest. */
                type $Shape = tomi.operations.v1.SetSourceEnabledRequest.$Properties;
            }

            /**
             * Properties of a ReloadConfigurationRequest.
             * @deprecated Use tomi.operations.v1.ReloadConfigurationRequest.$Properties instead.
             */
            interface IReloadConfigurationRequest extends tomi.operations.v1.ReloadConfigurationRequest.$Properties {
            }

            /** Represents a ReloadConfigurationRequest. */
            class ReloadConfigurationRequest {

                /**
                 * Constructs a new ReloadConfigurationRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.ReloadConfigurationRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ReloadConfigurationRequest reason. */
                reason: string;

                /**
                 * Creates a new ReloadConfigurationRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ReloadConfigurationRequest instance
                 */
                static create(properties: tomi.operations.v1.ReloadConfigurationRequest.$Shape): tomi.operations.v1.ReloadConfigurationRequest & tomi.operations.v1.ReloadConfigurationRequest.$Shape;
                static create(properties?: tomi.operations.v1.ReloadConfigurationRequest.$Properties): tomi.operations.v1.ReloadConfigurationRequest;

                /**
                 * Encodes the specified ReloadConfigurationRequest message. Does not implicitly {@link tomi.operations.v1.ReloadConfigurationRequest.verify|verify} messages.
                 * @param message ReloadConfigurationRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.ReloadConfigurationRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ReloadConfigurationRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.ReloadConfigurationRequest & tomi.operations.v1.ReloadConfigurationRequest.$Shape} ReloadConfigurationRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.ReloadConfigurationRequest & tomi.operations.v1.ReloadConfigurationRequest.$Shape;
            }

            namespace ReloadConfigurationRequest {

                /** Properties of a ReloadConfigurationRequest. */
                interface $Properties {

                    /** ReloadConfigurationRequest reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ReloadConfigurationRequest. */
                type $Shape = tomi.operations.v1.ReloadConfigurationRequest.$Properties;
            }

            /**
             * Properties of a ReloadConfigurationResponse.
             * @deprecated Use tomi.operations.v1.ReloadConfigurationResponse.$Properties instead.
             */
            interface IReloadConfigurationResponse extends tomi.operations.v1.ReloadConfigurationResponse.$Properties {
            }

            /** Represents a ReloadConfigurationResponse. */
            class ReloadConfigurationResponse {

                /**
                 * Constructs a new ReloadConfigurationResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.ReloadConfigurationResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ReloadConfigurationResponse applied. */
                applied: boolean;

                /** ReloadConfigurationResponse sentences. */
                sentences: string[];

                /**
                 * Creates a new ReloadConfigurationResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ReloadConfigurationResponse instance
                 */
                static create(properties: tomi.operations.v1.ReloadConfigurationResponse.$Shape): tomi.operations.v1.ReloadConfigurationResponse & tomi.operations.v1.ReloadConfigurationResponse.$Shape;
                static create(properties?: tomi.operations.v1.ReloadConfigurationResponse.$Properties): tomi.operations.v1.ReloadConfigurationResponse;

                /**
                 * Encodes the specified ReloadConfigurationResponse message. Does not implicitly {@link tomi.operations.v1.ReloadConfigurationResponse.verify|verify} messages.
                 * @param message ReloadConfigurationResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.ReloadConfigurationResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ReloadConfigurationResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.ReloadConfigurationResponse & tomi.operations.v1.ReloadConfigurationResponse.$Shape} ReloadConfigurationResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.ReloadConfigurationResponse & tomi.operations.v1.ReloadConfigurationResponse.$Shape;
            }

            namespace ReloadConfigurationResponse {

                /** Properties of a ReloadConfigurationResponse. */
                interface $Properties {

                    /** ReloadConfigurationResponse applied */
                    applied?: (boolean|null);

                    /** ReloadConfigurationResponse sentences */
                    sentences?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ReloadConfigurationResponse. */
                type $Shape = tomi.operations.v1.ReloadConfigurationResponse.$Properties;
            }

            /**
             * Properties of a SceneRun.
             * @deprecated Use tomi.operations.v1.SceneRun.$Properties instead.
             */
            interface ISceneRun extends tomi.operations.v1.SceneRun.$Properties {
            }

            /** Represents a SceneRun. */
            class SceneRun {

                /**
                 * Constructs a new SceneRun.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.SceneRun.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** SceneRun number. */
                number: number;

                /** SceneRun state. */
                state: string;

                /** SceneRun detector. */
                detector: string;

                /** SceneRun parameters. */
                parameters: string;

                /** SceneRun detections. */
                detections: number;

                /** SceneRun findings. */
                findings: tomi.operations.v1.Finding.$Properties[];

                /** SceneRun requestedBy. */
                requestedBy: string;

                /** SceneRun reason. */
                reason: string;

                /** SceneRun requestedTimeUs. */
                requestedTimeUs: number;

                /** SceneRun finishedTimeUs. */
                finishedTimeUs: number;

                /**
                 * Creates a new SceneRun instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns SceneRun instance
                 */
                static create(properties: tomi.operations.v1.SceneRun.$Shape): tomi.operations.v1.SceneRun & tomi.operations.v1.SceneRun.$Shape;
                static create(properties?: tomi.operations.v1.SceneRun.$Properties): tomi.operations.v1.SceneRun;

                /**
                 * Encodes the specified SceneRun message. Does not implicitly {@link tomi.operations.v1.SceneRun.verify|verify} messages.
                 * @param message SceneRun message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.SceneRun.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a SceneRun message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.SceneRun & tomi.operations.v1.SceneRun.$Shape} SceneRun
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.SceneRun & tomi.operations.v1.SceneRun.$Shape;
            }

            namespace SceneRun {

                /** Properties of a SceneRun. */
                interface $Properties {

                    /** SceneRun number */
                    number?: (number|null);

                    /** SceneRun state */
                    state?: (string|null);

                    /** SceneRun detector */
                    detector?: (string|null);

                    /** SceneRun parameters */
                    parameters?: (string|null);

                    /** SceneRun detections */
                    detections?: (number|null);

                    /** SceneRun findings */
                    findings?: (tomi.operations.v1.Finding.$Properties[]|null);

                    /** SceneRun requestedBy */
                    requestedBy?: (string|null);

                    /** SceneRun reason */
                    reason?: (string|null);

                    /** SceneRun requestedTimeUs */
                    requestedTimeUs?: (number|null);

                    /** SceneRun finishedTimeUs */
                    finishedTimeUs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a SceneRun. */
                type $Shape = tomi.operations.v1.SceneRun.$Properties;
            }

            /**
             * Properties of a ReprocessSceneRequest.
             * @deprecated Use tomi.operations.v1.ReprocessSceneRequest.$Properties instead.
             */
            interface IReprocessSceneRequest extends tomi.operations.v1.ReprocessSceneRequest.$Properties {
            }

            /** Represents a ReprocessSceneRequest. */
            class ReprocessSceneRequest {

                /**
                 * Constructs a new ReprocessSceneRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.ReprocessSceneRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ReprocessSceneRequest sceneId. */
                sceneId: string;

                /** ReprocessSceneRequest reason. */
                reason: string;

                /**
                 * Creates a new ReprocessSceneRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ReprocessSceneRequest instance
                 */
                static create(properties: tomi.operations.v1.ReprocessSceneRequest.$Shape): tomi.operations.v1.ReprocessSceneRequest & tomi.operations.v1.ReprocessSceneRequest.$Shape;
                static create(properties?: tomi.operations.v1.ReprocessSceneRequest.$Properties): tomi.operations.v1.ReprocessSceneRequest;

                /**
                 * Encodes the specified ReprocessSceneRequest message. Does not implicitly {@link tomi.operations.v1.ReprocessSceneRequest.verify|verify} messages.
                 * @param message ReprocessSceneRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.ReprocessSceneRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ReprocessSceneRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.ReprocessSceneRequest & tomi.operations.v1.ReprocessSceneRequest.$Shape} ReprocessSceneRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.ReprocessSceneRequest & tomi.operations.v1.ReprocessSceneRequest.$Shape;
            }

            namespace ReprocessSceneRequest {

                /** Properties of a ReprocessSceneRequest. */
                interface $Properties {

                    /** ReprocessSceneRequest sceneId */
                    sceneId?: (string|null);

                    /** ReprocessSceneRequest reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ReprocessSceneRequest. */
                type $Shape = tomi.operations.v1.ReprocessSceneRequest.$Properties;
            }

            /**
             * Properties of a ListSceneRunsRequest.
             * @deprecated Use tomi.operations.v1.ListSceneRunsRequest.$Properties instead.
             */
            interface IListSceneRunsRequest extends tomi.operations.v1.ListSceneRunsRequest.$Properties {
            }

            /** Represents a ListSceneRunsRequest. */
            class ListSceneRunsRequest {

                /**
                 * Constructs a new ListSceneRunsRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.ListSceneRunsRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListSceneRunsRequest sceneId. */
                sceneId: string;

                /**
                 * Creates a new ListSceneRunsRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ListSceneRunsRequest instance
                 */
                static create(properties: tomi.operations.v1.ListSceneRunsRequest.$Shape): tomi.operations.v1.ListSceneRunsRequest & tomi.operations.v1.ListSceneRunsRequest.$Shape;
                static create(properties?: tomi.operations.v1.ListSceneRunsRequest.$Properties): tomi.operations.v1.ListSceneRunsRequest;

                /**
                 * Encodes the specified ListSceneRunsRequest message. Does not implicitly {@link tomi.operations.v1.ListSceneRunsRequest.verify|verify} messages.
                 * @param message ListSceneRunsRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.ListSceneRunsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListSceneRunsRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.ListSceneRunsRequest & tomi.operations.v1.ListSceneRunsRequest.$Shape} ListSceneRunsRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.ListSceneRunsRequest & tomi.operations.v1.ListSceneRunsRequest.$Shape;
            }

            namespace ListSceneRunsRequest {

                /** Properties of a ListSceneRunsRequest. */
                interface $Properties {

                    /** ListSceneRunsRequest sceneId */
                    sceneId?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListSceneRunsRequest. */
                type $Shape = tomi.operations.v1.ListSceneRunsRequest.$Properties;
            }

            /**
             * Properties of a ListSceneRunsResponse.
             * @deprecated Use tomi.operations.v1.ListSceneRunsResponse.$Properties instead.
             */
            interface IListSceneRunsResponse extends tomi.operations.v1.ListSceneRunsResponse.$Properties {
            }

            /** Represents a ListSceneRunsResponse. */
            class ListSceneRunsResponse {

                /**
                 * Constructs a new ListSceneRunsResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.ListSceneRunsResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListSceneRunsResponse runs. */
                runs: tomi.operations.v1.SceneRun.$Properties[];

                /**
                 * Creates a new ListSceneRunsResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ListSceneRunsResponse instance
                 */
                static create(properties: tomi.operations.v1.ListSceneRunsResponse.$Shape): tomi.operations.v1.ListSceneRunsResponse & tomi.operations.v1.ListSceneRunsResponse.$Shape;
                static create(properties?: tomi.operations.v1.ListSceneRunsResponse.$Properties): tomi.operations.v1.ListSceneRunsResponse;

                /**
                 * Encodes the specified ListSceneRunsResponse message. Does not implicitly {@link tomi.operations.v1.ListSceneRunsResponse.verify|verify} messages.
                 * @param message ListSceneRunsResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.ListSceneRunsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListSceneRunsResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.ListSceneRunsResponse & tomi.operations.v1.ListSceneRunsResponse.$Shape} ListSceneRunsResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.ListSceneRunsResponse & tomi.operations.v1.ListSceneRunsResponse.$Shape;
            }

            namespace ListSceneRunsResponse {

                /** Properties of a ListSceneRunsResponse. */
                interface $Properties {

                    /** ListSceneRunsResponse runs */
                    runs?: (tomi.operations.v1.SceneRun.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListSceneRunsResponse. */
                type $Shape = tomi.operations.v1.ListSceneRunsResponse.$Properties;
            }

            /**
             * Properties of a PruneRequest.
             * @deprecated Use tomi.operations.v1.PruneRequest.$Properties instead.
             */
            interface IPruneRequest extends tomi.operations.v1.PruneRequest.$Properties {
            }

            /** Represents a PruneRequest. */
            class PruneRequest {

                /**
                 * Constructs a new PruneRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.PruneRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PruneRequest dryRun. */
                dryRun: boolean;

                /** PruneRequest reason. */
                reason: string;

                /**
                 * Creates a new PruneRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PruneRequest instance
                 */
                static create(properties: tomi.operations.v1.PruneRequest.$Shape): tomi.operations.v1.PruneRequest & tomi.operations.v1.PruneRequest.$Shape;
                static create(properties?: tomi.operations.v1.PruneRequest.$Properties): tomi.operations.v1.PruneRequest;

                /**
                 * Encodes the specified PruneRequest message. Does not implicitly {@link tomi.operations.v1.PruneRequest.verify|verify} messages.
                 * @param message PruneRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.PruneRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PruneRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.PruneRequest & tomi.operations.v1.PruneRequest.$Shape} PruneRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.PruneRequest & tomi.operations.v1.PruneRequest.$Shape;
            }

            namespace PruneRequest {

                /** Properties of a PruneRequest. */
                interface $Properties {

                    /** PruneRequest dryRun */
                    dryRun?: (boolean|null);

                    /** PruneRequest reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PruneRequest. */
                type $Shape = tomi.operations.v1.PruneRequest.$Properties;
            }

            /**
             * Properties of a PruneResponse.
             * @deprecated Use tomi.operations.v1.PruneResponse.$Properties instead.
             */
            interface IPruneResponse extends tomi.operations.v1.PruneResponse.$Properties {
            }

            /** Represents a PruneResponse. */
            class PruneResponse {

                /**
                 * Constructs a new PruneResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.PruneResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** PruneResponse sentences. */
                sentences: string[];

                /**
                 * Creates a new PruneResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns PruneResponse instance
                 */
                static create(properties: tomi.operations.v1.PruneResponse.$Shape): tomi.operations.v1.PruneResponse & tomi.operations.v1.PruneResponse.$Shape;
                static create(properties?: tomi.operations.v1.PruneResponse.$Properties): tomi.operations.v1.PruneResponse;

                /**
                 * Encodes the specified PruneResponse message. Does not implicitly {@link tomi.operations.v1.PruneResponse.verify|verify} messages.
                 * @param message PruneResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.PruneResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a PruneResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.PruneResponse & tomi.operations.v1.PruneResponse.$Shape} PruneResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.PruneResponse & tomi.operations.v1.PruneResponse.$Shape;
            }

            namespace PruneResponse {

                /** Properties of a PruneResponse. */
                interface $Properties {

                    /** PruneResponse sentences */
                    sentences?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a PruneResponse. */
                type $Shape = tomi.operations.v1.PruneResponse.$Properties;
            }

            /**
             * Properties of a ShredIdentityRequest.
             * @deprecated Use tomi.operations.v1.ShredIdentityRequest.$Properties instead.
             */
            interface IShredIdentityRequest extends tomi.operations.v1.ShredIdentityRequest.$Properties {
            }

            /** Represents a ShredIdentityRequest. */
            class ShredIdentityRequest {

                /**
                 * Constructs a new ShredIdentityRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.ShredIdentityRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ShredIdentityRequest mmsi. */
                mmsi?: (number|null);

                /** ShredIdentityRequest reason. */
                reason: string;

                /**
                 * Creates a new ShredIdentityRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ShredIdentityRequest instance
                 */
                static create(properties: tomi.operations.v1.ShredIdentityRequest.$Shape): tomi.operations.v1.ShredIdentityRequest & tomi.operations.v1.ShredIdentityRequest.$Shape;
                static create(properties?: tomi.operations.v1.ShredIdentityRequest.$Properties): tomi.operations.v1.ShredIdentityRequest;

                /**
                 * Encodes the specified ShredIdentityRequest message. Does not implicitly {@link tomi.operations.v1.ShredIdentityRequest.verify|verify} messages.
                 * @param message ShredIdentityRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.ShredIdentityRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ShredIdentityRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.ShredIdentityRequest & tomi.operations.v1.ShredIdentityRequest.$Shape} ShredIdentityRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.ShredIdentityRequest & tomi.operations.v1.ShredIdentityRequest.$Shape;
            }

            namespace ShredIdentityRequest {

                /** Properties of a ShredIdentityRequest. */
                interface $Properties {

                    /** ShredIdentityRequest mmsi */
                    mmsi?: (number|null);

                    /** ShredIdentityRequest reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ShredIdentityRequest. */
                type $Shape = tomi.operations.v1.ShredIdentityRequest.$Properties;
            }

            /**
             * Properties of a ShredIdentityResponse.
             * @deprecated Use tomi.operations.v1.ShredIdentityResponse.$Properties instead.
             */
            interface IShredIdentityResponse extends tomi.operations.v1.ShredIdentityResponse.$Properties {
            }

            /** Represents a ShredIdentityResponse. */
            class ShredIdentityResponse {

                /**
                 * Constructs a new ShredIdentityResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.ShredIdentityResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ShredIdentityResponse done. */
                done: boolean;

                /** ShredIdentityResponse sentence. */
                sentence: string;

                /**
                 * Creates a new ShredIdentityResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ShredIdentityResponse instance
                 */
                static create(properties: tomi.operations.v1.ShredIdentityResponse.$Shape): tomi.operations.v1.ShredIdentityResponse & tomi.operations.v1.ShredIdentityResponse.$Shape;
                static create(properties?: tomi.operations.v1.ShredIdentityResponse.$Properties): tomi.operations.v1.ShredIdentityResponse;

                /**
                 * Encodes the specified ShredIdentityResponse message. Does not implicitly {@link tomi.operations.v1.ShredIdentityResponse.verify|verify} messages.
                 * @param message ShredIdentityResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.ShredIdentityResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ShredIdentityResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.ShredIdentityResponse & tomi.operations.v1.ShredIdentityResponse.$Shape} ShredIdentityResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.ShredIdentityResponse & tomi.operations.v1.ShredIdentityResponse.$Shape;
            }

            namespace ShredIdentityResponse {

                /** Properties of a ShredIdentityResponse. */
                interface $Properties {

                    /** ShredIdentityResponse done */
                    done?: (boolean|null);

                    /** ShredIdentityResponse sentence */
                    sentence?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ShredIdentityResponse. */
                type $Shape = tomi.operations.v1.ShredIdentityResponse.$Properties;
            }

            /**
             * Properties of a HoldRequest.
             * @deprecated Use tomi.operations.v1.HoldRequest.$Properties instead.
             */
            interface IHoldRequest extends tomi.operations.v1.HoldRequest.$Properties {
            }

            /** Represents a HoldRequest. */
            class HoldRequest {

                /**
                 * Constructs a new HoldRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.HoldRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** HoldRequest mmsi. */
                mmsi?: (number|null);

                /** HoldRequest sourceId. */
                sourceId: string;

                /** HoldRequest release. */
                release: boolean;

                /** HoldRequest reason. */
                reason: string;

                /**
                 * Creates a new HoldRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns HoldRequest instance
                 */
                static create(properties: tomi.operations.v1.HoldRequest.$Shape): tomi.operations.v1.HoldRequest & tomi.operations.v1.HoldRequest.$Shape;
                static create(properties?: tomi.operations.v1.HoldRequest.$Properties): tomi.operations.v1.HoldRequest;

                /**
                 * Encodes the specified HoldRequest message. Does not implicitly {@link tomi.operations.v1.HoldRequest.verify|verify} messages.
                 * @param message HoldRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.HoldRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a HoldRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.HoldRequest & tomi.operations.v1.HoldRequest.$Shape} HoldRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.HoldRequest & tomi.operations.v1.HoldRequest.$Shape;
            }

            namespace HoldRequest {

                /** Properties of a HoldRequest. */
                interface $Properties {

                    /** HoldRequest mmsi */
                    mmsi?: (number|null);

                    /** HoldRequest sourceId */
                    sourceId?: (string|null);

                    /** HoldRequest release */
                    release?: (boolean|null);

                    /** HoldRequest reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a HoldRequest. */
                type $Shape = tomi.operations.v1.HoldRequest.$Properties;
            }

            /**
             * Properties of a HoldResponse.
             * @deprecated Use tomi.operations.v1.HoldResponse.$Properties instead.
             */
            interface IHoldResponse extends tomi.operations.v1.HoldResponse.$Properties {
            }

            /** Represents a HoldResponse. */
            class HoldResponse {

                /**
                 * Constructs a new HoldResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.HoldResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** HoldResponse sentence. */
                sentence: string;

                /**
                 * Creates a new HoldResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns HoldResponse instance
                 */
                static create(properties: tomi.operations.v1.HoldResponse.$Shape): tomi.operations.v1.HoldResponse & tomi.operations.v1.HoldResponse.$Shape;
                static create(properties?: tomi.operations.v1.HoldResponse.$Properties): tomi.operations.v1.HoldResponse;

                /**
                 * Encodes the specified HoldResponse message. Does not implicitly {@link tomi.operations.v1.HoldResponse.verify|verify} messages.
                 * @param message HoldResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.HoldResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a HoldResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.HoldResponse & tomi.operations.v1.HoldResponse.$Shape} HoldResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.HoldResponse & tomi.operations.v1.HoldResponse.$Shape;
            }

            namespace HoldResponse {

                /** Properties of a HoldResponse. */
                interface $Properties {

                    /** HoldResponse sentence */
                    sentence?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a HoldResponse. */
                type $Shape = tomi.operations.v1.HoldResponse.$Properties;
            }

            /**
             * Properties of a ListRetentionRequest.
             * @deprecated Use tomi.operations.v1.ListRetentionRequest.$Properties instead.
             */
            interface IListRetentionRequest extends tomi.operations.v1.ListRetentionRequest.$Properties {
            }

            /** Represents a ListRetentionRequest. */
            class ListRetentionRequest {

                /**
                 * Constructs a new ListRetentionRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.ListRetentionRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new ListRetentionRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ListRetentionRequest instance
                 */
                static create(properties: tomi.operations.v1.ListRetentionRequest.$Shape): tomi.operations.v1.ListRetentionRequest & tomi.operations.v1.ListRetentionRequest.$Shape;
                static create(properties?: tomi.operations.v1.ListRetentionRequest.$Properties): tomi.operations.v1.ListRetentionRequest;

                /**
                 * Encodes the specified ListRetentionRequest message. Does not implicitly {@link tomi.operations.v1.ListRetentionRequest.verify|verify} messages.
                 * @param message ListRetentionRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.ListRetentionRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListRetentionRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.ListRetentionRequest & tomi.operations.v1.ListRetentionRequest.$Shape} ListRetentionRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.ListRetentionRequest & tomi.operations.v1.ListRetentionRequest.$Shape;
            }

            namespace ListRetentionRequest {

                /** Properties of a ListRetentionRequest. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListRetentionRequest. */
                type $Shape = tomi.operations.v1.ListRetentionRequest.$Properties;
            }

            /**
             * Properties of a ListRetentionResponse.
             * @deprecated Use tomi.operations.v1.ListRetentionResponse.$Properties instead.
             */
            interface IListRetentionResponse extends tomi.operations.v1.ListRetentionResponse.$Properties {
            }

            /** Represents a ListRetentionResponse. */
            class ListRetentionResponse {

                /**
                 * Constructs a new ListRetentionResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.ListRetentionResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListRetentionResponse sentences. */
                sentences: string[];

                /**
                 * Creates a new ListRetentionResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ListRetentionResponse instance
                 */
                static create(properties: tomi.operations.v1.ListRetentionResponse.$Shape): tomi.operations.v1.ListRetentionResponse & tomi.operations.v1.ListRetentionResponse.$Shape;
                static create(properties?: tomi.operations.v1.ListRetentionResponse.$Properties): tomi.operations.v1.ListRetentionResponse;

                /**
                 * Encodes the specified ListRetentionResponse message. Does not implicitly {@link tomi.operations.v1.ListRetentionResponse.verify|verify} messages.
                 * @param message ListRetentionResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.ListRetentionResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListRetentionResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.ListRetentionResponse & tomi.operations.v1.ListRetentionResponse.$Shape} ListRetentionResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.ListRetentionResponse & tomi.operations.v1.ListRetentionResponse.$Shape;
            }

            namespace ListRetentionResponse {

                /** Properties of a ListRetentionResponse. */
                interface $Properties {

                    /** ListRetentionResponse sentences */
                    sentences?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListRetentionResponse. */
                type $Shape = tomi.operations.v1.ListRetentionResponse.$Properties;
            }

            /**
             * Properties of a BackupRequest.
             * @deprecated Use tomi.operations.v1.BackupRequest.$Properties instead.
             */
            interface IBackupRequest extends tomi.operations.v1.BackupRequest.$Properties {
            }

            /** Represents a BackupRequest. */
            class BackupRequest {

                /**
                 * Constructs a new BackupRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.BackupRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BackupRequest reason. */
                reason: string;

                /**
                 * Creates a new BackupRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns BackupRequest instance
                 */
                static create(properties: tomi.operations.v1.BackupRequest.$Shape): tomi.operations.v1.BackupRequest & tomi.operations.v1.BackupRequest.$Shape;
                static create(properties?: tomi.operations.v1.BackupRequest.$Properties): tomi.operations.v1.BackupRequest;

                /**
                 * Encodes the specified BackupRequest message. Does not implicitly {@link tomi.operations.v1.BackupRequest.verify|verify} messages.
                 * @param message BackupRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.BackupRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BackupRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.BackupRequest & tomi.operations.v1.BackupRequest.$Shape} BackupRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.BackupRequest & tomi.operations.v1.BackupRequest.$Shape;
            }

            namespace BackupRequest {

                /** Properties of a BackupRequest. */
                interface $Properties {

                    /** BackupRequest reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BackupRequest. */
                type $Shape = tomi.operations.v1.BackupRequest.$Properties;
            }

            /**
             * Properties of a BackupChunk.
             * @deprecated Use tomi.operations.v1.BackupChunk.$Properties instead.
             */
            interface IBackupChunk extends tomi.operations.v1.BackupChunk.$Properties {
            }

            /** Represents a BackupChunk. */
            class BackupChunk {

                /**
                 * Constructs a new BackupChunk.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.BackupChunk.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** BackupChunk data. */
                data: Uint8Array;

                /**
                 * Creates a new BackupChunk instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns BackupChunk instance
                 */
                static create(properties: tomi.operations.v1.BackupChunk.$Shape): tomi.operations.v1.BackupChunk & tomi.operations.v1.BackupChunk.$Shape;
                static create(properties?: tomi.operations.v1.BackupChunk.$Properties): tomi.operations.v1.BackupChunk;

                /**
                 * Encodes the specified BackupChunk message. Does not implicitly {@link tomi.operations.v1.BackupChunk.verify|verify} messages.
                 * @param message BackupChunk message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.BackupChunk.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a BackupChunk message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.BackupChunk & tomi.operations.v1.BackupChunk.$Shape} BackupChunk
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.BackupChunk & tomi.operations.v1.BackupChunk.$Shape;
            }

            namespace BackupChunk {

                /** Properties of a BackupChunk. */
                interface $Properties {

                    /** BackupChunk data */
                    data?: (Uint8Array|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a BackupChunk. */
                type $Shape = tomi.operations.v1.BackupChunk.$Properties;
            }

            /**
             * Properties of a ListReadsRequest.
             * @deprecated Use tomi.operations.v1.ListReadsRequest.$Properties instead.
             */
            interface IListReadsRequest extends tomi.operations.v1.ListReadsRequest.$Properties {
            }

            /** Represents a ListReadsRequest. */
            class ListReadsRequest {

                /**
                 * Constructs a new ListReadsRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.ListReadsRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListReadsRequest trackId. */
                trackId: string;

                /** ListReadsRequest person. */
                person: string;

                /** ListReadsRequest fromUs. */
                fromUs: number;

                /** ListReadsRequest toUs. */
                toUs: number;

                /** ListReadsRequest limit. */
                limit: number;

                /**
                 * Creates a new ListReadsRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ListReadsRequest instance
                 */
                static create(properties: tomi.operations.v1.ListReadsRequest.$Shape): tomi.operations.v1.ListReadsRequest & tomi.operations.v1.ListReadsRequest.$Shape;
                static create(properties?: tomi.operations.v1.ListReadsRequest.$Properties): tomi.operations.v1.ListReadsRequest;

                /**
                 * Encodes the specified ListReadsRequest message. Does not implicitly {@link tomi.operations.v1.ListReadsRequest.verify|verify} messages.
                 * @param message ListReadsRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.ListReadsRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListReadsRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.ListReadsRequest & tomi.operations.v1.ListReadsRequest.$Shape} ListReadsRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.ListReadsRequest & tomi.operations.v1.ListReadsRequest.$Shape;
            }

            namespace ListReadsRequest {

                /** Properties of a ListReadsRequest. */
                interface $Properties {

                    /** ListReadsRequest trackId */
                    trackId?: (string|null);

                    /** ListReadsRequest person */
                    person?: (string|null);

                    /** ListReadsRequest fromUs */
                    fromUs?: (number|null);

                    /** ListReadsRequest toUs */
                    toUs?: (number|null);

                    /** ListReadsRequest limit */
                    limit?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListReadsRequest. */
                type $Shape = tomi.operations.v1.ListReadsRequest.$Properties;
            }

            /**
             * Properties of a ListReadsResponse.
             * @deprecated Use tomi.operations.v1.ListReadsResponse.$Properties instead.
             */
            interface IListReadsResponse extends tomi.operations.v1.ListReadsResponse.$Properties {
            }

            /** Represents a ListReadsResponse. */
            class ListReadsResponse {

                /**
                 * Constructs a new ListReadsResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.operations.v1.ListReadsResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListReadsResponse entriesJson. */
                entriesJson: string[];

                /**
                 * Creates a new ListReadsResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ListReadsResponse instance
                 */
                static create(properties: tomi.operations.v1.ListReadsResponse.$Shape): tomi.operations.v1.ListReadsResponse & tomi.operations.v1.ListReadsResponse.$Shape;
                static create(properties?: tomi.operations.v1.ListReadsResponse.$Properties): tomi.operations.v1.ListReadsResponse;

                /**
                 * Encodes the specified ListReadsResponse message. Does not implicitly {@link tomi.operations.v1.ListReadsResponse.verify|verify} messages.
                 * @param message ListReadsResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.operations.v1.ListReadsResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListReadsResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.operations.v1.ListReadsResponse & tomi.operations.v1.ListReadsResponse.$Shape} ListReadsResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.operations.v1.ListReadsResponse & tomi.operations.v1.ListReadsResponse.$Shape;
            }

            namespace ListReadsResponse {

                /** Properties of a ListReadsResponse. */
                interface $Properties {

                    /** ListReadsResponse entriesJson */
                    entriesJson?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListReadsResponse. */
                type $Shape = tomi.operations.v1.ListReadsResponse.$Properties;
            }
        }
    }

    /** Namespace tasking. */
    namespace tasking {

        /** Namespace v1. */
        namespace v1 {

            /** TaskKind enum. */
            enum TaskKind {

                /** TASK_KIND_UNSPECIFIED value */
                TASK_KIND_UNSPECIFIED = 0,

                /** INVESTIGATE value */
                INVESTIGATE = 1,

                /** MONITOR value */
                MONITOR = 2,

                /** IDENTIFY value */
                IDENTIFY = 3,

                /** IMPROVE_TRACK value */
                IMPROVE_TRACK = 4
            }

            /** TaskState enum. */
            enum TaskState {

                /** TASK_STATE_UNSPECIFIED value */
                TASK_STATE_UNSPECIFIED = 0,

                /** RECEIVED value */
                RECEIVED = 1,

                /** ACCEPTED value */
                ACCEPTED = 2,

                /** SCHEDULED value */
                SCHEDULED = 3,

                /** TASKED value */
                TASKED = 4,

                /** COMPLETED value */
                COMPLETED = 5,

                /** REJECTED value */
                REJECTED = 6,

                /** FAILED value */
                FAILED = 7,

                /** CANCELLED value */
                CANCELLED = 8,

                /** EXPIRED value */
                EXPIRED = 9
            }

            /** OutcomeKind enum. */
            enum OutcomeKind {

                /** OUTCOME_UNSPECIFIED value */
                OUTCOME_UNSPECIFIED = 0,

                /** SEEN value */
                SEEN = 1,

                /** NOT_SEEN value */
                NOT_SEEN = 2,

                /** CLOUD value */
                CLOUD = 3
            }

            /**
             * Properties of a Position.
             * @deprecated Use tomi.tasking.v1.Position.$Properties instead.
             */
            interface IPosition extends tomi.tasking.v1.Position.$Properties {
            }

            /** Represents a Position. */
            class Position {

                /**
                 * Constructs a new Position.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.Position.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Position latDeg. */
                latDeg: number;

                /** Position lonDeg. */
                lonDeg: number;

                /**
                 * Creates a new Position instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Position instance
                 */
                static create(properties: tomi.tasking.v1.Position.$Shape): tomi.tasking.v1.Position & tomi.tasking.v1.Position.$Shape;
                static create(properties?: tomi.tasking.v1.Position.$Properties): tomi.tasking.v1.Position;

                /**
                 * Encodes the specified Position message. Does not implicitly {@link tomi.tasking.v1.Position.verify|verify} messages.
                 * @param message Position message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.Position.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Position message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.Position & tomi.tasking.v1.Position.$Shape} Position
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.Position & tomi.tasking.v1.Position.$Shape;
            }

            namespace Position {

                /** Properties of a Position. */
                interface $Properties {

                    /** Position latDeg */
                    latDeg?: (number|null);

                    /** Position lonDeg */
                    lonDeg?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Position. */
                type $Shape = tomi.tasking.v1.Position.$Properties;
            }

            /**
             * Properties of a Covariance2.
             * @deprecated Use tomi.tasking.v1.Covariance2.$Properties instead.
             */
            interface ICovariance2 extends tomi.tasking.v1.Covariance2.$Properties {
            }

            /** Represents a Covariance2. */
            class Covariance2 {

                /**
                 * Constructs a new Covariance2.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.Covariance2.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Covariance2 eeM2. */
                eeM2: number;

                /** Covariance2 enM2. */
                enM2: number;

                /** Covariance2 nnM2. */
                nnM2: number;

                /**
                 * Creates a new Covariance2 instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Covariance2 instance
                 */
                static create(properties: tomi.tasking.v1.Covariance2.$Shape): tomi.tasking.v1.Covariance2 & tomi.tasking.v1.Covariance2.$Shape;
                static create(properties?: tomi.tasking.v1.Covariance2.$Properties): tomi.tasking.v1.Covariance2;

                /**
                 * Encodes the specified Covariance2 message. Does not implicitly {@link tomi.tasking.v1.Covariance2.verify|verify} messages.
                 * @param message Covariance2 message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.Covariance2.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Covariance2 message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.Covariance2 & tomi.tasking.v1.Covariance2.$Shape} Covariance2
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.Covariance2 & tomi.tasking.v1.Covariance2.$Shape;
            }

            namespace Covariance2 {

                /** Properties of a Covariance2. */
                interface $Properties {

                    /** Covariance2 eeM2 */
                    eeM2?: (number|null);

                    /** Covariance2 enM2 */
                    enM2?: (number|null);

                    /** Covariance2 nnM2 */
                    nnM2?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Covariance2. */
                type $Shape = tomi.tasking.v1.Covariance2.$Properties;
            }

            /**
             * Properties of an AimPoint.
             * @deprecated Use tomi.tasking.v1.AimPoint.$Properties instead.
             */
            interface IAimPoint extends tomi.tasking.v1.AimPoint.$Properties {
            }

            /** Represents an AimPoint. */
            class AimPoint {

                /**
                 * Constructs a new AimPoint.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.AimPoint.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** AimPoint timeUs. */
                timeUs: number;

                /** AimPoint position. */
                position?: (tomi.tasking.v1.Position.$Properties|null);

                /** AimPoint positionCov. */
                positionCov?: (tomi.tasking.v1.Covariance2.$Properties|null);

                /** AimPoint furthestOnM. */
                furthestOnM: number;

                /**
                 * Creates a new AimPoint instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns AimPoint instance
                 */
                static create(properties: tomi.tasking.v1.AimPoint.$Shape): tomi.tasking.v1.AimPoint & tomi.tasking.v1.AimPoint.$Shape;
                static create(properties?: tomi.tasking.v1.AimPoint.$Properties): tomi.tasking.v1.AimPoint;

                /**
                 * Encodes the specified AimPoint message. Does not implicitly {@link tomi.tasking.v1.AimPoint.verify|verify} messages.
                 * @param message AimPoint message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.AimPoint.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an AimPoint message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.AimPoint & tomi.tasking.v1.AimPoint.$Shape} AimPoint
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.AimPoint & tomi.tasking.v1.AimPoint.$Shape;
            }

            namespace AimPoint {

                /** Properties of an AimPoint. */
                interface $Properties {

                    /** AimPoint timeUs */
                    timeUs?: (number|null);

                    /** AimPoint position */
                    position?: (tomi.tasking.v1.Position.$Properties|null);

                    /** AimPoint positionCov */
                    positionCov?: (tomi.tasking.v1.Covariance2.$Properties|null);

                    /** AimPoint furthestOnM */
                    furthestOnM?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an AimPoint. */
                type $Shape = tomi.tasking.v1.AimPoint.$Properties;
            }

            /**
             * Properties of an Aim.
             * @deprecated Use tomi.tasking.v1.Aim.$Properties instead.
             */
            interface IAim extends tomi.tasking.v1.Aim.$Properties {
            }

            /** Represents an Aim. */
            class Aim {

                /**
                 * Constructs a new Aim.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.Aim.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Aim knownTimeUs. */
                knownTimeUs: number;

                /** Aim knownPosition. */
                knownPosition?: (tomi.tasking.v1.Position.$Properties|null);

                /** Aim targetKind. */
                targetKind: string;

                /** Aim points. */
                points: tomi.tasking.v1.AimPoint.$Properties[];

                /**
                 * Creates a new Aim instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Aim instance
                 */
                static create(properties: tomi.tasking.v1.Aim.$Shape): tomi.tasking.v1.Aim & tomi.tasking.v1.Aim.$Shape;
                static create(properties?: tomi.tasking.v1.Aim.$Properties): tomi.tasking.v1.Aim;

                /**
                 * Encodes the specified Aim message. Does not implicitly {@link tomi.tasking.v1.Aim.verify|verify} messages.
                 * @param message Aim message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.Aim.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Aim message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.Aim & tomi.tasking.v1.Aim.$Shape} Aim
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.Aim & tomi.tasking.v1.Aim.$Shape;
            }

            namespace Aim {

                /** Properties of an Aim. */
                interface $Properties {

                    /** Aim knownTimeUs */
                    knownTimeUs?: (number|null);

                    /** Aim knownPosition */
                    knownPosition?: (tomi.tasking.v1.Position.$Properties|null);

                    /** Aim targetKind */
                    targetKind?: (string|null);

                    /** Aim points */
                    points?: (tomi.tasking.v1.AimPoint.$Properties[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Aim. */
                type $Shape = tomi.tasking.v1.Aim.$Properties;
            }

            /**
             * Properties of an Act.
             * @deprecated Use tomi.tasking.v1.Act.$Properties instead.
             */
            interface IAct extends tomi.tasking.v1.Act.$Properties {
            }

            /** Represents an Act. */
            class Act {

                /**
                 * Constructs a new Act.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.Act.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Act state. */
                state: tomi.tasking.v1.TaskState;

                /** Act timeUs. */
                timeUs: number;

                /** Act by. */
                by: string;

                /** Act code. */
                code: string;

                /** Act reason. */
                reason: string;

                /**
                 * Creates a new Act instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Act instance
                 */
                static create(properties: tomi.tasking.v1.Act.$Shape): tomi.tasking.v1.Act & tomi.tasking.v1.Act.$Shape;
                static create(properties?: tomi.tasking.v1.Act.$Properties): tomi.tasking.v1.Act;

                /**
                 * Encodes the specified Act message. Does not implicitly {@link tomi.tasking.v1.Act.verify|verify} messages.
                 * @param message Act message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.Act.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Act message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.Act & tomi.tasking.v1.Act.$Shape} Act
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.Act & tomi.tasking.v1.Act.$Shape;
            }

            namespace Act {

                /** Properties of an Act. */
                interface $Properties {

                    /** Act state */
                    state?: (tomi.tasking.v1.TaskState|null);

                    /** Act timeUs */
                    timeUs?: (number|null);

                    /** Act by */
                    by?: (string|null);

                    /** Act code */
                    code?: (string|null);

                    /** Act reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Act. */
                type $Shape = tomi.tasking.v1.Act.$Properties;
            }

            /**
             * Properties of an Outcome.
             * @deprecated Use tomi.tasking.v1.Outcome.$Properties instead.
             */
            interface IOutcome extends tomi.tasking.v1.Outcome.$Properties {
            }

            /** Represents an Outcome. */
            class Outcome {

                /**
                 * Constructs a new Outcome.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.Outcome.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Outcome kind. */
                kind: tomi.tasking.v1.OutcomeKind;

                /** Outcome sentence. */
                sentence: string;

                /** Outcome observations. */
                observations: number;

                /** Outcome evidence. */
                evidence: string[];

                /** Outcome coveredShare. */
                coveredShare?: (number|null);

                /** Outcome gainBits. */
                gainBits?: (number|null);

                /**
                 * Creates a new Outcome instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Outcome instance
                 */
                static create(properties: tomi.tasking.v1.Outcome.$Shape): tomi.tasking.v1.Outcome & tomi.tasking.v1.Outcome.$Shape;
                static create(properties?: tomi.tasking.v1.Outcome.$Properties): tomi.tasking.v1.Outcome;

                /**
                 * Encodes the specified Outcome message. Does not implicitly {@link tomi.tasking.v1.Outcome.verify|verify} messages.
                 * @param message Outcome message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.Outcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Outcome message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.Outcome & tomi.tasking.v1.Outcome.$Shape} Outcome
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.Outcome & tomi.tasking.v1.Outcome.$Shape;
            }

            namespace Outcome {

                /** Properties of an Outcome. */
                interface $Properties {

                    /** Outcome kind */
                    kind?: (tomi.tasking.v1.OutcomeKind|null);

                    /** Outcome sentence */
                    sentence?: (string|null);

                    /** Outcome observations */
                    observations?: (number|null);

                    /** Outcome evidence */
                    evidence?: (string[]|null);

                    /** Outcome coveredShare */
                    coveredShare?: (number|null);

                    /** Outcome gainBits */
                    gainBits?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Outcome. */
                type $Shape = tomi.tasking.v1.Outcome.$Properties;
            }

            /**
             * Properties of a Task.
             * @deprecated Use tomi.tasking.v1.Task.$Properties instead.
             */
            interface ITask extends tomi.tasking.v1.Task.$Properties {
            }

            /** Represents a Task. */
            class Task {

                /**
                 * Constructs a new Task.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.Task.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Task taskId. */
                taskId: string;

                /** Task kind. */
                kind: tomi.tasking.v1.TaskKind;

                /** Task state. */
                state: tomi.tasking.v1.TaskState;

                /** Task trackId. */
                trackId: string;

                /** Task aim. */
                aim?: (tomi.tasking.v1.Aim.$Properties|null);

                /** Task sensorKinds. */
                sensorKinds: string[];

                /** Task notBeforeUs. */
                notBeforeUs: number;

                /** Task deadlineUs. */
                deadlineUs: number;

                /** Task latestUsefulUs. */
                latestUsefulUs: number;

                /** Task minimumGsdM. */
                minimumGsdM?: (number|null);

                /** Task qualityM. */
                qualityM?: (number|null);

                /** Task priority. */
                priority: number;

                /** Task justification. */
                justification: string;

                /** Task justificationEventId. */
                justificationEventId: string;

                /** Task label. */
                label: string;

                /** Task definitionVersion. */
                definitionVersion: number;

                /** Task statusVersion. */
                statusVersion: number;

                /** Task raisedBy. */
                raisedBy: string;

                /** Task createdUs. */
                createdUs: number;

                /** Task collectorId. */
                collectorId: string;

                /** Task reportDueUs. */
                reportDueUs: number;

                /** Task outcome. */
                outcome?: (tomi.tasking.v1.Outcome.$Properties|null);

                /** Task history. */
                history: tomi.tasking.v1.Act.$Properties[];

                /** Task caveat. */
                caveat: string;

                /** Task workspace. */
                workspace: string;

                /** Task audience. */
                audience: string;

                /**
                 * Creates a new Task instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Task instance
                 */
                static create(properties: tomi.tasking.v1.Task.$Shape): tomi.tasking.v1.Task & tomi.tasking.v1.Task.$Shape;
                static create(properties?: tomi.tasking.v1.Task.$Properties): tomi.tasking.v1.Task;

                /**
                 * Encodes the specified Task message. Does not implicitly {@link tomi.tasking.v1.Task.verify|verify} messages.
                 * @param message Task message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.Task.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Task message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.Task & tomi.tasking.v1.Task.$Shape} Task
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.Task & tomi.tasking.v1.Task.$Shape;
            }

            namespace Task {

                /** Properties of a Task. */
                interface $Properties {

                    /** Task taskId */
                    taskId?: (string|null);

                    /** Task kind */
                    kind?: (tomi.tasking.v1.TaskKind|null);

                    /** Task state */
                    state?: (tomi.tasking.v1.TaskState|null);

                    /** Task trackId */
                    trackId?: (string|null);

                    /** Task aim */
                    aim?: (tomi.tasking.v1.Aim.$Properties|null);

                    /** Task sensorKinds */
                    sensorKinds?: (string[]|null);

                    /** Task notBeforeUs */
                    notBeforeUs?: (number|null);

                    /** Task deadlineUs */
                    deadlineUs?: (number|null);

                    /** Task latestUsefulUs */
                    latestUsefulUs?: (number|null);

                    /** Task minimumGsdM */
                    minimumGsdM?: (number|null);

                    /** Task qualityM */
                    qualityM?: (number|null);

                    /** Task priority */
                    priority?: (number|null);

                    /** Task justification */
                    justification?: (string|null);

                    /** Task justificationEventId */
                    justificationEventId?: (string|null);

                    /** Task label */
                    label?: (string|null);

                    /** Task definitionVersion */
                    definitionVersion?: (number|null);

                    /** Task statusVersion */
                    statusVersion?: (number|null);

                    /** Task raisedBy */
                    raisedBy?: (string|null);

                    /** Task createdUs */
                    createdUs?: (number|null);

                    /** Task collectorId */
                    collectorId?: (string|null);

                    /** Task reportDueUs */
                    reportDueUs?: (number|null);

                    /** Task outcome */
                    outcome?: (tomi.tasking.v1.Outcome.$Properties|null);

                    /** Task history */
                    history?: (tomi.tasking.v1.Act.$Properties[]|null);

                    /** Task caveat */
                    caveat?: (string|null);

                    /** Task workspace */
                    workspace?: (string|null);

                    /** Task audience */
                    audience?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Task. */
                type $Shape = tomi.tasking.v1.Task.$Properties;
            }

            /**
             * Properties of a CreateTaskRequest.
             * @deprecated Use tomi.tasking.v1.CreateTaskRequest.$Properties instead.
             */
            interface ICreateTaskRequest extends tomi.tasking.v1.CreateTaskRequest.$Properties {
            }

            /** Represents a CreateTaskRequest. */
            class CreateTaskRequest {

                /**
                 * Constructs a new CreateTaskRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.CreateTaskRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CreateTaskRequest idempotencyKey. */
                idempotencyKey: string;

                /** CreateTaskRequest trackId. */
                trackId: string;

                /** CreateTaskRequest kind. */
                kind: tomi.tasking.v1.TaskKind;

                /** CreateTaskRequest sensorKinds. */
                sensorKinds: string[];

                /** CreateTaskRequest notBeforeUs. */
                notBeforeUs?: (number|null);

                /** CreateTaskRequest deadlineUs. */
                deadlineUs?: (number|null);

                /** CreateTaskRequest latestUsefulUs. */
                latestUsefulUs?: (number|null);

                /** CreateTaskRequest minimumGsdM. */
                minimumGsdM?: (number|null);

                /** CreateTaskRequest qualityM. */
                qualityM?: (number|null);

                /** CreateTaskRequest priority. */
                priority?: (number|null);

                /** CreateTaskRequest justification. */
                justification: string;

                /** CreateTaskRequest justificationEventId. */
                justificationEventId: string;

                /** CreateTaskRequest purpose. */
                purpose: string;

                /**
                 * Creates a new CreateTaskRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns CreateTaskRequest instance
                 */
                static create(properties: tomi.tasking.v1.CreateTaskRequest.$Shape): tomi.tasking.v1.CreateTaskRequest & tomi.tasking.v1.CreateTaskRequest.$Shape;
                static create(properties?: tomi.tasking.v1.CreateTaskRequest.$Properties): tomi.tasking.v1.CreateTaskRequest;

                /**
                 * Encodes the specified CreateTaskRequest message. Does not implicitly {@link tomi.tasking.v1.CreateTaskRequest.verify|verify} messages.
                 * @param message CreateTaskRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.CreateTaskRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CreateTaskRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.CreateTaskRequest & tomi.tasking.v1.CreateTaskRequest.$Shape} CreateTaskRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.CreateTaskRequest & tomi.tasking.v1.CreateTaskRequest.$Shape;
            }

            namespace CreateTaskRequest {

                /** Properties of a CreateTaskRequest. */
                interface $Properties {

                    /** CreateTaskRequest idempotencyKey */
                    idempotencyKey?: (string|null);

                    /** CreateTaskRequest trackId */
                    trackId?: (string|null);

                    /** CreateTaskRequest kind */
                    kind?: (tomi.tasking.v1.TaskKind|null);

                    /** CreateTaskRequest sensorKinds */
                    sensorKinds?: (string[]|null);

                    /** CreateTaskRequest notBeforeUs */
                    notBeforeUs?: (number|null);

                    /** CreateTaskRequest deadlineUs */
                    deadlineUs?: (number|null);

                    /** CreateTaskRequest latestUsefulUs */
                    latestUsefulUs?: (number|null);

                    /** CreateTaskRequest minimumGsdM */
                    minimumGsdM?: (number|null);

                    /** CreateTaskRequest qualityM */
                    qualityM?: (number|null);

                    /** CreateTaskRequest priority */
                    priority?: (number|null);

                    /** CreateTaskRequest justification */
                    justification?: (string|null);

                    /** CreateTaskRequest justificationEventId */
                    justificationEventId?: (string|null);

                    /** CreateTaskRequest purpose */
                    purpose?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CreateTaskRequest. */
                type $Shape = tomi.tasking.v1.CreateTaskRequest.$Properties;
            }

            /**
             * Properties of a ListTasksRequest.
             * @deprecated Use tomi.tasking.v1.ListTasksRequest.$Properties instead.
             */
            interface IListTasksRequest extends tomi.tasking.v1.ListTasksRequest.$Properties {
            }

            /** Represents a ListTasksRequest. */
            class ListTasksRequest {

                /**
                 * Constructs a new ListTasksRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.ListTasksRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListTasksRequest openOnly. */
                openOnly: boolean;

                /** ListTasksRequest limit. */
                limit: number;

                /** ListTasksRequest purpose. */
                purpose: string;

                /**
                 * Creates a new ListTasksRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ListTasksRequest instance
                 */
                static create(properties: tomi.tasking.v1.ListTasksRequest.$Shape): tomi.tasking.v1.ListTasksRequest & tomi.tasking.v1.ListTasksRequest.$Shape;
                static create(properties?: tomi.tasking.v1.ListTasksRequest.$Properties): tomi.tasking.v1.ListTasksRequest;

                /**
                 * Encodes the specified ListTasksRequest message. Does not implicitly {@link tomi.tasking.v1.ListTasksRequest.verify|verify} messages.
                 * @param message ListTasksRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.ListTasksRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListTasksRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.ListTasksRequest & tomi.tasking.v1.ListTasksRequest.$Shape} ListTasksRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.ListTasksRequest & tomi.tasking.v1.ListTasksRequest.$Shape;
            }

            namespace ListTasksRequest {

                /** Properties of a ListTasksRequest. */
                interface $Properties {

                    /** ListTasksRequest openOnly */
                    openOnly?: (boolean|null);

                    /** ListTasksRequest limit */
                    limit?: (number|null);

                    /** ListTasksRequest purpose */
                    purpose?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListTasksRequest. */
                type $Shape = tomi.tasking.v1.ListTasksRequest.$Properties;
            }

            /**
             * Properties of a ListTasksResponse.
             * @deprecated Use tomi.tasking.v1.ListTasksResponse.$Properties instead.
             */
            interface IListTasksResponse extends tomi.tasking.v1.ListTasksResponse.$Properties {
            }

            /** Represents a ListTasksResponse. */
            class ListTasksResponse {

                /**
                 * Constructs a new ListTasksResponse.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.ListTasksResponse.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListTasksResponse tasks. */
                tasks: tomi.tasking.v1.Task.$Properties[];

                /** ListTasksResponse revision. */
                revision: number;

                /** ListTasksResponse caveat. */
                caveat: string;

                /** ListTasksResponse workspace. */
                workspace: string;

                /** ListTasksResponse audience. */
                audience: string;

                /**
                 * Creates a new ListTasksResponse instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ListTasksResponse instance
                 */
                static create(properties: tomi.tasking.v1.ListTasksResponse.$Shape): tomi.tasking.v1.ListTasksResponse & tomi.tasking.v1.ListTasksResponse.$Shape;
                static create(properties?: tomi.tasking.v1.ListTasksResponse.$Properties): tomi.tasking.v1.ListTasksResponse;

                /**
                 * Encodes the specified ListTasksResponse message. Does not implicitly {@link tomi.tasking.v1.ListTasksResponse.verify|verify} messages.
                 * @param message ListTasksResponse message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.ListTasksResponse.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListTasksResponse message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.ListTasksResponse & tomi.tasking.v1.ListTasksResponse.$Shape} ListTasksResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.ListTasksResponse & tomi.tasking.v1.ListTasksResponse.$Shape;
            }

            namespace ListTasksResponse {

                /** Properties of a ListTasksResponse. */
                interface $Properties {

                    /** ListTasksResponse tasks */
                    tasks?: (tomi.tasking.v1.Task.$Properties[]|null);

                    /** ListTasksResponse revision */
                    revision?: (number|null);

                    /** ListTasksResponse caveat */
                    caveat?: (string|null);

                    /** ListTasksResponse workspace */
                    workspace?: (string|null);

                    /** ListTasksResponse audience */
                    audience?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListTasksResponse. */
                type $Shape = tomi.tasking.v1.ListTasksResponse.$Properties;
            }

            /**
             * Properties of a GetTaskRequest.
             * @deprecated Use tomi.tasking.v1.GetTaskRequest.$Properties instead.
             */
            interface IGetTaskRequest extends tomi.tasking.v1.GetTaskRequest.$Properties {
            }

            /** Represents a GetTaskRequest. */
            class GetTaskRequest {

                /**
                 * Constructs a new GetTaskRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.GetTaskRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** GetTaskRequest taskId. */
                taskId: string;

                /** GetTaskRequest purpose. */
                purpose: string;

                /**
                 * Creates a new GetTaskRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns GetTaskRequest instance
                 */
                static create(properties: tomi.tasking.v1.GetTaskRequest.$Shape): tomi.tasking.v1.GetTaskRequest & tomi.tasking.v1.GetTaskRequest.$Shape;
                static create(properties?: tomi.tasking.v1.GetTaskRequest.$Properties): tomi.tasking.v1.GetTaskRequest;

                /**
                 * Encodes the specified GetTaskRequest message. Does not implicitly {@link tomi.tasking.v1.GetTaskRequest.verify|verify} messages.
                 * @param message GetTaskRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.GetTaskRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a GetTaskRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.GetTaskRequest & tomi.tasking.v1.GetTaskRequest.$Shape} GetTaskRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.GetTaskRequest & tomi.tasking.v1.GetTaskRequest.$Shape;
            }

            namespace GetTaskRequest {

                /** Properties of a GetTaskRequest. */
                interface $Properties {

                    /** GetTaskRequest taskId */
                    taskId?: (string|null);

                    /** GetTaskRequest purpose */
                    purpose?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a GetTaskRequest. */
                type $Shape = tomi.tasking.v1.GetTaskRequest.$Properties;
            }

            /**
             * Properties of a CancelTaskRequest.
             * @deprecated Use tomi.tasking.v1.CancelTaskRequest.$Properties instead.
             */
            interface ICancelTaskRequest extends tomi.tasking.v1.CancelTaskRequest.$Properties {
            }

            /** Represents a CancelTaskRequest. */
            class CancelTaskRequest {

                /**
                 * Constructs a new CancelTaskRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.CancelTaskRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** CancelTaskRequest taskId. */
                taskId: string;

                /** CancelTaskRequest reason. */
                reason: string;

                /**
                 * Creates a new CancelTaskRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns CancelTaskRequest instance
                 */
                static create(properties: tomi.tasking.v1.CancelTaskRequest.$Shape): tomi.tasking.v1.CancelTaskRequest & tomi.tasking.v1.CancelTaskRequest.$Shape;
                static create(properties?: tomi.tasking.v1.CancelTaskRequest.$Properties): tomi.tasking.v1.CancelTaskRequest;

                /**
                 * Encodes the specified CancelTaskRequest message. Does not implicitly {@link tomi.tasking.v1.CancelTaskRequest.verify|verify} messages.
                 * @param message CancelTaskRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.CancelTaskRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a CancelTaskRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.CancelTaskRequest & tomi.tasking.v1.CancelTaskRequest.$Shape} CancelTaskRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.CancelTaskRequest & tomi.tasking.v1.CancelTaskRequest.$Shape;
            }

            namespace CancelTaskRequest {

                /** Properties of a CancelTaskRequest. */
                interface $Properties {

                    /** CancelTaskRequest taskId */
                    taskId?: (string|null);

                    /** CancelTaskRequest reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a CancelTaskRequest. */
                type $Shape = tomi.tasking.v1.CancelTaskRequest.$Properties;
            }

            /**
             * Properties of a ListenRequest.
             * @deprecated Use tomi.tasking.v1.ListenRequest.$Properties instead.
             */
            interface IListenRequest extends tomi.tasking.v1.ListenRequest.$Properties {
            }

            /** Represents a ListenRequest. */
            class ListenRequest {

                /**
                 * Constructs a new ListenRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.ListenRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ListenRequest collectorId. */
                collectorId: string;

                /** ListenRequest resumeAfter. */
                resumeAfter: number;

                /**
                 * Creates a new ListenRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ListenRequest instance
                 */
                static create(properties: tomi.tasking.v1.ListenRequest.$Shape): tomi.tasking.v1.ListenRequest & tomi.tasking.v1.ListenRequest.$Shape;
                static create(properties?: tomi.tasking.v1.ListenRequest.$Properties): tomi.tasking.v1.ListenRequest;

                /**
                 * Encodes the specified ListenRequest message. Does not implicitly {@link tomi.tasking.v1.ListenRequest.verify|verify} messages.
                 * @param message ListenRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.ListenRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ListenRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.ListenRequest & tomi.tasking.v1.ListenRequest.$Shape} ListenRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.ListenRequest & tomi.tasking.v1.ListenRequest.$Shape;
            }

            namespace ListenRequest {

                /** Properties of a ListenRequest. */
                interface $Properties {

                    /** ListenRequest collectorId */
                    collectorId?: (string|null);

                    /** ListenRequest resumeAfter */
                    resumeAfter?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ListenRequest. */
                type $Shape = tomi.tasking.v1.ListenRequest.$Properties;
            }

            /** NoticeKind enum. */
            enum NoticeKind {

                /** NOTICE_UNSPECIFIED value */
                NOTICE_UNSPECIFIED = 0,

                /** OFFER value */
                OFFER = 1,

                /** YOURS value */
                YOURS = 2,

                /** GONE value */
                GONE = 3,

                /** HEARTBEAT value */
                HEARTBEAT = 4
            }

            /**
             * Properties of a TaskNotice.
             * @deprecated Use tomi.tasking.v1.TaskNotice.$Properties instead.
             */
            interface ITaskNotice extends tomi.tasking.v1.TaskNotice.$Properties {
            }

            /** Represents a TaskNotice. */
            class TaskNotice {

                /**
                 * Constructs a new TaskNotice.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.TaskNotice.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** TaskNotice kind. */
                kind: tomi.tasking.v1.NoticeKind;

                /** TaskNotice task. */
                task?: (tomi.tasking.v1.Task.$Properties|null);

                /** TaskNotice cursor. */
                cursor: number;

                /** TaskNotice caveat. */
                caveat: string;

                /** TaskNotice workspace. */
                workspace: string;

                /** TaskNotice audience. */
                audience: string;

                /**
                 * Creates a new TaskNotice instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns TaskNotice instance
                 */
                static create(properties: tomi.tasking.v1.TaskNotice.$Shape): tomi.tasking.v1.TaskNotice & tomi.tasking.v1.TaskNotice.$Shape;
                static create(properties?: tomi.tasking.v1.TaskNotice.$Properties): tomi.tasking.v1.TaskNotice;

                /**
                 * Encodes the specified TaskNotice message. Does not implicitly {@link tomi.tasking.v1.TaskNotice.verify|verify} messages.
                 * @param message TaskNotice message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.TaskNotice.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a TaskNotice message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.TaskNotice & tomi.tasking.v1.TaskNotice.$Shape} TaskNotice
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.TaskNotice & tomi.tasking.v1.TaskNotice.$Shape;
            }

            namespace TaskNotice {

                /** Properties of a TaskNotice. */
                interface $Properties {

                    /** TaskNotice kind */
                    kind?: (tomi.tasking.v1.NoticeKind|null);

                    /** TaskNotice task */
                    task?: (tomi.tasking.v1.Task.$Properties|null);

                    /** TaskNotice cursor */
                    cursor?: (number|null);

                    /** TaskNotice caveat */
                    caveat?: (string|null);

                    /** TaskNotice workspace */
                    workspace?: (string|null);

                    /** TaskNotice audience */
                    audience?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a TaskNotice. */
                type $Shape = tomi.tasking.v1.TaskNotice.$Properties;
            }

            /**
             * Properties of an Accept.
             * @deprecated Use tomi.tasking.v1.Accept.$Properties instead.
             */
            interface IAccept extends tomi.tasking.v1.Accept.$Properties {
            }

            /** Represents an Accept. */
            class Accept {

                /**
                 * Constructs a new Accept.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.Accept.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new Accept instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Accept instance
                 */
                static create(properties: tomi.tasking.v1.Accept.$Shape): tomi.tasking.v1.Accept & tomi.tasking.v1.Accept.$Shape;
                static create(properties?: tomi.tasking.v1.Accept.$Properties): tomi.tasking.v1.Accept;

                /**
                 * Encodes the specified Accept message. Does not implicitly {@link tomi.tasking.v1.Accept.verify|verify} messages.
                 * @param message Accept message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.Accept.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Accept message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.Accept & tomi.tasking.v1.Accept.$Shape} Accept
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.Accept & tomi.tasking.v1.Accept.$Shape;
            }

            namespace Accept {

                /** Properties of an Accept. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Accept. */
                type $Shape = tomi.tasking.v1.Accept.$Properties;
            }

            /**
             * Properties of a Schedule.
             * @deprecated Use tomi.tasking.v1.Schedule.$Properties instead.
             */
            interface ISchedule extends tomi.tasking.v1.Schedule.$Properties {
            }

            /** Represents a Schedule. */
            class Schedule {

                /**
                 * Constructs a new Schedule.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.Schedule.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Schedule plannedUs. */
                plannedUs?: (number|null);

                /**
                 * Creates a new Schedule instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Schedule instance
                 */
                static create(properties: tomi.tasking.v1.Schedule.$Shape): tomi.tasking.v1.Schedule & tomi.tasking.v1.Schedule.$Shape;
                static create(properties?: tomi.tasking.v1.Schedule.$Properties): tomi.tasking.v1.Schedule;

                /**
                 * Encodes the specified Schedule message. Does not implicitly {@link tomi.tasking.v1.Schedule.verify|verify} messages.
                 * @param message Schedule message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.Schedule.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Schedule message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.Schedule & tomi.tasking.v1.Schedule.$Shape} Schedule
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.Schedule & tomi.tasking.v1.Schedule.$Shape;
            }

            namespace Schedule {

                /** Properties of a Schedule. */
                interface $Properties {

                    /** Schedule plannedUs */
                    plannedUs?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Schedule. */
                type $Shape = tomi.tasking.v1.Schedule.$Properties;
            }

            /**
             * Properties of a Start.
             * @deprecated Use tomi.tasking.v1.Start.$Properties instead.
             */
            interface IStart extends tomi.tasking.v1.Start.$Properties {
            }

            /** Represents a Start. */
            class Start {

                /**
                 * Constructs a new Start.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.Start.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new Start instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Start instance
                 */
                static create(properties: tomi.tasking.v1.Start.$Shape): tomi.tasking.v1.Start & tomi.tasking.v1.Start.$Shape;
                static create(properties?: tomi.tasking.v1.Start.$Properties): tomi.tasking.v1.Start;

                /**
                 * Encodes the specified Start message. Does not implicitly {@link tomi.tasking.v1.Start.verify|verify} messages.
                 * @param message Start message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.Start.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Start message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.Start & tomi.tasking.v1.Start.$Shape} Start
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.Start & tomi.tasking.v1.Start.$Shape;
            }

            namespace Start {

                /** Properties of a Start. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Start. */
                type $Shape = tomi.tasking.v1.Start.$Properties;
            }

            /**
             * Properties of a Progress.
             * @deprecated Use tomi.tasking.v1.Progress.$Properties instead.
             */
            interface IProgress extends tomi.tasking.v1.Progress.$Properties {
            }

            /** Represents a Progress. */
            class Progress {

                /**
                 * Constructs a new Progress.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.Progress.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Creates a new Progress instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Progress instance
                 */
                static create(properties: tomi.tasking.v1.Progress.$Shape): tomi.tasking.v1.Progress & tomi.tasking.v1.Progress.$Shape;
                static create(properties?: tomi.tasking.v1.Progress.$Properties): tomi.tasking.v1.Progress;

                /**
                 * Encodes the specified Progress message. Does not implicitly {@link tomi.tasking.v1.Progress.verify|verify} messages.
                 * @param message Progress message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.Progress.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Progress message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.Progress & tomi.tasking.v1.Progress.$Shape} Progress
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.Progress & tomi.tasking.v1.Progress.$Shape;
            }

            namespace Progress {

                /** Properties of a Progress. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Progress. */
                type $Shape = tomi.tasking.v1.Progress.$Properties;
            }

            /**
             * Properties of a Complete.
             * @deprecated Use tomi.tasking.v1.Complete.$Properties instead.
             */
            interface IComplete extends tomi.tasking.v1.Complete.$Properties {
            }

            /** Represents a Complete. */
            class Complete {

                /**
                 * Constructs a new Complete.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.Complete.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Complete outcome. */
                outcome: tomi.tasking.v1.OutcomeKind;

                /** Complete sentence. */
                sentence: string;

                /** Complete evidence. */
                evidence: string[];

                /**
                 * Creates a new Complete instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Complete instance
                 */
                static create(properties: tomi.tasking.v1.Complete.$Shape): tomi.tasking.v1.Complete & tomi.tasking.v1.Complete.$Shape;
                static create(properties?: tomi.tasking.v1.Complete.$Properties): tomi.tasking.v1.Complete;

                /**
                 * Encodes the specified Complete message. Does not implicitly {@link tomi.tasking.v1.Complete.verify|verify} messages.
                 * @param message Complete message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.Complete.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Complete message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.Complete & tomi.tasking.v1.Complete.$Shape} Complete
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.Complete & tomi.tasking.v1.Complete.$Shape;
            }

            namespace Complete {

                /** Properties of a Complete. */
                interface $Properties {

                    /** Complete outcome */
                    outcome?: (tomi.tasking.v1.OutcomeKind|null);

                    /** Complete sentence */
                    sentence?: (string|null);

                    /** Complete evidence */
                    evidence?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Complete. */
                type $Shape = tomi.tasking.v1.Complete.$Properties;
            }

            /**
             * Properties of a Decline.
             * @deprecated Use tomi.tasking.v1.Decline.$Properties instead.
             */
            interface IDecline extends tomi.tasking.v1.Decline.$Properties {
            }

            /** Represents a Decline. */
            class Decline {

                /**
                 * Constructs a new Decline.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.Decline.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Decline code. */
                code: string;

                /** Decline reason. */
                reason: string;

                /**
                 * Creates a new Decline instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Decline instance
                 */
                static create(properties: tomi.tasking.v1.Decline.$Shape): tomi.tasking.v1.Decline & tomi.tasking.v1.Decline.$Shape;
                static create(properties?: tomi.tasking.v1.Decline.$Properties): tomi.tasking.v1.Decline;

                /**
                 * Encodes the specified Decline message. Does not implicitly {@link tomi.tasking.v1.Decline.verify|verify} messages.
                 * @param message Decline message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.Decline.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Decline message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.Decline & tomi.tasking.v1.Decline.$Shape} Decline
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.Decline & tomi.tasking.v1.Decline.$Shape;
            }

            namespace Decline {

                /** Properties of a Decline. */
                interface $Properties {

                    /** Decline code */
                    code?: (string|null);

                    /** Decline reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Decline. */
                type $Shape = tomi.tasking.v1.Decline.$Properties;
            }

            /**
             * Properties of a Fail.
             * @deprecated Use tomi.tasking.v1.Fail.$Properties instead.
             */
            interface IFail extends tomi.tasking.v1.Fail.$Properties {
            }

            /** Represents a Fail. */
            class Fail {

                /**
                 * Constructs a new Fail.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.Fail.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Fail code. */
                code: string;

                /** Fail reason. */
                reason: string;

                /**
                 * Creates a new Fail instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns Fail instance
                 */
                static create(properties: tomi.tasking.v1.Fail.$Shape): tomi.tasking.v1.Fail & tomi.tasking.v1.Fail.$Shape;
                static create(properties?: tomi.tasking.v1.Fail.$Properties): tomi.tasking.v1.Fail;

                /**
                 * Encodes the specified Fail message. Does not implicitly {@link tomi.tasking.v1.Fail.verify|verify} messages.
                 * @param message Fail message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.Fail.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Fail message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.Fail & tomi.tasking.v1.Fail.$Shape} Fail
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.Fail & tomi.tasking.v1.Fail.$Shape;
            }

            namespace Fail {

                /** Properties of a Fail. */
                interface $Properties {

                    /** Fail code */
                    code?: (string|null);

                    /** Fail reason */
                    reason?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Fail. */
                type $Shape = tomi.tasking.v1.Fail.$Properties;
            }

            /**
             * Properties of a ReportRequest.
             * @deprecated Use tomi.tasking.v1.ReportRequest.$Properties instead.
             */
            interface IReportRequest extends tomi.tasking.v1.ReportRequest.$Properties {
            }

            /** Represents a ReportRequest. */
            class ReportRequest {

                /**
                 * Constructs a new ReportRequest.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: tomi.tasking.v1.ReportRequest.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ReportRequest collectorId. */
                collectorId: string;

                /** ReportRequest taskId. */
                taskId: string;

                /** ReportRequest statusVersion. */
                statusVersion: number;

                /** ReportRequest accept. */
                accept?: (tomi.tasking.v1.Accept.$Properties|null);

                /** ReportRequest schedule. */
                schedule?: (tomi.tasking.v1.Schedule.$Properties|null);

                /** ReportRequest start. */
                start?: (tomi.tasking.v1.Start.$Properties|null);

                /** ReportRequest progress. */
                progress?: (tomi.tasking.v1.Progress.$Properties|null);

                /** ReportRequest complete. */
                complete?: (tomi.tasking.v1.Complete.$Properties|null);

                /** ReportRequest reject. */
                reject?: (tomi.tasking.v1.Decline.$Properties|null);

                /** ReportRequest fail. */
                fail?: (tomi.tasking.v1.Fail.$Properties|null);

                /** ReportRequest report. */
                report?: ("accept"|"schedule"|"start"|"progress"|"complete"|"reject"|"fail");

                /**
                 * Creates a new ReportRequest instance using the specified properties.
                 * @param [properties] Properties to set
                 * @returns ReportRequest instance
                 */
                static create(properties: tomi.tasking.v1.ReportRequest.$Shape): tomi.tasking.v1.ReportRequest & tomi.tasking.v1.ReportRequest.$Shape;
                static create(properties?: tomi.tasking.v1.ReportRequest.$Properties): tomi.tasking.v1.ReportRequest;

                /**
                 * Encodes the specified ReportRequest message. Does not implicitly {@link tomi.tasking.v1.ReportRequest.verify|verify} messages.
                 * @param message ReportRequest message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: tomi.tasking.v1.ReportRequest.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ReportRequest message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {tomi.tasking.v1.ReportRequest & tomi.tasking.v1.ReportRequest.$Shape} ReportRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): tomi.tasking.v1.ReportRequest & tomi.tasking.v1.ReportRequest.$Shape;
            }

            namespace ReportRequest {

                /** Properties of a ReportRequest. */
                interface $Properties {

                    /** ReportRequest collectorId */
                    collectorId?: (string|null);

                    /** ReportRequest taskId */
                    taskId?: (string|null);

                    /** ReportRequest statusVersion */
                    statusVersion?: (number|null);

                    /** ReportRequest accept */
                    accept?: (tomi.tasking.v1.Accept.$Properties|null);

                    /** ReportRequest schedule */
                    schedule?: (tomi.tasking.v1.Schedule.$Properties|null);

                    /** ReportRequest start */
                    start?: (tomi.tasking.v1.Start.$Properties|null);

                    /** ReportRequest progress */
                    progress?: (tomi.tasking.v1.Progress.$Properties|null);

                    /** ReportRequest complete */
                    complete?: (tomi.tasking.v1.Complete.$Properties|null);

                    /** ReportRequest reject */
                    reject?: (tomi.tasking.v1.Decline.$Properties|null);

                    /** ReportRequest fail */
                    fail?: (tomi.tasking.v1.Fail.$Properties|null);

                    /** ReportRequest report */
                    report?: ("accept"|"schedule"|"start"|"progress"|"complete"|"reject"|"fail");

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Narrowed shape of a ReportRequest. */
                type $Shape = {
                  collectorId?: string|null;
                  taskId?: string|null;
                  statusVersion?: number|null;
                  accept?: tomi.tasking.v1.Accept.$Shape|null;
                  schedule?: tomi.tasking.v1.Schedule.$Shape|null;
                  start?: tomi.tasking.v1.Start.$Shape|null;
                  progress?: tomi.tasking.v1.Progress.$Shape|null;
                  complete?: tomi.tasking.v1.Complete.$Shape|null;
                  reject?: tomi.tasking.v1.Decline.$Shape|null;
                  fail?: tomi.tasking.v1.Fail.$Shape|null;
                  $unknowns?: Uint8Array[];
                } & (
                  ({ report?: undefined; accept?: null; schedule?: null; start?: null; progress?: null; complete?: null; reject?: null; fail?: null }|{ report?: "accept"; accept: tomi.tasking.v1.Accept.$Shape; schedule?: null; start?: null; progress?: null; complete?: null; reject?: null; fail?: null }|{ report?: "schedule"; accept?: null; schedule: tomi.tasking.v1.Schedule.$Shape; start?: null; progress?: null; complete?: null; reject?: null; fail?: null }|{ report?: "start"; accept?: null; schedule?: null; start: tomi.tasking.v1.Start.$Shape; progress?: null; complete?: null; reject?: null; fail?: null }|{ report?: "progress"; accept?: null; schedule?: null; start?: null; progress: tomi.tasking.v1.Progress.$Shape; complete?: null; reject?: null; fail?: null }|{ report?: "complete"; accept?: null; schedule?: null; start?: null; progress?: null; complete: tomi.tasking.v1.Complete.$Shape; reject?: null; fail?: null }|{ report?: "reject"; accept?: null; schedule?: null; start?: null; progress?: null; complete?: null; reject: tomi.tasking.v1.Decline.$Shape; fail?: null }|{ report?: "fail"; accept?: null; schedule?: null; start?: null; progress?: null; complete?: null; reject?: null; fail: tomi.tasking.v1.Fail.$Shape })
                );
            }
        }
    }
}
