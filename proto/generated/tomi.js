/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
import $protobuf from "protobufjs/minimal.js";

// Common aliases
const $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
const $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
const $root = $protobuf.roots["default"] || ($protobuf.roots["default"] = {});

export const tomi = $root.tomi = (() => {

    /**
     * Namespace tomi.
     * @exports tomi
     * @namespace
     */
    const tomi = {};

    tomi.ingest = (function() {

        /**
         * Namespace ingest.
         * @memberof tomi
         * @namespace
         */
        const ingest = {};

        ingest.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof tomi.ingest
             * @namespace
             */
            const v1 = {};

            v1.SecurityLabel = (function() {

                /**
                 * Properties of a SecurityLabel.
                 * @typedef {Object} tomi.ingest.v1.SecurityLabel.$Properties
                 * @property {string|null} [policy] SecurityLabel policy
                 * @property {number|null} [level] SecurityLabel level
                 * @property {Array.<string>|null} [regimes] SecurityLabel regimes
                 * @property {Array.<string>|null} [compartments] SecurityLabel compartments
                 * @property {Array.<string>|null} [releasableTo] SecurityLabel releasableTo
                 * @property {Array.<string>|null} [caveats] SecurityLabel caveats
                 * @property {Array.<string>|null} [originators] SecurityLabel originators
                 * @property {string|null} [legalBasis] SecurityLabel legalBasis
                 * @property {string|null} [purpose] SecurityLabel purpose
                 * @property {number|null} [validUntilUs] SecurityLabel validUntilUs
                 * @property {number|null} [reviewTimeUs] SecurityLabel reviewTimeUs
                 * @property {Uint8Array|null} [st0102LocalSet] SecurityLabel st0102LocalSet
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SecurityLabel.
                 * @memberof tomi.ingest.v1
                 * @interface ISecurityLabel
                 * @augments tomi.ingest.v1.SecurityLabel.$Properties
                 * @deprecated Use tomi.ingest.v1.SecurityLabel.$Properties instead.
                 */

                /**
                 * Shape of a SecurityLabel.
                 * @typedef {tomi.ingest.v1.SecurityLabel.$Properties} tomi.ingest.v1.SecurityLabel.$Shape
                 */

                /**
                 * Constructs a new SecurityLabel.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a SecurityLabel.
                 * @constructor
                 * @param {tomi.ingest.v1.SecurityLabel.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SecurityLabel = function (properties) {
                    this.regimes = [];
                    this.compartments = [];
                    this.releasableTo = [];
                    this.caveats = [];
                    this.originators = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SecurityLabel policy.
                 * @member {string} policy
                 * @memberof tomi.ingest.v1.SecurityLabel
                 * @instance
                 */
                SecurityLabel.prototype.policy = "";

                /**
                 * SecurityLabel level.
                 * @member {number|null|undefined} level
                 * @memberof tomi.ingest.v1.SecurityLabel
                 * @instance
                 */
                SecurityLabel.prototype.level = null;

                /**
                 * SecurityLabel regimes.
                 * @member {Array.<string>} regimes
                 * @memberof tomi.ingest.v1.SecurityLabel
                 * @instance
                 */
                SecurityLabel.prototype.regimes = $util.emptyArray;

                /**
                 * SecurityLabel compartments.
                 * @member {Array.<string>} compartments
                 * @memberof tomi.ingest.v1.SecurityLabel
                 * @instance
                 */
                SecurityLabel.prototype.compartments = $util.emptyArray;

                /**
                 * SecurityLabel releasableTo.
                 * @member {Array.<string>} releasableTo
                 * @memberof tomi.ingest.v1.SecurityLabel
                 * @instance
                 */
                SecurityLabel.prototype.releasableTo = $util.emptyArray;

                /**
                 * SecurityLabel caveats.
                 * @member {Array.<string>} caveats
                 * @memberof tomi.ingest.v1.SecurityLabel
                 * @instance
                 */
                SecurityLabel.prototype.caveats = $util.emptyArray;

                /**
                 * SecurityLabel originators.
                 * @member {Array.<string>} originators
                 * @memberof tomi.ingest.v1.SecurityLabel
                 * @instance
                 */
                SecurityLabel.prototype.originators = $util.emptyArray;

                /**
                 * SecurityLabel legalBasis.
                 * @member {string} legalBasis
                 * @memberof tomi.ingest.v1.SecurityLabel
                 * @instance
                 */
                SecurityLabel.prototype.legalBasis = "";

                /**
                 * SecurityLabel purpose.
                 * @member {string} purpose
                 * @memberof tomi.ingest.v1.SecurityLabel
                 * @instance
                 */
                SecurityLabel.prototype.purpose = "";

                /**
                 * SecurityLabel validUntilUs.
                 * @member {number|null|undefined} validUntilUs
                 * @memberof tomi.ingest.v1.SecurityLabel
                 * @instance
                 */
                SecurityLabel.prototype.validUntilUs = null;

                /**
                 * SecurityLabel reviewTimeUs.
                 * @member {number|null|undefined} reviewTimeUs
                 * @memberof tomi.ingest.v1.SecurityLabel
                 * @instance
                 */
                SecurityLabel.prototype.reviewTimeUs = null;

                /**
                 * SecurityLabel st0102LocalSet.
                 * @member {Uint8Array} st0102LocalSet
                 * @memberof tomi.ingest.v1.SecurityLabel
                 * @instance
                 */
                SecurityLabel.prototype.st0102LocalSet = $util.newBuffer([]);

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(SecurityLabel.prototype, "_level", {
                    get: $util.oneOfGetter($oneOfFields = ["level"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(SecurityLabel.prototype, "_validUntilUs", {
                    get: $util.oneOfGetter($oneOfFields = ["validUntilUs"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(SecurityLabel.prototype, "_reviewTimeUs", {
                    get: $util.oneOfGetter($oneOfFields = ["reviewTimeUs"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new SecurityLabel instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.SecurityLabel
                 * @static
                 * @param {tomi.ingest.v1.SecurityLabel.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.SecurityLabel} SecurityLabel instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.SecurityLabel.$Shape): tomi.ingest.v1.SecurityLabel & tomi.ingest.v1.SecurityLabel.$Shape;
                 *   (properties?: tomi.ingest.v1.SecurityLabel.$Properties): tomi.ingest.v1.SecurityLabel;
                 * }}
                 */
                SecurityLabel.create = function(properties) {
                    return new SecurityLabel(properties);
                };

                /**
                 * Encodes the specified SecurityLabel message. Does not implicitly {@link tomi.ingest.v1.SecurityLabel.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.SecurityLabel
                 * @static
                 * @param {tomi.ingest.v1.SecurityLabel.$Properties} message SecurityLabel message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SecurityLabel.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.policy != null && $Object.hasOwnProperty.call(message, "policy") && message.policy !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.policy);
                    if (message.level != null && $Object.hasOwnProperty.call(message, "level"))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.level);
                    if (message.regimes != null && message.regimes.length)
                        for (let i = 0; i < message.regimes.length; ++i)
                            writer.uint32(/* id 3, wireType 2 =*/26).string(message.regimes[i]);
                    if (message.compartments != null && message.compartments.length)
                        for (let i = 0; i < message.compartments.length; ++i)
                            writer.uint32(/* id 4, wireType 2 =*/34).string(message.compartments[i]);
                    if (message.releasableTo != null && message.releasableTo.length)
                        for (let i = 0; i < message.releasableTo.length; ++i)
                            writer.uint32(/* id 5, wireType 2 =*/42).string(message.releasableTo[i]);
                    if (message.caveats != null && message.caveats.length)
                        for (let i = 0; i < message.caveats.length; ++i)
                            writer.uint32(/* id 6, wireType 2 =*/50).string(message.caveats[i]);
                    if (message.originators != null && message.originators.length)
                        for (let i = 0; i < message.originators.length; ++i)
                            writer.uint32(/* id 7, wireType 2 =*/58).string(message.originators[i]);
                    if (message.legalBasis != null && $Object.hasOwnProperty.call(message, "legalBasis") && message.legalBasis !== "")
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.legalBasis);
                    if (message.purpose != null && $Object.hasOwnProperty.call(message, "purpose") && message.purpose !== "")
                        writer.uint32(/* id 9, wireType 2 =*/74).string(message.purpose);
                    if (message.validUntilUs != null && $Object.hasOwnProperty.call(message, "validUntilUs"))
                        writer.uint32(/* id 10, wireType 0 =*/80).int64(message.validUntilUs);
                    if (message.reviewTimeUs != null && $Object.hasOwnProperty.call(message, "reviewTimeUs"))
                        writer.uint32(/* id 11, wireType 0 =*/88).int64(message.reviewTimeUs);
                    if (message.st0102LocalSet != null && $Object.hasOwnProperty.call(message, "st0102LocalSet") && message.st0102LocalSet.length)
                        writer.uint32(/* id 12, wireType 2 =*/98).bytes(message.st0102LocalSet);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SecurityLabel message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.SecurityLabel
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.SecurityLabel & tomi.ingest.v1.SecurityLabel.$Shape} SecurityLabel
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SecurityLabel.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.SecurityLabel();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.policy = value;
                                else
                                    delete message.policy;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                message.level = reader.uint32();
                                message._level = "level";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.regimes && message.regimes.length))
                                    message.regimes = [];
                                message.regimes.push(reader.stringVerify());
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.compartments && message.compartments.length))
                                    message.compartments = [];
                                message.compartments.push(reader.stringVerify());
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.releasableTo && message.releasableTo.length))
                                    message.releasableTo = [];
                                message.releasableTo.push(reader.stringVerify());
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.caveats && message.caveats.length))
                                    message.caveats = [];
                                message.caveats.push(reader.stringVerify());
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.originators && message.originators.length))
                                    message.originators = [];
                                message.originators.push(reader.stringVerify());
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.legalBasis = value;
                                else
                                    delete message.legalBasis;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.purpose = value;
                                else
                                    delete message.purpose;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 0)
                                    break;
                                message.validUntilUs = reader.int64();
                                message._validUntilUs = "validUntilUs";
                                continue;
                            }
                        case 11: {
                                if (wireType !== 0)
                                    break;
                                message.reviewTimeUs = reader.int64();
                                message._reviewTimeUs = "reviewTimeUs";
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.st0102LocalSet = value;
                                else
                                    delete message.st0102LocalSet;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SecurityLabel;
            })();

            /**
             * ClockSource enum.
             * @name tomi.ingest.v1.ClockSource
             * @enum {number}
             * @property {number} CLOCK_UNSPECIFIED=0 CLOCK_UNSPECIFIED value
             * @property {number} CLOCK_GNSS=1 CLOCK_GNSS value
             * @property {number} CLOCK_PTP=2 CLOCK_PTP value
             * @property {number} CLOCK_NTP=3 CLOCK_NTP value
             * @property {number} CLOCK_HOLDOVER=4 CLOCK_HOLDOVER value
             * @property {number} CLOCK_FREE_RUNNING=5 CLOCK_FREE_RUNNING value
             */
            v1.ClockSource = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "CLOCK_UNSPECIFIED"] = 0;
                values[valuesById[1] = "CLOCK_GNSS"] = 1;
                values[valuesById[2] = "CLOCK_PTP"] = 2;
                values[valuesById[3] = "CLOCK_NTP"] = 3;
                values[valuesById[4] = "CLOCK_HOLDOVER"] = 4;
                values[valuesById[5] = "CLOCK_FREE_RUNNING"] = 5;
                return values;
            })();

            v1.TimeQuality = (function() {

                /**
                 * Properties of a TimeQuality.
                 * @typedef {Object} tomi.ingest.v1.TimeQuality.$Properties
                 * @property {tomi.ingest.v1.ClockSource|null} [source] TimeQuality source
                 * @property {number|null} [sigmaS] TimeQuality sigmaS
                 * @property {number|null} [knownOffsetS] TimeQuality knownOffsetS
                 * @property {boolean|null} [offsetApplied] TimeQuality offsetApplied
                 * @property {number|null} [driftPpm] TimeQuality driftPpm
                 * @property {number|null} [lastSyncUs] TimeQuality lastSyncUs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TimeQuality.
                 * @memberof tomi.ingest.v1
                 * @interface ITimeQuality
                 * @augments tomi.ingest.v1.TimeQuality.$Properties
                 * @deprecated Use tomi.ingest.v1.TimeQuality.$Properties instead.
                 */

                /**
                 * Shape of a TimeQuality.
                 * @typedef {tomi.ingest.v1.TimeQuality.$Properties} tomi.ingest.v1.TimeQuality.$Shape
                 */

                /**
                 * Constructs a new TimeQuality.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a TimeQuality.
                 * @constructor
                 * @param {tomi.ingest.v1.TimeQuality.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TimeQuality = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TimeQuality source.
                 * @member {tomi.ingest.v1.ClockSource} source
                 * @memberof tomi.ingest.v1.TimeQuality
                 * @instance
                 */
                TimeQuality.prototype.source = 0;

                /**
                 * TimeQuality sigmaS.
                 * @member {number|null|undefined} sigmaS
                 * @memberof tomi.ingest.v1.TimeQuality
                 * @instance
                 */
                TimeQuality.prototype.sigmaS = null;

                /**
                 * TimeQuality knownOffsetS.
                 * @member {number|null|undefined} knownOffsetS
                 * @memberof tomi.ingest.v1.TimeQuality
                 * @instance
                 */
                TimeQuality.prototype.knownOffsetS = null;

                /**
                 * TimeQuality offsetApplied.
                 * @member {boolean} offsetApplied
                 * @memberof tomi.ingest.v1.TimeQuality
                 * @instance
                 */
                TimeQuality.prototype.offsetApplied = false;

                /**
                 * TimeQuality driftPpm.
                 * @member {number|null|undefined} driftPpm
                 * @memberof tomi.ingest.v1.TimeQuality
                 * @instance
                 */
                TimeQuality.prototype.driftPpm = null;

                /**
                 * TimeQuality lastSyncUs.
                 * @member {number} lastSyncUs
                 * @memberof tomi.ingest.v1.TimeQuality
                 * @instance
                 */
                TimeQuality.prototype.lastSyncUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(TimeQuality.prototype, "_sigmaS", {
                    get: $util.oneOfGetter($oneOfFields = ["sigmaS"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(TimeQuality.prototype, "_knownOffsetS", {
                    get: $util.oneOfGetter($oneOfFields = ["knownOffsetS"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(TimeQuality.prototype, "_driftPpm", {
                    get: $util.oneOfGetter($oneOfFields = ["driftPpm"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new TimeQuality instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.TimeQuality
                 * @static
                 * @param {tomi.ingest.v1.TimeQuality.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.TimeQuality} TimeQuality instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.TimeQuality.$Shape): tomi.ingest.v1.TimeQuality & tomi.ingest.v1.TimeQuality.$Shape;
                 *   (properties?: tomi.ingest.v1.TimeQuality.$Properties): tomi.ingest.v1.TimeQuality;
                 * }}
                 */
                TimeQuality.create = function(properties) {
                    return new TimeQuality(properties);
                };

                /**
                 * Encodes the specified TimeQuality message. Does not implicitly {@link tomi.ingest.v1.TimeQuality.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.TimeQuality
                 * @static
                 * @param {tomi.ingest.v1.TimeQuality.$Properties} message TimeQuality message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TimeQuality.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.source != null && $Object.hasOwnProperty.call(message, "source") && message.source !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.source);
                    if (message.sigmaS != null && $Object.hasOwnProperty.call(message, "sigmaS"))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.sigmaS);
                    if (message.knownOffsetS != null && $Object.hasOwnProperty.call(message, "knownOffsetS"))
                        writer.uint32(/* id 3, wireType 1 =*/25).double(message.knownOffsetS);
                    if (message.offsetApplied != null && $Object.hasOwnProperty.call(message, "offsetApplied") && message.offsetApplied !== false)
                        writer.uint32(/* id 4, wireType 0 =*/32).bool(message.offsetApplied);
                    if (message.driftPpm != null && $Object.hasOwnProperty.call(message, "driftPpm"))
                        writer.uint32(/* id 5, wireType 1 =*/41).double(message.driftPpm);
                    if (message.lastSyncUs != null && $Object.hasOwnProperty.call(message, "lastSyncUs") && (typeof message.lastSyncUs === "object" ? message.lastSyncUs.low || message.lastSyncUs.high : message.lastSyncUs !== 0))
                        writer.uint32(/* id 6, wireType 0 =*/48).int64(message.lastSyncUs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TimeQuality message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.TimeQuality
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.TimeQuality & tomi.ingest.v1.TimeQuality.$Shape} TimeQuality
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TimeQuality.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.TimeQuality();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.source = value;
                                else
                                    delete message.source;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                message.sigmaS = reader.double();
                                message._sigmaS = "sigmaS";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 1)
                                    break;
                                message.knownOffsetS = reader.double();
                                message._knownOffsetS = "knownOffsetS";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.offsetApplied = value;
                                else
                                    delete message.offsetApplied;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 1)
                                    break;
                                message.driftPpm = reader.double();
                                message._driftPpm = "driftPpm";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.lastSyncUs = value;
                                else
                                    delete message.lastSyncUs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return TimeQuality;
            })();

            v1.RecordHeader = (function() {

                /**
                 * Properties of a RecordHeader.
                 * @typedef {Object} tomi.ingest.v1.RecordHeader.$Properties
                 * @property {string|null} [sourceId] RecordHeader sourceId
                 * @property {Uint8Array|null} [streamEpoch] RecordHeader streamEpoch
                 * @property {number|null} [seq] RecordHeader seq
                 * @property {number|null} [observedTimeUs] RecordHeader observedTimeUs
                 * @property {number|null} [producedTimeUs] RecordHeader producedTimeUs
                 * @property {tomi.ingest.v1.TimeQuality.$Properties|null} [timeQuality] RecordHeader timeQuality
                 * @property {tomi.ingest.v1.SecurityLabel.$Properties|null} [label] RecordHeader label
                 * @property {string|null} [processor] RecordHeader processor
                 * @property {boolean|null} [simulated] RecordHeader simulated
                 * @property {boolean|null} [exercise] RecordHeader exercise
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RecordHeader.
                 * @memberof tomi.ingest.v1
                 * @interface IRecordHeader
                 * @augments tomi.ingest.v1.RecordHeader.$Properties
                 * @deprecated Use tomi.ingest.v1.RecordHeader.$Properties instead.
                 */

                /**
                 * Shape of a RecordHeader.
                 * @typedef {tomi.ingest.v1.RecordHeader.$Properties} tomi.ingest.v1.RecordHeader.$Shape
                 */

                /**
                 * Constructs a new RecordHeader.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a RecordHeader.
                 * @constructor
                 * @param {tomi.ingest.v1.RecordHeader.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RecordHeader = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RecordHeader sourceId.
                 * @member {string} sourceId
                 * @memberof tomi.ingest.v1.RecordHeader
                 * @instance
                 */
                RecordHeader.prototype.sourceId = "";

                /**
                 * RecordHeader streamEpoch.
                 * @member {Uint8Array} streamEpoch
                 * @memberof tomi.ingest.v1.RecordHeader
                 * @instance
                 */
                RecordHeader.prototype.streamEpoch = $util.newBuffer([]);

                /**
                 * RecordHeader seq.
                 * @member {number} seq
                 * @memberof tomi.ingest.v1.RecordHeader
                 * @instance
                 */
                RecordHeader.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * RecordHeader observedTimeUs.
                 * @member {number} observedTimeUs
                 * @memberof tomi.ingest.v1.RecordHeader
                 * @instance
                 */
                RecordHeader.prototype.observedTimeUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * RecordHeader producedTimeUs.
                 * @member {number} producedTimeUs
                 * @memberof tomi.ingest.v1.RecordHeader
                 * @instance
                 */
                RecordHeader.prototype.producedTimeUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * RecordHeader timeQuality.
                 * @member {tomi.ingest.v1.TimeQuality.$Properties|null|undefined} timeQuality
                 * @memberof tomi.ingest.v1.RecordHeader
                 * @instance
                 */
                RecordHeader.prototype.timeQuality = null;

                /**
                 * RecordHeader label.
                 * @member {tomi.ingest.v1.SecurityLabel.$Properties|null|undefined} label
                 * @memberof tomi.ingest.v1.RecordHeader
                 * @instance
                 */
                RecordHeader.prototype.label = null;

                /**
                 * RecordHeader processor.
                 * @member {string} processor
                 * @memberof tomi.ingest.v1.RecordHeader
                 * @instance
                 */
                RecordHeader.prototype.processor = "";

                /**
                 * RecordHeader simulated.
                 * @member {boolean} simulated
                 * @memberof tomi.ingest.v1.RecordHeader
                 * @instance
                 */
                RecordHeader.prototype.simulated = false;

                /**
                 * RecordHeader exercise.
                 * @member {boolean} exercise
                 * @memberof tomi.ingest.v1.RecordHeader
                 * @instance
                 */
                RecordHeader.prototype.exercise = false;

                /**
                 * Creates a new RecordHeader instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.RecordHeader
                 * @static
                 * @param {tomi.ingest.v1.RecordHeader.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.RecordHeader} RecordHeader instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.RecordHeader.$Shape): tomi.ingest.v1.RecordHeader & tomi.ingest.v1.RecordHeader.$Shape;
                 *   (properties?: tomi.ingest.v1.RecordHeader.$Properties): tomi.ingest.v1.RecordHeader;
                 * }}
                 */
                RecordHeader.create = function(properties) {
                    return new RecordHeader(properties);
                };

                /**
                 * Encodes the specified RecordHeader message. Does not implicitly {@link tomi.ingest.v1.RecordHeader.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.RecordHeader
                 * @static
                 * @param {tomi.ingest.v1.RecordHeader.$Properties} message RecordHeader message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RecordHeader.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sourceId != null && $Object.hasOwnProperty.call(message, "sourceId") && message.sourceId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.sourceId);
                    if (message.streamEpoch != null && $Object.hasOwnProperty.call(message, "streamEpoch") && message.streamEpoch.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.streamEpoch);
                    if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.seq);
                    if (message.observedTimeUs != null && $Object.hasOwnProperty.call(message, "observedTimeUs") && (typeof message.observedTimeUs === "object" ? message.observedTimeUs.low || message.observedTimeUs.high : message.observedTimeUs !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).int64(message.observedTimeUs);
                    if (message.producedTimeUs != null && $Object.hasOwnProperty.call(message, "producedTimeUs") && (typeof message.producedTimeUs === "object" ? message.producedTimeUs.low || message.producedTimeUs.high : message.producedTimeUs !== 0))
                        writer.uint32(/* id 5, wireType 0 =*/40).int64(message.producedTimeUs);
                    if (message.timeQuality != null && $Object.hasOwnProperty.call(message, "timeQuality"))
                        $root.tomi.ingest.v1.TimeQuality.encode(message.timeQuality, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.label != null && $Object.hasOwnProperty.call(message, "label"))
                        $root.tomi.ingest.v1.SecurityLabel.encode(message.label, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.processor != null && $Object.hasOwnProperty.call(message, "processor") && message.processor !== "")
                        writer.uint32(/* id 8, wireType 2 =*/66).string(message.processor);
                    if (message.simulated != null && $Object.hasOwnProperty.call(message, "simulated") && message.simulated !== false)
                        writer.uint32(/* id 9, wireType 0 =*/72).bool(message.simulated);
                    if (message.exercise != null && $Object.hasOwnProperty.call(message, "exercise") && message.exercise !== false)
                        writer.uint32(/* id 10, wireType 0 =*/80).bool(message.exercise);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RecordHeader message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.RecordHeader
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.RecordHeader & tomi.ingest.v1.RecordHeader.$Shape} RecordHeader
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RecordHeader.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.RecordHeader();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.sourceId = value;
                                else
                                    delete message.sourceId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.streamEpoch = value;
                                else
                                    delete message.streamEpoch;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.seq = value;
                                else
                                    delete message.seq;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.observedTimeUs = value;
                                else
                                    delete message.observedTimeUs;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.producedTimeUs = value;
                                else
                                    delete message.producedTimeUs;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.timeQuality = $root.tomi.ingest.v1.TimeQuality.decode(reader, reader.size(), $undefined, _depth + 1, message.timeQuality);
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.label = $root.tomi.ingest.v1.SecurityLabel.decode(reader, reader.size(), $undefined, _depth + 1, message.label);
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.processor = value;
                                else
                                    delete message.processor;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.simulated = value;
                                else
                                    delete message.simulated;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.exercise = value;
                                else
                                    delete message.exercise;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return RecordHeader;
            })();

            v1.GeoPoint = (function() {

                /**
                 * Properties of a GeoPoint.
                 * @typedef {Object} tomi.ingest.v1.GeoPoint.$Properties
                 * @property {number|null} [latDeg] GeoPoint latDeg
                 * @property {number|null} [lonDeg] GeoPoint lonDeg
                 * @property {number|null} [haeM] GeoPoint haeM
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a GeoPoint.
                 * @memberof tomi.ingest.v1
                 * @interface IGeoPoint
                 * @augments tomi.ingest.v1.GeoPoint.$Properties
                 * @deprecated Use tomi.ingest.v1.GeoPoint.$Properties instead.
                 */

                /**
                 * Shape of a GeoPoint.
                 * @typedef {tomi.ingest.v1.GeoPoint.$Properties} tomi.ingest.v1.GeoPoint.$Shape
                 */

                /**
                 * Constructs a new GeoPoint.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a GeoPoint.
                 * @constructor
                 * @param {tomi.ingest.v1.GeoPoint.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const GeoPoint = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * GeoPoint latDeg.
                 * @member {number} latDeg
                 * @memberof tomi.ingest.v1.GeoPoint
                 * @instance
                 */
                GeoPoint.prototype.latDeg = 0;

                /**
                 * GeoPoint lonDeg.
                 * @member {number} lonDeg
                 * @memberof tomi.ingest.v1.GeoPoint
                 * @instance
                 */
                GeoPoint.prototype.lonDeg = 0;

                /**
                 * GeoPoint haeM.
                 * @member {number|null|undefined} haeM
                 * @memberof tomi.ingest.v1.GeoPoint
                 * @instance
                 */
                GeoPoint.prototype.haeM = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(GeoPoint.prototype, "_haeM", {
                    get: $util.oneOfGetter($oneOfFields = ["haeM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new GeoPoint instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.GeoPoint
                 * @static
                 * @param {tomi.ingest.v1.GeoPoint.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.GeoPoint} GeoPoint instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.GeoPoint.$Shape): tomi.ingest.v1.GeoPoint & tomi.ingest.v1.GeoPoint.$Shape;
                 *   (properties?: tomi.ingest.v1.GeoPoint.$Properties): tomi.ingest.v1.GeoPoint;
                 * }}
                 */
                GeoPoint.create = function(properties) {
                    return new GeoPoint(properties);
                };

                /**
                 * Encodes the specified GeoPoint message. Does not implicitly {@link tomi.ingest.v1.GeoPoint.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.GeoPoint
                 * @static
                 * @param {tomi.ingest.v1.GeoPoint.$Properties} message GeoPoint message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                GeoPoint.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.latDeg != null && $Object.hasOwnProperty.call(message, "latDeg") && !$Object.is(message.latDeg, 0))
                        writer.uint32(/* id 1, wireType 1 =*/9).double(message.latDeg);
                    if (message.lonDeg != null && $Object.hasOwnProperty.call(message, "lonDeg") && !$Object.is(message.lonDeg, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.lonDeg);
                    if (message.haeM != null && $Object.hasOwnProperty.call(message, "haeM"))
                        writer.uint32(/* id 3, wireType 1 =*/25).double(message.haeM);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a GeoPoint message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.GeoPoint
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.GeoPoint & tomi.ingest.v1.GeoPoint.$Shape} GeoPoint
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                GeoPoint.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.GeoPoint();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.latDeg = value;
                                else
                                    delete message.latDeg;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.lonDeg = value;
                                else
                                    delete message.lonDeg;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 1)
                                    break;
                                message.haeM = reader.double();
                                message._haeM = "haeM";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return GeoPoint;
            })();

            v1.Covariance2 = (function() {

                /**
                 * Properties of a Covariance2.
                 * @typedef {Object} tomi.ingest.v1.Covariance2.$Properties
                 * @property {number|null} [eeM2] Covariance2 eeM2
                 * @property {number|null} [enM2] Covariance2 enM2
                 * @property {number|null} [nnM2] Covariance2 nnM2
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Covariance2.
                 * @memberof tomi.ingest.v1
                 * @interface ICovariance2
                 * @augments tomi.ingest.v1.Covariance2.$Properties
                 * @deprecated Use tomi.ingest.v1.Covariance2.$Properties instead.
                 */

                /**
                 * Shape of a Covariance2.
                 * @typedef {tomi.ingest.v1.Covariance2.$Properties} tomi.ingest.v1.Covariance2.$Shape
                 */

                /**
                 * Constructs a new Covariance2.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a Covariance2.
                 * @constructor
                 * @param {tomi.ingest.v1.Covariance2.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Covariance2 = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Covariance2 eeM2.
                 * @member {number} eeM2
                 * @memberof tomi.ingest.v1.Covariance2
                 * @instance
                 */
                Covariance2.prototype.eeM2 = 0;

                /**
                 * Covariance2 enM2.
                 * @member {number} enM2
                 * @memberof tomi.ingest.v1.Covariance2
                 * @instance
                 */
                Covariance2.prototype.enM2 = 0;

                /**
                 * Covariance2 nnM2.
                 * @member {number} nnM2
                 * @memberof tomi.ingest.v1.Covariance2
                 * @instance
                 */
                Covariance2.prototype.nnM2 = 0;

                /**
                 * Creates a new Covariance2 instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.Covariance2
                 * @static
                 * @param {tomi.ingest.v1.Covariance2.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.Covariance2} Covariance2 instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.Covariance2.$Shape): tomi.ingest.v1.Covariance2 & tomi.ingest.v1.Covariance2.$Shape;
                 *   (properties?: tomi.ingest.v1.Covariance2.$Properties): tomi.ingest.v1.Covariance2;
                 * }}
                 */
                Covariance2.create = function(properties) {
                    return new Covariance2(properties);
                };

                /**
                 * Encodes the specified Covariance2 message. Does not implicitly {@link tomi.ingest.v1.Covariance2.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.Covariance2
                 * @static
                 * @param {tomi.ingest.v1.Covariance2.$Properties} message Covariance2 message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Covariance2.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.eeM2 != null && $Object.hasOwnProperty.call(message, "eeM2") && !$Object.is(message.eeM2, 0))
                        writer.uint32(/* id 1, wireType 1 =*/9).double(message.eeM2);
                    if (message.enM2 != null && $Object.hasOwnProperty.call(message, "enM2") && !$Object.is(message.enM2, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.enM2);
                    if (message.nnM2 != null && $Object.hasOwnProperty.call(message, "nnM2") && !$Object.is(message.nnM2, 0))
                        writer.uint32(/* id 3, wireType 1 =*/25).double(message.nnM2);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Covariance2 message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.Covariance2
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.Covariance2 & tomi.ingest.v1.Covariance2.$Shape} Covariance2
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Covariance2.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.Covariance2();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.eeM2 = value;
                                else
                                    delete message.eeM2;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.enM2 = value;
                                else
                                    delete message.enM2;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.nnM2 = value;
                                else
                                    delete message.nnM2;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Covariance2;
            })();

            v1.Covariance3 = (function() {

                /**
                 * Properties of a Covariance3.
                 * @typedef {Object} tomi.ingest.v1.Covariance3.$Properties
                 * @property {number|null} [ee] Covariance3 ee
                 * @property {number|null} [en] Covariance3 en
                 * @property {number|null} [nn] Covariance3 nn
                 * @property {number|null} [eu] Covariance3 eu
                 * @property {number|null} [nu] Covariance3 nu
                 * @property {number|null} [uu] Covariance3 uu
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Covariance3.
                 * @memberof tomi.ingest.v1
                 * @interface ICovariance3
                 * @augments tomi.ingest.v1.Covariance3.$Properties
                 * @deprecated Use tomi.ingest.v1.Covariance3.$Properties instead.
                 */

                /**
                 * Shape of a Covariance3.
                 * @typedef {tomi.ingest.v1.Covariance3.$Properties} tomi.ingest.v1.Covariance3.$Shape
                 */

                /**
                 * Constructs a new Covariance3.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a Covariance3.
                 * @constructor
                 * @param {tomi.ingest.v1.Covariance3.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Covariance3 = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Covariance3 ee.
                 * @member {number} ee
                 * @memberof tomi.ingest.v1.Covariance3
                 * @instance
                 */
                Covariance3.prototype.ee = 0;

                /**
                 * Covariance3 en.
                 * @member {number} en
                 * @memberof tomi.ingest.v1.Covariance3
                 * @instance
                 */
                Covariance3.prototype.en = 0;

                /**
                 * Covariance3 nn.
                 * @member {number} nn
                 * @memberof tomi.ingest.v1.Covariance3
                 * @instance
                 */
                Covariance3.prototype.nn = 0;

                /**
                 * Covariance3 eu.
                 * @member {number} eu
                 * @memberof tomi.ingest.v1.Covariance3
                 * @instance
                 */
                Covariance3.prototype.eu = 0;

                /**
                 * Covariance3 nu.
                 * @member {number} nu
                 * @memberof tomi.ingest.v1.Covariance3
                 * @instance
                 */
                Covariance3.prototype.nu = 0;

                /**
                 * Covariance3 uu.
                 * @member {number} uu
                 * @memberof tomi.ingest.v1.Covariance3
                 * @instance
                 */
                Covariance3.prototype.uu = 0;

                /**
                 * Creates a new Covariance3 instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.Covariance3
                 * @static
                 * @param {tomi.ingest.v1.Covariance3.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.Covariance3} Covariance3 instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.Covariance3.$Shape): tomi.ingest.v1.Covariance3 & tomi.ingest.v1.Covariance3.$Shape;
                 *   (properties?: tomi.ingest.v1.Covariance3.$Properties): tomi.ingest.v1.Covariance3;
                 * }}
                 */
                Covariance3.create = function(properties) {
                    return new Covariance3(properties);
                };

                /**
                 * Encodes the specified Covariance3 message. Does not implicitly {@link tomi.ingest.v1.Covariance3.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.Covariance3
                 * @static
                 * @param {tomi.ingest.v1.Covariance3.$Properties} message Covariance3 message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Covariance3.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.ee != null && $Object.hasOwnProperty.call(message, "ee") && !$Object.is(message.ee, 0))
                        writer.uint32(/* id 1, wireType 1 =*/9).double(message.ee);
                    if (message.en != null && $Object.hasOwnProperty.call(message, "en") && !$Object.is(message.en, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.en);
                    if (message.nn != null && $Object.hasOwnProperty.call(message, "nn") && !$Object.is(message.nn, 0))
                        writer.uint32(/* id 3, wireType 1 =*/25).double(message.nn);
                    if (message.eu != null && $Object.hasOwnProperty.call(message, "eu") && !$Object.is(message.eu, 0))
                        writer.uint32(/* id 4, wireType 1 =*/33).double(message.eu);
                    if (message.nu != null && $Object.hasOwnProperty.call(message, "nu") && !$Object.is(message.nu, 0))
                        writer.uint32(/* id 5, wireType 1 =*/41).double(message.nu);
                    if (message.uu != null && $Object.hasOwnProperty.call(message, "uu") && !$Object.is(message.uu, 0))
                        writer.uint32(/* id 6, wireType 1 =*/49).double(message.uu);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Covariance3 message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.Covariance3
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.Covariance3 & tomi.ingest.v1.Covariance3.$Shape} Covariance3
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Covariance3.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.Covariance3();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.ee = value;
                                else
                                    delete message.ee;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.en = value;
                                else
                                    delete message.en;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.nn = value;
                                else
                                    delete message.nn;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.eu = value;
                                else
                                    delete message.eu;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.nu = value;
                                else
                                    delete message.nu;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.uu = value;
                                else
                                    delete message.uu;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Covariance3;
            })();

            v1.Polygon = (function() {

                /**
                 * Properties of a Polygon.
                 * @typedef {Object} tomi.ingest.v1.Polygon.$Properties
                 * @property {Array.<tomi.ingest.v1.GeoPoint.$Properties>|null} [ring] Polygon ring
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Polygon.
                 * @memberof tomi.ingest.v1
                 * @interface IPolygon
                 * @augments tomi.ingest.v1.Polygon.$Properties
                 * @deprecated Use tomi.ingest.v1.Polygon.$Properties instead.
                 */

                /**
                 * Shape of a Polygon.
                 * @typedef {tomi.ingest.v1.Polygon.$Properties} tomi.ingest.v1.Polygon.$Shape
                 */

                /**
                 * Constructs a new Polygon.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a Polygon.
                 * @constructor
                 * @param {tomi.ingest.v1.Polygon.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Polygon = function (properties) {
                    this.ring = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Polygon ring.
                 * @member {Array.<tomi.ingest.v1.GeoPoint.$Properties>} ring
                 * @memberof tomi.ingest.v1.Polygon
                 * @instance
                 */
                Polygon.prototype.ring = $util.emptyArray;

                /**
                 * Creates a new Polygon instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.Polygon
                 * @static
                 * @param {tomi.ingest.v1.Polygon.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.Polygon} Polygon instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.Polygon.$Shape): tomi.ingest.v1.Polygon & tomi.ingest.v1.Polygon.$Shape;
                 *   (properties?: tomi.ingest.v1.Polygon.$Properties): tomi.ingest.v1.Polygon;
                 * }}
                 */
                Polygon.create = function(properties) {
                    return new Polygon(properties);
                };

                /**
                 * Encodes the specified Polygon message. Does not implicitly {@link tomi.ingest.v1.Polygon.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.Polygon
                 * @static
                 * @param {tomi.ingest.v1.Polygon.$Properties} message Polygon message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Polygon.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.ring != null && message.ring.length)
                        for (let i = 0; i < message.ring.length; ++i)
                            $root.tomi.ingest.v1.GeoPoint.encode(message.ring[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Polygon message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.Polygon
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.Polygon & tomi.ingest.v1.Polygon.$Shape} Polygon
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Polygon.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.Polygon();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.ring && message.ring.length))
                                    message.ring = [];
                                message.ring.push($root.tomi.ingest.v1.GeoPoint.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Polygon;
            })();

            v1.ClassHypothesis = (function() {

                /**
                 * Properties of a ClassHypothesis.
                 * @typedef {Object} tomi.ingest.v1.ClassHypothesis.$Properties
                 * @property {string|null} [taxonomy] ClassHypothesis taxonomy
                 * @property {string|null} [classId] ClassHypothesis classId
                 * @property {number|null} [probability] ClassHypothesis probability
                 * @property {number|null} [logLikelihood] ClassHypothesis logLikelihood
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ClassHypothesis.
                 * @memberof tomi.ingest.v1
                 * @interface IClassHypothesis
                 * @augments tomi.ingest.v1.ClassHypothesis.$Properties
                 * @deprecated Use tomi.ingest.v1.ClassHypothesis.$Properties instead.
                 */

                /**
                 * Shape of a ClassHypothesis.
                 * @typedef {tomi.ingest.v1.ClassHypothesis.$Properties} tomi.ingest.v1.ClassHypothesis.$Shape
                 */

                /**
                 * Constructs a new ClassHypothesis.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a ClassHypothesis.
                 * @constructor
                 * @param {tomi.ingest.v1.ClassHypothesis.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ClassHypothesis = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ClassHypothesis taxonomy.
                 * @member {string} taxonomy
                 * @memberof tomi.ingest.v1.ClassHypothesis
                 * @instance
                 */
                ClassHypothesis.prototype.taxonomy = "";

                /**
                 * ClassHypothesis classId.
                 * @member {string} classId
                 * @memberof tomi.ingest.v1.ClassHypothesis
                 * @instance
                 */
                ClassHypothesis.prototype.classId = "";

                /**
                 * ClassHypothesis probability.
                 * @member {number|null|undefined} probability
                 * @memberof tomi.ingest.v1.ClassHypothesis
                 * @instance
                 */
                ClassHypothesis.prototype.probability = null;

                /**
                 * ClassHypothesis logLikelihood.
                 * @member {number|null|undefined} logLikelihood
                 * @memberof tomi.ingest.v1.ClassHypothesis
                 * @instance
                 */
                ClassHypothesis.prototype.logLikelihood = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ClassHypothesis.prototype, "_probability", {
                    get: $util.oneOfGetter($oneOfFields = ["probability"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ClassHypothesis.prototype, "_logLikelihood", {
                    get: $util.oneOfGetter($oneOfFields = ["logLikelihood"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new ClassHypothesis instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.ClassHypothesis
                 * @static
                 * @param {tomi.ingest.v1.ClassHypothesis.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.ClassHypothesis} ClassHypothesis instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.ClassHypothesis.$Shape): tomi.ingest.v1.ClassHypothesis & tomi.ingest.v1.ClassHypothesis.$Shape;
                 *   (properties?: tomi.ingest.v1.ClassHypothesis.$Properties): tomi.ingest.v1.ClassHypothesis;
                 * }}
                 */
                ClassHypothesis.create = function(properties) {
                    return new ClassHypothesis(properties);
                };

                /**
                 * Encodes the specified ClassHypothesis message. Does not implicitly {@link tomi.ingest.v1.ClassHypothesis.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.ClassHypothesis
                 * @static
                 * @param {tomi.ingest.v1.ClassHypothesis.$Properties} message ClassHypothesis message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ClassHypothesis.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.taxonomy != null && $Object.hasOwnProperty.call(message, "taxonomy") && message.taxonomy !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.taxonomy);
                    if (message.classId != null && $Object.hasOwnProperty.call(message, "classId") && message.classId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.classId);
                    if (message.probability != null && $Object.hasOwnProperty.call(message, "probability"))
                        writer.uint32(/* id 3, wireType 1 =*/25).double(message.probability);
                    if (message.logLikelihood != null && $Object.hasOwnProperty.call(message, "logLikelihood"))
                        writer.uint32(/* id 4, wireType 1 =*/33).double(message.logLikelihood);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ClassHypothesis message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.ClassHypothesis
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.ClassHypothesis & tomi.ingest.v1.ClassHypothesis.$Shape} ClassHypothesis
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ClassHypothesis.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.ClassHypothesis();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.taxonomy = value;
                                else
                                    delete message.taxonomy;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.classId = value;
                                else
                                    delete message.classId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 1)
                                    break;
                                message.probability = reader.double();
                                message._probability = "probability";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 1)
                                    break;
                                message.logLikelihood = reader.double();
                                message._logLikelihood = "logLikelihood";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ClassHypothesis;
            })();

            v1.Evidence = (function() {

                /**
                 * Properties of an Evidence.
                 * @typedef {Object} tomi.ingest.v1.Evidence.$Properties
                 * @property {string|null} [mediaType] Evidence mediaType
                 * @property {Uint8Array|null} [sha256] Evidence sha256
                 * @property {string|null} [uri] Evidence uri
                 * @property {number|null} [sizeBytes] Evidence sizeBytes
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Evidence.
                 * @memberof tomi.ingest.v1
                 * @interface IEvidence
                 * @augments tomi.ingest.v1.Evidence.$Properties
                 * @deprecated Use tomi.ingest.v1.Evidence.$Properties instead.
                 */

                /**
                 * Shape of an Evidence.
                 * @typedef {tomi.ingest.v1.Evidence.$Properties} tomi.ingest.v1.Evidence.$Shape
                 */

                /**
                 * Constructs a new Evidence.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents an Evidence.
                 * @constructor
                 * @param {tomi.ingest.v1.Evidence.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Evidence = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Evidence mediaType.
                 * @member {string} mediaType
                 * @memberof tomi.ingest.v1.Evidence
                 * @instance
                 */
                Evidence.prototype.mediaType = "";

                /**
                 * Evidence sha256.
                 * @member {Uint8Array} sha256
                 * @memberof tomi.ingest.v1.Evidence
                 * @instance
                 */
                Evidence.prototype.sha256 = $util.newBuffer([]);

                /**
                 * Evidence uri.
                 * @member {string} uri
                 * @memberof tomi.ingest.v1.Evidence
                 * @instance
                 */
                Evidence.prototype.uri = "";

                /**
                 * Evidence sizeBytes.
                 * @member {number} sizeBytes
                 * @memberof tomi.ingest.v1.Evidence
                 * @instance
                 */
                Evidence.prototype.sizeBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Creates a new Evidence instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.Evidence
                 * @static
                 * @param {tomi.ingest.v1.Evidence.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.Evidence} Evidence instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.Evidence.$Shape): tomi.ingest.v1.Evidence & tomi.ingest.v1.Evidence.$Shape;
                 *   (properties?: tomi.ingest.v1.Evidence.$Properties): tomi.ingest.v1.Evidence;
                 * }}
                 */
                Evidence.create = function(properties) {
                    return new Evidence(properties);
                };

                /**
                 * Encodes the specified Evidence message. Does not implicitly {@link tomi.ingest.v1.Evidence.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.Evidence
                 * @static
                 * @param {tomi.ingest.v1.Evidence.$Properties} message Evidence message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Evidence.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.mediaType != null && $Object.hasOwnProperty.call(message, "mediaType") && message.mediaType !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.mediaType);
                    if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.sha256);
                    if (message.uri != null && $Object.hasOwnProperty.call(message, "uri") && message.uri !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.uri);
                    if (message.sizeBytes != null && $Object.hasOwnProperty.call(message, "sizeBytes") && (typeof message.sizeBytes === "object" ? message.sizeBytes.low || message.sizeBytes.high : message.sizeBytes !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.sizeBytes);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Evidence message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.Evidence
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.Evidence & tomi.ingest.v1.Evidence.$Shape} Evidence
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Evidence.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.Evidence();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.mediaType = value;
                                else
                                    delete message.mediaType;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.sha256 = value;
                                else
                                    delete message.sha256;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.uri = value;
                                else
                                    delete message.uri;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.sizeBytes = value;
                                else
                                    delete message.sizeBytes;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Evidence;
            })();

            /**
             * Outcome enum.
             * @name tomi.ingest.v1.Outcome
             * @enum {number}
             * @property {number} OUTCOME_UNSPECIFIED=0 OUTCOME_UNSPECIFIED value
             * @property {number} ACCEPTED=1 ACCEPTED value
             * @property {number} ACCEPTED_FLAGGED=2 ACCEPTED_FLAGGED value
             * @property {number} DUPLICATE=3 DUPLICATE value
             * @property {number} QUARANTINED=4 QUARANTINED value
             * @property {number} REJECTED=5 REJECTED value
             * @property {number} CONFLICT=6 CONFLICT value
             */
            v1.Outcome = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "OUTCOME_UNSPECIFIED"] = 0;
                values[valuesById[1] = "ACCEPTED"] = 1;
                values[valuesById[2] = "ACCEPTED_FLAGGED"] = 2;
                values[valuesById[3] = "DUPLICATE"] = 3;
                values[valuesById[4] = "QUARANTINED"] = 4;
                values[valuesById[5] = "REJECTED"] = 5;
                values[valuesById[6] = "CONFLICT"] = 6;
                return values;
            })();

            v1.FieldViolation = (function() {

                /**
                 * Properties of a FieldViolation.
                 * @typedef {Object} tomi.ingest.v1.FieldViolation.$Properties
                 * @property {string|null} [field] FieldViolation field
                 * @property {string|null} [code] FieldViolation code
                 * @property {string|null} [description] FieldViolation description
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a FieldViolation.
                 * @memberof tomi.ingest.v1
                 * @interface IFieldViolation
                 * @augments tomi.ingest.v1.FieldViolation.$Properties
                 * @deprecated Use tomi.ingest.v1.FieldViolation.$Properties instead.
                 */

                /**
                 * Shape of a FieldViolation.
                 * @typedef {tomi.ingest.v1.FieldViolation.$Properties} tomi.ingest.v1.FieldViolation.$Shape
                 */

                /**
                 * Constructs a new FieldViolation.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a FieldViolation.
                 * @constructor
                 * @param {tomi.ingest.v1.FieldViolation.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const FieldViolation = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * FieldViolation field.
                 * @member {string} field
                 * @memberof tomi.ingest.v1.FieldViolation
                 * @instance
                 */
                FieldViolation.prototype.field = "";

                /**
                 * FieldViolation code.
                 * @member {string} code
                 * @memberof tomi.ingest.v1.FieldViolation
                 * @instance
                 */
                FieldViolation.prototype.code = "";

                /**
                 * FieldViolation description.
                 * @member {string} description
                 * @memberof tomi.ingest.v1.FieldViolation
                 * @instance
                 */
                FieldViolation.prototype.description = "";

                /**
                 * Creates a new FieldViolation instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.FieldViolation
                 * @static
                 * @param {tomi.ingest.v1.FieldViolation.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.FieldViolation} FieldViolation instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.FieldViolation.$Shape): tomi.ingest.v1.FieldViolation & tomi.ingest.v1.FieldViolation.$Shape;
                 *   (properties?: tomi.ingest.v1.FieldViolation.$Properties): tomi.ingest.v1.FieldViolation;
                 * }}
                 */
                FieldViolation.create = function(properties) {
                    return new FieldViolation(properties);
                };

                /**
                 * Encodes the specified FieldViolation message. Does not implicitly {@link tomi.ingest.v1.FieldViolation.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.FieldViolation
                 * @static
                 * @param {tomi.ingest.v1.FieldViolation.$Properties} message FieldViolation message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                FieldViolation.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.field != null && $Object.hasOwnProperty.call(message, "field") && message.field !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.field);
                    if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.code);
                    if (message.description != null && $Object.hasOwnProperty.call(message, "description") && message.description !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.description);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a FieldViolation message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.FieldViolation
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.FieldViolation & tomi.ingest.v1.FieldViolation.$Shape} FieldViolation
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                FieldViolation.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.FieldViolation();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.field = value;
                                else
                                    delete message.field;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.code = value;
                                else
                                    delete message.code;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.description = value;
                                else
                                    delete message.description;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return FieldViolation;
            })();

            v1.RecordResult = (function() {

                /**
                 * Properties of a RecordResult.
                 * @typedef {Object} tomi.ingest.v1.RecordResult.$Properties
                 * @property {Uint8Array|null} [streamEpoch] RecordResult streamEpoch
                 * @property {number|null} [seq] RecordResult seq
                 * @property {tomi.ingest.v1.Outcome|null} [outcome] RecordResult outcome
                 * @property {Array.<tomi.ingest.v1.FieldViolation.$Properties>|null} [violations] RecordResult violations
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RecordResult.
                 * @memberof tomi.ingest.v1
                 * @interface IRecordResult
                 * @augments tomi.ingest.v1.RecordResult.$Properties
                 * @deprecated Use tomi.ingest.v1.RecordResult.$Properties instead.
                 */

                /**
                 * Shape of a RecordResult.
                 * @typedef {tomi.ingest.v1.RecordResult.$Properties} tomi.ingest.v1.RecordResult.$Shape
                 */

                /**
                 * Constructs a new RecordResult.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a RecordResult.
                 * @constructor
                 * @param {tomi.ingest.v1.RecordResult.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RecordResult = function (properties) {
                    this.violations = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RecordResult streamEpoch.
                 * @member {Uint8Array} streamEpoch
                 * @memberof tomi.ingest.v1.RecordResult
                 * @instance
                 */
                RecordResult.prototype.streamEpoch = $util.newBuffer([]);

                /**
                 * RecordResult seq.
                 * @member {number} seq
                 * @memberof tomi.ingest.v1.RecordResult
                 * @instance
                 */
                RecordResult.prototype.seq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * RecordResult outcome.
                 * @member {tomi.ingest.v1.Outcome} outcome
                 * @memberof tomi.ingest.v1.RecordResult
                 * @instance
                 */
                RecordResult.prototype.outcome = 0;

                /**
                 * RecordResult violations.
                 * @member {Array.<tomi.ingest.v1.FieldViolation.$Properties>} violations
                 * @memberof tomi.ingest.v1.RecordResult
                 * @instance
                 */
                RecordResult.prototype.violations = $util.emptyArray;

                /**
                 * Creates a new RecordResult instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.RecordResult
                 * @static
                 * @param {tomi.ingest.v1.RecordResult.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.RecordResult} RecordResult instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.RecordResult.$Shape): tomi.ingest.v1.RecordResult & tomi.ingest.v1.RecordResult.$Shape;
                 *   (properties?: tomi.ingest.v1.RecordResult.$Properties): tomi.ingest.v1.RecordResult;
                 * }}
                 */
                RecordResult.create = function(properties) {
                    return new RecordResult(properties);
                };

                /**
                 * Encodes the specified RecordResult message. Does not implicitly {@link tomi.ingest.v1.RecordResult.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.RecordResult
                 * @static
                 * @param {tomi.ingest.v1.RecordResult.$Properties} message RecordResult message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RecordResult.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.streamEpoch != null && $Object.hasOwnProperty.call(message, "streamEpoch") && message.streamEpoch.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.streamEpoch);
                    if (message.seq != null && $Object.hasOwnProperty.call(message, "seq") && (typeof message.seq === "object" ? message.seq.low || message.seq.high : message.seq !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.seq);
                    if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome") && message.outcome !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).int32(message.outcome);
                    if (message.violations != null && message.violations.length)
                        for (let i = 0; i < message.violations.length; ++i)
                            $root.tomi.ingest.v1.FieldViolation.encode(message.violations[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RecordResult message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.RecordResult
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.RecordResult & tomi.ingest.v1.RecordResult.$Shape} RecordResult
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RecordResult.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.RecordResult();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.streamEpoch = value;
                                else
                                    delete message.streamEpoch;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.seq = value;
                                else
                                    delete message.seq;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.outcome = value;
                                else
                                    delete message.outcome;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.violations && message.violations.length))
                                    message.violations = [];
                                message.violations.push($root.tomi.ingest.v1.FieldViolation.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return RecordResult;
            })();

            v1.IngestAck = (function() {

                /**
                 * Properties of an IngestAck.
                 * @typedef {Object} tomi.ingest.v1.IngestAck.$Properties
                 * @property {Uint8Array|null} [streamEpoch] IngestAck streamEpoch
                 * @property {number|null} [committedThroughSeq] IngestAck committedThroughSeq
                 * @property {Array.<tomi.ingest.v1.RecordResult.$Properties>|null} [results] IngestAck results
                 * @property {number|null} [credit] IngestAck credit
                 * @property {number|null} [retryAfterUs] IngestAck retryAfterUs
                 * @property {number|null} [serverTimeUs] IngestAck serverTimeUs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an IngestAck.
                 * @memberof tomi.ingest.v1
                 * @interface IIngestAck
                 * @augments tomi.ingest.v1.IngestAck.$Properties
                 * @deprecated Use tomi.ingest.v1.IngestAck.$Properties instead.
                 */

                /**
                 * Shape of an IngestAck.
                 * @typedef {tomi.ingest.v1.IngestAck.$Properties} tomi.ingest.v1.IngestAck.$Shape
                 */

                /**
                 * Constructs a new IngestAck.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents an IngestAck.
                 * @constructor
                 * @param {tomi.ingest.v1.IngestAck.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const IngestAck = function (properties) {
                    this.results = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * IngestAck streamEpoch.
                 * @member {Uint8Array} streamEpoch
                 * @memberof tomi.ingest.v1.IngestAck
                 * @instance
                 */
                IngestAck.prototype.streamEpoch = $util.newBuffer([]);

                /**
                 * IngestAck committedThroughSeq.
                 * @member {number} committedThroughSeq
                 * @memberof tomi.ingest.v1.IngestAck
                 * @instance
                 */
                IngestAck.prototype.committedThroughSeq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * IngestAck results.
                 * @member {Array.<tomi.ingest.v1.RecordResult.$Properties>} results
                 * @memberof tomi.ingest.v1.IngestAck
                 * @instance
                 */
                IngestAck.prototype.results = $util.emptyArray;

                /**
                 * IngestAck credit.
                 * @member {number} credit
                 * @memberof tomi.ingest.v1.IngestAck
                 * @instance
                 */
                IngestAck.prototype.credit = 0;

                /**
                 * IngestAck retryAfterUs.
                 * @member {number|null|undefined} retryAfterUs
                 * @memberof tomi.ingest.v1.IngestAck
                 * @instance
                 */
                IngestAck.prototype.retryAfterUs = null;

                /**
                 * IngestAck serverTimeUs.
                 * @member {number} serverTimeUs
                 * @memberof tomi.ingest.v1.IngestAck
                 * @instance
                 */
                IngestAck.prototype.serverTimeUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(IngestAck.prototype, "_retryAfterUs", {
                    get: $util.oneOfGetter($oneOfFields = ["retryAfterUs"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new IngestAck instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.IngestAck
                 * @static
                 * @param {tomi.ingest.v1.IngestAck.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.IngestAck} IngestAck instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.IngestAck.$Shape): tomi.ingest.v1.IngestAck & tomi.ingest.v1.IngestAck.$Shape;
                 *   (properties?: tomi.ingest.v1.IngestAck.$Properties): tomi.ingest.v1.IngestAck;
                 * }}
                 */
                IngestAck.create = function(properties) {
                    return new IngestAck(properties);
                };

                /**
                 * Encodes the specified IngestAck message. Does not implicitly {@link tomi.ingest.v1.IngestAck.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.IngestAck
                 * @static
                 * @param {tomi.ingest.v1.IngestAck.$Properties} message IngestAck message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                IngestAck.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.streamEpoch != null && $Object.hasOwnProperty.call(message, "streamEpoch") && message.streamEpoch.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.streamEpoch);
                    if (message.committedThroughSeq != null && $Object.hasOwnProperty.call(message, "committedThroughSeq") && (typeof message.committedThroughSeq === "object" ? message.committedThroughSeq.low || message.committedThroughSeq.high : message.committedThroughSeq !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.committedThroughSeq);
                    if (message.results != null && message.results.length)
                        for (let i = 0; i < message.results.length; ++i)
                            $root.tomi.ingest.v1.RecordResult.encode(message.results[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.credit != null && $Object.hasOwnProperty.call(message, "credit") && message.credit !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.credit);
                    if (message.retryAfterUs != null && $Object.hasOwnProperty.call(message, "retryAfterUs"))
                        writer.uint32(/* id 5, wireType 0 =*/40).int64(message.retryAfterUs);
                    if (message.serverTimeUs != null && $Object.hasOwnProperty.call(message, "serverTimeUs") && (typeof message.serverTimeUs === "object" ? message.serverTimeUs.low || message.serverTimeUs.high : message.serverTimeUs !== 0))
                        writer.uint32(/* id 6, wireType 0 =*/48).int64(message.serverTimeUs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an IngestAck message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.IngestAck
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.IngestAck & tomi.ingest.v1.IngestAck.$Shape} IngestAck
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                IngestAck.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.IngestAck();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.streamEpoch = value;
                                else
                                    delete message.streamEpoch;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.committedThroughSeq = value;
                                else
                                    delete message.committedThroughSeq;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.results && message.results.length))
                                    message.results = [];
                                message.results.push($root.tomi.ingest.v1.RecordResult.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.credit = value;
                                else
                                    delete message.credit;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                message.retryAfterUs = reader.int64();
                                message._retryAfterUs = "retryAfterUs";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.serverTimeUs = value;
                                else
                                    delete message.serverTimeUs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return IngestAck;
            })();

            v1.StreamHello = (function() {

                /**
                 * Properties of a StreamHello.
                 * @typedef {Object} tomi.ingest.v1.StreamHello.$Properties
                 * @property {string|null} [sourceId] StreamHello sourceId
                 * @property {Uint8Array|null} [streamEpoch] StreamHello streamEpoch
                 * @property {number|null} [resumeAfterSeq] StreamHello resumeAfterSeq
                 * @property {string|null} [schemaVersion] StreamHello schemaVersion
                 * @property {boolean|null} [verboseAcks] StreamHello verboseAcks
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a StreamHello.
                 * @memberof tomi.ingest.v1
                 * @interface IStreamHello
                 * @augments tomi.ingest.v1.StreamHello.$Properties
                 * @deprecated Use tomi.ingest.v1.StreamHello.$Properties instead.
                 */

                /**
                 * Shape of a StreamHello.
                 * @typedef {tomi.ingest.v1.StreamHello.$Properties} tomi.ingest.v1.StreamHello.$Shape
                 */

                /**
                 * Constructs a new StreamHello.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a StreamHello.
                 * @constructor
                 * @param {tomi.ingest.v1.StreamHello.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const StreamHello = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * StreamHello sourceId.
                 * @member {string} sourceId
                 * @memberof tomi.ingest.v1.StreamHello
                 * @instance
                 */
                StreamHello.prototype.sourceId = "";

                /**
                 * StreamHello streamEpoch.
                 * @member {Uint8Array} streamEpoch
                 * @memberof tomi.ingest.v1.StreamHello
                 * @instance
                 */
                StreamHello.prototype.streamEpoch = $util.newBuffer([]);

                /**
                 * StreamHello resumeAfterSeq.
                 * @member {number} resumeAfterSeq
                 * @memberof tomi.ingest.v1.StreamHello
                 * @instance
                 */
                StreamHello.prototype.resumeAfterSeq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * StreamHello schemaVersion.
                 * @member {string} schemaVersion
                 * @memberof tomi.ingest.v1.StreamHello
                 * @instance
                 */
                StreamHello.prototype.schemaVersion = "";

                /**
                 * StreamHello verboseAcks.
                 * @member {boolean} verboseAcks
                 * @memberof tomi.ingest.v1.StreamHello
                 * @instance
                 */
                StreamHello.prototype.verboseAcks = false;

                /**
                 * Creates a new StreamHello instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.StreamHello
                 * @static
                 * @param {tomi.ingest.v1.StreamHello.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.StreamHello} StreamHello instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.StreamHello.$Shape): tomi.ingest.v1.StreamHello & tomi.ingest.v1.StreamHello.$Shape;
                 *   (properties?: tomi.ingest.v1.StreamHello.$Properties): tomi.ingest.v1.StreamHello;
                 * }}
                 */
                StreamHello.create = function(properties) {
                    return new StreamHello(properties);
                };

                /**
                 * Encodes the specified StreamHello message. Does not implicitly {@link tomi.ingest.v1.StreamHello.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.StreamHello
                 * @static
                 * @param {tomi.ingest.v1.StreamHello.$Properties} message StreamHello message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                StreamHello.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sourceId != null && $Object.hasOwnProperty.call(message, "sourceId") && message.sourceId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.sourceId);
                    if (message.streamEpoch != null && $Object.hasOwnProperty.call(message, "streamEpoch") && message.streamEpoch.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.streamEpoch);
                    if (message.resumeAfterSeq != null && $Object.hasOwnProperty.call(message, "resumeAfterSeq") && (typeof message.resumeAfterSeq === "object" ? message.resumeAfterSeq.low || message.resumeAfterSeq.high : message.resumeAfterSeq !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.resumeAfterSeq);
                    if (message.schemaVersion != null && $Object.hasOwnProperty.call(message, "schemaVersion") && message.schemaVersion !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.schemaVersion);
                    if (message.verboseAcks != null && $Object.hasOwnProperty.call(message, "verboseAcks") && message.verboseAcks !== false)
                        writer.uint32(/* id 5, wireType 0 =*/40).bool(message.verboseAcks);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a StreamHello message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.StreamHello
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.StreamHello & tomi.ingest.v1.StreamHello.$Shape} StreamHello
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                StreamHello.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.StreamHello();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.sourceId = value;
                                else
                                    delete message.sourceId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.streamEpoch = value;
                                else
                                    delete message.streamEpoch;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.resumeAfterSeq = value;
                                else
                                    delete message.resumeAfterSeq;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.schemaVersion = value;
                                else
                                    delete message.schemaVersion;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.verboseAcks = value;
                                else
                                    delete message.verboseAcks;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return StreamHello;
            })();

            v1.OpticalImageryHeader = (function() {

                /**
                 * Properties of an OpticalImageryHeader.
                 * @typedef {Object} tomi.ingest.v1.OpticalImageryHeader.$Properties
                 * @property {tomi.ingest.v1.RecordHeader.$Properties|null} [header] OpticalImageryHeader header
                 * @property {string|null} [sceneId] OpticalImageryHeader sceneId
                 * @property {string|null} [platform] OpticalImageryHeader platform
                 * @property {string|null} [instrument] OpticalImageryHeader instrument
                 * @property {string|null} [productLevel] OpticalImageryHeader productLevel
                 * @property {number|null} [acquiredStartUs] OpticalImageryHeader acquiredStartUs
                 * @property {number|null} [acquiredEndUs] OpticalImageryHeader acquiredEndUs
                 * @property {tomi.ingest.v1.Polygon.$Properties|null} [footprint] OpticalImageryHeader footprint
                 * @property {string|null} [crs] OpticalImageryHeader crs
                 * @property {number|null} [gsdM] OpticalImageryHeader gsdM
                 * @property {number|null} [cloudCoverPct] OpticalImageryHeader cloudCoverPct
                 * @property {number|null} [offNadirDeg] OpticalImageryHeader offNadirDeg
                 * @property {number|null} [sunElevationDeg] OpticalImageryHeader sunElevationDeg
                 * @property {number|null} [sunAzimuthDeg] OpticalImageryHeader sunAzimuthDeg
                 * @property {number|null} [geolocationCe90M] OpticalImageryHeader geolocationCe90M
                 * @property {Array.<string>|null} [bands] OpticalImageryHeader bands
                 * @property {number|null} [bandParallaxS] OpticalImageryHeader bandParallaxS
                 * @property {string|null} [mediaType] OpticalImageryHeader mediaType
                 * @property {number|null} [sizeBytes] OpticalImageryHeader sizeBytes
                 * @property {Uint8Array|null} [sha256] OpticalImageryHeader sha256
                 * @property {string|null} [uploadId] OpticalImageryHeader uploadId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an OpticalImageryHeader.
                 * @memberof tomi.ingest.v1
                 * @interface IOpticalImageryHeader
                 * @augments tomi.ingest.v1.OpticalImageryHeader.$Properties
                 * @deprecated Use tomi.ingest.v1.OpticalImageryHeader.$Properties instead.
                 */

                /**
                 * Shape of an OpticalImageryHeader.
                 * @typedef {tomi.ingest.v1.OpticalImageryHeader.$Properties} tomi.ingest.v1.OpticalImageryHeader.$Shape
                 */

                /**
                 * Constructs a new OpticalImageryHeader.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents an OpticalImageryHeader.
                 * @constructor
                 * @param {tomi.ingest.v1.OpticalImageryHeader.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const OpticalImageryHeader = function (properties) {
                    this.bands = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * OpticalImageryHeader header.
                 * @member {tomi.ingest.v1.RecordHeader.$Properties|null|undefined} header
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.header = null;

                /**
                 * OpticalImageryHeader sceneId.
                 * @member {string} sceneId
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.sceneId = "";

                /**
                 * OpticalImageryHeader platform.
                 * @member {string} platform
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.platform = "";

                /**
                 * OpticalImageryHeader instrument.
                 * @member {string} instrument
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.instrument = "";

                /**
                 * OpticalImageryHeader productLevel.
                 * @member {string} productLevel
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.productLevel = "";

                /**
                 * OpticalImageryHeader acquiredStartUs.
                 * @member {number} acquiredStartUs
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.acquiredStartUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * OpticalImageryHeader acquiredEndUs.
                 * @member {number} acquiredEndUs
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.acquiredEndUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * OpticalImageryHeader footprint.
                 * @member {tomi.ingest.v1.Polygon.$Properties|null|undefined} footprint
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.footprint = null;

                /**
                 * OpticalImageryHeader crs.
                 * @member {string} crs
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.crs = "";

                /**
                 * OpticalImageryHeader gsdM.
                 * @member {number} gsdM
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.gsdM = 0;

                /**
                 * OpticalImageryHeader cloudCoverPct.
                 * @member {number|null|undefined} cloudCoverPct
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.cloudCoverPct = null;

                /**
                 * OpticalImageryHeader offNadirDeg.
                 * @member {number|null|undefined} offNadirDeg
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.offNadirDeg = null;

                /**
                 * OpticalImageryHeader sunElevationDeg.
                 * @member {number|null|undefined} sunElevationDeg
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.sunElevationDeg = null;

                /**
                 * OpticalImageryHeader sunAzimuthDeg.
                 * @member {number|null|undefined} sunAzimuthDeg
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.sunAzimuthDeg = null;

                /**
                 * OpticalImageryHeader geolocationCe90M.
                 * @member {number|null|undefined} geolocationCe90M
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.geolocationCe90M = null;

                /**
                 * OpticalImageryHeader bands.
                 * @member {Array.<string>} bands
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.bands = $util.emptyArray;

                /**
                 * OpticalImageryHeader bandParallaxS.
                 * @member {number|null|undefined} bandParallaxS
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.bandParallaxS = null;

                /**
                 * OpticalImageryHeader mediaType.
                 * @member {string} mediaType
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.mediaType = "";

                /**
                 * OpticalImageryHeader sizeBytes.
                 * @member {number} sizeBytes
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.sizeBytes = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * OpticalImageryHeader sha256.
                 * @member {Uint8Array} sha256
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.sha256 = $util.newBuffer([]);

                /**
                 * OpticalImageryHeader uploadId.
                 * @member {string} uploadId
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @instance
                 */
                OpticalImageryHeader.prototype.uploadId = "";

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(OpticalImageryHeader.prototype, "_cloudCoverPct", {
                    get: $util.oneOfGetter($oneOfFields = ["cloudCoverPct"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(OpticalImageryHeader.prototype, "_offNadirDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["offNadirDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(OpticalImageryHeader.prototype, "_sunElevationDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["sunElevationDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(OpticalImageryHeader.prototype, "_sunAzimuthDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["sunAzimuthDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(OpticalImageryHeader.prototype, "_geolocationCe90M", {
                    get: $util.oneOfGetter($oneOfFields = ["geolocationCe90M"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(OpticalImageryHeader.prototype, "_bandParallaxS", {
                    get: $util.oneOfGetter($oneOfFields = ["bandParallaxS"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new OpticalImageryHeader instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @static
                 * @param {tomi.ingest.v1.OpticalImageryHeader.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.OpticalImageryHeader} OpticalImageryHeader instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.OpticalImageryHeader.$Shape): tomi.ingest.v1.OpticalImageryHeader & tomi.ingest.v1.OpticalImageryHeader.$Shape;
                 *   (properties?: tomi.ingest.v1.OpticalImageryHeader.$Properties): tomi.ingest.v1.OpticalImageryHeader;
                 * }}
                 */
                OpticalImageryHeader.create = function(properties) {
                    return new OpticalImageryHeader(properties);
                };

                /**
                 * Encodes the specified OpticalImageryHeader message. Does not implicitly {@link tomi.ingest.v1.OpticalImageryHeader.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @static
                 * @param {tomi.ingest.v1.OpticalImageryHeader.$Properties} message OpticalImageryHeader message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                OpticalImageryHeader.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                        $root.tomi.ingest.v1.RecordHeader.encode(message.header, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.sceneId != null && $Object.hasOwnProperty.call(message, "sceneId") && message.sceneId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.sceneId);
                    if (message.platform != null && $Object.hasOwnProperty.call(message, "platform") && message.platform !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.platform);
                    if (message.instrument != null && $Object.hasOwnProperty.call(message, "instrument") && message.instrument !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.instrument);
                    if (message.productLevel != null && $Object.hasOwnProperty.call(message, "productLevel") && message.productLevel !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.productLevel);
                    if (message.acquiredStartUs != null && $Object.hasOwnProperty.call(message, "acquiredStartUs") && (typeof message.acquiredStartUs === "object" ? message.acquiredStartUs.low || message.acquiredStartUs.high : message.acquiredStartUs !== 0))
                        writer.uint32(/* id 6, wireType 0 =*/48).int64(message.acquiredStartUs);
                    if (message.acquiredEndUs != null && $Object.hasOwnProperty.call(message, "acquiredEndUs") && (typeof message.acquiredEndUs === "object" ? message.acquiredEndUs.low || message.acquiredEndUs.high : message.acquiredEndUs !== 0))
                        writer.uint32(/* id 7, wireType 0 =*/56).int64(message.acquiredEndUs);
                    if (message.footprint != null && $Object.hasOwnProperty.call(message, "footprint"))
                        $root.tomi.ingest.v1.Polygon.encode(message.footprint, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.crs != null && $Object.hasOwnProperty.call(message, "crs") && message.crs !== "")
                        writer.uint32(/* id 9, wireType 2 =*/74).string(message.crs);
                    if (message.gsdM != null && $Object.hasOwnProperty.call(message, "gsdM") && !$Object.is(message.gsdM, 0))
                        writer.uint32(/* id 10, wireType 1 =*/81).double(message.gsdM);
                    if (message.cloudCoverPct != null && $Object.hasOwnProperty.call(message, "cloudCoverPct"))
                        writer.uint32(/* id 11, wireType 1 =*/89).double(message.cloudCoverPct);
                    if (message.offNadirDeg != null && $Object.hasOwnProperty.call(message, "offNadirDeg"))
                        writer.uint32(/* id 12, wireType 1 =*/97).double(message.offNadirDeg);
                    if (message.sunElevationDeg != null && $Object.hasOwnProperty.call(message, "sunElevationDeg"))
                        writer.uint32(/* id 13, wireType 1 =*/105).double(message.sunElevationDeg);
                    if (message.sunAzimuthDeg != null && $Object.hasOwnProperty.call(message, "sunAzimuthDeg"))
                        writer.uint32(/* id 14, wireType 1 =*/113).double(message.sunAzimuthDeg);
                    if (message.geolocationCe90M != null && $Object.hasOwnProperty.call(message, "geolocationCe90M"))
                        writer.uint32(/* id 15, wireType 1 =*/121).double(message.geolocationCe90M);
                    if (message.bands != null && message.bands.length)
                        for (let i = 0; i < message.bands.length; ++i)
                            writer.uint32(/* id 16, wireType 2 =*/130).string(message.bands[i]);
                    if (message.bandParallaxS != null && $Object.hasOwnProperty.call(message, "bandParallaxS"))
                        writer.uint32(/* id 17, wireType 1 =*/137).double(message.bandParallaxS);
                    if (message.mediaType != null && $Object.hasOwnProperty.call(message, "mediaType") && message.mediaType !== "")
                        writer.uint32(/* id 18, wireType 2 =*/146).string(message.mediaType);
                    if (message.sizeBytes != null && $Object.hasOwnProperty.call(message, "sizeBytes") && (typeof message.sizeBytes === "object" ? message.sizeBytes.low || message.sizeBytes.high : message.sizeBytes !== 0))
                        writer.uint32(/* id 19, wireType 0 =*/152).uint64(message.sizeBytes);
                    if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256.length)
                        writer.uint32(/* id 20, wireType 2 =*/162).bytes(message.sha256);
                    if (message.uploadId != null && $Object.hasOwnProperty.call(message, "uploadId") && message.uploadId !== "")
                        writer.uint32(/* id 21, wireType 2 =*/170).string(message.uploadId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an OpticalImageryHeader message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.OpticalImageryHeader
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.OpticalImageryHeader & tomi.ingest.v1.OpticalImageryHeader.$Shape} OpticalImageryHeader
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                OpticalImageryHeader.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.OpticalImageryHeader();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.header = $root.tomi.ingest.v1.RecordHeader.decode(reader, reader.size(), $undefined, _depth + 1, message.header);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.sceneId = value;
                                else
                                    delete message.sceneId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.platform = value;
                                else
                                    delete message.platform;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.instrument = value;
                                else
                                    delete message.instrument;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.productLevel = value;
                                else
                                    delete message.productLevel;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.acquiredStartUs = value;
                                else
                                    delete message.acquiredStartUs;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.acquiredEndUs = value;
                                else
                                    delete message.acquiredEndUs;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.footprint = $root.tomi.ingest.v1.Polygon.decode(reader, reader.size(), $undefined, _depth + 1, message.footprint);
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.crs = value;
                                else
                                    delete message.crs;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.gsdM = value;
                                else
                                    delete message.gsdM;
                                continue;
                            }
                        case 11: {
                                if (wireType !== 1)
                                    break;
                                message.cloudCoverPct = reader.double();
                                message._cloudCoverPct = "cloudCoverPct";
                                continue;
                            }
                        case 12: {
                                if (wireType !== 1)
                                    break;
                                message.offNadirDeg = reader.double();
                                message._offNadirDeg = "offNadirDeg";
                                continue;
                            }
                        case 13: {
                                if (wireType !== 1)
                                    break;
                                message.sunElevationDeg = reader.double();
                                message._sunElevationDeg = "sunElevationDeg";
                                continue;
                            }
                        case 14: {
                                if (wireType !== 1)
                                    break;
                                message.sunAzimuthDeg = reader.double();
                                message._sunAzimuthDeg = "sunAzimuthDeg";
                                continue;
                            }
                        case 15: {
                                if (wireType !== 1)
                                    break;
                                message.geolocationCe90M = reader.double();
                                message._geolocationCe90M = "geolocationCe90M";
                                continue;
                            }
                        case 16: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.bands && message.bands.length))
                                    message.bands = [];
                                message.bands.push(reader.stringVerify());
                                continue;
                            }
                        case 17: {
                                if (wireType !== 1)
                                    break;
                                message.bandParallaxS = reader.double();
                                message._bandParallaxS = "bandParallaxS";
                                continue;
                            }
                        case 18: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.mediaType = value;
                                else
                                    delete message.mediaType;
                                continue;
                            }
                        case 19: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.sizeBytes = value;
                                else
                                    delete message.sizeBytes;
                                continue;
                            }
                        case 20: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.sha256 = value;
                                else
                                    delete message.sha256;
                                continue;
                            }
                        case 21: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.uploadId = value;
                                else
                                    delete message.uploadId;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return OpticalImageryHeader;
            })();

            v1.OpticalImageryChunk = (function() {

                /**
                 * Properties of an OpticalImageryChunk.
                 * @typedef {Object} tomi.ingest.v1.OpticalImageryChunk.$Properties
                 * @property {number|null} [offset] OpticalImageryChunk offset
                 * @property {Uint8Array|null} [data] OpticalImageryChunk data
                 * @property {number|null} [crc32c] OpticalImageryChunk crc32c
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an OpticalImageryChunk.
                 * @memberof tomi.ingest.v1
                 * @interface IOpticalImageryChunk
                 * @augments tomi.ingest.v1.OpticalImageryChunk.$Properties
                 * @deprecated Use tomi.ingest.v1.OpticalImageryChunk.$Properties instead.
                 */

                /**
                 * Shape of an OpticalImageryChunk.
                 * @typedef {tomi.ingest.v1.OpticalImageryChunk.$Properties} tomi.ingest.v1.OpticalImageryChunk.$Shape
                 */

                /**
                 * Constructs a new OpticalImageryChunk.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents an OpticalImageryChunk.
                 * @constructor
                 * @param {tomi.ingest.v1.OpticalImageryChunk.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const OpticalImageryChunk = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * OpticalImageryChunk offset.
                 * @member {number} offset
                 * @memberof tomi.ingest.v1.OpticalImageryChunk
                 * @instance
                 */
                OpticalImageryChunk.prototype.offset = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * OpticalImageryChunk data.
                 * @member {Uint8Array} data
                 * @memberof tomi.ingest.v1.OpticalImageryChunk
                 * @instance
                 */
                OpticalImageryChunk.prototype.data = $util.newBuffer([]);

                /**
                 * OpticalImageryChunk crc32c.
                 * @member {number} crc32c
                 * @memberof tomi.ingest.v1.OpticalImageryChunk
                 * @instance
                 */
                OpticalImageryChunk.prototype.crc32c = 0;

                /**
                 * Creates a new OpticalImageryChunk instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.OpticalImageryChunk
                 * @static
                 * @param {tomi.ingest.v1.OpticalImageryChunk.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.OpticalImageryChunk} OpticalImageryChunk instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.OpticalImageryChunk.$Shape): tomi.ingest.v1.OpticalImageryChunk & tomi.ingest.v1.OpticalImageryChunk.$Shape;
                 *   (properties?: tomi.ingest.v1.OpticalImageryChunk.$Properties): tomi.ingest.v1.OpticalImageryChunk;
                 * }}
                 */
                OpticalImageryChunk.create = function(properties) {
                    return new OpticalImageryChunk(properties);
                };

                /**
                 * Encodes the specified OpticalImageryChunk message. Does not implicitly {@link tomi.ingest.v1.OpticalImageryChunk.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.OpticalImageryChunk
                 * @static
                 * @param {tomi.ingest.v1.OpticalImageryChunk.$Properties} message OpticalImageryChunk message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                OpticalImageryChunk.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.offset != null && $Object.hasOwnProperty.call(message, "offset") && (typeof message.offset === "object" ? message.offset.low || message.offset.high : message.offset !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.offset);
                    if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.data);
                    if (message.crc32c != null && $Object.hasOwnProperty.call(message, "crc32c") && message.crc32c !== 0)
                        writer.uint32(/* id 3, wireType 5 =*/29).fixed32(message.crc32c);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an OpticalImageryChunk message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.OpticalImageryChunk
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.OpticalImageryChunk & tomi.ingest.v1.OpticalImageryChunk.$Shape} OpticalImageryChunk
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                OpticalImageryChunk.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.OpticalImageryChunk();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.offset = value;
                                else
                                    delete message.offset;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.data = value;
                                else
                                    delete message.data;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 5)
                                    break;
                                if (value = reader.fixed32())
                                    message.crc32c = value;
                                else
                                    delete message.crc32c;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return OpticalImageryChunk;
            })();

            v1.OpticalImageryPart = (function() {

                /**
                 * Properties of an OpticalImageryPart.
                 * @typedef {Object} tomi.ingest.v1.OpticalImageryPart.$Properties
                 * @property {tomi.ingest.v1.OpticalImageryHeader.$Properties|null} [header] OpticalImageryPart header
                 * @property {tomi.ingest.v1.OpticalImageryChunk.$Properties|null} [chunk] OpticalImageryPart chunk
                 * @property {"header"|"chunk"} [part] OpticalImageryPart part
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an OpticalImageryPart.
                 * @memberof tomi.ingest.v1
                 * @interface IOpticalImageryPart
                 * @augments tomi.ingest.v1.OpticalImageryPart.$Properties
                 * @deprecated Use tomi.ingest.v1.OpticalImageryPart.$Properties instead.
                 */

                /**
                 * Narrowed shape of an OpticalImageryPart.
                 * @typedef {{
                 *   header?: tomi.ingest.v1.OpticalImageryHeader.$Shape|null;
                 *   chunk?: tomi.ingest.v1.OpticalImageryChunk.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ part?: undefined; header?: null; chunk?: null }|{ part?: "header"; header: tomi.ingest.v1.OpticalImageryHeader.$Shape; chunk?: null }|{ part?: "chunk"; header?: null; chunk: tomi.ingest.v1.OpticalImageryChunk.$Shape })
                 * )} tomi.ingest.v1.OpticalImageryPart.$Shape
                 */

                /**
                 * Constructs a new OpticalImageryPart.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents an OpticalImageryPart.
                 * @constructor
                 * @param {tomi.ingest.v1.OpticalImageryPart.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const OpticalImageryPart = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * OpticalImageryPart header.
                 * @member {tomi.ingest.v1.OpticalImageryHeader.$Properties|null|undefined} header
                 * @memberof tomi.ingest.v1.OpticalImageryPart
                 * @instance
                 */
                OpticalImageryPart.prototype.header = null;

                /**
                 * OpticalImageryPart chunk.
                 * @member {tomi.ingest.v1.OpticalImageryChunk.$Properties|null|undefined} chunk
                 * @memberof tomi.ingest.v1.OpticalImageryPart
                 * @instance
                 */
                OpticalImageryPart.prototype.chunk = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * OpticalImageryPart part.
                 * @member {"header"|"chunk"|undefined} part
                 * @memberof tomi.ingest.v1.OpticalImageryPart
                 * @instance
                 */
                $Object.defineProperty(OpticalImageryPart.prototype, "part", {
                    get: $util.oneOfGetter($oneOfFields = ["header", "chunk"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new OpticalImageryPart instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.OpticalImageryPart
                 * @static
                 * @param {tomi.ingest.v1.OpticalImageryPart.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.OpticalImageryPart} OpticalImageryPart instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.OpticalImageryPart.$Shape): tomi.ingest.v1.OpticalImageryPart & tomi.ingest.v1.OpticalImageryPart.$Shape;
                 *   (properties?: tomi.ingest.v1.OpticalImageryPart.$Properties): tomi.ingest.v1.OpticalImageryPart;
                 * }}
                 */
                OpticalImageryPart.create = function(properties) {
                    return new OpticalImageryPart(properties);
                };

                /**
                 * Encodes the specified OpticalImageryPart message. Does not implicitly {@link tomi.ingest.v1.OpticalImageryPart.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.OpticalImageryPart
                 * @static
                 * @param {tomi.ingest.v1.OpticalImageryPart.$Properties} message OpticalImageryPart message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                OpticalImageryPart.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                        $root.tomi.ingest.v1.OpticalImageryHeader.encode(message.header, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.chunk != null && $Object.hasOwnProperty.call(message, "chunk"))
                        $root.tomi.ingest.v1.OpticalImageryChunk.encode(message.chunk, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an OpticalImageryPart message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.OpticalImageryPart
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.OpticalImageryPart & tomi.ingest.v1.OpticalImageryPart.$Shape} OpticalImageryPart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                OpticalImageryPart.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.OpticalImageryPart();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.header = $root.tomi.ingest.v1.OpticalImageryHeader.decode(reader, reader.size(), $undefined, _depth + 1, message.header);
                                message.part = "header";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.chunk = $root.tomi.ingest.v1.OpticalImageryChunk.decode(reader, reader.size(), $undefined, _depth + 1, message.chunk);
                                message.part = "chunk";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return OpticalImageryPart;
            })();

            v1.OpticalImageryReceipt = (function() {

                /**
                 * Properties of an OpticalImageryReceipt.
                 * @typedef {Object} tomi.ingest.v1.OpticalImageryReceipt.$Properties
                 * @property {string|null} [uploadId] OpticalImageryReceipt uploadId
                 * @property {number|null} [bytesReceived] OpticalImageryReceipt bytesReceived
                 * @property {boolean|null} [complete] OpticalImageryReceipt complete
                 * @property {Uint8Array|null} [sha256] OpticalImageryReceipt sha256
                 * @property {string|null} [sceneRef] OpticalImageryReceipt sceneRef
                 * @property {tomi.ingest.v1.RecordResult.$Properties|null} [result] OpticalImageryReceipt result
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an OpticalImageryReceipt.
                 * @memberof tomi.ingest.v1
                 * @interface IOpticalImageryReceipt
                 * @augments tomi.ingest.v1.OpticalImageryReceipt.$Properties
                 * @deprecated Use tomi.ingest.v1.OpticalImageryReceipt.$Properties instead.
                 */

                /**
                 * Shape of an OpticalImageryReceipt.
                 * @typedef {tomi.ingest.v1.OpticalImageryReceipt.$Properties} tomi.ingest.v1.OpticalImageryReceipt.$Shape
                 */

                /**
                 * Constructs a new OpticalImageryReceipt.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents an OpticalImageryReceipt.
                 * @constructor
                 * @param {tomi.ingest.v1.OpticalImageryReceipt.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const OpticalImageryReceipt = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * OpticalImageryReceipt uploadId.
                 * @member {string} uploadId
                 * @memberof tomi.ingest.v1.OpticalImageryReceipt
                 * @instance
                 */
                OpticalImageryReceipt.prototype.uploadId = "";

                /**
                 * OpticalImageryReceipt bytesReceived.
                 * @member {number} bytesReceived
                 * @memberof tomi.ingest.v1.OpticalImageryReceipt
                 * @instance
                 */
                OpticalImageryReceipt.prototype.bytesReceived = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * OpticalImageryReceipt complete.
                 * @member {boolean} complete
                 * @memberof tomi.ingest.v1.OpticalImageryReceipt
                 * @instance
                 */
                OpticalImageryReceipt.prototype.complete = false;

                /**
                 * OpticalImageryReceipt sha256.
                 * @member {Uint8Array} sha256
                 * @memberof tomi.ingest.v1.OpticalImageryReceipt
                 * @instance
                 */
                OpticalImageryReceipt.prototype.sha256 = $util.newBuffer([]);

                /**
                 * OpticalImageryReceipt sceneRef.
                 * @member {string} sceneRef
                 * @memberof tomi.ingest.v1.OpticalImageryReceipt
                 * @instance
                 */
                OpticalImageryReceipt.prototype.sceneRef = "";

                /**
                 * OpticalImageryReceipt result.
                 * @member {tomi.ingest.v1.RecordResult.$Properties|null|undefined} result
                 * @memberof tomi.ingest.v1.OpticalImageryReceipt
                 * @instance
                 */
                OpticalImageryReceipt.prototype.result = null;

                /**
                 * Creates a new OpticalImageryReceipt instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.OpticalImageryReceipt
                 * @static
                 * @param {tomi.ingest.v1.OpticalImageryReceipt.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.OpticalImageryReceipt} OpticalImageryReceipt instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.OpticalImageryReceipt.$Shape): tomi.ingest.v1.OpticalImageryReceipt & tomi.ingest.v1.OpticalImageryReceipt.$Shape;
                 *   (properties?: tomi.ingest.v1.OpticalImageryReceipt.$Properties): tomi.ingest.v1.OpticalImageryReceipt;
                 * }}
                 */
                OpticalImageryReceipt.create = function(properties) {
                    return new OpticalImageryReceipt(properties);
                };

                /**
                 * Encodes the specified OpticalImageryReceipt message. Does not implicitly {@link tomi.ingest.v1.OpticalImageryReceipt.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.OpticalImageryReceipt
                 * @static
                 * @param {tomi.ingest.v1.OpticalImageryReceipt.$Properties} message OpticalImageryReceipt message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                OpticalImageryReceipt.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.uploadId != null && $Object.hasOwnProperty.call(message, "uploadId") && message.uploadId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.uploadId);
                    if (message.bytesReceived != null && $Object.hasOwnProperty.call(message, "bytesReceived") && (typeof message.bytesReceived === "object" ? message.bytesReceived.low || message.bytesReceived.high : message.bytesReceived !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.bytesReceived);
                    if (message.complete != null && $Object.hasOwnProperty.call(message, "complete") && message.complete !== false)
                        writer.uint32(/* id 3, wireType 0 =*/24).bool(message.complete);
                    if (message.sha256 != null && $Object.hasOwnProperty.call(message, "sha256") && message.sha256.length)
                        writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.sha256);
                    if (message.sceneRef != null && $Object.hasOwnProperty.call(message, "sceneRef") && message.sceneRef !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.sceneRef);
                    if (message.result != null && $Object.hasOwnProperty.call(message, "result"))
                        $root.tomi.ingest.v1.RecordResult.encode(message.result, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an OpticalImageryReceipt message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.OpticalImageryReceipt
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.OpticalImageryReceipt & tomi.ingest.v1.OpticalImageryReceipt.$Shape} OpticalImageryReceipt
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                OpticalImageryReceipt.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.OpticalImageryReceipt();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.uploadId = value;
                                else
                                    delete message.uploadId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.bytesReceived = value;
                                else
                                    delete message.bytesReceived;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.complete = value;
                                else
                                    delete message.complete;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.sha256 = value;
                                else
                                    delete message.sha256;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.sceneRef = value;
                                else
                                    delete message.sceneRef;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.result = $root.tomi.ingest.v1.RecordResult.decode(reader, reader.size(), $undefined, _depth + 1, message.result);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return OpticalImageryReceipt;
            })();

            v1.UploadStatusRequest = (function() {

                /**
                 * Properties of an UploadStatusRequest.
                 * @typedef {Object} tomi.ingest.v1.UploadStatusRequest.$Properties
                 * @property {string|null} [uploadId] UploadStatusRequest uploadId
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an UploadStatusRequest.
                 * @memberof tomi.ingest.v1
                 * @interface IUploadStatusRequest
                 * @augments tomi.ingest.v1.UploadStatusRequest.$Properties
                 * @deprecated Use tomi.ingest.v1.UploadStatusRequest.$Properties instead.
                 */

                /**
                 * Shape of an UploadStatusRequest.
                 * @typedef {tomi.ingest.v1.UploadStatusRequest.$Properties} tomi.ingest.v1.UploadStatusRequest.$Shape
                 */

                /**
                 * Constructs a new UploadStatusRequest.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents an UploadStatusRequest.
                 * @constructor
                 * @param {tomi.ingest.v1.UploadStatusRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const UploadStatusRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * UploadStatusRequest uploadId.
                 * @member {string} uploadId
                 * @memberof tomi.ingest.v1.UploadStatusRequest
                 * @instance
                 */
                UploadStatusRequest.prototype.uploadId = "";

                /**
                 * Creates a new UploadStatusRequest instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.UploadStatusRequest
                 * @static
                 * @param {tomi.ingest.v1.UploadStatusRequest.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.UploadStatusRequest} UploadStatusRequest instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.UploadStatusRequest.$Shape): tomi.ingest.v1.UploadStatusRequest & tomi.ingest.v1.UploadStatusRequest.$Shape;
                 *   (properties?: tomi.ingest.v1.UploadStatusRequest.$Properties): tomi.ingest.v1.UploadStatusRequest;
                 * }}
                 */
                UploadStatusRequest.create = function(properties) {
                    return new UploadStatusRequest(properties);
                };

                /**
                 * Encodes the specified UploadStatusRequest message. Does not implicitly {@link tomi.ingest.v1.UploadStatusRequest.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.UploadStatusRequest
                 * @static
                 * @param {tomi.ingest.v1.UploadStatusRequest.$Properties} message UploadStatusRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                UploadStatusRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.uploadId != null && $Object.hasOwnProperty.call(message, "uploadId") && message.uploadId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.uploadId);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an UploadStatusRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.UploadStatusRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.UploadStatusRequest & tomi.ingest.v1.UploadStatusRequest.$Shape} UploadStatusRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                UploadStatusRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.UploadStatusRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.uploadId = value;
                                else
                                    delete message.uploadId;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return UploadStatusRequest;
            })();

            /**
             * ArrayGeometry enum.
             * @name tomi.ingest.v1.ArrayGeometry
             * @enum {number}
             * @property {number} GEOMETRY_UNSPECIFIED=0 GEOMETRY_UNSPECIFIED value
             * @property {number} POINT=1 POINT value
             * @property {number} LINE=2 LINE value
             * @property {number} PLANAR=3 PLANAR value
             * @property {number} VOLUMETRIC=4 VOLUMETRIC value
             * @property {number} VECTOR_SENSOR=5 VECTOR_SENSOR value
             * @property {number} FIBRE_DAS=6 FIBRE_DAS value
             */
            v1.ArrayGeometry = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "GEOMETRY_UNSPECIFIED"] = 0;
                values[valuesById[1] = "POINT"] = 1;
                values[valuesById[2] = "LINE"] = 2;
                values[valuesById[3] = "PLANAR"] = 3;
                values[valuesById[4] = "VOLUMETRIC"] = 4;
                values[valuesById[5] = "VECTOR_SENSOR"] = 5;
                values[valuesById[6] = "FIBRE_DAS"] = 6;
                return values;
            })();

            v1.ArrayElement = (function() {

                /**
                 * Properties of an ArrayElement.
                 * @typedef {Object} tomi.ingest.v1.ArrayElement.$Properties
                 * @property {number|null} [elementId] ArrayElement elementId
                 * @property {number|null} [eastM] ArrayElement eastM
                 * @property {number|null} [northM] ArrayElement northM
                 * @property {number|null} [upM] ArrayElement upM
                 * @property {number|null} [sigmaM] ArrayElement sigmaM
                 * @property {number|null} [sensitivityDbRe_1vPerUpa] ArrayElement sensitivityDbRe_1vPerUpa
                 * @property {number|null} [preampGainDb] ArrayElement preampGainDb
                 * @property {boolean|null} [failed] ArrayElement failed
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an ArrayElement.
                 * @memberof tomi.ingest.v1
                 * @interface IArrayElement
                 * @augments tomi.ingest.v1.ArrayElement.$Properties
                 * @deprecated Use tomi.ingest.v1.ArrayElement.$Properties instead.
                 */

                /**
                 * Shape of an ArrayElement.
                 * @typedef {tomi.ingest.v1.ArrayElement.$Properties} tomi.ingest.v1.ArrayElement.$Shape
                 */

                /**
                 * Constructs a new ArrayElement.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents an ArrayElement.
                 * @constructor
                 * @param {tomi.ingest.v1.ArrayElement.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ArrayElement = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ArrayElement elementId.
                 * @member {number} elementId
                 * @memberof tomi.ingest.v1.ArrayElement
                 * @instance
                 */
                ArrayElement.prototype.elementId = 0;

                /**
                 * ArrayElement eastM.
                 * @member {number} eastM
                 * @memberof tomi.ingest.v1.ArrayElement
                 * @instance
                 */
                ArrayElement.prototype.eastM = 0;

                /**
                 * ArrayElement northM.
                 * @member {number} northM
                 * @memberof tomi.ingest.v1.ArrayElement
                 * @instance
                 */
                ArrayElement.prototype.northM = 0;

                /**
                 * ArrayElement upM.
                 * @member {number} upM
                 * @memberof tomi.ingest.v1.ArrayElement
                 * @instance
                 */
                ArrayElement.prototype.upM = 0;

                /**
                 * ArrayElement sigmaM.
                 * @member {number|null|undefined} sigmaM
                 * @memberof tomi.ingest.v1.ArrayElement
                 * @instance
                 */
                ArrayElement.prototype.sigmaM = null;

                /**
                 * ArrayElement sensitivityDbRe_1vPerUpa.
                 * @member {number|null|undefined} sensitivityDbRe_1vPerUpa
                 * @memberof tomi.ingest.v1.ArrayElement
                 * @instance
                 */
                ArrayElement.prototype.sensitivityDbRe_1vPerUpa = null;

                /**
                 * ArrayElement preampGainDb.
                 * @member {number|null|undefined} preampGainDb
                 * @memberof tomi.ingest.v1.ArrayElement
                 * @instance
                 */
                ArrayElement.prototype.preampGainDb = null;

                /**
                 * ArrayElement failed.
                 * @member {boolean} failed
                 * @memberof tomi.ingest.v1.ArrayElement
                 * @instance
                 */
                ArrayElement.prototype.failed = false;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ArrayElement.prototype, "_sigmaM", {
                    get: $util.oneOfGetter($oneOfFields = ["sigmaM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ArrayElement.prototype, "_sensitivityDbRe_1vPerUpa", {
                    get: $util.oneOfGetter($oneOfFields = ["sensitivityDbRe_1vPerUpa"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ArrayElement.prototype, "_preampGainDb", {
                    get: $util.oneOfGetter($oneOfFields = ["preampGainDb"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new ArrayElement instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.ArrayElement
                 * @static
                 * @param {tomi.ingest.v1.ArrayElement.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.ArrayElement} ArrayElement instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.ArrayElement.$Shape): tomi.ingest.v1.ArrayElement & tomi.ingest.v1.ArrayElement.$Shape;
                 *   (properties?: tomi.ingest.v1.ArrayElement.$Properties): tomi.ingest.v1.ArrayElement;
                 * }}
                 */
                ArrayElement.create = function(properties) {
                    return new ArrayElement(properties);
                };

                /**
                 * Encodes the specified ArrayElement message. Does not implicitly {@link tomi.ingest.v1.ArrayElement.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.ArrayElement
                 * @static
                 * @param {tomi.ingest.v1.ArrayElement.$Properties} message ArrayElement message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ArrayElement.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.elementId != null && $Object.hasOwnProperty.call(message, "elementId") && message.elementId !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.elementId);
                    if (message.eastM != null && $Object.hasOwnProperty.call(message, "eastM") && !$Object.is(message.eastM, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.eastM);
                    if (message.northM != null && $Object.hasOwnProperty.call(message, "northM") && !$Object.is(message.northM, 0))
                        writer.uint32(/* id 3, wireType 1 =*/25).double(message.northM);
                    if (message.upM != null && $Object.hasOwnProperty.call(message, "upM") && !$Object.is(message.upM, 0))
                        writer.uint32(/* id 4, wireType 1 =*/33).double(message.upM);
                    if (message.sigmaM != null && $Object.hasOwnProperty.call(message, "sigmaM"))
                        writer.uint32(/* id 5, wireType 1 =*/41).double(message.sigmaM);
                    if (message.sensitivityDbRe_1vPerUpa != null && $Object.hasOwnProperty.call(message, "sensitivityDbRe_1vPerUpa"))
                        writer.uint32(/* id 6, wireType 1 =*/49).double(message.sensitivityDbRe_1vPerUpa);
                    if (message.preampGainDb != null && $Object.hasOwnProperty.call(message, "preampGainDb"))
                        writer.uint32(/* id 7, wireType 1 =*/57).double(message.preampGainDb);
                    if (message.failed != null && $Object.hasOwnProperty.call(message, "failed") && message.failed !== false)
                        writer.uint32(/* id 8, wireType 0 =*/64).bool(message.failed);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an ArrayElement message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.ArrayElement
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.ArrayElement & tomi.ingest.v1.ArrayElement.$Shape} ArrayElement
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ArrayElement.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.ArrayElement();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.elementId = value;
                                else
                                    delete message.elementId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.eastM = value;
                                else
                                    delete message.eastM;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.northM = value;
                                else
                                    delete message.northM;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.upM = value;
                                else
                                    delete message.upM;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 1)
                                    break;
                                message.sigmaM = reader.double();
                                message._sigmaM = "sigmaM";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 1)
                                    break;
                                message.sensitivityDbRe_1vPerUpa = reader.double();
                                message._sensitivityDbRe_1vPerUpa = "sensitivityDbRe_1vPerUpa";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 1)
                                    break;
                                message.preampGainDb = reader.double();
                                message._preampGainDb = "preampGainDb";
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.failed = value;
                                else
                                    delete message.failed;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ArrayElement;
            })();

            v1.SoundSpeedLevel = (function() {

                /**
                 * Properties of a SoundSpeedLevel.
                 * @typedef {Object} tomi.ingest.v1.SoundSpeedLevel.$Properties
                 * @property {number|null} [depthM] SoundSpeedLevel depthM
                 * @property {number|null} [soundSpeedMps] SoundSpeedLevel soundSpeedMps
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SoundSpeedLevel.
                 * @memberof tomi.ingest.v1
                 * @interface ISoundSpeedLevel
                 * @augments tomi.ingest.v1.SoundSpeedLevel.$Properties
                 * @deprecated Use tomi.ingest.v1.SoundSpeedLevel.$Properties instead.
                 */

                /**
                 * Shape of a SoundSpeedLevel.
                 * @typedef {tomi.ingest.v1.SoundSpeedLevel.$Properties} tomi.ingest.v1.SoundSpeedLevel.$Shape
                 */

                /**
                 * Constructs a new SoundSpeedLevel.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a SoundSpeedLevel.
                 * @constructor
                 * @param {tomi.ingest.v1.SoundSpeedLevel.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SoundSpeedLevel = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SoundSpeedLevel depthM.
                 * @member {number} depthM
                 * @memberof tomi.ingest.v1.SoundSpeedLevel
                 * @instance
                 */
                SoundSpeedLevel.prototype.depthM = 0;

                /**
                 * SoundSpeedLevel soundSpeedMps.
                 * @member {number} soundSpeedMps
                 * @memberof tomi.ingest.v1.SoundSpeedLevel
                 * @instance
                 */
                SoundSpeedLevel.prototype.soundSpeedMps = 0;

                /**
                 * Creates a new SoundSpeedLevel instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.SoundSpeedLevel
                 * @static
                 * @param {tomi.ingest.v1.SoundSpeedLevel.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.SoundSpeedLevel} SoundSpeedLevel instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.SoundSpeedLevel.$Shape): tomi.ingest.v1.SoundSpeedLevel & tomi.ingest.v1.SoundSpeedLevel.$Shape;
                 *   (properties?: tomi.ingest.v1.SoundSpeedLevel.$Properties): tomi.ingest.v1.SoundSpeedLevel;
                 * }}
                 */
                SoundSpeedLevel.create = function(properties) {
                    return new SoundSpeedLevel(properties);
                };

                /**
                 * Encodes the specified SoundSpeedLevel message. Does not implicitly {@link tomi.ingest.v1.SoundSpeedLevel.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.SoundSpeedLevel
                 * @static
                 * @param {tomi.ingest.v1.SoundSpeedLevel.$Properties} message SoundSpeedLevel message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SoundSpeedLevel.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.depthM != null && $Object.hasOwnProperty.call(message, "depthM") && !$Object.is(message.depthM, 0))
                        writer.uint32(/* id 1, wireType 1 =*/9).double(message.depthM);
                    if (message.soundSpeedMps != null && $Object.hasOwnProperty.call(message, "soundSpeedMps") && !$Object.is(message.soundSpeedMps, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.soundSpeedMps);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SoundSpeedLevel message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.SoundSpeedLevel
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.SoundSpeedLevel & tomi.ingest.v1.SoundSpeedLevel.$Shape} SoundSpeedLevel
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SoundSpeedLevel.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.SoundSpeedLevel();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.depthM = value;
                                else
                                    delete message.depthM;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.soundSpeedMps = value;
                                else
                                    delete message.soundSpeedMps;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SoundSpeedLevel;
            })();

            v1.SoundSpeedProfile = (function() {

                /**
                 * Properties of a SoundSpeedProfile.
                 * @typedef {Object} tomi.ingest.v1.SoundSpeedProfile.$Properties
                 * @property {string|null} [profileId] SoundSpeedProfile profileId
                 * @property {number|null} [measuredTimeUs] SoundSpeedProfile measuredTimeUs
                 * @property {tomi.ingest.v1.GeoPoint.$Properties|null} [position] SoundSpeedProfile position
                 * @property {string|null} [method] SoundSpeedProfile method
                 * @property {Array.<tomi.ingest.v1.SoundSpeedLevel.$Properties>|null} [levels] SoundSpeedProfile levels
                 * @property {number|null} [sigmaMps] SoundSpeedProfile sigmaMps
                 * @property {tomi.ingest.v1.RecordHeader.$Properties|null} [header] SoundSpeedProfile header
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SoundSpeedProfile.
                 * @memberof tomi.ingest.v1
                 * @interface ISoundSpeedProfile
                 * @augments tomi.ingest.v1.SoundSpeedProfile.$Properties
                 * @deprecated Use tomi.ingest.v1.SoundSpeedProfile.$Properties instead.
                 */

                /**
                 * Shape of a SoundSpeedProfile.
                 * @typedef {tomi.ingest.v1.SoundSpeedProfile.$Properties} tomi.ingest.v1.SoundSpeedProfile.$Shape
                 */

                /**
                 * Constructs a new SoundSpeedProfile.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a SoundSpeedProfile.
                 * @constructor
                 * @param {tomi.ingest.v1.SoundSpeedProfile.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SoundSpeedProfile = function (properties) {
                    this.levels = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SoundSpeedProfile profileId.
                 * @member {string} profileId
                 * @memberof tomi.ingest.v1.SoundSpeedProfile
                 * @instance
                 */
                SoundSpeedProfile.prototype.profileId = "";

                /**
                 * SoundSpeedProfile measuredTimeUs.
                 * @member {number} measuredTimeUs
                 * @memberof tomi.ingest.v1.SoundSpeedProfile
                 * @instance
                 */
                SoundSpeedProfile.prototype.measuredTimeUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * SoundSpeedProfile position.
                 * @member {tomi.ingest.v1.GeoPoint.$Properties|null|undefined} position
                 * @memberof tomi.ingest.v1.SoundSpeedProfile
                 * @instance
                 */
                SoundSpeedProfile.prototype.position = null;

                /**
                 * SoundSpeedProfile method.
                 * @member {string} method
                 * @memberof tomi.ingest.v1.SoundSpeedProfile
                 * @instance
                 */
                SoundSpeedProfile.prototype.method = "";

                /**
                 * SoundSpeedProfile levels.
                 * @member {Array.<tomi.ingest.v1.SoundSpeedLevel.$Properties>} levels
                 * @memberof tomi.ingest.v1.SoundSpeedProfile
                 * @instance
                 */
                SoundSpeedProfile.prototype.levels = $util.emptyArray;

                /**
                 * SoundSpeedProfile sigmaMps.
                 * @member {number|null|undefined} sigmaMps
                 * @memberof tomi.ingest.v1.SoundSpeedProfile
                 * @instance
                 */
                SoundSpeedProfile.prototype.sigmaMps = null;

                /**
                 * SoundSpeedProfile header.
                 * @member {tomi.ingest.v1.RecordHeader.$Properties|null|undefined} header
                 * @memberof tomi.ingest.v1.SoundSpeedProfile
                 * @instance
                 */
                SoundSpeedProfile.prototype.header = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(SoundSpeedProfile.prototype, "_sigmaMps", {
                    get: $util.oneOfGetter($oneOfFields = ["sigmaMps"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new SoundSpeedProfile instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.SoundSpeedProfile
                 * @static
                 * @param {tomi.ingest.v1.SoundSpeedProfile.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.SoundSpeedProfile} SoundSpeedProfile instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.SoundSpeedProfile.$Shape): tomi.ingest.v1.SoundSpeedProfile & tomi.ingest.v1.SoundSpeedProfile.$Shape;
                 *   (properties?: tomi.ingest.v1.SoundSpeedProfile.$Properties): tomi.ingest.v1.SoundSpeedProfile;
                 * }}
                 */
                SoundSpeedProfile.create = function(properties) {
                    return new SoundSpeedProfile(properties);
                };

                /**
                 * Encodes the specified SoundSpeedProfile message. Does not implicitly {@link tomi.ingest.v1.SoundSpeedProfile.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.SoundSpeedProfile
                 * @static
                 * @param {tomi.ingest.v1.SoundSpeedProfile.$Properties} message SoundSpeedProfile message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SoundSpeedProfile.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.profileId != null && $Object.hasOwnProperty.call(message, "profileId") && message.profileId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.profileId);
                    if (message.measuredTimeUs != null && $Object.hasOwnProperty.call(message, "measuredTimeUs") && (typeof message.measuredTimeUs === "object" ? message.measuredTimeUs.low || message.measuredTimeUs.high : message.measuredTimeUs !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).int64(message.measuredTimeUs);
                    if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                        $root.tomi.ingest.v1.GeoPoint.encode(message.position, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.method != null && $Object.hasOwnProperty.call(message, "method") && message.method !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.method);
                    if (message.levels != null && message.levels.length)
                        for (let i = 0; i < message.levels.length; ++i)
                            $root.tomi.ingest.v1.SoundSpeedLevel.encode(message.levels[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.sigmaMps != null && $Object.hasOwnProperty.call(message, "sigmaMps"))
                        writer.uint32(/* id 6, wireType 1 =*/49).double(message.sigmaMps);
                    if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                        $root.tomi.ingest.v1.RecordHeader.encode(message.header, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SoundSpeedProfile message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.SoundSpeedProfile
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.SoundSpeedProfile & tomi.ingest.v1.SoundSpeedProfile.$Shape} SoundSpeedProfile
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SoundSpeedProfile.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.SoundSpeedProfile();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.profileId = value;
                                else
                                    delete message.profileId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.measuredTimeUs = value;
                                else
                                    delete message.measuredTimeUs;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.position = $root.tomi.ingest.v1.GeoPoint.decode(reader, reader.size(), $undefined, _depth + 1, message.position);
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.method = value;
                                else
                                    delete message.method;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.levels && message.levels.length))
                                    message.levels = [];
                                message.levels.push($root.tomi.ingest.v1.SoundSpeedLevel.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 6: {
                                if (wireType !== 1)
                                    break;
                                message.sigmaMps = reader.double();
                                message._sigmaMps = "sigmaMps";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.header = $root.tomi.ingest.v1.RecordHeader.decode(reader, reader.size(), $undefined, _depth + 1, message.header);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SoundSpeedProfile;
            })();

            v1.ArrayConfiguration = (function() {

                /**
                 * Properties of an ArrayConfiguration.
                 * @typedef {Object} tomi.ingest.v1.ArrayConfiguration.$Properties
                 * @property {tomi.ingest.v1.RecordHeader.$Properties|null} [header] ArrayConfiguration header
                 * @property {string|null} [arrayId] ArrayConfiguration arrayId
                 * @property {number|null} [configVersion] ArrayConfiguration configVersion
                 * @property {number|null} [validFromUs] ArrayConfiguration validFromUs
                 * @property {tomi.ingest.v1.ArrayGeometry|null} [geometry] ArrayConfiguration geometry
                 * @property {tomi.ingest.v1.GeoPoint.$Properties|null} [origin] ArrayConfiguration origin
                 * @property {number|null} [depthM] ArrayConfiguration depthM
                 * @property {number|null} [originSigmaM] ArrayConfiguration originSigmaM
                 * @property {number|null} [axisTrueDeg] ArrayConfiguration axisTrueDeg
                 * @property {number|null} [axisSigmaDeg] ArrayConfiguration axisSigmaDeg
                 * @property {number|null} [tiltDeg] ArrayConfiguration tiltDeg
                 * @property {Array.<tomi.ingest.v1.ArrayElement.$Properties>|null} [elements] ArrayConfiguration elements
                 * @property {number|null} [sampleRateHz] ArrayConfiguration sampleRateHz
                 * @property {number|null} [bandLowHz] ArrayConfiguration bandLowHz
                 * @property {number|null} [bandHighHz] ArrayConfiguration bandHighHz
                 * @property {number|null} [soundSpeedUsedMps] ArrayConfiguration soundSpeedUsedMps
                 * @property {string|null} [soundSpeedProfileId] ArrayConfiguration soundSpeedProfileId
                 * @property {number|null} [calibratedTimeUs] ArrayConfiguration calibratedTimeUs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an ArrayConfiguration.
                 * @memberof tomi.ingest.v1
                 * @interface IArrayConfiguration
                 * @augments tomi.ingest.v1.ArrayConfiguration.$Properties
                 * @deprecated Use tomi.ingest.v1.ArrayConfiguration.$Properties instead.
                 */

                /**
                 * Shape of an ArrayConfiguration.
                 * @typedef {tomi.ingest.v1.ArrayConfiguration.$Properties} tomi.ingest.v1.ArrayConfiguration.$Shape
                 */

                /**
                 * Constructs a new ArrayConfiguration.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents an ArrayConfiguration.
                 * @constructor
                 * @param {tomi.ingest.v1.ArrayConfiguration.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ArrayConfiguration = function (properties) {
                    this.elements = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ArrayConfiguration header.
                 * @member {tomi.ingest.v1.RecordHeader.$Properties|null|undefined} header
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.header = null;

                /**
                 * ArrayConfiguration arrayId.
                 * @member {string} arrayId
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.arrayId = "";

                /**
                 * ArrayConfiguration configVersion.
                 * @member {number} configVersion
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.configVersion = 0;

                /**
                 * ArrayConfiguration validFromUs.
                 * @member {number} validFromUs
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.validFromUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * ArrayConfiguration geometry.
                 * @member {tomi.ingest.v1.ArrayGeometry} geometry
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.geometry = 0;

                /**
                 * ArrayConfiguration origin.
                 * @member {tomi.ingest.v1.GeoPoint.$Properties|null|undefined} origin
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.origin = null;

                /**
                 * ArrayConfiguration depthM.
                 * @member {number} depthM
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.depthM = 0;

                /**
                 * ArrayConfiguration originSigmaM.
                 * @member {number|null|undefined} originSigmaM
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.originSigmaM = null;

                /**
                 * ArrayConfiguration axisTrueDeg.
                 * @member {number|null|undefined} axisTrueDeg
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.axisTrueDeg = null;

                /**
                 * ArrayConfiguration axisSigmaDeg.
                 * @member {number|null|undefined} axisSigmaDeg
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.axisSigmaDeg = null;

                /**
                 * ArrayConfiguration tiltDeg.
                 * @member {number|null|undefined} tiltDeg
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.tiltDeg = null;

                /**
                 * ArrayConfiguration elements.
                 * @member {Array.<tomi.ingest.v1.ArrayElement.$Properties>} elements
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.elements = $util.emptyArray;

                /**
                 * ArrayConfiguration sampleRateHz.
                 * @member {number} sampleRateHz
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.sampleRateHz = 0;

                /**
                 * ArrayConfiguration bandLowHz.
                 * @member {number} bandLowHz
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.bandLowHz = 0;

                /**
                 * ArrayConfiguration bandHighHz.
                 * @member {number} bandHighHz
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.bandHighHz = 0;

                /**
                 * ArrayConfiguration soundSpeedUsedMps.
                 * @member {number} soundSpeedUsedMps
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.soundSpeedUsedMps = 0;

                /**
                 * ArrayConfiguration soundSpeedProfileId.
                 * @member {string} soundSpeedProfileId
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.soundSpeedProfileId = "";

                /**
                 * ArrayConfiguration calibratedTimeUs.
                 * @member {number} calibratedTimeUs
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @instance
                 */
                ArrayConfiguration.prototype.calibratedTimeUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ArrayConfiguration.prototype, "_originSigmaM", {
                    get: $util.oneOfGetter($oneOfFields = ["originSigmaM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ArrayConfiguration.prototype, "_axisTrueDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["axisTrueDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ArrayConfiguration.prototype, "_axisSigmaDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["axisSigmaDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ArrayConfiguration.prototype, "_tiltDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["tiltDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new ArrayConfiguration instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @static
                 * @param {tomi.ingest.v1.ArrayConfiguration.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.ArrayConfiguration} ArrayConfiguration instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.ArrayConfiguration.$Shape): tomi.ingest.v1.ArrayConfiguration & tomi.ingest.v1.ArrayConfiguration.$Shape;
                 *   (properties?: tomi.ingest.v1.ArrayConfiguration.$Properties): tomi.ingest.v1.ArrayConfiguration;
                 * }}
                 */
                ArrayConfiguration.create = function(properties) {
                    return new ArrayConfiguration(properties);
                };

                /**
                 * Encodes the specified ArrayConfiguration message. Does not implicitly {@link tomi.ingest.v1.ArrayConfiguration.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @static
                 * @param {tomi.ingest.v1.ArrayConfiguration.$Properties} message ArrayConfiguration message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ArrayConfiguration.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                        $root.tomi.ingest.v1.RecordHeader.encode(message.header, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.arrayId != null && $Object.hasOwnProperty.call(message, "arrayId") && message.arrayId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.arrayId);
                    if (message.configVersion != null && $Object.hasOwnProperty.call(message, "configVersion") && message.configVersion !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.configVersion);
                    if (message.validFromUs != null && $Object.hasOwnProperty.call(message, "validFromUs") && (typeof message.validFromUs === "object" ? message.validFromUs.low || message.validFromUs.high : message.validFromUs !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).int64(message.validFromUs);
                    if (message.geometry != null && $Object.hasOwnProperty.call(message, "geometry") && message.geometry !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).int32(message.geometry);
                    if (message.origin != null && $Object.hasOwnProperty.call(message, "origin"))
                        $root.tomi.ingest.v1.GeoPoint.encode(message.origin, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.depthM != null && $Object.hasOwnProperty.call(message, "depthM") && !$Object.is(message.depthM, 0))
                        writer.uint32(/* id 7, wireType 1 =*/57).double(message.depthM);
                    if (message.originSigmaM != null && $Object.hasOwnProperty.call(message, "originSigmaM"))
                        writer.uint32(/* id 8, wireType 1 =*/65).double(message.originSigmaM);
                    if (message.axisTrueDeg != null && $Object.hasOwnProperty.call(message, "axisTrueDeg"))
                        writer.uint32(/* id 9, wireType 1 =*/73).double(message.axisTrueDeg);
                    if (message.axisSigmaDeg != null && $Object.hasOwnProperty.call(message, "axisSigmaDeg"))
                        writer.uint32(/* id 10, wireType 1 =*/81).double(message.axisSigmaDeg);
                    if (message.tiltDeg != null && $Object.hasOwnProperty.call(message, "tiltDeg"))
                        writer.uint32(/* id 11, wireType 1 =*/89).double(message.tiltDeg);
                    if (message.elements != null && message.elements.length)
                        for (let i = 0; i < message.elements.length; ++i)
                            $root.tomi.ingest.v1.ArrayElement.encode(message.elements[i], writer.uint32(/* id 12, wireType 2 =*/98).fork(), _depth + 1).ldelim();
                    if (message.sampleRateHz != null && $Object.hasOwnProperty.call(message, "sampleRateHz") && !$Object.is(message.sampleRateHz, 0))
                        writer.uint32(/* id 13, wireType 1 =*/105).double(message.sampleRateHz);
                    if (message.bandLowHz != null && $Object.hasOwnProperty.call(message, "bandLowHz") && !$Object.is(message.bandLowHz, 0))
                        writer.uint32(/* id 14, wireType 1 =*/113).double(message.bandLowHz);
                    if (message.bandHighHz != null && $Object.hasOwnProperty.call(message, "bandHighHz") && !$Object.is(message.bandHighHz, 0))
                        writer.uint32(/* id 15, wireType 1 =*/121).double(message.bandHighHz);
                    if (message.soundSpeedUsedMps != null && $Object.hasOwnProperty.call(message, "soundSpeedUsedMps") && !$Object.is(message.soundSpeedUsedMps, 0))
                        writer.uint32(/* id 16, wireType 1 =*/129).double(message.soundSpeedUsedMps);
                    if (message.soundSpeedProfileId != null && $Object.hasOwnProperty.call(message, "soundSpeedProfileId") && message.soundSpeedProfileId !== "")
                        writer.uint32(/* id 17, wireType 2 =*/138).string(message.soundSpeedProfileId);
                    if (message.calibratedTimeUs != null && $Object.hasOwnProperty.call(message, "calibratedTimeUs") && (typeof message.calibratedTimeUs === "object" ? message.calibratedTimeUs.low || message.calibratedTimeUs.high : message.calibratedTimeUs !== 0))
                        writer.uint32(/* id 18, wireType 0 =*/144).int64(message.calibratedTimeUs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an ArrayConfiguration message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.ArrayConfiguration
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.ArrayConfiguration & tomi.ingest.v1.ArrayConfiguration.$Shape} ArrayConfiguration
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ArrayConfiguration.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.ArrayConfiguration();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.header = $root.tomi.ingest.v1.RecordHeader.decode(reader, reader.size(), $undefined, _depth + 1, message.header);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.arrayId = value;
                                else
                                    delete message.arrayId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.configVersion = value;
                                else
                                    delete message.configVersion;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.validFromUs = value;
                                else
                                    delete message.validFromUs;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.geometry = value;
                                else
                                    delete message.geometry;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.origin = $root.tomi.ingest.v1.GeoPoint.decode(reader, reader.size(), $undefined, _depth + 1, message.origin);
                                continue;
                            }
                        case 7: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.depthM = value;
                                else
                                    delete message.depthM;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 1)
                                    break;
                                message.originSigmaM = reader.double();
                                message._originSigmaM = "originSigmaM";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 1)
                                    break;
                                message.axisTrueDeg = reader.double();
                                message._axisTrueDeg = "axisTrueDeg";
                                continue;
                            }
                        case 10: {
                                if (wireType !== 1)
                                    break;
                                message.axisSigmaDeg = reader.double();
                                message._axisSigmaDeg = "axisSigmaDeg";
                                continue;
                            }
                        case 11: {
                                if (wireType !== 1)
                                    break;
                                message.tiltDeg = reader.double();
                                message._tiltDeg = "tiltDeg";
                                continue;
                            }
                        case 12: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.elements && message.elements.length))
                                    message.elements = [];
                                message.elements.push($root.tomi.ingest.v1.ArrayElement.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 13: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.sampleRateHz = value;
                                else
                                    delete message.sampleRateHz;
                                continue;
                            }
                        case 14: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.bandLowHz = value;
                                else
                                    delete message.bandLowHz;
                                continue;
                            }
                        case 15: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.bandHighHz = value;
                                else
                                    delete message.bandHighHz;
                                continue;
                            }
                        case 16: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.soundSpeedUsedMps = value;
                                else
                                    delete message.soundSpeedUsedMps;
                                continue;
                            }
                        case 17: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.soundSpeedProfileId = value;
                                else
                                    delete message.soundSpeedProfileId;
                                continue;
                            }
                        case 18: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.calibratedTimeUs = value;
                                else
                                    delete message.calibratedTimeUs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ArrayConfiguration;
            })();

            v1.ArrayHealth = (function() {

                /**
                 * Properties of an ArrayHealth.
                 * @typedef {Object} tomi.ingest.v1.ArrayHealth.$Properties
                 * @property {tomi.ingest.v1.RecordHeader.$Properties|null} [header] ArrayHealth header
                 * @property {string|null} [arrayId] ArrayHealth arrayId
                 * @property {number|null} [elementsOk] ArrayHealth elementsOk
                 * @property {number|null} [elementsTotal] ArrayHealth elementsTotal
                 * @property {Array.<number>|null} [failedElements] ArrayHealth failedElements
                 * @property {number|null} [headingTrueDeg] ArrayHealth headingTrueDeg
                 * @property {number|null} [tiltDeg] ArrayHealth tiltDeg
                 * @property {number|null} [dataGapS] ArrayHealth dataGapS
                 * @property {number|null} [selfNoiseDb] ArrayHealth selfNoiseDb
                 * @property {tomi.ingest.v1.OperationalState|null} [state] ArrayHealth state
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an ArrayHealth.
                 * @memberof tomi.ingest.v1
                 * @interface IArrayHealth
                 * @augments tomi.ingest.v1.ArrayHealth.$Properties
                 * @deprecated Use tomi.ingest.v1.ArrayHealth.$Properties instead.
                 */

                /**
                 * Shape of an ArrayHealth.
                 * @typedef {tomi.ingest.v1.ArrayHealth.$Properties} tomi.ingest.v1.ArrayHealth.$Shape
                 */

                /**
                 * Constructs a new ArrayHealth.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents an ArrayHealth.
                 * @constructor
                 * @param {tomi.ingest.v1.ArrayHealth.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ArrayHealth = function (properties) {
                    this.failedElements = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ArrayHealth header.
                 * @member {tomi.ingest.v1.RecordHeader.$Properties|null|undefined} header
                 * @memberof tomi.ingest.v1.ArrayHealth
                 * @instance
                 */
                ArrayHealth.prototype.header = null;

                /**
                 * ArrayHealth arrayId.
                 * @member {string} arrayId
                 * @memberof tomi.ingest.v1.ArrayHealth
                 * @instance
                 */
                ArrayHealth.prototype.arrayId = "";

                /**
                 * ArrayHealth elementsOk.
                 * @member {number} elementsOk
                 * @memberof tomi.ingest.v1.ArrayHealth
                 * @instance
                 */
                ArrayHealth.prototype.elementsOk = 0;

                /**
                 * ArrayHealth elementsTotal.
                 * @member {number} elementsTotal
                 * @memberof tomi.ingest.v1.ArrayHealth
                 * @instance
                 */
                ArrayHealth.prototype.elementsTotal = 0;

                /**
                 * ArrayHealth failedElements.
                 * @member {Array.<number>} failedElements
                 * @memberof tomi.ingest.v1.ArrayHealth
                 * @instance
                 */
                ArrayHealth.prototype.failedElements = $util.emptyArray;

                /**
                 * ArrayHealth headingTrueDeg.
                 * @member {number|null|undefined} headingTrueDeg
                 * @memberof tomi.ingest.v1.ArrayHealth
                 * @instance
                 */
                ArrayHealth.prototype.headingTrueDeg = null;

                /**
                 * ArrayHealth tiltDeg.
                 * @member {number|null|undefined} tiltDeg
                 * @memberof tomi.ingest.v1.ArrayHealth
                 * @instance
                 */
                ArrayHealth.prototype.tiltDeg = null;

                /**
                 * ArrayHealth dataGapS.
                 * @member {number|null|undefined} dataGapS
                 * @memberof tomi.ingest.v1.ArrayHealth
                 * @instance
                 */
                ArrayHealth.prototype.dataGapS = null;

                /**
                 * ArrayHealth selfNoiseDb.
                 * @member {number|null|undefined} selfNoiseDb
                 * @memberof tomi.ingest.v1.ArrayHealth
                 * @instance
                 */
                ArrayHealth.prototype.selfNoiseDb = null;

                /**
                 * ArrayHealth state.
                 * @member {tomi.ingest.v1.OperationalState} state
                 * @memberof tomi.ingest.v1.ArrayHealth
                 * @instance
                 */
                ArrayHealth.prototype.state = 0;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ArrayHealth.prototype, "_headingTrueDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["headingTrueDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ArrayHealth.prototype, "_tiltDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["tiltDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ArrayHealth.prototype, "_dataGapS", {
                    get: $util.oneOfGetter($oneOfFields = ["dataGapS"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ArrayHealth.prototype, "_selfNoiseDb", {
                    get: $util.oneOfGetter($oneOfFields = ["selfNoiseDb"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new ArrayHealth instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.ArrayHealth
                 * @static
                 * @param {tomi.ingest.v1.ArrayHealth.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.ArrayHealth} ArrayHealth instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.ArrayHealth.$Shape): tomi.ingest.v1.ArrayHealth & tomi.ingest.v1.ArrayHealth.$Shape;
                 *   (properties?: tomi.ingest.v1.ArrayHealth.$Properties): tomi.ingest.v1.ArrayHealth;
                 * }}
                 */
                ArrayHealth.create = function(properties) {
                    return new ArrayHealth(properties);
                };

                /**
                 * Encodes the specified ArrayHealth message. Does not implicitly {@link tomi.ingest.v1.ArrayHealth.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.ArrayHealth
                 * @static
                 * @param {tomi.ingest.v1.ArrayHealth.$Properties} message ArrayHealth message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ArrayHealth.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                        $root.tomi.ingest.v1.RecordHeader.encode(message.header, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.arrayId != null && $Object.hasOwnProperty.call(message, "arrayId") && message.arrayId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.arrayId);
                    if (message.elementsOk != null && $Object.hasOwnProperty.call(message, "elementsOk") && message.elementsOk !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.elementsOk);
                    if (message.elementsTotal != null && $Object.hasOwnProperty.call(message, "elementsTotal") && message.elementsTotal !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.elementsTotal);
                    if (message.failedElements != null && message.failedElements.length)
                        writer.uint32(/* id 5, wireType 2 =*/42).uint32s(message.failedElements);
                    if (message.headingTrueDeg != null && $Object.hasOwnProperty.call(message, "headingTrueDeg"))
                        writer.uint32(/* id 6, wireType 1 =*/49).double(message.headingTrueDeg);
                    if (message.tiltDeg != null && $Object.hasOwnProperty.call(message, "tiltDeg"))
                        writer.uint32(/* id 7, wireType 1 =*/57).double(message.tiltDeg);
                    if (message.dataGapS != null && $Object.hasOwnProperty.call(message, "dataGapS"))
                        writer.uint32(/* id 8, wireType 1 =*/65).double(message.dataGapS);
                    if (message.selfNoiseDb != null && $Object.hasOwnProperty.call(message, "selfNoiseDb"))
                        writer.uint32(/* id 9, wireType 1 =*/73).double(message.selfNoiseDb);
                    if (message.state != null && $Object.hasOwnProperty.call(message, "state") && message.state !== 0)
                        writer.uint32(/* id 10, wireType 0 =*/80).int32(message.state);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an ArrayHealth message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.ArrayHealth
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.ArrayHealth & tomi.ingest.v1.ArrayHealth.$Shape} ArrayHealth
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ArrayHealth.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.ArrayHealth();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.header = $root.tomi.ingest.v1.RecordHeader.decode(reader, reader.size(), $undefined, _depth + 1, message.header);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.arrayId = value;
                                else
                                    delete message.arrayId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.elementsOk = value;
                                else
                                    delete message.elementsOk;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.elementsTotal = value;
                                else
                                    delete message.elementsTotal;
                                continue;
                            }
                        case 5: {
                                if (wireType === 2) {
                                    if (!(message.failedElements && message.failedElements.length))
                                        message.failedElements = [];
                                    reader.uint32s(message.failedElements);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.failedElements && message.failedElements.length))
                                    message.failedElements = [];
                                message.failedElements.push(reader.uint32());
                                continue;
                            }
                        case 6: {
                                if (wireType !== 1)
                                    break;
                                message.headingTrueDeg = reader.double();
                                message._headingTrueDeg = "headingTrueDeg";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 1)
                                    break;
                                message.tiltDeg = reader.double();
                                message._tiltDeg = "tiltDeg";
                                continue;
                            }
                        case 8: {
                                if (wireType !== 1)
                                    break;
                                message.dataGapS = reader.double();
                                message._dataGapS = "dataGapS";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 1)
                                    break;
                                message.selfNoiseDb = reader.double();
                                message._selfNoiseDb = "selfNoiseDb";
                                continue;
                            }
                        case 10: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.state = value;
                                else
                                    delete message.state;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ArrayHealth;
            })();

            /**
             * OperationalState enum.
             * @name tomi.ingest.v1.OperationalState
             * @enum {number}
             * @property {number} STATE_UNSPECIFIED=0 STATE_UNSPECIFIED value
             * @property {number} OPERATIONAL=1 OPERATIONAL value
             * @property {number} DEGRADED=2 DEGRADED value
             * @property {number} NON_OPERATIONAL=3 NON_OPERATIONAL value
             * @property {number} OFF=4 OFF value
             * @property {number} MAINTENANCE=5 MAINTENANCE value
             */
            v1.OperationalState = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "STATE_UNSPECIFIED"] = 0;
                values[valuesById[1] = "OPERATIONAL"] = 1;
                values[valuesById[2] = "DEGRADED"] = 2;
                values[valuesById[3] = "NON_OPERATIONAL"] = 3;
                values[valuesById[4] = "OFF"] = 4;
                values[valuesById[5] = "MAINTENANCE"] = 5;
                return values;
            })();

            v1.ConeAngle = (function() {

                /**
                 * Properties of a ConeAngle.
                 * @typedef {Object} tomi.ingest.v1.ConeAngle.$Properties
                 * @property {number|null} [coneAngleDeg] ConeAngle coneAngleDeg
                 * @property {number|null} [sigmaDeg] ConeAngle sigmaDeg
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ConeAngle.
                 * @memberof tomi.ingest.v1
                 * @interface IConeAngle
                 * @augments tomi.ingest.v1.ConeAngle.$Properties
                 * @deprecated Use tomi.ingest.v1.ConeAngle.$Properties instead.
                 */

                /**
                 * Shape of a ConeAngle.
                 * @typedef {tomi.ingest.v1.ConeAngle.$Properties} tomi.ingest.v1.ConeAngle.$Shape
                 */

                /**
                 * Constructs a new ConeAngle.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a ConeAngle.
                 * @constructor
                 * @param {tomi.ingest.v1.ConeAngle.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ConeAngle = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ConeAngle coneAngleDeg.
                 * @member {number} coneAngleDeg
                 * @memberof tomi.ingest.v1.ConeAngle
                 * @instance
                 */
                ConeAngle.prototype.coneAngleDeg = 0;

                /**
                 * ConeAngle sigmaDeg.
                 * @member {number} sigmaDeg
                 * @memberof tomi.ingest.v1.ConeAngle
                 * @instance
                 */
                ConeAngle.prototype.sigmaDeg = 0;

                /**
                 * Creates a new ConeAngle instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.ConeAngle
                 * @static
                 * @param {tomi.ingest.v1.ConeAngle.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.ConeAngle} ConeAngle instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.ConeAngle.$Shape): tomi.ingest.v1.ConeAngle & tomi.ingest.v1.ConeAngle.$Shape;
                 *   (properties?: tomi.ingest.v1.ConeAngle.$Properties): tomi.ingest.v1.ConeAngle;
                 * }}
                 */
                ConeAngle.create = function(properties) {
                    return new ConeAngle(properties);
                };

                /**
                 * Encodes the specified ConeAngle message. Does not implicitly {@link tomi.ingest.v1.ConeAngle.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.ConeAngle
                 * @static
                 * @param {tomi.ingest.v1.ConeAngle.$Properties} message ConeAngle message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ConeAngle.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.coneAngleDeg != null && $Object.hasOwnProperty.call(message, "coneAngleDeg") && !$Object.is(message.coneAngleDeg, 0))
                        writer.uint32(/* id 1, wireType 1 =*/9).double(message.coneAngleDeg);
                    if (message.sigmaDeg != null && $Object.hasOwnProperty.call(message, "sigmaDeg") && !$Object.is(message.sigmaDeg, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.sigmaDeg);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ConeAngle message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.ConeAngle
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.ConeAngle & tomi.ingest.v1.ConeAngle.$Shape} ConeAngle
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ConeAngle.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.ConeAngle();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.coneAngleDeg = value;
                                else
                                    delete message.coneAngleDeg;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.sigmaDeg = value;
                                else
                                    delete message.sigmaDeg;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ConeAngle;
            })();

            v1.TrueBearing = (function() {

                /**
                 * Properties of a TrueBearing.
                 * @typedef {Object} tomi.ingest.v1.TrueBearing.$Properties
                 * @property {number|null} [bearingTrueDeg] TrueBearing bearingTrueDeg
                 * @property {number|null} [sigmaDeg] TrueBearing sigmaDeg
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TrueBearing.
                 * @memberof tomi.ingest.v1
                 * @interface ITrueBearing
                 * @augments tomi.ingest.v1.TrueBearing.$Properties
                 * @deprecated Use tomi.ingest.v1.TrueBearing.$Properties instead.
                 */

                /**
                 * Shape of a TrueBearing.
                 * @typedef {tomi.ingest.v1.TrueBearing.$Properties} tomi.ingest.v1.TrueBearing.$Shape
                 */

                /**
                 * Constructs a new TrueBearing.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a TrueBearing.
                 * @constructor
                 * @param {tomi.ingest.v1.TrueBearing.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TrueBearing = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TrueBearing bearingTrueDeg.
                 * @member {number} bearingTrueDeg
                 * @memberof tomi.ingest.v1.TrueBearing
                 * @instance
                 */
                TrueBearing.prototype.bearingTrueDeg = 0;

                /**
                 * TrueBearing sigmaDeg.
                 * @member {number} sigmaDeg
                 * @memberof tomi.ingest.v1.TrueBearing
                 * @instance
                 */
                TrueBearing.prototype.sigmaDeg = 0;

                /**
                 * Creates a new TrueBearing instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.TrueBearing
                 * @static
                 * @param {tomi.ingest.v1.TrueBearing.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.TrueBearing} TrueBearing instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.TrueBearing.$Shape): tomi.ingest.v1.TrueBearing & tomi.ingest.v1.TrueBearing.$Shape;
                 *   (properties?: tomi.ingest.v1.TrueBearing.$Properties): tomi.ingest.v1.TrueBearing;
                 * }}
                 */
                TrueBearing.create = function(properties) {
                    return new TrueBearing(properties);
                };

                /**
                 * Encodes the specified TrueBearing message. Does not implicitly {@link tomi.ingest.v1.TrueBearing.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.TrueBearing
                 * @static
                 * @param {tomi.ingest.v1.TrueBearing.$Properties} message TrueBearing message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TrueBearing.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.bearingTrueDeg != null && $Object.hasOwnProperty.call(message, "bearingTrueDeg") && !$Object.is(message.bearingTrueDeg, 0))
                        writer.uint32(/* id 1, wireType 1 =*/9).double(message.bearingTrueDeg);
                    if (message.sigmaDeg != null && $Object.hasOwnProperty.call(message, "sigmaDeg") && !$Object.is(message.sigmaDeg, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.sigmaDeg);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TrueBearing message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.TrueBearing
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.TrueBearing & tomi.ingest.v1.TrueBearing.$Shape} TrueBearing
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TrueBearing.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.TrueBearing();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.bearingTrueDeg = value;
                                else
                                    delete message.bearingTrueDeg;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.sigmaDeg = value;
                                else
                                    delete message.sigmaDeg;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return TrueBearing;
            })();

            v1.AmbiguousBearings = (function() {

                /**
                 * Properties of an AmbiguousBearings.
                 * @typedef {Object} tomi.ingest.v1.AmbiguousBearings.$Properties
                 * @property {Array.<tomi.ingest.v1.TrueBearing.$Properties>|null} [candidates] AmbiguousBearings candidates
                 * @property {Array.<number>|null} [weights] AmbiguousBearings weights
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an AmbiguousBearings.
                 * @memberof tomi.ingest.v1
                 * @interface IAmbiguousBearings
                 * @augments tomi.ingest.v1.AmbiguousBearings.$Properties
                 * @deprecated Use tomi.ingest.v1.AmbiguousBearings.$Properties instead.
                 */

                /**
                 * Shape of an AmbiguousBearings.
                 * @typedef {tomi.ingest.v1.AmbiguousBearings.$Properties} tomi.ingest.v1.AmbiguousBearings.$Shape
                 */

                /**
                 * Constructs a new AmbiguousBearings.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents an AmbiguousBearings.
                 * @constructor
                 * @param {tomi.ingest.v1.AmbiguousBearings.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const AmbiguousBearings = function (properties) {
                    this.candidates = [];
                    this.weights = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * AmbiguousBearings candidates.
                 * @member {Array.<tomi.ingest.v1.TrueBearing.$Properties>} candidates
                 * @memberof tomi.ingest.v1.AmbiguousBearings
                 * @instance
                 */
                AmbiguousBearings.prototype.candidates = $util.emptyArray;

                /**
                 * AmbiguousBearings weights.
                 * @member {Array.<number>} weights
                 * @memberof tomi.ingest.v1.AmbiguousBearings
                 * @instance
                 */
                AmbiguousBearings.prototype.weights = $util.emptyArray;

                /**
                 * Creates a new AmbiguousBearings instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.AmbiguousBearings
                 * @static
                 * @param {tomi.ingest.v1.AmbiguousBearings.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.AmbiguousBearings} AmbiguousBearings instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.AmbiguousBearings.$Shape): tomi.ingest.v1.AmbiguousBearings & tomi.ingest.v1.AmbiguousBearings.$Shape;
                 *   (properties?: tomi.ingest.v1.AmbiguousBearings.$Properties): tomi.ingest.v1.AmbiguousBearings;
                 * }}
                 */
                AmbiguousBearings.create = function(properties) {
                    return new AmbiguousBearings(properties);
                };

                /**
                 * Encodes the specified AmbiguousBearings message. Does not implicitly {@link tomi.ingest.v1.AmbiguousBearings.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.AmbiguousBearings
                 * @static
                 * @param {tomi.ingest.v1.AmbiguousBearings.$Properties} message AmbiguousBearings message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                AmbiguousBearings.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.candidates != null && message.candidates.length)
                        for (let i = 0; i < message.candidates.length; ++i)
                            $root.tomi.ingest.v1.TrueBearing.encode(message.candidates[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.weights != null && message.weights.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).doubles(message.weights);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an AmbiguousBearings message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.AmbiguousBearings
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.AmbiguousBearings & tomi.ingest.v1.AmbiguousBearings.$Shape} AmbiguousBearings
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                AmbiguousBearings.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.AmbiguousBearings();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.candidates && message.candidates.length))
                                    message.candidates = [];
                                message.candidates.push($root.tomi.ingest.v1.TrueBearing.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 2: {
                                if (wireType === 2) {
                                    if (!(message.weights && message.weights.length))
                                        message.weights = [];
                                    reader.doubles(message.weights);
                                    continue;
                                }
                                if (wireType !== 1)
                                    break;
                                if (!(message.weights && message.weights.length))
                                    message.weights = [];
                                message.weights.push(reader.double());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return AmbiguousBearings;
            })();

            v1.Tonal = (function() {

                /**
                 * Properties of a Tonal.
                 * @typedef {Object} tomi.ingest.v1.Tonal.$Properties
                 * @property {number|null} [frequencyHz] Tonal frequencyHz
                 * @property {number|null} [sigmaHz] Tonal sigmaHz
                 * @property {number|null} [snrDb] Tonal snrDb
                 * @property {number|null} [bandwidthHz] Tonal bandwidthHz
                 * @property {number|null} [harmonicOf] Tonal harmonicOf
                 * @property {number|null} [harmonicNumber] Tonal harmonicNumber
                 * @property {boolean|null} [stable] Tonal stable
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Tonal.
                 * @memberof tomi.ingest.v1
                 * @interface ITonal
                 * @augments tomi.ingest.v1.Tonal.$Properties
                 * @deprecated Use tomi.ingest.v1.Tonal.$Properties instead.
                 */

                /**
                 * Shape of a Tonal.
                 * @typedef {tomi.ingest.v1.Tonal.$Properties} tomi.ingest.v1.Tonal.$Shape
                 */

                /**
                 * Constructs a new Tonal.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a Tonal.
                 * @constructor
                 * @param {tomi.ingest.v1.Tonal.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Tonal = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Tonal frequencyHz.
                 * @member {number} frequencyHz
                 * @memberof tomi.ingest.v1.Tonal
                 * @instance
                 */
                Tonal.prototype.frequencyHz = 0;

                /**
                 * Tonal sigmaHz.
                 * @member {number|null|undefined} sigmaHz
                 * @memberof tomi.ingest.v1.Tonal
                 * @instance
                 */
                Tonal.prototype.sigmaHz = null;

                /**
                 * Tonal snrDb.
                 * @member {number|null|undefined} snrDb
                 * @memberof tomi.ingest.v1.Tonal
                 * @instance
                 */
                Tonal.prototype.snrDb = null;

                /**
                 * Tonal bandwidthHz.
                 * @member {number|null|undefined} bandwidthHz
                 * @memberof tomi.ingest.v1.Tonal
                 * @instance
                 */
                Tonal.prototype.bandwidthHz = null;

                /**
                 * Tonal harmonicOf.
                 * @member {number|null|undefined} harmonicOf
                 * @memberof tomi.ingest.v1.Tonal
                 * @instance
                 */
                Tonal.prototype.harmonicOf = null;

                /**
                 * Tonal harmonicNumber.
                 * @member {number|null|undefined} harmonicNumber
                 * @memberof tomi.ingest.v1.Tonal
                 * @instance
                 */
                Tonal.prototype.harmonicNumber = null;

                /**
                 * Tonal stable.
                 * @member {boolean|null|undefined} stable
                 * @memberof tomi.ingest.v1.Tonal
                 * @instance
                 */
                Tonal.prototype.stable = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Tonal.prototype, "_sigmaHz", {
                    get: $util.oneOfGetter($oneOfFields = ["sigmaHz"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Tonal.prototype, "_snrDb", {
                    get: $util.oneOfGetter($oneOfFields = ["snrDb"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Tonal.prototype, "_bandwidthHz", {
                    get: $util.oneOfGetter($oneOfFields = ["bandwidthHz"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Tonal.prototype, "_harmonicOf", {
                    get: $util.oneOfGetter($oneOfFields = ["harmonicOf"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Tonal.prototype, "_harmonicNumber", {
                    get: $util.oneOfGetter($oneOfFields = ["harmonicNumber"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Tonal.prototype, "_stable", {
                    get: $util.oneOfGetter($oneOfFields = ["stable"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new Tonal instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.Tonal
                 * @static
                 * @param {tomi.ingest.v1.Tonal.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.Tonal} Tonal instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.Tonal.$Shape): tomi.ingest.v1.Tonal & tomi.ingest.v1.Tonal.$Shape;
                 *   (properties?: tomi.ingest.v1.Tonal.$Properties): tomi.ingest.v1.Tonal;
                 * }}
                 */
                Tonal.create = function(properties) {
                    return new Tonal(properties);
                };

                /**
                 * Encodes the specified Tonal message. Does not implicitly {@link tomi.ingest.v1.Tonal.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.Tonal
                 * @static
                 * @param {tomi.ingest.v1.Tonal.$Properties} message Tonal message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Tonal.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.frequencyHz != null && $Object.hasOwnProperty.call(message, "frequencyHz") && !$Object.is(message.frequencyHz, 0))
                        writer.uint32(/* id 1, wireType 1 =*/9).double(message.frequencyHz);
                    if (message.sigmaHz != null && $Object.hasOwnProperty.call(message, "sigmaHz"))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.sigmaHz);
                    if (message.snrDb != null && $Object.hasOwnProperty.call(message, "snrDb"))
                        writer.uint32(/* id 3, wireType 1 =*/25).double(message.snrDb);
                    if (message.bandwidthHz != null && $Object.hasOwnProperty.call(message, "bandwidthHz"))
                        writer.uint32(/* id 4, wireType 1 =*/33).double(message.bandwidthHz);
                    if (message.harmonicOf != null && $Object.hasOwnProperty.call(message, "harmonicOf"))
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.harmonicOf);
                    if (message.harmonicNumber != null && $Object.hasOwnProperty.call(message, "harmonicNumber"))
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.harmonicNumber);
                    if (message.stable != null && $Object.hasOwnProperty.call(message, "stable"))
                        writer.uint32(/* id 7, wireType 0 =*/56).bool(message.stable);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Tonal message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.Tonal
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.Tonal & tomi.ingest.v1.Tonal.$Shape} Tonal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Tonal.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.Tonal();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.frequencyHz = value;
                                else
                                    delete message.frequencyHz;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                message.sigmaHz = reader.double();
                                message._sigmaHz = "sigmaHz";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 1)
                                    break;
                                message.snrDb = reader.double();
                                message._snrDb = "snrDb";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 1)
                                    break;
                                message.bandwidthHz = reader.double();
                                message._bandwidthHz = "bandwidthHz";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                message.harmonicOf = reader.uint32();
                                message._harmonicOf = "harmonicOf";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                message.harmonicNumber = reader.uint32();
                                message._harmonicNumber = "harmonicNumber";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                message.stable = reader.bool();
                                message._stable = "stable";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Tonal;
            })();

            v1.Demon = (function() {

                /**
                 * Properties of a Demon.
                 * @typedef {Object} tomi.ingest.v1.Demon.$Properties
                 * @property {number|null} [shaftRateHz] Demon shaftRateHz
                 * @property {number|null} [shaftSigmaHz] Demon shaftSigmaHz
                 * @property {number|null} [bladeRateHz] Demon bladeRateHz
                 * @property {number|null} [bladeCount] Demon bladeCount
                 * @property {number|null} [bladeCountProbability] Demon bladeCountProbability
                 * @property {number|null} [shaftCount] Demon shaftCount
                 * @property {Array.<number>|null} [modulationLinesHz] Demon modulationLinesHz
                 * @property {number|null} [carrierLowHz] Demon carrierLowHz
                 * @property {number|null} [carrierHighHz] Demon carrierHighHz
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Demon.
                 * @memberof tomi.ingest.v1
                 * @interface IDemon
                 * @augments tomi.ingest.v1.Demon.$Properties
                 * @deprecated Use tomi.ingest.v1.Demon.$Properties instead.
                 */

                /**
                 * Shape of a Demon.
                 * @typedef {tomi.ingest.v1.Demon.$Properties} tomi.ingest.v1.Demon.$Shape
                 */

                /**
                 * Constructs a new Demon.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a Demon.
                 * @constructor
                 * @param {tomi.ingest.v1.Demon.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Demon = function (properties) {
                    this.modulationLinesHz = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Demon shaftRateHz.
                 * @member {number|null|undefined} shaftRateHz
                 * @memberof tomi.ingest.v1.Demon
                 * @instance
                 */
                Demon.prototype.shaftRateHz = null;

                /**
                 * Demon shaftSigmaHz.
                 * @member {number|null|undefined} shaftSigmaHz
                 * @memberof tomi.ingest.v1.Demon
                 * @instance
                 */
                Demon.prototype.shaftSigmaHz = null;

                /**
                 * Demon bladeRateHz.
                 * @member {number|null|undefined} bladeRateHz
                 * @memberof tomi.ingest.v1.Demon
                 * @instance
                 */
                Demon.prototype.bladeRateHz = null;

                /**
                 * Demon bladeCount.
                 * @member {number|null|undefined} bladeCount
                 * @memberof tomi.ingest.v1.Demon
                 * @instance
                 */
                Demon.prototype.bladeCount = null;

                /**
                 * Demon bladeCountProbability.
                 * @member {number|null|undefined} bladeCountProbability
                 * @memberof tomi.ingest.v1.Demon
                 * @instance
                 */
                Demon.prototype.bladeCountProbability = null;

                /**
                 * Demon shaftCount.
                 * @member {number|null|undefined} shaftCount
                 * @memberof tomi.ingest.v1.Demon
                 * @instance
                 */
                Demon.prototype.shaftCount = null;

                /**
                 * Demon modulationLinesHz.
                 * @member {Array.<number>} modulationLinesHz
                 * @memberof tomi.ingest.v1.Demon
                 * @instance
                 */
                Demon.prototype.modulationLinesHz = $util.emptyArray;

                /**
                 * Demon carrierLowHz.
                 * @member {number|null|undefined} carrierLowHz
                 * @memberof tomi.ingest.v1.Demon
                 * @instance
                 */
                Demon.prototype.carrierLowHz = null;

                /**
                 * Demon carrierHighHz.
                 * @member {number|null|undefined} carrierHighHz
                 * @memberof tomi.ingest.v1.Demon
                 * @instance
                 */
                Demon.prototype.carrierHighHz = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Demon.prototype, "_shaftRateHz", {
                    get: $util.oneOfGetter($oneOfFields = ["shaftRateHz"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Demon.prototype, "_shaftSigmaHz", {
                    get: $util.oneOfGetter($oneOfFields = ["shaftSigmaHz"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Demon.prototype, "_bladeRateHz", {
                    get: $util.oneOfGetter($oneOfFields = ["bladeRateHz"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Demon.prototype, "_bladeCount", {
                    get: $util.oneOfGetter($oneOfFields = ["bladeCount"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Demon.prototype, "_bladeCountProbability", {
                    get: $util.oneOfGetter($oneOfFields = ["bladeCountProbability"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Demon.prototype, "_shaftCount", {
                    get: $util.oneOfGetter($oneOfFields = ["shaftCount"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Demon.prototype, "_carrierLowHz", {
                    get: $util.oneOfGetter($oneOfFields = ["carrierLowHz"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Demon.prototype, "_carrierHighHz", {
                    get: $util.oneOfGetter($oneOfFields = ["carrierHighHz"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new Demon instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.Demon
                 * @static
                 * @param {tomi.ingest.v1.Demon.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.Demon} Demon instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.Demon.$Shape): tomi.ingest.v1.Demon & tomi.ingest.v1.Demon.$Shape;
                 *   (properties?: tomi.ingest.v1.Demon.$Properties): tomi.ingest.v1.Demon;
                 * }}
                 */
                Demon.create = function(properties) {
                    return new Demon(properties);
                };

                /**
                 * Encodes the specified Demon message. Does not implicitly {@link tomi.ingest.v1.Demon.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.Demon
                 * @static
                 * @param {tomi.ingest.v1.Demon.$Properties} message Demon message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Demon.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.shaftRateHz != null && $Object.hasOwnProperty.call(message, "shaftRateHz"))
                        writer.uint32(/* id 1, wireType 1 =*/9).double(message.shaftRateHz);
                    if (message.shaftSigmaHz != null && $Object.hasOwnProperty.call(message, "shaftSigmaHz"))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.shaftSigmaHz);
                    if (message.bladeRateHz != null && $Object.hasOwnProperty.call(message, "bladeRateHz"))
                        writer.uint32(/* id 3, wireType 1 =*/25).double(message.bladeRateHz);
                    if (message.bladeCount != null && $Object.hasOwnProperty.call(message, "bladeCount"))
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.bladeCount);
                    if (message.bladeCountProbability != null && $Object.hasOwnProperty.call(message, "bladeCountProbability"))
                        writer.uint32(/* id 5, wireType 1 =*/41).double(message.bladeCountProbability);
                    if (message.shaftCount != null && $Object.hasOwnProperty.call(message, "shaftCount"))
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.shaftCount);
                    if (message.modulationLinesHz != null && message.modulationLinesHz.length)
                        writer.uint32(/* id 7, wireType 2 =*/58).doubles(message.modulationLinesHz);
                    if (message.carrierLowHz != null && $Object.hasOwnProperty.call(message, "carrierLowHz"))
                        writer.uint32(/* id 8, wireType 1 =*/65).double(message.carrierLowHz);
                    if (message.carrierHighHz != null && $Object.hasOwnProperty.call(message, "carrierHighHz"))
                        writer.uint32(/* id 9, wireType 1 =*/73).double(message.carrierHighHz);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Demon message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.Demon
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.Demon & tomi.ingest.v1.Demon.$Shape} Demon
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Demon.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.Demon();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 1)
                                    break;
                                message.shaftRateHz = reader.double();
                                message._shaftRateHz = "shaftRateHz";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                message.shaftSigmaHz = reader.double();
                                message._shaftSigmaHz = "shaftSigmaHz";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 1)
                                    break;
                                message.bladeRateHz = reader.double();
                                message._bladeRateHz = "bladeRateHz";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                message.bladeCount = reader.uint32();
                                message._bladeCount = "bladeCount";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 1)
                                    break;
                                message.bladeCountProbability = reader.double();
                                message._bladeCountProbability = "bladeCountProbability";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                message.shaftCount = reader.uint32();
                                message._shaftCount = "shaftCount";
                                continue;
                            }
                        case 7: {
                                if (wireType === 2) {
                                    if (!(message.modulationLinesHz && message.modulationLinesHz.length))
                                        message.modulationLinesHz = [];
                                    reader.doubles(message.modulationLinesHz);
                                    continue;
                                }
                                if (wireType !== 1)
                                    break;
                                if (!(message.modulationLinesHz && message.modulationLinesHz.length))
                                    message.modulationLinesHz = [];
                                message.modulationLinesHz.push(reader.double());
                                continue;
                            }
                        case 8: {
                                if (wireType !== 1)
                                    break;
                                message.carrierLowHz = reader.double();
                                message._carrierLowHz = "carrierLowHz";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 1)
                                    break;
                                message.carrierHighHz = reader.double();
                                message._carrierHighHz = "carrierHighHz";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Demon;
            })();

            v1.Tdoa = (function() {

                /**
                 * Properties of a Tdoa.
                 * @typedef {Object} tomi.ingest.v1.Tdoa.$Properties
                 * @property {string|null} [otherArrayId] Tdoa otherArrayId
                 * @property {number|null} [elementA] Tdoa elementA
                 * @property {number|null} [elementB] Tdoa elementB
                 * @property {number|null} [delayS] Tdoa delayS
                 * @property {number|null} [sigmaS] Tdoa sigmaS
                 * @property {number|null} [correlation] Tdoa correlation
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Tdoa.
                 * @memberof tomi.ingest.v1
                 * @interface ITdoa
                 * @augments tomi.ingest.v1.Tdoa.$Properties
                 * @deprecated Use tomi.ingest.v1.Tdoa.$Properties instead.
                 */

                /**
                 * Shape of a Tdoa.
                 * @typedef {tomi.ingest.v1.Tdoa.$Properties} tomi.ingest.v1.Tdoa.$Shape
                 */

                /**
                 * Constructs a new Tdoa.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a Tdoa.
                 * @constructor
                 * @param {tomi.ingest.v1.Tdoa.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Tdoa = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Tdoa otherArrayId.
                 * @member {string} otherArrayId
                 * @memberof tomi.ingest.v1.Tdoa
                 * @instance
                 */
                Tdoa.prototype.otherArrayId = "";

                /**
                 * Tdoa elementA.
                 * @member {number} elementA
                 * @memberof tomi.ingest.v1.Tdoa
                 * @instance
                 */
                Tdoa.prototype.elementA = 0;

                /**
                 * Tdoa elementB.
                 * @member {number} elementB
                 * @memberof tomi.ingest.v1.Tdoa
                 * @instance
                 */
                Tdoa.prototype.elementB = 0;

                /**
                 * Tdoa delayS.
                 * @member {number} delayS
                 * @memberof tomi.ingest.v1.Tdoa
                 * @instance
                 */
                Tdoa.prototype.delayS = 0;

                /**
                 * Tdoa sigmaS.
                 * @member {number} sigmaS
                 * @memberof tomi.ingest.v1.Tdoa
                 * @instance
                 */
                Tdoa.prototype.sigmaS = 0;

                /**
                 * Tdoa correlation.
                 * @member {number|null|undefined} correlation
                 * @memberof tomi.ingest.v1.Tdoa
                 * @instance
                 */
                Tdoa.prototype.correlation = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Tdoa.prototype, "_correlation", {
                    get: $util.oneOfGetter($oneOfFields = ["correlation"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new Tdoa instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.Tdoa
                 * @static
                 * @param {tomi.ingest.v1.Tdoa.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.Tdoa} Tdoa instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.Tdoa.$Shape): tomi.ingest.v1.Tdoa & tomi.ingest.v1.Tdoa.$Shape;
                 *   (properties?: tomi.ingest.v1.Tdoa.$Properties): tomi.ingest.v1.Tdoa;
                 * }}
                 */
                Tdoa.create = function(properties) {
                    return new Tdoa(properties);
                };

                /**
                 * Encodes the specified Tdoa message. Does not implicitly {@link tomi.ingest.v1.Tdoa.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.Tdoa
                 * @static
                 * @param {tomi.ingest.v1.Tdoa.$Properties} message Tdoa message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Tdoa.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.otherArrayId != null && $Object.hasOwnProperty.call(message, "otherArrayId") && message.otherArrayId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.otherArrayId);
                    if (message.elementA != null && $Object.hasOwnProperty.call(message, "elementA") && message.elementA !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.elementA);
                    if (message.elementB != null && $Object.hasOwnProperty.call(message, "elementB") && message.elementB !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.elementB);
                    if (message.delayS != null && $Object.hasOwnProperty.call(message, "delayS") && !$Object.is(message.delayS, 0))
                        writer.uint32(/* id 4, wireType 1 =*/33).double(message.delayS);
                    if (message.sigmaS != null && $Object.hasOwnProperty.call(message, "sigmaS") && !$Object.is(message.sigmaS, 0))
                        writer.uint32(/* id 5, wireType 1 =*/41).double(message.sigmaS);
                    if (message.correlation != null && $Object.hasOwnProperty.call(message, "correlation"))
                        writer.uint32(/* id 6, wireType 1 =*/49).double(message.correlation);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Tdoa message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.Tdoa
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.Tdoa & tomi.ingest.v1.Tdoa.$Shape} Tdoa
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Tdoa.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.Tdoa();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.otherArrayId = value;
                                else
                                    delete message.otherArrayId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.elementA = value;
                                else
                                    delete message.elementA;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.elementB = value;
                                else
                                    delete message.elementB;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.delayS = value;
                                else
                                    delete message.delayS;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.sigmaS = value;
                                else
                                    delete message.sigmaS;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 1)
                                    break;
                                message.correlation = reader.double();
                                message._correlation = "correlation";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Tdoa;
            })();

            v1.AcousticContact = (function() {

                /**
                 * Properties of an AcousticContact.
                 * @typedef {Object} tomi.ingest.v1.AcousticContact.$Properties
                 * @property {tomi.ingest.v1.RecordHeader.$Properties|null} [header] AcousticContact header
                 * @property {string|null} [arrayId] AcousticContact arrayId
                 * @property {number|null} [configVersion] AcousticContact configVersion
                 * @property {string|null} [sensorContactId] AcousticContact sensorContactId
                 * @property {number|null} [integrationUs] AcousticContact integrationUs
                 * @property {tomi.ingest.v1.TrueBearing.$Properties|null} [bearing] AcousticContact bearing
                 * @property {tomi.ingest.v1.ConeAngle.$Properties|null} [cone] AcousticContact cone
                 * @property {tomi.ingest.v1.AmbiguousBearings.$Properties|null} [ambiguous] AcousticContact ambiguous
                 * @property {number|null} [elevationDeg] AcousticContact elevationDeg
                 * @property {number|null} [elevationSigmaDeg] AcousticContact elevationSigmaDeg
                 * @property {number|null} [bearingRateDegPerMin] AcousticContact bearingRateDegPerMin
                 * @property {number|null} [bearingRateSigma] AcousticContact bearingRateSigma
                 * @property {number|null} [snrDb] AcousticContact snrDb
                 * @property {tomi.ingest.v1.SnrReference|null} [snrReference] AcousticContact snrReference
                 * @property {number|null} [receivedLevelDb] AcousticContact receivedLevelDb
                 * @property {number|null} [bandLowHz] AcousticContact bandLowHz
                 * @property {number|null} [bandHighHz] AcousticContact bandHighHz
                 * @property {Array.<tomi.ingest.v1.Tonal.$Properties>|null} [tonals] AcousticContact tonals
                 * @property {tomi.ingest.v1.Demon.$Properties|null} [demon] AcousticContact demon
                 * @property {Array.<tomi.ingest.v1.ClassHypothesis.$Properties>|null} [classes] AcousticContact classes
                 * @property {Array.<tomi.ingest.v1.Tdoa.$Properties>|null} [tdoas] AcousticContact tdoas
                 * @property {number|null} [traceVelocityMps] AcousticContact traceVelocityMps
                 * @property {number|null} [fStatistic] AcousticContact fStatistic
                 * @property {number|null} [consistencyS] AcousticContact consistencyS
                 * @property {boolean|null} [propagationDelayRemoved] AcousticContact propagationDelayRemoved
                 * @property {number|null} [rangeM] AcousticContact rangeM
                 * @property {number|null} [rangeSigmaM] AcousticContact rangeSigmaM
                 * @property {string|null} [rangeMethod] AcousticContact rangeMethod
                 * @property {number|null} [sourceDepthM] AcousticContact sourceDepthM
                 * @property {number|null} [sourceDepthSigmaM] AcousticContact sourceDepthSigmaM
                 * @property {Array.<tomi.ingest.v1.Evidence.$Properties>|null} [evidence] AcousticContact evidence
                 * @property {"bearing"|"cone"|"ambiguous"} [direction] AcousticContact direction
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an AcousticContact.
                 * @memberof tomi.ingest.v1
                 * @interface IAcousticContact
                 * @augments tomi.ingest.v1.AcousticContact.$Properties
                 * @deprecated Use tomi.ingest.v1.AcousticContact.$Properties instead.
                 */

                /**
                 * Narrowed shape of an AcousticContact.
                 * @typedef {{
                 *   header?: tomi.ingest.v1.RecordHeader.$Shape|null;
                 *   arrayId?: string|null;
                 *   configVersion?: number|null;
                 *   sensorContactId?: string|null;
                 *   integrationUs?: number|null;
                 *   bearing?: tomi.ingest.v1.TrueBearing.$Shape|null;
                 *   cone?: tomi.ingest.v1.ConeAngle.$Shape|null;
                 *   ambiguous?: tomi.ingest.v1.AmbiguousBearings.$Shape|null;
                 *   elevationDeg?: number|null;
                 *   elevationSigmaDeg?: number|null;
                 *   bearingRateDegPerMin?: number|null;
                 *   bearingRateSigma?: number|null;
                 *   snrDb?: number|null;
                 *   snrReference?: tomi.ingest.v1.SnrReference|null;
                 *   receivedLevelDb?: number|null;
                 *   bandLowHz?: number|null;
                 *   bandHighHz?: number|null;
                 *   tonals?: Array.<tomi.ingest.v1.Tonal.$Shape>|null;
                 *   demon?: tomi.ingest.v1.Demon.$Shape|null;
                 *   classes?: Array.<tomi.ingest.v1.ClassHypothesis.$Shape>|null;
                 *   tdoas?: Array.<tomi.ingest.v1.Tdoa.$Shape>|null;
                 *   traceVelocityMps?: number|null;
                 *   fStatistic?: number|null;
                 *   consistencyS?: number|null;
                 *   propagationDelayRemoved?: boolean|null;
                 *   rangeM?: number|null;
                 *   rangeSigmaM?: number|null;
                 *   rangeMethod?: string|null;
                 *   sourceDepthM?: number|null;
                 *   sourceDepthSigmaM?: number|null;
                 *   evidence?: Array.<tomi.ingest.v1.Evidence.$Shape>|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ direction?: undefined; bearing?: null; cone?: null; ambiguous?: null }|{ direction?: "bearing"; bearing: tomi.ingest.v1.TrueBearing.$Shape; cone?: null; ambiguous?: null }|{ direction?: "cone"; bearing?: null; cone: tomi.ingest.v1.ConeAngle.$Shape; ambiguous?: null }|{ direction?: "ambiguous"; bearing?: null; cone?: null; ambiguous: tomi.ingest.v1.AmbiguousBearings.$Shape })
                 * )} tomi.ingest.v1.AcousticContact.$Shape
                 */

                /**
                 * Constructs a new AcousticContact.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents an AcousticContact.
                 * @constructor
                 * @param {tomi.ingest.v1.AcousticContact.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const AcousticContact = function (properties) {
                    this.tonals = [];
                    this.classes = [];
                    this.tdoas = [];
                    this.evidence = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * AcousticContact header.
                 * @member {tomi.ingest.v1.RecordHeader.$Properties|null|undefined} header
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.header = null;

                /**
                 * AcousticContact arrayId.
                 * @member {string} arrayId
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.arrayId = "";

                /**
                 * AcousticContact configVersion.
                 * @member {number} configVersion
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.configVersion = 0;

                /**
                 * AcousticContact sensorContactId.
                 * @member {string} sensorContactId
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.sensorContactId = "";

                /**
                 * AcousticContact integrationUs.
                 * @member {number|null|undefined} integrationUs
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.integrationUs = null;

                /**
                 * AcousticContact bearing.
                 * @member {tomi.ingest.v1.TrueBearing.$Properties|null|undefined} bearing
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.bearing = null;

                /**
                 * AcousticContact cone.
                 * @member {tomi.ingest.v1.ConeAngle.$Properties|null|undefined} cone
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.cone = null;

                /**
                 * AcousticContact ambiguous.
                 * @member {tomi.ingest.v1.AmbiguousBearings.$Properties|null|undefined} ambiguous
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.ambiguous = null;

                /**
                 * AcousticContact elevationDeg.
                 * @member {number|null|undefined} elevationDeg
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.elevationDeg = null;

                /**
                 * AcousticContact elevationSigmaDeg.
                 * @member {number|null|undefined} elevationSigmaDeg
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.elevationSigmaDeg = null;

                /**
                 * AcousticContact bearingRateDegPerMin.
                 * @member {number|null|undefined} bearingRateDegPerMin
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.bearingRateDegPerMin = null;

                /**
                 * AcousticContact bearingRateSigma.
                 * @member {number|null|undefined} bearingRateSigma
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.bearingRateSigma = null;

                /**
                 * AcousticContact snrDb.
                 * @member {number|null|undefined} snrDb
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.snrDb = null;

                /**
                 * AcousticContact snrReference.
                 * @member {tomi.ingest.v1.SnrReference} snrReference
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.snrReference = 0;

                /**
                 * AcousticContact receivedLevelDb.
                 * @member {number|null|undefined} receivedLevelDb
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.receivedLevelDb = null;

                /**
                 * AcousticContact bandLowHz.
                 * @member {number|null|undefined} bandLowHz
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.bandLowHz = null;

                /**
                 * AcousticContact bandHighHz.
                 * @member {number|null|undefined} bandHighHz
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.bandHighHz = null;

                /**
                 * AcousticContact tonals.
                 * @member {Array.<tomi.ingest.v1.Tonal.$Properties>} tonals
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.tonals = $util.emptyArray;

                /**
                 * AcousticContact demon.
                 * @member {tomi.ingest.v1.Demon.$Properties|null|undefined} demon
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.demon = null;

                /**
                 * AcousticContact classes.
                 * @member {Array.<tomi.ingest.v1.ClassHypothesis.$Properties>} classes
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.classes = $util.emptyArray;

                /**
                 * AcousticContact tdoas.
                 * @member {Array.<tomi.ingest.v1.Tdoa.$Properties>} tdoas
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.tdoas = $util.emptyArray;

                /**
                 * AcousticContact traceVelocityMps.
                 * @member {number|null|undefined} traceVelocityMps
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.traceVelocityMps = null;

                /**
                 * AcousticContact fStatistic.
                 * @member {number|null|undefined} fStatistic
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.fStatistic = null;

                /**
                 * AcousticContact consistencyS.
                 * @member {number|null|undefined} consistencyS
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.consistencyS = null;

                /**
                 * AcousticContact propagationDelayRemoved.
                 * @member {boolean} propagationDelayRemoved
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.propagationDelayRemoved = false;

                /**
                 * AcousticContact rangeM.
                 * @member {number|null|undefined} rangeM
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.rangeM = null;

                /**
                 * AcousticContact rangeSigmaM.
                 * @member {number|null|undefined} rangeSigmaM
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.rangeSigmaM = null;

                /**
                 * AcousticContact rangeMethod.
                 * @member {string} rangeMethod
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.rangeMethod = "";

                /**
                 * AcousticContact sourceDepthM.
                 * @member {number|null|undefined} sourceDepthM
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.sourceDepthM = null;

                /**
                 * AcousticContact sourceDepthSigmaM.
                 * @member {number|null|undefined} sourceDepthSigmaM
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.sourceDepthSigmaM = null;

                /**
                 * AcousticContact evidence.
                 * @member {Array.<tomi.ingest.v1.Evidence.$Properties>} evidence
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                AcousticContact.prototype.evidence = $util.emptyArray;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AcousticContact.prototype, "_integrationUs", {
                    get: $util.oneOfGetter($oneOfFields = ["integrationUs"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * AcousticContact direction.
                 * @member {"bearing"|"cone"|"ambiguous"|undefined} direction
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @instance
                 */
                $Object.defineProperty(AcousticContact.prototype, "direction", {
                    get: $util.oneOfGetter($oneOfFields = ["bearing", "cone", "ambiguous"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AcousticContact.prototype, "_elevationDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["elevationDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AcousticContact.prototype, "_elevationSigmaDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["elevationSigmaDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AcousticContact.prototype, "_bearingRateDegPerMin", {
                    get: $util.oneOfGetter($oneOfFields = ["bearingRateDegPerMin"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AcousticContact.prototype, "_bearingRateSigma", {
                    get: $util.oneOfGetter($oneOfFields = ["bearingRateSigma"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AcousticContact.prototype, "_snrDb", {
                    get: $util.oneOfGetter($oneOfFields = ["snrDb"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AcousticContact.prototype, "_receivedLevelDb", {
                    get: $util.oneOfGetter($oneOfFields = ["receivedLevelDb"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AcousticContact.prototype, "_bandLowHz", {
                    get: $util.oneOfGetter($oneOfFields = ["bandLowHz"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AcousticContact.prototype, "_bandHighHz", {
                    get: $util.oneOfGetter($oneOfFields = ["bandHighHz"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AcousticContact.prototype, "_traceVelocityMps", {
                    get: $util.oneOfGetter($oneOfFields = ["traceVelocityMps"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AcousticContact.prototype, "_fStatistic", {
                    get: $util.oneOfGetter($oneOfFields = ["fStatistic"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AcousticContact.prototype, "_consistencyS", {
                    get: $util.oneOfGetter($oneOfFields = ["consistencyS"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AcousticContact.prototype, "_rangeM", {
                    get: $util.oneOfGetter($oneOfFields = ["rangeM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AcousticContact.prototype, "_rangeSigmaM", {
                    get: $util.oneOfGetter($oneOfFields = ["rangeSigmaM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AcousticContact.prototype, "_sourceDepthM", {
                    get: $util.oneOfGetter($oneOfFields = ["sourceDepthM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AcousticContact.prototype, "_sourceDepthSigmaM", {
                    get: $util.oneOfGetter($oneOfFields = ["sourceDepthSigmaM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new AcousticContact instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @static
                 * @param {tomi.ingest.v1.AcousticContact.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.AcousticContact} AcousticContact instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.AcousticContact.$Shape): tomi.ingest.v1.AcousticContact & tomi.ingest.v1.AcousticContact.$Shape;
                 *   (properties?: tomi.ingest.v1.AcousticContact.$Properties): tomi.ingest.v1.AcousticContact;
                 * }}
                 */
                AcousticContact.create = function(properties) {
                    return new AcousticContact(properties);
                };

                /**
                 * Encodes the specified AcousticContact message. Does not implicitly {@link tomi.ingest.v1.AcousticContact.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @static
                 * @param {tomi.ingest.v1.AcousticContact.$Properties} message AcousticContact message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                AcousticContact.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                        $root.tomi.ingest.v1.RecordHeader.encode(message.header, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.arrayId != null && $Object.hasOwnProperty.call(message, "arrayId") && message.arrayId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.arrayId);
                    if (message.configVersion != null && $Object.hasOwnProperty.call(message, "configVersion") && message.configVersion !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.configVersion);
                    if (message.sensorContactId != null && $Object.hasOwnProperty.call(message, "sensorContactId") && message.sensorContactId !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.sensorContactId);
                    if (message.integrationUs != null && $Object.hasOwnProperty.call(message, "integrationUs"))
                        writer.uint32(/* id 5, wireType 0 =*/40).int64(message.integrationUs);
                    if (message.bearing != null && $Object.hasOwnProperty.call(message, "bearing"))
                        $root.tomi.ingest.v1.TrueBearing.encode(message.bearing, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.cone != null && $Object.hasOwnProperty.call(message, "cone"))
                        $root.tomi.ingest.v1.ConeAngle.encode(message.cone, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.ambiguous != null && $Object.hasOwnProperty.call(message, "ambiguous"))
                        $root.tomi.ingest.v1.AmbiguousBearings.encode(message.ambiguous, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.elevationDeg != null && $Object.hasOwnProperty.call(message, "elevationDeg"))
                        writer.uint32(/* id 9, wireType 1 =*/73).double(message.elevationDeg);
                    if (message.elevationSigmaDeg != null && $Object.hasOwnProperty.call(message, "elevationSigmaDeg"))
                        writer.uint32(/* id 10, wireType 1 =*/81).double(message.elevationSigmaDeg);
                    if (message.bearingRateDegPerMin != null && $Object.hasOwnProperty.call(message, "bearingRateDegPerMin"))
                        writer.uint32(/* id 11, wireType 1 =*/89).double(message.bearingRateDegPerMin);
                    if (message.bearingRateSigma != null && $Object.hasOwnProperty.call(message, "bearingRateSigma"))
                        writer.uint32(/* id 12, wireType 1 =*/97).double(message.bearingRateSigma);
                    if (message.snrDb != null && $Object.hasOwnProperty.call(message, "snrDb"))
                        writer.uint32(/* id 13, wireType 1 =*/105).double(message.snrDb);
                    if (message.snrReference != null && $Object.hasOwnProperty.call(message, "snrReference") && message.snrReference !== 0)
                        writer.uint32(/* id 14, wireType 0 =*/112).int32(message.snrReference);
                    if (message.receivedLevelDb != null && $Object.hasOwnProperty.call(message, "receivedLevelDb"))
                        writer.uint32(/* id 15, wireType 1 =*/121).double(message.receivedLevelDb);
                    if (message.bandLowHz != null && $Object.hasOwnProperty.call(message, "bandLowHz"))
                        writer.uint32(/* id 16, wireType 1 =*/129).double(message.bandLowHz);
                    if (message.bandHighHz != null && $Object.hasOwnProperty.call(message, "bandHighHz"))
                        writer.uint32(/* id 17, wireType 1 =*/137).double(message.bandHighHz);
                    if (message.tonals != null && message.tonals.length)
                        for (let i = 0; i < message.tonals.length; ++i)
                            $root.tomi.ingest.v1.Tonal.encode(message.tonals[i], writer.uint32(/* id 18, wireType 2 =*/146).fork(), _depth + 1).ldelim();
                    if (message.demon != null && $Object.hasOwnProperty.call(message, "demon"))
                        $root.tomi.ingest.v1.Demon.encode(message.demon, writer.uint32(/* id 19, wireType 2 =*/154).fork(), _depth + 1).ldelim();
                    if (message.classes != null && message.classes.length)
                        for (let i = 0; i < message.classes.length; ++i)
                            $root.tomi.ingest.v1.ClassHypothesis.encode(message.classes[i], writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
                    if (message.tdoas != null && message.tdoas.length)
                        for (let i = 0; i < message.tdoas.length; ++i)
                            $root.tomi.ingest.v1.Tdoa.encode(message.tdoas[i], writer.uint32(/* id 21, wireType 2 =*/170).fork(), _depth + 1).ldelim();
                    if (message.traceVelocityMps != null && $Object.hasOwnProperty.call(message, "traceVelocityMps"))
                        writer.uint32(/* id 22, wireType 1 =*/177).double(message.traceVelocityMps);
                    if (message.fStatistic != null && $Object.hasOwnProperty.call(message, "fStatistic"))
                        writer.uint32(/* id 23, wireType 1 =*/185).double(message.fStatistic);
                    if (message.consistencyS != null && $Object.hasOwnProperty.call(message, "consistencyS"))
                        writer.uint32(/* id 24, wireType 1 =*/193).double(message.consistencyS);
                    if (message.propagationDelayRemoved != null && $Object.hasOwnProperty.call(message, "propagationDelayRemoved") && message.propagationDelayRemoved !== false)
                        writer.uint32(/* id 25, wireType 0 =*/200).bool(message.propagationDelayRemoved);
                    if (message.rangeM != null && $Object.hasOwnProperty.call(message, "rangeM"))
                        writer.uint32(/* id 26, wireType 1 =*/209).double(message.rangeM);
                    if (message.rangeSigmaM != null && $Object.hasOwnProperty.call(message, "rangeSigmaM"))
                        writer.uint32(/* id 27, wireType 1 =*/217).double(message.rangeSigmaM);
                    if (message.rangeMethod != null && $Object.hasOwnProperty.call(message, "rangeMethod") && message.rangeMethod !== "")
                        writer.uint32(/* id 28, wireType 2 =*/226).string(message.rangeMethod);
                    if (message.sourceDepthM != null && $Object.hasOwnProperty.call(message, "sourceDepthM"))
                        writer.uint32(/* id 29, wireType 1 =*/233).double(message.sourceDepthM);
                    if (message.sourceDepthSigmaM != null && $Object.hasOwnProperty.call(message, "sourceDepthSigmaM"))
                        writer.uint32(/* id 30, wireType 1 =*/241).double(message.sourceDepthSigmaM);
                    if (message.evidence != null && message.evidence.length)
                        for (let i = 0; i < message.evidence.length; ++i)
                            $root.tomi.ingest.v1.Evidence.encode(message.evidence[i], writer.uint32(/* id 31, wireType 2 =*/250).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an AcousticContact message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.AcousticContact
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.AcousticContact & tomi.ingest.v1.AcousticContact.$Shape} AcousticContact
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                AcousticContact.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.AcousticContact();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.header = $root.tomi.ingest.v1.RecordHeader.decode(reader, reader.size(), $undefined, _depth + 1, message.header);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.arrayId = value;
                                else
                                    delete message.arrayId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.configVersion = value;
                                else
                                    delete message.configVersion;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.sensorContactId = value;
                                else
                                    delete message.sensorContactId;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                message.integrationUs = reader.int64();
                                message._integrationUs = "integrationUs";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.bearing = $root.tomi.ingest.v1.TrueBearing.decode(reader, reader.size(), $undefined, _depth + 1, message.bearing);
                                message.direction = "bearing";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.cone = $root.tomi.ingest.v1.ConeAngle.decode(reader, reader.size(), $undefined, _depth + 1, message.cone);
                                message.direction = "cone";
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.ambiguous = $root.tomi.ingest.v1.AmbiguousBearings.decode(reader, reader.size(), $undefined, _depth + 1, message.ambiguous);
                                message.direction = "ambiguous";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 1)
                                    break;
                                message.elevationDeg = reader.double();
                                message._elevationDeg = "elevationDeg";
                                continue;
                            }
                        case 10: {
                                if (wireType !== 1)
                                    break;
                                message.elevationSigmaDeg = reader.double();
                                message._elevationSigmaDeg = "elevationSigmaDeg";
                                continue;
                            }
                        case 11: {
                                if (wireType !== 1)
                                    break;
                                message.bearingRateDegPerMin = reader.double();
                                message._bearingRateDegPerMin = "bearingRateDegPerMin";
                                continue;
                            }
                        case 12: {
                                if (wireType !== 1)
                                    break;
                                message.bearingRateSigma = reader.double();
                                message._bearingRateSigma = "bearingRateSigma";
                                continue;
                            }
                        case 13: {
                                if (wireType !== 1)
                                    break;
                                message.snrDb = reader.double();
                                message._snrDb = "snrDb";
                                continue;
                            }
                        case 14: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.snrReference = value;
                                else
                                    delete message.snrReference;
                                continue;
                            }
                        case 15: {
                                if (wireType !== 1)
                                    break;
                                message.receivedLevelDb = reader.double();
                                message._receivedLevelDb = "receivedLevelDb";
                                continue;
                            }
                        case 16: {
                                if (wireType !== 1)
                                    break;
                                message.bandLowHz = reader.double();
                                message._bandLowHz = "bandLowHz";
                                continue;
                            }
                        case 17: {
                                if (wireType !== 1)
                                    break;
                                message.bandHighHz = reader.double();
                                message._bandHighHz = "bandHighHz";
                                continue;
                            }
                        case 18: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.tonals && message.tonals.length))
                                    message.tonals = [];
                                message.tonals.push($root.tomi.ingest.v1.Tonal.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 19: {
                                if (wireType !== 2)
                                    break;
                                message.demon = $root.tomi.ingest.v1.Demon.decode(reader, reader.size(), $undefined, _depth + 1, message.demon);
                                continue;
                            }
                        case 20: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.classes && message.classes.length))
                                    message.classes = [];
                                message.classes.push($root.tomi.ingest.v1.ClassHypothesis.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 21: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.tdoas && message.tdoas.length))
                                    message.tdoas = [];
                                message.tdoas.push($root.tomi.ingest.v1.Tdoa.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 22: {
                                if (wireType !== 1)
                                    break;
                                message.traceVelocityMps = reader.double();
                                message._traceVelocityMps = "traceVelocityMps";
                                continue;
                            }
                        case 23: {
                                if (wireType !== 1)
                                    break;
                                message.fStatistic = reader.double();
                                message._fStatistic = "fStatistic";
                                continue;
                            }
                        case 24: {
                                if (wireType !== 1)
                                    break;
                                message.consistencyS = reader.double();
                                message._consistencyS = "consistencyS";
                                continue;
                            }
                        case 25: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.propagationDelayRemoved = value;
                                else
                                    delete message.propagationDelayRemoved;
                                continue;
                            }
                        case 26: {
                                if (wireType !== 1)
                                    break;
                                message.rangeM = reader.double();
                                message._rangeM = "rangeM";
                                continue;
                            }
                        case 27: {
                                if (wireType !== 1)
                                    break;
                                message.rangeSigmaM = reader.double();
                                message._rangeSigmaM = "rangeSigmaM";
                                continue;
                            }
                        case 28: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.rangeMethod = value;
                                else
                                    delete message.rangeMethod;
                                continue;
                            }
                        case 29: {
                                if (wireType !== 1)
                                    break;
                                message.sourceDepthM = reader.double();
                                message._sourceDepthM = "sourceDepthM";
                                continue;
                            }
                        case 30: {
                                if (wireType !== 1)
                                    break;
                                message.sourceDepthSigmaM = reader.double();
                                message._sourceDepthSigmaM = "sourceDepthSigmaM";
                                continue;
                            }
                        case 31: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.evidence && message.evidence.length))
                                    message.evidence = [];
                                message.evidence.push($root.tomi.ingest.v1.Evidence.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return AcousticContact;
            })();

            /**
             * SnrReference enum.
             * @name tomi.ingest.v1.SnrReference
             * @enum {number}
             * @property {number} SNR_UNSPECIFIED=0 SNR_UNSPECIFIED value
             * @property {number} SNR_BEAM_IN_BAND=1 SNR_BEAM_IN_BAND value
             * @property {number} SNR_BEAM_PER_HZ=2 SNR_BEAM_PER_HZ value
             * @property {number} SNR_ELEMENT_IN_BAND=3 SNR_ELEMENT_IN_BAND value
             */
            v1.SnrReference = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "SNR_UNSPECIFIED"] = 0;
                values[valuesById[1] = "SNR_BEAM_IN_BAND"] = 1;
                values[valuesById[2] = "SNR_BEAM_PER_HZ"] = 2;
                values[valuesById[3] = "SNR_ELEMENT_IN_BAND"] = 3;
                return values;
            })();

            v1.ListeningReport = (function() {

                /**
                 * Properties of a ListeningReport.
                 * @typedef {Object} tomi.ingest.v1.ListeningReport.$Properties
                 * @property {tomi.ingest.v1.RecordHeader.$Properties|null} [header] ListeningReport header
                 * @property {string|null} [arrayId] ListeningReport arrayId
                 * @property {number|null} [fromUs] ListeningReport fromUs
                 * @property {number|null} [toUs] ListeningReport toUs
                 * @property {Array.<tomi.ingest.v1.NoiseBand.$Properties>|null} [noise] ListeningReport noise
                 * @property {Array.<tomi.ingest.v1.BlindSector.$Properties>|null} [blindSectors] ListeningReport blindSectors
                 * @property {number|null} [contactsReported] ListeningReport contactsReported
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ListeningReport.
                 * @memberof tomi.ingest.v1
                 * @interface IListeningReport
                 * @augments tomi.ingest.v1.ListeningReport.$Properties
                 * @deprecated Use tomi.ingest.v1.ListeningReport.$Properties instead.
                 */

                /**
                 * Shape of a ListeningReport.
                 * @typedef {tomi.ingest.v1.ListeningReport.$Properties} tomi.ingest.v1.ListeningReport.$Shape
                 */

                /**
                 * Constructs a new ListeningReport.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a ListeningReport.
                 * @constructor
                 * @param {tomi.ingest.v1.ListeningReport.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ListeningReport = function (properties) {
                    this.noise = [];
                    this.blindSectors = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ListeningReport header.
                 * @member {tomi.ingest.v1.RecordHeader.$Properties|null|undefined} header
                 * @memberof tomi.ingest.v1.ListeningReport
                 * @instance
                 */
                ListeningReport.prototype.header = null;

                /**
                 * ListeningReport arrayId.
                 * @member {string} arrayId
                 * @memberof tomi.ingest.v1.ListeningReport
                 * @instance
                 */
                ListeningReport.prototype.arrayId = "";

                /**
                 * ListeningReport fromUs.
                 * @member {number} fromUs
                 * @memberof tomi.ingest.v1.ListeningReport
                 * @instance
                 */
                ListeningReport.prototype.fromUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * ListeningReport toUs.
                 * @member {number} toUs
                 * @memberof tomi.ingest.v1.ListeningReport
                 * @instance
                 */
                ListeningReport.prototype.toUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * ListeningReport noise.
                 * @member {Array.<tomi.ingest.v1.NoiseBand.$Properties>} noise
                 * @memberof tomi.ingest.v1.ListeningReport
                 * @instance
                 */
                ListeningReport.prototype.noise = $util.emptyArray;

                /**
                 * ListeningReport blindSectors.
                 * @member {Array.<tomi.ingest.v1.BlindSector.$Properties>} blindSectors
                 * @memberof tomi.ingest.v1.ListeningReport
                 * @instance
                 */
                ListeningReport.prototype.blindSectors = $util.emptyArray;

                /**
                 * ListeningReport contactsReported.
                 * @member {number} contactsReported
                 * @memberof tomi.ingest.v1.ListeningReport
                 * @instance
                 */
                ListeningReport.prototype.contactsReported = 0;

                /**
                 * Creates a new ListeningReport instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.ListeningReport
                 * @static
                 * @param {tomi.ingest.v1.ListeningReport.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.ListeningReport} ListeningReport instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.ListeningReport.$Shape): tomi.ingest.v1.ListeningReport & tomi.ingest.v1.ListeningReport.$Shape;
                 *   (properties?: tomi.ingest.v1.ListeningReport.$Properties): tomi.ingest.v1.ListeningReport;
                 * }}
                 */
                ListeningReport.create = function(properties) {
                    return new ListeningReport(properties);
                };

                /**
                 * Encodes the specified ListeningReport message. Does not implicitly {@link tomi.ingest.v1.ListeningReport.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.ListeningReport
                 * @static
                 * @param {tomi.ingest.v1.ListeningReport.$Properties} message ListeningReport message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ListeningReport.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                        $root.tomi.ingest.v1.RecordHeader.encode(message.header, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.arrayId != null && $Object.hasOwnProperty.call(message, "arrayId") && message.arrayId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.arrayId);
                    if (message.fromUs != null && $Object.hasOwnProperty.call(message, "fromUs") && (typeof message.fromUs === "object" ? message.fromUs.low || message.fromUs.high : message.fromUs !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).int64(message.fromUs);
                    if (message.toUs != null && $Object.hasOwnProperty.call(message, "toUs") && (typeof message.toUs === "object" ? message.toUs.low || message.toUs.high : message.toUs !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).int64(message.toUs);
                    if (message.noise != null && message.noise.length)
                        for (let i = 0; i < message.noise.length; ++i)
                            $root.tomi.ingest.v1.NoiseBand.encode(message.noise[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.blindSectors != null && message.blindSectors.length)
                        for (let i = 0; i < message.blindSectors.length; ++i)
                            $root.tomi.ingest.v1.BlindSector.encode(message.blindSectors[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.contactsReported != null && $Object.hasOwnProperty.call(message, "contactsReported") && message.contactsReported !== 0)
                        writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.contactsReported);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ListeningReport message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.ListeningReport
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.ListeningReport & tomi.ingest.v1.ListeningReport.$Shape} ListeningReport
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ListeningReport.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.ListeningReport();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.header = $root.tomi.ingest.v1.RecordHeader.decode(reader, reader.size(), $undefined, _depth + 1, message.header);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.arrayId = value;
                                else
                                    delete message.arrayId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.fromUs = value;
                                else
                                    delete message.fromUs;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.toUs = value;
                                else
                                    delete message.toUs;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.noise && message.noise.length))
                                    message.noise = [];
                                message.noise.push($root.tomi.ingest.v1.NoiseBand.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.blindSectors && message.blindSectors.length))
                                    message.blindSectors = [];
                                message.blindSectors.push($root.tomi.ingest.v1.BlindSector.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.contactsReported = value;
                                else
                                    delete message.contactsReported;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ListeningReport;
            })();

            v1.NoiseBand = (function() {

                /**
                 * Properties of a NoiseBand.
                 * @typedef {Object} tomi.ingest.v1.NoiseBand.$Properties
                 * @property {number|null} [centreHz] NoiseBand centreHz
                 * @property {number|null} [levelDbRe_1upa2PerHz] NoiseBand levelDbRe_1upa2PerHz
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a NoiseBand.
                 * @memberof tomi.ingest.v1
                 * @interface INoiseBand
                 * @augments tomi.ingest.v1.NoiseBand.$Properties
                 * @deprecated Use tomi.ingest.v1.NoiseBand.$Properties instead.
                 */

                /**
                 * Shape of a NoiseBand.
                 * @typedef {tomi.ingest.v1.NoiseBand.$Properties} tomi.ingest.v1.NoiseBand.$Shape
                 */

                /**
                 * Constructs a new NoiseBand.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a NoiseBand.
                 * @constructor
                 * @param {tomi.ingest.v1.NoiseBand.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const NoiseBand = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * NoiseBand centreHz.
                 * @member {number} centreHz
                 * @memberof tomi.ingest.v1.NoiseBand
                 * @instance
                 */
                NoiseBand.prototype.centreHz = 0;

                /**
                 * NoiseBand levelDbRe_1upa2PerHz.
                 * @member {number} levelDbRe_1upa2PerHz
                 * @memberof tomi.ingest.v1.NoiseBand
                 * @instance
                 */
                NoiseBand.prototype.levelDbRe_1upa2PerHz = 0;

                /**
                 * Creates a new NoiseBand instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.NoiseBand
                 * @static
                 * @param {tomi.ingest.v1.NoiseBand.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.NoiseBand} NoiseBand instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.NoiseBand.$Shape): tomi.ingest.v1.NoiseBand & tomi.ingest.v1.NoiseBand.$Shape;
                 *   (properties?: tomi.ingest.v1.NoiseBand.$Properties): tomi.ingest.v1.NoiseBand;
                 * }}
                 */
                NoiseBand.create = function(properties) {
                    return new NoiseBand(properties);
                };

                /**
                 * Encodes the specified NoiseBand message. Does not implicitly {@link tomi.ingest.v1.NoiseBand.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.NoiseBand
                 * @static
                 * @param {tomi.ingest.v1.NoiseBand.$Properties} message NoiseBand message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                NoiseBand.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.centreHz != null && $Object.hasOwnProperty.call(message, "centreHz") && !$Object.is(message.centreHz, 0))
                        writer.uint32(/* id 1, wireType 1 =*/9).double(message.centreHz);
                    if (message.levelDbRe_1upa2PerHz != null && $Object.hasOwnProperty.call(message, "levelDbRe_1upa2PerHz") && !$Object.is(message.levelDbRe_1upa2PerHz, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.levelDbRe_1upa2PerHz);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a NoiseBand message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.NoiseBand
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.NoiseBand & tomi.ingest.v1.NoiseBand.$Shape} NoiseBand
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                NoiseBand.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.NoiseBand();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.centreHz = value;
                                else
                                    delete message.centreHz;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.levelDbRe_1upa2PerHz = value;
                                else
                                    delete message.levelDbRe_1upa2PerHz;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return NoiseBand;
            })();

            v1.BlindSector = (function() {

                /**
                 * Properties of a BlindSector.
                 * @typedef {Object} tomi.ingest.v1.BlindSector.$Properties
                 * @property {number|null} [fromTrueDeg] BlindSector fromTrueDeg
                 * @property {number|null} [toTrueDeg] BlindSector toTrueDeg
                 * @property {string|null} [reason] BlindSector reason
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a BlindSector.
                 * @memberof tomi.ingest.v1
                 * @interface IBlindSector
                 * @augments tomi.ingest.v1.BlindSector.$Properties
                 * @deprecated Use tomi.ingest.v1.BlindSector.$Properties instead.
                 */

                /**
                 * Shape of a BlindSector.
                 * @typedef {tomi.ingest.v1.BlindSector.$Properties} tomi.ingest.v1.BlindSector.$Shape
                 */

                /**
                 * Constructs a new BlindSector.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a BlindSector.
                 * @constructor
                 * @param {tomi.ingest.v1.BlindSector.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const BlindSector = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * BlindSector fromTrueDeg.
                 * @member {number} fromTrueDeg
                 * @memberof tomi.ingest.v1.BlindSector
                 * @instance
                 */
                BlindSector.prototype.fromTrueDeg = 0;

                /**
                 * BlindSector toTrueDeg.
                 * @member {number} toTrueDeg
                 * @memberof tomi.ingest.v1.BlindSector
                 * @instance
                 */
                BlindSector.prototype.toTrueDeg = 0;

                /**
                 * BlindSector reason.
                 * @member {string} reason
                 * @memberof tomi.ingest.v1.BlindSector
                 * @instance
                 */
                BlindSector.prototype.reason = "";

                /**
                 * Creates a new BlindSector instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.BlindSector
                 * @static
                 * @param {tomi.ingest.v1.BlindSector.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.BlindSector} BlindSector instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.BlindSector.$Shape): tomi.ingest.v1.BlindSector & tomi.ingest.v1.BlindSector.$Shape;
                 *   (properties?: tomi.ingest.v1.BlindSector.$Properties): tomi.ingest.v1.BlindSector;
                 * }}
                 */
                BlindSector.create = function(properties) {
                    return new BlindSector(properties);
                };

                /**
                 * Encodes the specified BlindSector message. Does not implicitly {@link tomi.ingest.v1.BlindSector.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.BlindSector
                 * @static
                 * @param {tomi.ingest.v1.BlindSector.$Properties} message BlindSector message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                BlindSector.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.fromTrueDeg != null && $Object.hasOwnProperty.call(message, "fromTrueDeg") && !$Object.is(message.fromTrueDeg, 0))
                        writer.uint32(/* id 1, wireType 1 =*/9).double(message.fromTrueDeg);
                    if (message.toTrueDeg != null && $Object.hasOwnProperty.call(message, "toTrueDeg") && !$Object.is(message.toTrueDeg, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.toTrueDeg);
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.reason);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a BlindSector message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.BlindSector
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.BlindSector & tomi.ingest.v1.BlindSector.$Shape} BlindSector
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                BlindSector.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.BlindSector();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.fromTrueDeg = value;
                                else
                                    delete message.fromTrueDeg;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.toTrueDeg = value;
                                else
                                    delete message.toTrueDeg;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return BlindSector;
            })();

            v1.SubsurfaceRecord = (function() {

                /**
                 * Properties of a SubsurfaceRecord.
                 * @typedef {Object} tomi.ingest.v1.SubsurfaceRecord.$Properties
                 * @property {tomi.ingest.v1.ArrayConfiguration.$Properties|null} [configuration] SubsurfaceRecord configuration
                 * @property {tomi.ingest.v1.SoundSpeedProfile.$Properties|null} [soundSpeed] SubsurfaceRecord soundSpeed
                 * @property {tomi.ingest.v1.ArrayHealth.$Properties|null} [health] SubsurfaceRecord health
                 * @property {tomi.ingest.v1.AcousticContact.$Properties|null} [contact] SubsurfaceRecord contact
                 * @property {tomi.ingest.v1.ListeningReport.$Properties|null} [listening] SubsurfaceRecord listening
                 * @property {"configuration"|"soundSpeed"|"health"|"contact"|"listening"} [record] SubsurfaceRecord record
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SubsurfaceRecord.
                 * @memberof tomi.ingest.v1
                 * @interface ISubsurfaceRecord
                 * @augments tomi.ingest.v1.SubsurfaceRecord.$Properties
                 * @deprecated Use tomi.ingest.v1.SubsurfaceRecord.$Properties instead.
                 */

                /**
                 * Narrowed shape of a SubsurfaceRecord.
                 * @typedef {{
                 *   configuration?: tomi.ingest.v1.ArrayConfiguration.$Shape|null;
                 *   soundSpeed?: tomi.ingest.v1.SoundSpeedProfile.$Shape|null;
                 *   health?: tomi.ingest.v1.ArrayHealth.$Shape|null;
                 *   contact?: tomi.ingest.v1.AcousticContact.$Shape|null;
                 *   listening?: tomi.ingest.v1.ListeningReport.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ record?: undefined; configuration?: null; soundSpeed?: null; health?: null; contact?: null; listening?: null }|{ record?: "configuration"; configuration: tomi.ingest.v1.ArrayConfiguration.$Shape; soundSpeed?: null; health?: null; contact?: null; listening?: null }|{ record?: "soundSpeed"; configuration?: null; soundSpeed: tomi.ingest.v1.SoundSpeedProfile.$Shape; health?: null; contact?: null; listening?: null }|{ record?: "health"; configuration?: null; soundSpeed?: null; health: tomi.ingest.v1.ArrayHealth.$Shape; contact?: null; listening?: null }|{ record?: "contact"; configuration?: null; soundSpeed?: null; health?: null; contact: tomi.ingest.v1.AcousticContact.$Shape; listening?: null }|{ record?: "listening"; configuration?: null; soundSpeed?: null; health?: null; contact?: null; listening: tomi.ingest.v1.ListeningReport.$Shape })
                 * )} tomi.ingest.v1.SubsurfaceRecord.$Shape
                 */

                /**
                 * Constructs a new SubsurfaceRecord.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a SubsurfaceRecord.
                 * @constructor
                 * @param {tomi.ingest.v1.SubsurfaceRecord.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SubsurfaceRecord = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SubsurfaceRecord configuration.
                 * @member {tomi.ingest.v1.ArrayConfiguration.$Properties|null|undefined} configuration
                 * @memberof tomi.ingest.v1.SubsurfaceRecord
                 * @instance
                 */
                SubsurfaceRecord.prototype.configuration = null;

                /**
                 * SubsurfaceRecord soundSpeed.
                 * @member {tomi.ingest.v1.SoundSpeedProfile.$Properties|null|undefined} soundSpeed
                 * @memberof tomi.ingest.v1.SubsurfaceRecord
                 * @instance
                 */
                SubsurfaceRecord.prototype.soundSpeed = null;

                /**
                 * SubsurfaceRecord health.
                 * @member {tomi.ingest.v1.ArrayHealth.$Properties|null|undefined} health
                 * @memberof tomi.ingest.v1.SubsurfaceRecord
                 * @instance
                 */
                SubsurfaceRecord.prototype.health = null;

                /**
                 * SubsurfaceRecord contact.
                 * @member {tomi.ingest.v1.AcousticContact.$Properties|null|undefined} contact
                 * @memberof tomi.ingest.v1.SubsurfaceRecord
                 * @instance
                 */
                SubsurfaceRecord.prototype.contact = null;

                /**
                 * SubsurfaceRecord listening.
                 * @member {tomi.ingest.v1.ListeningReport.$Properties|null|undefined} listening
                 * @memberof tomi.ingest.v1.SubsurfaceRecord
                 * @instance
                 */
                SubsurfaceRecord.prototype.listening = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * SubsurfaceRecord record.
                 * @member {"configuration"|"soundSpeed"|"health"|"contact"|"listening"|undefined} record
                 * @memberof tomi.ingest.v1.SubsurfaceRecord
                 * @instance
                 */
                $Object.defineProperty(SubsurfaceRecord.prototype, "record", {
                    get: $util.oneOfGetter($oneOfFields = ["configuration", "soundSpeed", "health", "contact", "listening"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new SubsurfaceRecord instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.SubsurfaceRecord
                 * @static
                 * @param {tomi.ingest.v1.SubsurfaceRecord.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.SubsurfaceRecord} SubsurfaceRecord instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.SubsurfaceRecord.$Shape): tomi.ingest.v1.SubsurfaceRecord & tomi.ingest.v1.SubsurfaceRecord.$Shape;
                 *   (properties?: tomi.ingest.v1.SubsurfaceRecord.$Properties): tomi.ingest.v1.SubsurfaceRecord;
                 * }}
                 */
                SubsurfaceRecord.create = function(properties) {
                    return new SubsurfaceRecord(properties);
                };

                /**
                 * Encodes the specified SubsurfaceRecord message. Does not implicitly {@link tomi.ingest.v1.SubsurfaceRecord.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.SubsurfaceRecord
                 * @static
                 * @param {tomi.ingest.v1.SubsurfaceRecord.$Properties} message SubsurfaceRecord message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SubsurfaceRecord.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.configuration != null && $Object.hasOwnProperty.call(message, "configuration"))
                        $root.tomi.ingest.v1.ArrayConfiguration.encode(message.configuration, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.soundSpeed != null && $Object.hasOwnProperty.call(message, "soundSpeed"))
                        $root.tomi.ingest.v1.SoundSpeedProfile.encode(message.soundSpeed, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.health != null && $Object.hasOwnProperty.call(message, "health"))
                        $root.tomi.ingest.v1.ArrayHealth.encode(message.health, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.contact != null && $Object.hasOwnProperty.call(message, "contact"))
                        $root.tomi.ingest.v1.AcousticContact.encode(message.contact, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.listening != null && $Object.hasOwnProperty.call(message, "listening"))
                        $root.tomi.ingest.v1.ListeningReport.encode(message.listening, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SubsurfaceRecord message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.SubsurfaceRecord
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.SubsurfaceRecord & tomi.ingest.v1.SubsurfaceRecord.$Shape} SubsurfaceRecord
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SubsurfaceRecord.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.SubsurfaceRecord();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.configuration = $root.tomi.ingest.v1.ArrayConfiguration.decode(reader, reader.size(), $undefined, _depth + 1, message.configuration);
                                message.record = "configuration";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.soundSpeed = $root.tomi.ingest.v1.SoundSpeedProfile.decode(reader, reader.size(), $undefined, _depth + 1, message.soundSpeed);
                                message.record = "soundSpeed";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.health = $root.tomi.ingest.v1.ArrayHealth.decode(reader, reader.size(), $undefined, _depth + 1, message.health);
                                message.record = "health";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.contact = $root.tomi.ingest.v1.AcousticContact.decode(reader, reader.size(), $undefined, _depth + 1, message.contact);
                                message.record = "contact";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.listening = $root.tomi.ingest.v1.ListeningReport.decode(reader, reader.size(), $undefined, _depth + 1, message.listening);
                                message.record = "listening";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SubsurfaceRecord;
            })();

            v1.SubsurfaceUp = (function() {

                /**
                 * Properties of a SubsurfaceUp.
                 * @typedef {Object} tomi.ingest.v1.SubsurfaceUp.$Properties
                 * @property {tomi.ingest.v1.StreamHello.$Properties|null} [hello] SubsurfaceUp hello
                 * @property {tomi.ingest.v1.SubsurfaceRecordBatch.$Properties|null} [batch] SubsurfaceUp batch
                 * @property {"hello"|"batch"} [msg] SubsurfaceUp msg
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SubsurfaceUp.
                 * @memberof tomi.ingest.v1
                 * @interface ISubsurfaceUp
                 * @augments tomi.ingest.v1.SubsurfaceUp.$Properties
                 * @deprecated Use tomi.ingest.v1.SubsurfaceUp.$Properties instead.
                 */

                /**
                 * Narrowed shape of a SubsurfaceUp.
                 * @typedef {{
                 *   hello?: tomi.ingest.v1.StreamHello.$Shape|null;
                 *   batch?: tomi.ingest.v1.SubsurfaceRecordBatch.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ msg?: undefined; hello?: null; batch?: null }|{ msg?: "hello"; hello: tomi.ingest.v1.StreamHello.$Shape; batch?: null }|{ msg?: "batch"; hello?: null; batch: tomi.ingest.v1.SubsurfaceRecordBatch.$Shape })
                 * )} tomi.ingest.v1.SubsurfaceUp.$Shape
                 */

                /**
                 * Constructs a new SubsurfaceUp.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a SubsurfaceUp.
                 * @constructor
                 * @param {tomi.ingest.v1.SubsurfaceUp.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SubsurfaceUp = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SubsurfaceUp hello.
                 * @member {tomi.ingest.v1.StreamHello.$Properties|null|undefined} hello
                 * @memberof tomi.ingest.v1.SubsurfaceUp
                 * @instance
                 */
                SubsurfaceUp.prototype.hello = null;

                /**
                 * SubsurfaceUp batch.
                 * @member {tomi.ingest.v1.SubsurfaceRecordBatch.$Properties|null|undefined} batch
                 * @memberof tomi.ingest.v1.SubsurfaceUp
                 * @instance
                 */
                SubsurfaceUp.prototype.batch = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * SubsurfaceUp msg.
                 * @member {"hello"|"batch"|undefined} msg
                 * @memberof tomi.ingest.v1.SubsurfaceUp
                 * @instance
                 */
                $Object.defineProperty(SubsurfaceUp.prototype, "msg", {
                    get: $util.oneOfGetter($oneOfFields = ["hello", "batch"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new SubsurfaceUp instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.SubsurfaceUp
                 * @static
                 * @param {tomi.ingest.v1.SubsurfaceUp.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.SubsurfaceUp} SubsurfaceUp instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.SubsurfaceUp.$Shape): tomi.ingest.v1.SubsurfaceUp & tomi.ingest.v1.SubsurfaceUp.$Shape;
                 *   (properties?: tomi.ingest.v1.SubsurfaceUp.$Properties): tomi.ingest.v1.SubsurfaceUp;
                 * }}
                 */
                SubsurfaceUp.create = function(properties) {
                    return new SubsurfaceUp(properties);
                };

                /**
                 * Encodes the specified SubsurfaceUp message. Does not implicitly {@link tomi.ingest.v1.SubsurfaceUp.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.SubsurfaceUp
                 * @static
                 * @param {tomi.ingest.v1.SubsurfaceUp.$Properties} message SubsurfaceUp message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SubsurfaceUp.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                        $root.tomi.ingest.v1.StreamHello.encode(message.hello, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                        $root.tomi.ingest.v1.SubsurfaceRecordBatch.encode(message.batch, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SubsurfaceUp message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.SubsurfaceUp
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.SubsurfaceUp & tomi.ingest.v1.SubsurfaceUp.$Shape} SubsurfaceUp
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SubsurfaceUp.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.SubsurfaceUp();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.hello = $root.tomi.ingest.v1.StreamHello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                                message.msg = "hello";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.batch = $root.tomi.ingest.v1.SubsurfaceRecordBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.batch);
                                message.msg = "batch";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SubsurfaceUp;
            })();

            v1.SubsurfaceRecordBatch = (function() {

                /**
                 * Properties of a SubsurfaceRecordBatch.
                 * @typedef {Object} tomi.ingest.v1.SubsurfaceRecordBatch.$Properties
                 * @property {Array.<tomi.ingest.v1.SubsurfaceRecord.$Properties>|null} [records] SubsurfaceRecordBatch records
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SubsurfaceRecordBatch.
                 * @memberof tomi.ingest.v1
                 * @interface ISubsurfaceRecordBatch
                 * @augments tomi.ingest.v1.SubsurfaceRecordBatch.$Properties
                 * @deprecated Use tomi.ingest.v1.SubsurfaceRecordBatch.$Properties instead.
                 */

                /**
                 * Shape of a SubsurfaceRecordBatch.
                 * @typedef {{
                 *   records?: Array.<tomi.ingest.v1.SubsurfaceRecord.$Shape>|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * }} tomi.ingest.v1.SubsurfaceRecordBatch.$Shape
                 */

                /**
                 * Constructs a new SubsurfaceRecordBatch.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a SubsurfaceRecordBatch.
                 * @constructor
                 * @param {tomi.ingest.v1.SubsurfaceRecordBatch.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SubsurfaceRecordBatch = function (properties) {
                    this.records = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SubsurfaceRecordBatch records.
                 * @member {Array.<tomi.ingest.v1.SubsurfaceRecord.$Properties>} records
                 * @memberof tomi.ingest.v1.SubsurfaceRecordBatch
                 * @instance
                 */
                SubsurfaceRecordBatch.prototype.records = $util.emptyArray;

                /**
                 * Creates a new SubsurfaceRecordBatch instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.SubsurfaceRecordBatch
                 * @static
                 * @param {tomi.ingest.v1.SubsurfaceRecordBatch.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.SubsurfaceRecordBatch} SubsurfaceRecordBatch instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.SubsurfaceRecordBatch.$Shape): tomi.ingest.v1.SubsurfaceRecordBatch & tomi.ingest.v1.SubsurfaceRecordBatch.$Shape;
                 *   (properties?: tomi.ingest.v1.SubsurfaceRecordBatch.$Properties): tomi.ingest.v1.SubsurfaceRecordBatch;
                 * }}
                 */
                SubsurfaceRecordBatch.create = function(properties) {
                    return new SubsurfaceRecordBatch(properties);
                };

                /**
                 * Encodes the specified SubsurfaceRecordBatch message. Does not implicitly {@link tomi.ingest.v1.SubsurfaceRecordBatch.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.SubsurfaceRecordBatch
                 * @static
                 * @param {tomi.ingest.v1.SubsurfaceRecordBatch.$Properties} message SubsurfaceRecordBatch message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SubsurfaceRecordBatch.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.records != null && message.records.length)
                        for (let i = 0; i < message.records.length; ++i)
                            $root.tomi.ingest.v1.SubsurfaceRecord.encode(message.records[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SubsurfaceRecordBatch message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.SubsurfaceRecordBatch
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.SubsurfaceRecordBatch & tomi.ingest.v1.SubsurfaceRecordBatch.$Shape} SubsurfaceRecordBatch
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SubsurfaceRecordBatch.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.SubsurfaceRecordBatch();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.records && message.records.length))
                                    message.records = [];
                                message.records.push($root.tomi.ingest.v1.SubsurfaceRecord.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SubsurfaceRecordBatch;
            })();

            v1.PlatformState = (function() {

                /**
                 * Properties of a PlatformState.
                 * @typedef {Object} tomi.ingest.v1.PlatformState.$Properties
                 * @property {tomi.ingest.v1.RecordHeader.$Properties|null} [header] PlatformState header
                 * @property {string|null} [platformTailNumber] PlatformState platformTailNumber
                 * @property {string|null} [platformDesignation] PlatformState platformDesignation
                 * @property {string|null} [missionId] PlatformState missionId
                 * @property {string|null} [imageSourceSensor] PlatformState imageSourceSensor
                 * @property {string|null} [miisCoreId] PlatformState miisCoreId
                 * @property {number|null} [leapSeconds] PlatformState leapSeconds
                 * @property {tomi.ingest.v1.GeoPoint.$Properties|null} [sensorPosition] PlatformState sensorPosition
                 * @property {tomi.ingest.v1.AltitudeReference|null} [altitudeReference] PlatformState altitudeReference
                 * @property {number|null} [platformHeadingDeg] PlatformState platformHeadingDeg
                 * @property {number|null} [platformPitchDeg] PlatformState platformPitchDeg
                 * @property {number|null} [platformRollDeg] PlatformState platformRollDeg
                 * @property {number|null} [sensorRelAzimuthDeg] PlatformState sensorRelAzimuthDeg
                 * @property {number|null} [sensorRelElevationDeg] PlatformState sensorRelElevationDeg
                 * @property {number|null} [sensorRelRollDeg] PlatformState sensorRelRollDeg
                 * @property {number|null} [hfovDeg] PlatformState hfovDeg
                 * @property {number|null} [vfovDeg] PlatformState vfovDeg
                 * @property {number|null} [slantRangeM] PlatformState slantRangeM
                 * @property {tomi.ingest.v1.GeoPoint.$Properties|null} [frameCenter] PlatformState frameCenter
                 * @property {tomi.ingest.v1.Polygon.$Properties|null} [frameCorners] PlatformState frameCorners
                 * @property {number|null} [targetErrorCe90M] PlatformState targetErrorCe90M
                 * @property {number|null} [targetErrorLe90M] PlatformState targetErrorLe90M
                 * @property {tomi.ingest.v1.PoseError.$Properties|null} [poseError] PlatformState poseError
                 * @property {number|null} [st0601Version] PlatformState st0601Version
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PlatformState.
                 * @memberof tomi.ingest.v1
                 * @interface IPlatformState
                 * @augments tomi.ingest.v1.PlatformState.$Properties
                 * @deprecated Use tomi.ingest.v1.PlatformState.$Properties instead.
                 */

                /**
                 * Shape of a PlatformState.
                 * @typedef {tomi.ingest.v1.PlatformState.$Properties} tomi.ingest.v1.PlatformState.$Shape
                 */

                /**
                 * Constructs a new PlatformState.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a PlatformState.
                 * @constructor
                 * @param {tomi.ingest.v1.PlatformState.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PlatformState = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PlatformState header.
                 * @member {tomi.ingest.v1.RecordHeader.$Properties|null|undefined} header
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.header = null;

                /**
                 * PlatformState platformTailNumber.
                 * @member {string} platformTailNumber
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.platformTailNumber = "";

                /**
                 * PlatformState platformDesignation.
                 * @member {string} platformDesignation
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.platformDesignation = "";

                /**
                 * PlatformState missionId.
                 * @member {string} missionId
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.missionId = "";

                /**
                 * PlatformState imageSourceSensor.
                 * @member {string} imageSourceSensor
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.imageSourceSensor = "";

                /**
                 * PlatformState miisCoreId.
                 * @member {string} miisCoreId
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.miisCoreId = "";

                /**
                 * PlatformState leapSeconds.
                 * @member {number|null|undefined} leapSeconds
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.leapSeconds = null;

                /**
                 * PlatformState sensorPosition.
                 * @member {tomi.ingest.v1.GeoPoint.$Properties|null|undefined} sensorPosition
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.sensorPosition = null;

                /**
                 * PlatformState altitudeReference.
                 * @member {tomi.ingest.v1.AltitudeReference} altitudeReference
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.altitudeReference = 0;

                /**
                 * PlatformState platformHeadingDeg.
                 * @member {number|null|undefined} platformHeadingDeg
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.platformHeadingDeg = null;

                /**
                 * PlatformState platformPitchDeg.
                 * @member {number|null|undefined} platformPitchDeg
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.platformPitchDeg = null;

                /**
                 * PlatformState platformRollDeg.
                 * @member {number|null|undefined} platformRollDeg
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.platformRollDeg = null;

                /**
                 * PlatformState sensorRelAzimuthDeg.
                 * @member {number|null|undefined} sensorRelAzimuthDeg
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.sensorRelAzimuthDeg = null;

                /**
                 * PlatformState sensorRelElevationDeg.
                 * @member {number|null|undefined} sensorRelElevationDeg
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.sensorRelElevationDeg = null;

                /**
                 * PlatformState sensorRelRollDeg.
                 * @member {number|null|undefined} sensorRelRollDeg
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.sensorRelRollDeg = null;

                /**
                 * PlatformState hfovDeg.
                 * @member {number|null|undefined} hfovDeg
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.hfovDeg = null;

                /**
                 * PlatformState vfovDeg.
                 * @member {number|null|undefined} vfovDeg
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.vfovDeg = null;

                /**
                 * PlatformState slantRangeM.
                 * @member {number|null|undefined} slantRangeM
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.slantRangeM = null;

                /**
                 * PlatformState frameCenter.
                 * @member {tomi.ingest.v1.GeoPoint.$Properties|null|undefined} frameCenter
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.frameCenter = null;

                /**
                 * PlatformState frameCorners.
                 * @member {tomi.ingest.v1.Polygon.$Properties|null|undefined} frameCorners
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.frameCorners = null;

                /**
                 * PlatformState targetErrorCe90M.
                 * @member {number|null|undefined} targetErrorCe90M
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.targetErrorCe90M = null;

                /**
                 * PlatformState targetErrorLe90M.
                 * @member {number|null|undefined} targetErrorLe90M
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.targetErrorLe90M = null;

                /**
                 * PlatformState poseError.
                 * @member {tomi.ingest.v1.PoseError.$Properties|null|undefined} poseError
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.poseError = null;

                /**
                 * PlatformState st0601Version.
                 * @member {number} st0601Version
                 * @memberof tomi.ingest.v1.PlatformState
                 * @instance
                 */
                PlatformState.prototype.st0601Version = 0;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PlatformState.prototype, "_leapSeconds", {
                    get: $util.oneOfGetter($oneOfFields = ["leapSeconds"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PlatformState.prototype, "_platformHeadingDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["platformHeadingDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PlatformState.prototype, "_platformPitchDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["platformPitchDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PlatformState.prototype, "_platformRollDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["platformRollDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PlatformState.prototype, "_sensorRelAzimuthDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["sensorRelAzimuthDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PlatformState.prototype, "_sensorRelElevationDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["sensorRelElevationDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PlatformState.prototype, "_sensorRelRollDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["sensorRelRollDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PlatformState.prototype, "_hfovDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["hfovDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PlatformState.prototype, "_vfovDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["vfovDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PlatformState.prototype, "_slantRangeM", {
                    get: $util.oneOfGetter($oneOfFields = ["slantRangeM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PlatformState.prototype, "_targetErrorCe90M", {
                    get: $util.oneOfGetter($oneOfFields = ["targetErrorCe90M"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PlatformState.prototype, "_targetErrorLe90M", {
                    get: $util.oneOfGetter($oneOfFields = ["targetErrorLe90M"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new PlatformState instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.PlatformState
                 * @static
                 * @param {tomi.ingest.v1.PlatformState.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.PlatformState} PlatformState instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.PlatformState.$Shape): tomi.ingest.v1.PlatformState & tomi.ingest.v1.PlatformState.$Shape;
                 *   (properties?: tomi.ingest.v1.PlatformState.$Properties): tomi.ingest.v1.PlatformState;
                 * }}
                 */
                PlatformState.create = function(properties) {
                    return new PlatformState(properties);
                };

                /**
                 * Encodes the specified PlatformState message. Does not implicitly {@link tomi.ingest.v1.PlatformState.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.PlatformState
                 * @static
                 * @param {tomi.ingest.v1.PlatformState.$Properties} message PlatformState message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PlatformState.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                        $root.tomi.ingest.v1.RecordHeader.encode(message.header, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.platformTailNumber != null && $Object.hasOwnProperty.call(message, "platformTailNumber") && message.platformTailNumber !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.platformTailNumber);
                    if (message.platformDesignation != null && $Object.hasOwnProperty.call(message, "platformDesignation") && message.platformDesignation !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.platformDesignation);
                    if (message.missionId != null && $Object.hasOwnProperty.call(message, "missionId") && message.missionId !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.missionId);
                    if (message.imageSourceSensor != null && $Object.hasOwnProperty.call(message, "imageSourceSensor") && message.imageSourceSensor !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.imageSourceSensor);
                    if (message.miisCoreId != null && $Object.hasOwnProperty.call(message, "miisCoreId") && message.miisCoreId !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.miisCoreId);
                    if (message.leapSeconds != null && $Object.hasOwnProperty.call(message, "leapSeconds"))
                        writer.uint32(/* id 7, wireType 0 =*/56).sint32(message.leapSeconds);
                    if (message.sensorPosition != null && $Object.hasOwnProperty.call(message, "sensorPosition"))
                        $root.tomi.ingest.v1.GeoPoint.encode(message.sensorPosition, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.altitudeReference != null && $Object.hasOwnProperty.call(message, "altitudeReference") && message.altitudeReference !== 0)
                        writer.uint32(/* id 9, wireType 0 =*/72).int32(message.altitudeReference);
                    if (message.platformHeadingDeg != null && $Object.hasOwnProperty.call(message, "platformHeadingDeg"))
                        writer.uint32(/* id 10, wireType 1 =*/81).double(message.platformHeadingDeg);
                    if (message.platformPitchDeg != null && $Object.hasOwnProperty.call(message, "platformPitchDeg"))
                        writer.uint32(/* id 11, wireType 1 =*/89).double(message.platformPitchDeg);
                    if (message.platformRollDeg != null && $Object.hasOwnProperty.call(message, "platformRollDeg"))
                        writer.uint32(/* id 12, wireType 1 =*/97).double(message.platformRollDeg);
                    if (message.sensorRelAzimuthDeg != null && $Object.hasOwnProperty.call(message, "sensorRelAzimuthDeg"))
                        writer.uint32(/* id 13, wireType 1 =*/105).double(message.sensorRelAzimuthDeg);
                    if (message.sensorRelElevationDeg != null && $Object.hasOwnProperty.call(message, "sensorRelElevationDeg"))
                        writer.uint32(/* id 14, wireType 1 =*/113).double(message.sensorRelElevationDeg);
                    if (message.sensorRelRollDeg != null && $Object.hasOwnProperty.call(message, "sensorRelRollDeg"))
                        writer.uint32(/* id 15, wireType 1 =*/121).double(message.sensorRelRollDeg);
                    if (message.hfovDeg != null && $Object.hasOwnProperty.call(message, "hfovDeg"))
                        writer.uint32(/* id 16, wireType 1 =*/129).double(message.hfovDeg);
                    if (message.vfovDeg != null && $Object.hasOwnProperty.call(message, "vfovDeg"))
                        writer.uint32(/* id 17, wireType 1 =*/137).double(message.vfovDeg);
                    if (message.slantRangeM != null && $Object.hasOwnProperty.call(message, "slantRangeM"))
                        writer.uint32(/* id 18, wireType 1 =*/145).double(message.slantRangeM);
                    if (message.frameCenter != null && $Object.hasOwnProperty.call(message, "frameCenter"))
                        $root.tomi.ingest.v1.GeoPoint.encode(message.frameCenter, writer.uint32(/* id 19, wireType 2 =*/154).fork(), _depth + 1).ldelim();
                    if (message.frameCorners != null && $Object.hasOwnProperty.call(message, "frameCorners"))
                        $root.tomi.ingest.v1.Polygon.encode(message.frameCorners, writer.uint32(/* id 20, wireType 2 =*/162).fork(), _depth + 1).ldelim();
                    if (message.targetErrorCe90M != null && $Object.hasOwnProperty.call(message, "targetErrorCe90M"))
                        writer.uint32(/* id 21, wireType 1 =*/169).double(message.targetErrorCe90M);
                    if (message.targetErrorLe90M != null && $Object.hasOwnProperty.call(message, "targetErrorLe90M"))
                        writer.uint32(/* id 22, wireType 1 =*/177).double(message.targetErrorLe90M);
                    if (message.poseError != null && $Object.hasOwnProperty.call(message, "poseError"))
                        $root.tomi.ingest.v1.PoseError.encode(message.poseError, writer.uint32(/* id 23, wireType 2 =*/186).fork(), _depth + 1).ldelim();
                    if (message.st0601Version != null && $Object.hasOwnProperty.call(message, "st0601Version") && message.st0601Version !== 0)
                        writer.uint32(/* id 24, wireType 0 =*/192).uint32(message.st0601Version);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PlatformState message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.PlatformState
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.PlatformState & tomi.ingest.v1.PlatformState.$Shape} PlatformState
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PlatformState.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.PlatformState();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.header = $root.tomi.ingest.v1.RecordHeader.decode(reader, reader.size(), $undefined, _depth + 1, message.header);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.platformTailNumber = value;
                                else
                                    delete message.platformTailNumber;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.platformDesignation = value;
                                else
                                    delete message.platformDesignation;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.missionId = value;
                                else
                                    delete message.missionId;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.imageSourceSensor = value;
                                else
                                    delete message.imageSourceSensor;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.miisCoreId = value;
                                else
                                    delete message.miisCoreId;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                message.leapSeconds = reader.sint32();
                                message._leapSeconds = "leapSeconds";
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                message.sensorPosition = $root.tomi.ingest.v1.GeoPoint.decode(reader, reader.size(), $undefined, _depth + 1, message.sensorPosition);
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.altitudeReference = value;
                                else
                                    delete message.altitudeReference;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 1)
                                    break;
                                message.platformHeadingDeg = reader.double();
                                message._platformHeadingDeg = "platformHeadingDeg";
                                continue;
                            }
                        case 11: {
                                if (wireType !== 1)
                                    break;
                                message.platformPitchDeg = reader.double();
                                message._platformPitchDeg = "platformPitchDeg";
                                continue;
                            }
                        case 12: {
                                if (wireType !== 1)
                                    break;
                                message.platformRollDeg = reader.double();
                                message._platformRollDeg = "platformRollDeg";
                                continue;
                            }
                        case 13: {
                                if (wireType !== 1)
                                    break;
                                message.sensorRelAzimuthDeg = reader.double();
                                message._sensorRelAzimuthDeg = "sensorRelAzimuthDeg";
                                continue;
                            }
                        case 14: {
                                if (wireType !== 1)
                                    break;
                                message.sensorRelElevationDeg = reader.double();
                                message._sensorRelElevationDeg = "sensorRelElevationDeg";
                                continue;
                            }
                        case 15: {
                                if (wireType !== 1)
                                    break;
                                message.sensorRelRollDeg = reader.double();
                                message._sensorRelRollDeg = "sensorRelRollDeg";
                                continue;
                            }
                        case 16: {
                                if (wireType !== 1)
                                    break;
                                message.hfovDeg = reader.double();
                                message._hfovDeg = "hfovDeg";
                                continue;
                            }
                        case 17: {
                                if (wireType !== 1)
                                    break;
                                message.vfovDeg = reader.double();
                                message._vfovDeg = "vfovDeg";
                                continue;
                            }
                        case 18: {
                                if (wireType !== 1)
                                    break;
                                message.slantRangeM = reader.double();
                                message._slantRangeM = "slantRangeM";
                                continue;
                            }
                        case 19: {
                                if (wireType !== 2)
                                    break;
                                message.frameCenter = $root.tomi.ingest.v1.GeoPoint.decode(reader, reader.size(), $undefined, _depth + 1, message.frameCenter);
                                continue;
                            }
                        case 20: {
                                if (wireType !== 2)
                                    break;
                                message.frameCorners = $root.tomi.ingest.v1.Polygon.decode(reader, reader.size(), $undefined, _depth + 1, message.frameCorners);
                                continue;
                            }
                        case 21: {
                                if (wireType !== 1)
                                    break;
                                message.targetErrorCe90M = reader.double();
                                message._targetErrorCe90M = "targetErrorCe90M";
                                continue;
                            }
                        case 22: {
                                if (wireType !== 1)
                                    break;
                                message.targetErrorLe90M = reader.double();
                                message._targetErrorLe90M = "targetErrorLe90M";
                                continue;
                            }
                        case 23: {
                                if (wireType !== 2)
                                    break;
                                message.poseError = $root.tomi.ingest.v1.PoseError.decode(reader, reader.size(), $undefined, _depth + 1, message.poseError);
                                continue;
                            }
                        case 24: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.st0601Version = value;
                                else
                                    delete message.st0601Version;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return PlatformState;
            })();

            /**
             * AltitudeReference enum.
             * @name tomi.ingest.v1.AltitudeReference
             * @enum {number}
             * @property {number} ALT_UNSPECIFIED=0 ALT_UNSPECIFIED value
             * @property {number} ALT_HAE=1 ALT_HAE value
             * @property {number} ALT_MSL=2 ALT_MSL value
             * @property {number} ALT_AGL=3 ALT_AGL value
             */
            v1.AltitudeReference = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "ALT_UNSPECIFIED"] = 0;
                values[valuesById[1] = "ALT_HAE"] = 1;
                values[valuesById[2] = "ALT_MSL"] = 2;
                values[valuesById[3] = "ALT_AGL"] = 3;
                return values;
            })();

            v1.PoseError = (function() {

                /**
                 * Properties of a PoseError.
                 * @typedef {Object} tomi.ingest.v1.PoseError.$Properties
                 * @property {number|null} [sigmaPositionM] PoseError sigmaPositionM
                 * @property {number|null} [sigmaAltitudeM] PoseError sigmaAltitudeM
                 * @property {number|null} [sigmaHeadingDeg] PoseError sigmaHeadingDeg
                 * @property {number|null} [sigmaPitchRollDeg] PoseError sigmaPitchRollDeg
                 * @property {number|null} [sigmaGimbalDeg] PoseError sigmaGimbalDeg
                 * @property {number|null} [sigmaRangeM] PoseError sigmaRangeM
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PoseError.
                 * @memberof tomi.ingest.v1
                 * @interface IPoseError
                 * @augments tomi.ingest.v1.PoseError.$Properties
                 * @deprecated Use tomi.ingest.v1.PoseError.$Properties instead.
                 */

                /**
                 * Shape of a PoseError.
                 * @typedef {tomi.ingest.v1.PoseError.$Properties} tomi.ingest.v1.PoseError.$Shape
                 */

                /**
                 * Constructs a new PoseError.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a PoseError.
                 * @constructor
                 * @param {tomi.ingest.v1.PoseError.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PoseError = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PoseError sigmaPositionM.
                 * @member {number|null|undefined} sigmaPositionM
                 * @memberof tomi.ingest.v1.PoseError
                 * @instance
                 */
                PoseError.prototype.sigmaPositionM = null;

                /**
                 * PoseError sigmaAltitudeM.
                 * @member {number|null|undefined} sigmaAltitudeM
                 * @memberof tomi.ingest.v1.PoseError
                 * @instance
                 */
                PoseError.prototype.sigmaAltitudeM = null;

                /**
                 * PoseError sigmaHeadingDeg.
                 * @member {number|null|undefined} sigmaHeadingDeg
                 * @memberof tomi.ingest.v1.PoseError
                 * @instance
                 */
                PoseError.prototype.sigmaHeadingDeg = null;

                /**
                 * PoseError sigmaPitchRollDeg.
                 * @member {number|null|undefined} sigmaPitchRollDeg
                 * @memberof tomi.ingest.v1.PoseError
                 * @instance
                 */
                PoseError.prototype.sigmaPitchRollDeg = null;

                /**
                 * PoseError sigmaGimbalDeg.
                 * @member {number|null|undefined} sigmaGimbalDeg
                 * @memberof tomi.ingest.v1.PoseError
                 * @instance
                 */
                PoseError.prototype.sigmaGimbalDeg = null;

                /**
                 * PoseError sigmaRangeM.
                 * @member {number|null|undefined} sigmaRangeM
                 * @memberof tomi.ingest.v1.PoseError
                 * @instance
                 */
                PoseError.prototype.sigmaRangeM = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PoseError.prototype, "_sigmaPositionM", {
                    get: $util.oneOfGetter($oneOfFields = ["sigmaPositionM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PoseError.prototype, "_sigmaAltitudeM", {
                    get: $util.oneOfGetter($oneOfFields = ["sigmaAltitudeM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PoseError.prototype, "_sigmaHeadingDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["sigmaHeadingDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PoseError.prototype, "_sigmaPitchRollDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["sigmaPitchRollDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PoseError.prototype, "_sigmaGimbalDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["sigmaGimbalDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(PoseError.prototype, "_sigmaRangeM", {
                    get: $util.oneOfGetter($oneOfFields = ["sigmaRangeM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new PoseError instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.PoseError
                 * @static
                 * @param {tomi.ingest.v1.PoseError.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.PoseError} PoseError instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.PoseError.$Shape): tomi.ingest.v1.PoseError & tomi.ingest.v1.PoseError.$Shape;
                 *   (properties?: tomi.ingest.v1.PoseError.$Properties): tomi.ingest.v1.PoseError;
                 * }}
                 */
                PoseError.create = function(properties) {
                    return new PoseError(properties);
                };

                /**
                 * Encodes the specified PoseError message. Does not implicitly {@link tomi.ingest.v1.PoseError.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.PoseError
                 * @static
                 * @param {tomi.ingest.v1.PoseError.$Properties} message PoseError message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PoseError.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sigmaPositionM != null && $Object.hasOwnProperty.call(message, "sigmaPositionM"))
                        writer.uint32(/* id 1, wireType 1 =*/9).double(message.sigmaPositionM);
                    if (message.sigmaAltitudeM != null && $Object.hasOwnProperty.call(message, "sigmaAltitudeM"))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.sigmaAltitudeM);
                    if (message.sigmaHeadingDeg != null && $Object.hasOwnProperty.call(message, "sigmaHeadingDeg"))
                        writer.uint32(/* id 3, wireType 1 =*/25).double(message.sigmaHeadingDeg);
                    if (message.sigmaPitchRollDeg != null && $Object.hasOwnProperty.call(message, "sigmaPitchRollDeg"))
                        writer.uint32(/* id 4, wireType 1 =*/33).double(message.sigmaPitchRollDeg);
                    if (message.sigmaGimbalDeg != null && $Object.hasOwnProperty.call(message, "sigmaGimbalDeg"))
                        writer.uint32(/* id 5, wireType 1 =*/41).double(message.sigmaGimbalDeg);
                    if (message.sigmaRangeM != null && $Object.hasOwnProperty.call(message, "sigmaRangeM"))
                        writer.uint32(/* id 6, wireType 1 =*/49).double(message.sigmaRangeM);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PoseError message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.PoseError
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.PoseError & tomi.ingest.v1.PoseError.$Shape} PoseError
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PoseError.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.PoseError();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 1)
                                    break;
                                message.sigmaPositionM = reader.double();
                                message._sigmaPositionM = "sigmaPositionM";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                message.sigmaAltitudeM = reader.double();
                                message._sigmaAltitudeM = "sigmaAltitudeM";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 1)
                                    break;
                                message.sigmaHeadingDeg = reader.double();
                                message._sigmaHeadingDeg = "sigmaHeadingDeg";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 1)
                                    break;
                                message.sigmaPitchRollDeg = reader.double();
                                message._sigmaPitchRollDeg = "sigmaPitchRollDeg";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 1)
                                    break;
                                message.sigmaGimbalDeg = reader.double();
                                message._sigmaGimbalDeg = "sigmaGimbalDeg";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 1)
                                    break;
                                message.sigmaRangeM = reader.double();
                                message._sigmaRangeM = "sigmaRangeM";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return PoseError;
            })();

            v1.PixelBox = (function() {

                /**
                 * Properties of a PixelBox.
                 * @typedef {Object} tomi.ingest.v1.PixelBox.$Properties
                 * @property {number|null} [rowMin] PixelBox rowMin
                 * @property {number|null} [colMin] PixelBox colMin
                 * @property {number|null} [rowMax] PixelBox rowMax
                 * @property {number|null} [colMax] PixelBox colMax
                 * @property {number|null} [frameWidth] PixelBox frameWidth
                 * @property {number|null} [frameHeight] PixelBox frameHeight
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PixelBox.
                 * @memberof tomi.ingest.v1
                 * @interface IPixelBox
                 * @augments tomi.ingest.v1.PixelBox.$Properties
                 * @deprecated Use tomi.ingest.v1.PixelBox.$Properties instead.
                 */

                /**
                 * Shape of a PixelBox.
                 * @typedef {tomi.ingest.v1.PixelBox.$Properties} tomi.ingest.v1.PixelBox.$Shape
                 */

                /**
                 * Constructs a new PixelBox.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a PixelBox.
                 * @constructor
                 * @param {tomi.ingest.v1.PixelBox.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PixelBox = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PixelBox rowMin.
                 * @member {number} rowMin
                 * @memberof tomi.ingest.v1.PixelBox
                 * @instance
                 */
                PixelBox.prototype.rowMin = 0;

                /**
                 * PixelBox colMin.
                 * @member {number} colMin
                 * @memberof tomi.ingest.v1.PixelBox
                 * @instance
                 */
                PixelBox.prototype.colMin = 0;

                /**
                 * PixelBox rowMax.
                 * @member {number} rowMax
                 * @memberof tomi.ingest.v1.PixelBox
                 * @instance
                 */
                PixelBox.prototype.rowMax = 0;

                /**
                 * PixelBox colMax.
                 * @member {number} colMax
                 * @memberof tomi.ingest.v1.PixelBox
                 * @instance
                 */
                PixelBox.prototype.colMax = 0;

                /**
                 * PixelBox frameWidth.
                 * @member {number} frameWidth
                 * @memberof tomi.ingest.v1.PixelBox
                 * @instance
                 */
                PixelBox.prototype.frameWidth = 0;

                /**
                 * PixelBox frameHeight.
                 * @member {number} frameHeight
                 * @memberof tomi.ingest.v1.PixelBox
                 * @instance
                 */
                PixelBox.prototype.frameHeight = 0;

                /**
                 * Creates a new PixelBox instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.PixelBox
                 * @static
                 * @param {tomi.ingest.v1.PixelBox.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.PixelBox} PixelBox instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.PixelBox.$Shape): tomi.ingest.v1.PixelBox & tomi.ingest.v1.PixelBox.$Shape;
                 *   (properties?: tomi.ingest.v1.PixelBox.$Properties): tomi.ingest.v1.PixelBox;
                 * }}
                 */
                PixelBox.create = function(properties) {
                    return new PixelBox(properties);
                };

                /**
                 * Encodes the specified PixelBox message. Does not implicitly {@link tomi.ingest.v1.PixelBox.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.PixelBox
                 * @static
                 * @param {tomi.ingest.v1.PixelBox.$Properties} message PixelBox message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PixelBox.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.rowMin != null && $Object.hasOwnProperty.call(message, "rowMin") && message.rowMin !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.rowMin);
                    if (message.colMin != null && $Object.hasOwnProperty.call(message, "colMin") && message.colMin !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.colMin);
                    if (message.rowMax != null && $Object.hasOwnProperty.call(message, "rowMax") && message.rowMax !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.rowMax);
                    if (message.colMax != null && $Object.hasOwnProperty.call(message, "colMax") && message.colMax !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.colMax);
                    if (message.frameWidth != null && $Object.hasOwnProperty.call(message, "frameWidth") && message.frameWidth !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.frameWidth);
                    if (message.frameHeight != null && $Object.hasOwnProperty.call(message, "frameHeight") && message.frameHeight !== 0)
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.frameHeight);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PixelBox message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.PixelBox
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.PixelBox & tomi.ingest.v1.PixelBox.$Shape} PixelBox
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PixelBox.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.PixelBox();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rowMin = value;
                                else
                                    delete message.rowMin;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.colMin = value;
                                else
                                    delete message.colMin;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.rowMax = value;
                                else
                                    delete message.rowMax;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.colMax = value;
                                else
                                    delete message.colMax;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.frameWidth = value;
                                else
                                    delete message.frameWidth;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.frameHeight = value;
                                else
                                    delete message.frameHeight;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return PixelBox;
            })();

            v1.VmtiTarget = (function() {

                /**
                 * Properties of a VmtiTarget.
                 * @typedef {Object} tomi.ingest.v1.VmtiTarget.$Properties
                 * @property {tomi.ingest.v1.RecordHeader.$Properties|null} [header] VmtiTarget header
                 * @property {number|null} [platformStateSeq] VmtiTarget platformStateSeq
                 * @property {number|null} [targetId] VmtiTarget targetId
                 * @property {tomi.ingest.v1.PixelBox.$Properties|null} [box] VmtiTarget box
                 * @property {number|null} [confidencePct] VmtiTarget confidencePct
                 * @property {tomi.ingest.v1.GeoPoint.$Properties|null} [location] VmtiTarget location
                 * @property {tomi.ingest.v1.Covariance3.$Properties|null} [locationCov] VmtiTarget locationCov
                 * @property {Array.<tomi.ingest.v1.ClassHypothesis.$Properties>|null} [classes] VmtiTarget classes
                 * @property {Array.<tomi.ingest.v1.Evidence.$Properties>|null} [chips] VmtiTarget chips
                 * @property {string|null} [trackerUuid] VmtiTarget trackerUuid
                 * @property {tomi.ingest.v1.DetectionStatus|null} [detectionStatus] VmtiTarget detectionStatus
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a VmtiTarget.
                 * @memberof tomi.ingest.v1
                 * @interface IVmtiTarget
                 * @augments tomi.ingest.v1.VmtiTarget.$Properties
                 * @deprecated Use tomi.ingest.v1.VmtiTarget.$Properties instead.
                 */

                /**
                 * Shape of a VmtiTarget.
                 * @typedef {tomi.ingest.v1.VmtiTarget.$Properties} tomi.ingest.v1.VmtiTarget.$Shape
                 */

                /**
                 * Constructs a new VmtiTarget.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a VmtiTarget.
                 * @constructor
                 * @param {tomi.ingest.v1.VmtiTarget.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const VmtiTarget = function (properties) {
                    this.classes = [];
                    this.chips = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * VmtiTarget header.
                 * @member {tomi.ingest.v1.RecordHeader.$Properties|null|undefined} header
                 * @memberof tomi.ingest.v1.VmtiTarget
                 * @instance
                 */
                VmtiTarget.prototype.header = null;

                /**
                 * VmtiTarget platformStateSeq.
                 * @member {number} platformStateSeq
                 * @memberof tomi.ingest.v1.VmtiTarget
                 * @instance
                 */
                VmtiTarget.prototype.platformStateSeq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * VmtiTarget targetId.
                 * @member {number} targetId
                 * @memberof tomi.ingest.v1.VmtiTarget
                 * @instance
                 */
                VmtiTarget.prototype.targetId = 0;

                /**
                 * VmtiTarget box.
                 * @member {tomi.ingest.v1.PixelBox.$Properties|null|undefined} box
                 * @memberof tomi.ingest.v1.VmtiTarget
                 * @instance
                 */
                VmtiTarget.prototype.box = null;

                /**
                 * VmtiTarget confidencePct.
                 * @member {number|null|undefined} confidencePct
                 * @memberof tomi.ingest.v1.VmtiTarget
                 * @instance
                 */
                VmtiTarget.prototype.confidencePct = null;

                /**
                 * VmtiTarget location.
                 * @member {tomi.ingest.v1.GeoPoint.$Properties|null|undefined} location
                 * @memberof tomi.ingest.v1.VmtiTarget
                 * @instance
                 */
                VmtiTarget.prototype.location = null;

                /**
                 * VmtiTarget locationCov.
                 * @member {tomi.ingest.v1.Covariance3.$Properties|null|undefined} locationCov
                 * @memberof tomi.ingest.v1.VmtiTarget
                 * @instance
                 */
                VmtiTarget.prototype.locationCov = null;

                /**
                 * VmtiTarget classes.
                 * @member {Array.<tomi.ingest.v1.ClassHypothesis.$Properties>} classes
                 * @memberof tomi.ingest.v1.VmtiTarget
                 * @instance
                 */
                VmtiTarget.prototype.classes = $util.emptyArray;

                /**
                 * VmtiTarget chips.
                 * @member {Array.<tomi.ingest.v1.Evidence.$Properties>} chips
                 * @memberof tomi.ingest.v1.VmtiTarget
                 * @instance
                 */
                VmtiTarget.prototype.chips = $util.emptyArray;

                /**
                 * VmtiTarget trackerUuid.
                 * @member {string} trackerUuid
                 * @memberof tomi.ingest.v1.VmtiTarget
                 * @instance
                 */
                VmtiTarget.prototype.trackerUuid = "";

                /**
                 * VmtiTarget detectionStatus.
                 * @member {tomi.ingest.v1.DetectionStatus} detectionStatus
                 * @memberof tomi.ingest.v1.VmtiTarget
                 * @instance
                 */
                VmtiTarget.prototype.detectionStatus = 0;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(VmtiTarget.prototype, "_confidencePct", {
                    get: $util.oneOfGetter($oneOfFields = ["confidencePct"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(VmtiTarget.prototype, "_location", {
                    get: $util.oneOfGetter($oneOfFields = ["location"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new VmtiTarget instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.VmtiTarget
                 * @static
                 * @param {tomi.ingest.v1.VmtiTarget.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.VmtiTarget} VmtiTarget instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.VmtiTarget.$Shape): tomi.ingest.v1.VmtiTarget & tomi.ingest.v1.VmtiTarget.$Shape;
                 *   (properties?: tomi.ingest.v1.VmtiTarget.$Properties): tomi.ingest.v1.VmtiTarget;
                 * }}
                 */
                VmtiTarget.create = function(properties) {
                    return new VmtiTarget(properties);
                };

                /**
                 * Encodes the specified VmtiTarget message. Does not implicitly {@link tomi.ingest.v1.VmtiTarget.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.VmtiTarget
                 * @static
                 * @param {tomi.ingest.v1.VmtiTarget.$Properties} message VmtiTarget message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                VmtiTarget.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                        $root.tomi.ingest.v1.RecordHeader.encode(message.header, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.platformStateSeq != null && $Object.hasOwnProperty.call(message, "platformStateSeq") && (typeof message.platformStateSeq === "object" ? message.platformStateSeq.low || message.platformStateSeq.high : message.platformStateSeq !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.platformStateSeq);
                    if (message.targetId != null && $Object.hasOwnProperty.call(message, "targetId") && message.targetId !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.targetId);
                    if (message.box != null && $Object.hasOwnProperty.call(message, "box"))
                        $root.tomi.ingest.v1.PixelBox.encode(message.box, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.confidencePct != null && $Object.hasOwnProperty.call(message, "confidencePct"))
                        writer.uint32(/* id 5, wireType 1 =*/41).double(message.confidencePct);
                    if (message.location != null && $Object.hasOwnProperty.call(message, "location"))
                        $root.tomi.ingest.v1.GeoPoint.encode(message.location, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.locationCov != null && $Object.hasOwnProperty.call(message, "locationCov"))
                        $root.tomi.ingest.v1.Covariance3.encode(message.locationCov, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.classes != null && message.classes.length)
                        for (let i = 0; i < message.classes.length; ++i)
                            $root.tomi.ingest.v1.ClassHypothesis.encode(message.classes[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                    if (message.chips != null && message.chips.length)
                        for (let i = 0; i < message.chips.length; ++i)
                            $root.tomi.ingest.v1.Evidence.encode(message.chips[i], writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                    if (message.trackerUuid != null && $Object.hasOwnProperty.call(message, "trackerUuid") && message.trackerUuid !== "")
                        writer.uint32(/* id 10, wireType 2 =*/82).string(message.trackerUuid);
                    if (message.detectionStatus != null && $Object.hasOwnProperty.call(message, "detectionStatus") && message.detectionStatus !== 0)
                        writer.uint32(/* id 11, wireType 0 =*/88).int32(message.detectionStatus);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a VmtiTarget message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.VmtiTarget
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.VmtiTarget & tomi.ingest.v1.VmtiTarget.$Shape} VmtiTarget
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                VmtiTarget.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.VmtiTarget();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.header = $root.tomi.ingest.v1.RecordHeader.decode(reader, reader.size(), $undefined, _depth + 1, message.header);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.platformStateSeq = value;
                                else
                                    delete message.platformStateSeq;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.targetId = value;
                                else
                                    delete message.targetId;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.box = $root.tomi.ingest.v1.PixelBox.decode(reader, reader.size(), $undefined, _depth + 1, message.box);
                                continue;
                            }
                        case 5: {
                                if (wireType !== 1)
                                    break;
                                message.confidencePct = reader.double();
                                message._confidencePct = "confidencePct";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.location = $root.tomi.ingest.v1.GeoPoint.decode(reader, reader.size(), $undefined, _depth + 1, message.location);
                                message._location = "location";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.locationCov = $root.tomi.ingest.v1.Covariance3.decode(reader, reader.size(), $undefined, _depth + 1, message.locationCov);
                                continue;
                            }
                        case 8: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.classes && message.classes.length))
                                    message.classes = [];
                                message.classes.push($root.tomi.ingest.v1.ClassHypothesis.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 9: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.chips && message.chips.length))
                                    message.chips = [];
                                message.chips.push($root.tomi.ingest.v1.Evidence.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.trackerUuid = value;
                                else
                                    delete message.trackerUuid;
                                continue;
                            }
                        case 11: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.detectionStatus = value;
                                else
                                    delete message.detectionStatus;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return VmtiTarget;
            })();

            /**
             * DetectionStatus enum.
             * @name tomi.ingest.v1.DetectionStatus
             * @enum {number}
             * @property {number} DETECTION_UNSPECIFIED=0 DETECTION_UNSPECIFIED value
             * @property {number} INACTIVE=1 INACTIVE value
             * @property {number} ACTIVE=2 ACTIVE value
             * @property {number} DROPPED=3 DROPPED value
             * @property {number} STOPPED=4 STOPPED value
             */
            v1.DetectionStatus = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "DETECTION_UNSPECIFIED"] = 0;
                values[valuesById[1] = "INACTIVE"] = 1;
                values[valuesById[2] = "ACTIVE"] = 2;
                values[valuesById[3] = "DROPPED"] = 3;
                values[valuesById[4] = "STOPPED"] = 4;
                return values;
            })();

            /**
             * TrackStatus enum.
             * @name tomi.ingest.v1.TrackStatus
             * @enum {number}
             * @property {number} TRACK_STATUS_UNSPECIFIED=0 TRACK_STATUS_UNSPECIFIED value
             * @property {number} INITIATING=1 INITIATING value
             * @property {number} MAINTAINING=2 MAINTAINING value
             * @property {number} DROPPING=3 DROPPING value
             * @property {number} TERMINATED=4 TERMINATED value
             */
            v1.TrackStatus = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "TRACK_STATUS_UNSPECIFIED"] = 0;
                values[valuesById[1] = "INITIATING"] = 1;
                values[valuesById[2] = "MAINTAINING"] = 2;
                values[valuesById[3] = "DROPPING"] = 3;
                values[valuesById[4] = "TERMINATED"] = 4;
                return values;
            })();

            /**
             * TrackPointType enum.
             * @name tomi.ingest.v1.TrackPointType
             * @enum {number}
             * @property {number} TRACK_POINT_UNSPECIFIED=0 TRACK_POINT_UNSPECIFIED value
             * @property {number} MEASURED=1 MEASURED value
             * @property {number} MANUAL_ESTIMATED=2 MANUAL_ESTIMATED value
             * @property {number} AUTOMATIC_ESTIMATED=3 AUTOMATIC_ESTIMATED value
             * @property {number} PREDICTED=4 PREDICTED value
             */
            v1.TrackPointType = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "TRACK_POINT_UNSPECIFIED"] = 0;
                values[valuesById[1] = "MEASURED"] = 1;
                values[valuesById[2] = "MANUAL_ESTIMATED"] = 2;
                values[valuesById[3] = "AUTOMATIC_ESTIMATED"] = 3;
                values[valuesById[4] = "PREDICTED"] = 4;
                return values;
            })();

            /**
             * Identity enum.
             * @name tomi.ingest.v1.Identity
             * @enum {number}
             * @property {number} IDENTITY_UNSPECIFIED=0 IDENTITY_UNSPECIFIED value
             * @property {number} PENDING=1 PENDING value
             * @property {number} UNKNOWN=2 UNKNOWN value
             * @property {number} ASSUMED_FRIEND=3 ASSUMED_FRIEND value
             * @property {number} FRIEND=4 FRIEND value
             * @property {number} NEUTRAL=5 NEUTRAL value
             * @property {number} SUSPECT=6 SUSPECT value
             * @property {number} HOSTILE=7 HOSTILE value
             */
            v1.Identity = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "IDENTITY_UNSPECIFIED"] = 0;
                values[valuesById[1] = "PENDING"] = 1;
                values[valuesById[2] = "UNKNOWN"] = 2;
                values[valuesById[3] = "ASSUMED_FRIEND"] = 3;
                values[valuesById[4] = "FRIEND"] = 4;
                values[valuesById[5] = "NEUTRAL"] = 5;
                values[valuesById[6] = "SUSPECT"] = 6;
                values[valuesById[7] = "HOSTILE"] = 7;
                return values;
            })();

            v1.TrackPoint = (function() {

                /**
                 * Properties of a TrackPoint.
                 * @typedef {Object} tomi.ingest.v1.TrackPoint.$Properties
                 * @property {tomi.ingest.v1.RecordHeader.$Properties|null} [header] TrackPoint header
                 * @property {string|null} [trackUuid] TrackPoint trackUuid
                 * @property {string|null} [trackNumber] TrackPoint trackNumber
                 * @property {tomi.ingest.v1.TrackStatus|null} [status] TrackPoint status
                 * @property {tomi.ingest.v1.TrackPointType|null} [type] TrackPoint type
                 * @property {tomi.ingest.v1.GeoPoint.$Properties|null} [position] TrackPoint position
                 * @property {tomi.ingest.v1.Covariance2.$Properties|null} [positionCov] TrackPoint positionCov
                 * @property {number|null} [speedMps] TrackPoint speedMps
                 * @property {number|null} [courseTrueDeg] TrackPoint courseTrueDeg
                 * @property {tomi.ingest.v1.Covariance2.$Properties|null} [velocityCov] TrackPoint velocityCov
                 * @property {number|null} [lengthM] TrackPoint lengthM
                 * @property {number|null} [widthM] TrackPoint widthM
                 * @property {number|null} [headingTrueDeg] TrackPoint headingTrueDeg
                 * @property {tomi.ingest.v1.Identity|null} [identity] TrackPoint identity
                 * @property {Array.<tomi.ingest.v1.ClassHypothesis.$Properties>|null} [classes] TrackPoint classes
                 * @property {number|null} [trackQuality] TrackPoint trackQuality
                 * @property {Array.<string>|null} [lineage] TrackPoint lineage
                 * @property {string|null} [platformSourceId] TrackPoint platformSourceId
                 * @property {Array.<tomi.ingest.v1.Evidence.$Properties>|null} [evidence] TrackPoint evidence
                 * @property {boolean|null} [geolocatedByIntersection] TrackPoint geolocatedByIntersection
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TrackPoint.
                 * @memberof tomi.ingest.v1
                 * @interface ITrackPoint
                 * @augments tomi.ingest.v1.TrackPoint.$Properties
                 * @deprecated Use tomi.ingest.v1.TrackPoint.$Properties instead.
                 */

                /**
                 * Shape of a TrackPoint.
                 * @typedef {tomi.ingest.v1.TrackPoint.$Properties} tomi.ingest.v1.TrackPoint.$Shape
                 */

                /**
                 * Constructs a new TrackPoint.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a TrackPoint.
                 * @constructor
                 * @param {tomi.ingest.v1.TrackPoint.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TrackPoint = function (properties) {
                    this.classes = [];
                    this.lineage = [];
                    this.evidence = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TrackPoint header.
                 * @member {tomi.ingest.v1.RecordHeader.$Properties|null|undefined} header
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.header = null;

                /**
                 * TrackPoint trackUuid.
                 * @member {string} trackUuid
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.trackUuid = "";

                /**
                 * TrackPoint trackNumber.
                 * @member {string} trackNumber
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.trackNumber = "";

                /**
                 * TrackPoint status.
                 * @member {tomi.ingest.v1.TrackStatus} status
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.status = 0;

                /**
                 * TrackPoint type.
                 * @member {tomi.ingest.v1.TrackPointType} type
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.type = 0;

                /**
                 * TrackPoint position.
                 * @member {tomi.ingest.v1.GeoPoint.$Properties|null|undefined} position
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.position = null;

                /**
                 * TrackPoint positionCov.
                 * @member {tomi.ingest.v1.Covariance2.$Properties|null|undefined} positionCov
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.positionCov = null;

                /**
                 * TrackPoint speedMps.
                 * @member {number|null|undefined} speedMps
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.speedMps = null;

                /**
                 * TrackPoint courseTrueDeg.
                 * @member {number|null|undefined} courseTrueDeg
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.courseTrueDeg = null;

                /**
                 * TrackPoint velocityCov.
                 * @member {tomi.ingest.v1.Covariance2.$Properties|null|undefined} velocityCov
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.velocityCov = null;

                /**
                 * TrackPoint lengthM.
                 * @member {number|null|undefined} lengthM
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.lengthM = null;

                /**
                 * TrackPoint widthM.
                 * @member {number|null|undefined} widthM
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.widthM = null;

                /**
                 * TrackPoint headingTrueDeg.
                 * @member {number|null|undefined} headingTrueDeg
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.headingTrueDeg = null;

                /**
                 * TrackPoint identity.
                 * @member {tomi.ingest.v1.Identity} identity
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.identity = 0;

                /**
                 * TrackPoint classes.
                 * @member {Array.<tomi.ingest.v1.ClassHypothesis.$Properties>} classes
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.classes = $util.emptyArray;

                /**
                 * TrackPoint trackQuality.
                 * @member {number|null|undefined} trackQuality
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.trackQuality = null;

                /**
                 * TrackPoint lineage.
                 * @member {Array.<string>} lineage
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.lineage = $util.emptyArray;

                /**
                 * TrackPoint platformSourceId.
                 * @member {string} platformSourceId
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.platformSourceId = "";

                /**
                 * TrackPoint evidence.
                 * @member {Array.<tomi.ingest.v1.Evidence.$Properties>} evidence
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.evidence = $util.emptyArray;

                /**
                 * TrackPoint geolocatedByIntersection.
                 * @member {boolean} geolocatedByIntersection
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @instance
                 */
                TrackPoint.prototype.geolocatedByIntersection = false;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(TrackPoint.prototype, "_speedMps", {
                    get: $util.oneOfGetter($oneOfFields = ["speedMps"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(TrackPoint.prototype, "_courseTrueDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["courseTrueDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(TrackPoint.prototype, "_lengthM", {
                    get: $util.oneOfGetter($oneOfFields = ["lengthM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(TrackPoint.prototype, "_widthM", {
                    get: $util.oneOfGetter($oneOfFields = ["widthM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(TrackPoint.prototype, "_headingTrueDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["headingTrueDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(TrackPoint.prototype, "_trackQuality", {
                    get: $util.oneOfGetter($oneOfFields = ["trackQuality"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new TrackPoint instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @static
                 * @param {tomi.ingest.v1.TrackPoint.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.TrackPoint} TrackPoint instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.TrackPoint.$Shape): tomi.ingest.v1.TrackPoint & tomi.ingest.v1.TrackPoint.$Shape;
                 *   (properties?: tomi.ingest.v1.TrackPoint.$Properties): tomi.ingest.v1.TrackPoint;
                 * }}
                 */
                TrackPoint.create = function(properties) {
                    return new TrackPoint(properties);
                };

                /**
                 * Encodes the specified TrackPoint message. Does not implicitly {@link tomi.ingest.v1.TrackPoint.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @static
                 * @param {tomi.ingest.v1.TrackPoint.$Properties} message TrackPoint message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TrackPoint.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                        $root.tomi.ingest.v1.RecordHeader.encode(message.header, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.trackUuid != null && $Object.hasOwnProperty.call(message, "trackUuid") && message.trackUuid !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.trackUuid);
                    if (message.trackNumber != null && $Object.hasOwnProperty.call(message, "trackNumber") && message.trackNumber !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.trackNumber);
                    if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).int32(message.status);
                    if (message.type != null && $Object.hasOwnProperty.call(message, "type") && message.type !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).int32(message.type);
                    if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                        $root.tomi.ingest.v1.GeoPoint.encode(message.position, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.positionCov != null && $Object.hasOwnProperty.call(message, "positionCov"))
                        $root.tomi.ingest.v1.Covariance2.encode(message.positionCov, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.speedMps != null && $Object.hasOwnProperty.call(message, "speedMps"))
                        writer.uint32(/* id 8, wireType 1 =*/65).double(message.speedMps);
                    if (message.courseTrueDeg != null && $Object.hasOwnProperty.call(message, "courseTrueDeg"))
                        writer.uint32(/* id 9, wireType 1 =*/73).double(message.courseTrueDeg);
                    if (message.velocityCov != null && $Object.hasOwnProperty.call(message, "velocityCov"))
                        $root.tomi.ingest.v1.Covariance2.encode(message.velocityCov, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.lengthM != null && $Object.hasOwnProperty.call(message, "lengthM"))
                        writer.uint32(/* id 11, wireType 1 =*/89).double(message.lengthM);
                    if (message.widthM != null && $Object.hasOwnProperty.call(message, "widthM"))
                        writer.uint32(/* id 12, wireType 1 =*/97).double(message.widthM);
                    if (message.headingTrueDeg != null && $Object.hasOwnProperty.call(message, "headingTrueDeg"))
                        writer.uint32(/* id 13, wireType 1 =*/105).double(message.headingTrueDeg);
                    if (message.identity != null && $Object.hasOwnProperty.call(message, "identity") && message.identity !== 0)
                        writer.uint32(/* id 14, wireType 0 =*/112).int32(message.identity);
                    if (message.classes != null && message.classes.length)
                        for (let i = 0; i < message.classes.length; ++i)
                            $root.tomi.ingest.v1.ClassHypothesis.encode(message.classes[i], writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                    if (message.trackQuality != null && $Object.hasOwnProperty.call(message, "trackQuality"))
                        writer.uint32(/* id 16, wireType 1 =*/129).double(message.trackQuality);
                    if (message.lineage != null && message.lineage.length)
                        for (let i = 0; i < message.lineage.length; ++i)
                            writer.uint32(/* id 17, wireType 2 =*/138).string(message.lineage[i]);
                    if (message.platformSourceId != null && $Object.hasOwnProperty.call(message, "platformSourceId") && message.platformSourceId !== "")
                        writer.uint32(/* id 18, wireType 2 =*/146).string(message.platformSourceId);
                    if (message.evidence != null && message.evidence.length)
                        for (let i = 0; i < message.evidence.length; ++i)
                            $root.tomi.ingest.v1.Evidence.encode(message.evidence[i], writer.uint32(/* id 19, wireType 2 =*/154).fork(), _depth + 1).ldelim();
                    if (message.geolocatedByIntersection != null && $Object.hasOwnProperty.call(message, "geolocatedByIntersection") && message.geolocatedByIntersection !== false)
                        writer.uint32(/* id 20, wireType 0 =*/160).bool(message.geolocatedByIntersection);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TrackPoint message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.TrackPoint
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.TrackPoint & tomi.ingest.v1.TrackPoint.$Shape} TrackPoint
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TrackPoint.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.TrackPoint();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.header = $root.tomi.ingest.v1.RecordHeader.decode(reader, reader.size(), $undefined, _depth + 1, message.header);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.trackUuid = value;
                                else
                                    delete message.trackUuid;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.trackNumber = value;
                                else
                                    delete message.trackNumber;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.status = value;
                                else
                                    delete message.status;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.type = value;
                                else
                                    delete message.type;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.position = $root.tomi.ingest.v1.GeoPoint.decode(reader, reader.size(), $undefined, _depth + 1, message.position);
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.positionCov = $root.tomi.ingest.v1.Covariance2.decode(reader, reader.size(), $undefined, _depth + 1, message.positionCov);
                                continue;
                            }
                        case 8: {
                                if (wireType !== 1)
                                    break;
                                message.speedMps = reader.double();
                                message._speedMps = "speedMps";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 1)
                                    break;
                                message.courseTrueDeg = reader.double();
                                message._courseTrueDeg = "courseTrueDeg";
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.velocityCov = $root.tomi.ingest.v1.Covariance2.decode(reader, reader.size(), $undefined, _depth + 1, message.velocityCov);
                                continue;
                            }
                        case 11: {
                                if (wireType !== 1)
                                    break;
                                message.lengthM = reader.double();
                                message._lengthM = "lengthM";
                                continue;
                            }
                        case 12: {
                                if (wireType !== 1)
                                    break;
                                message.widthM = reader.double();
                                message._widthM = "widthM";
                                continue;
                            }
                        case 13: {
                                if (wireType !== 1)
                                    break;
                                message.headingTrueDeg = reader.double();
                                message._headingTrueDeg = "headingTrueDeg";
                                continue;
                            }
                        case 14: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.identity = value;
                                else
                                    delete message.identity;
                                continue;
                            }
                        case 15: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.classes && message.classes.length))
                                    message.classes = [];
                                message.classes.push($root.tomi.ingest.v1.ClassHypothesis.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 16: {
                                if (wireType !== 1)
                                    break;
                                message.trackQuality = reader.double();
                                message._trackQuality = "trackQuality";
                                continue;
                            }
                        case 17: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.lineage && message.lineage.length))
                                    message.lineage = [];
                                message.lineage.push(reader.stringVerify());
                                continue;
                            }
                        case 18: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.platformSourceId = value;
                                else
                                    delete message.platformSourceId;
                                continue;
                            }
                        case 19: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.evidence && message.evidence.length))
                                    message.evidence = [];
                                message.evidence.push($root.tomi.ingest.v1.Evidence.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 20: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.geolocatedByIntersection = value;
                                else
                                    delete message.geolocatedByIntersection;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return TrackPoint;
            })();

            v1.Footprint = (function() {

                /**
                 * Properties of a Footprint.
                 * @typedef {Object} tomi.ingest.v1.Footprint.$Properties
                 * @property {tomi.ingest.v1.RecordHeader.$Properties|null} [header] Footprint header
                 * @property {tomi.ingest.v1.Polygon.$Properties|null} [area] Footprint area
                 * @property {number|null} [fromUs] Footprint fromUs
                 * @property {number|null} [toUs] Footprint toUs
                 * @property {string|null} [sensorMode] Footprint sensorMode
                 * @property {number|null} [gsdM] Footprint gsdM
                 * @property {number|null} [minDetectableLengthM] Footprint minDetectableLengthM
                 * @property {number|null} [probabilityOfDetection] Footprint probabilityOfDetection
                 * @property {boolean|null} [detectorRunning] Footprint detectorRunning
                 * @property {number|null} [targetsReported] Footprint targetsReported
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Footprint.
                 * @memberof tomi.ingest.v1
                 * @interface IFootprint
                 * @augments tomi.ingest.v1.Footprint.$Properties
                 * @deprecated Use tomi.ingest.v1.Footprint.$Properties instead.
                 */

                /**
                 * Shape of a Footprint.
                 * @typedef {tomi.ingest.v1.Footprint.$Properties} tomi.ingest.v1.Footprint.$Shape
                 */

                /**
                 * Constructs a new Footprint.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a Footprint.
                 * @constructor
                 * @param {tomi.ingest.v1.Footprint.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Footprint = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Footprint header.
                 * @member {tomi.ingest.v1.RecordHeader.$Properties|null|undefined} header
                 * @memberof tomi.ingest.v1.Footprint
                 * @instance
                 */
                Footprint.prototype.header = null;

                /**
                 * Footprint area.
                 * @member {tomi.ingest.v1.Polygon.$Properties|null|undefined} area
                 * @memberof tomi.ingest.v1.Footprint
                 * @instance
                 */
                Footprint.prototype.area = null;

                /**
                 * Footprint fromUs.
                 * @member {number} fromUs
                 * @memberof tomi.ingest.v1.Footprint
                 * @instance
                 */
                Footprint.prototype.fromUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * Footprint toUs.
                 * @member {number} toUs
                 * @memberof tomi.ingest.v1.Footprint
                 * @instance
                 */
                Footprint.prototype.toUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * Footprint sensorMode.
                 * @member {string} sensorMode
                 * @memberof tomi.ingest.v1.Footprint
                 * @instance
                 */
                Footprint.prototype.sensorMode = "";

                /**
                 * Footprint gsdM.
                 * @member {number|null|undefined} gsdM
                 * @memberof tomi.ingest.v1.Footprint
                 * @instance
                 */
                Footprint.prototype.gsdM = null;

                /**
                 * Footprint minDetectableLengthM.
                 * @member {number|null|undefined} minDetectableLengthM
                 * @memberof tomi.ingest.v1.Footprint
                 * @instance
                 */
                Footprint.prototype.minDetectableLengthM = null;

                /**
                 * Footprint probabilityOfDetection.
                 * @member {number|null|undefined} probabilityOfDetection
                 * @memberof tomi.ingest.v1.Footprint
                 * @instance
                 */
                Footprint.prototype.probabilityOfDetection = null;

                /**
                 * Footprint detectorRunning.
                 * @member {boolean} detectorRunning
                 * @memberof tomi.ingest.v1.Footprint
                 * @instance
                 */
                Footprint.prototype.detectorRunning = false;

                /**
                 * Footprint targetsReported.
                 * @member {number} targetsReported
                 * @memberof tomi.ingest.v1.Footprint
                 * @instance
                 */
                Footprint.prototype.targetsReported = 0;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Footprint.prototype, "_gsdM", {
                    get: $util.oneOfGetter($oneOfFields = ["gsdM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Footprint.prototype, "_minDetectableLengthM", {
                    get: $util.oneOfGetter($oneOfFields = ["minDetectableLengthM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Footprint.prototype, "_probabilityOfDetection", {
                    get: $util.oneOfGetter($oneOfFields = ["probabilityOfDetection"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new Footprint instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.Footprint
                 * @static
                 * @param {tomi.ingest.v1.Footprint.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.Footprint} Footprint instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.Footprint.$Shape): tomi.ingest.v1.Footprint & tomi.ingest.v1.Footprint.$Shape;
                 *   (properties?: tomi.ingest.v1.Footprint.$Properties): tomi.ingest.v1.Footprint;
                 * }}
                 */
                Footprint.create = function(properties) {
                    return new Footprint(properties);
                };

                /**
                 * Encodes the specified Footprint message. Does not implicitly {@link tomi.ingest.v1.Footprint.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.Footprint
                 * @static
                 * @param {tomi.ingest.v1.Footprint.$Properties} message Footprint message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Footprint.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                        $root.tomi.ingest.v1.RecordHeader.encode(message.header, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.area != null && $Object.hasOwnProperty.call(message, "area"))
                        $root.tomi.ingest.v1.Polygon.encode(message.area, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.fromUs != null && $Object.hasOwnProperty.call(message, "fromUs") && (typeof message.fromUs === "object" ? message.fromUs.low || message.fromUs.high : message.fromUs !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).int64(message.fromUs);
                    if (message.toUs != null && $Object.hasOwnProperty.call(message, "toUs") && (typeof message.toUs === "object" ? message.toUs.low || message.toUs.high : message.toUs !== 0))
                        writer.uint32(/* id 4, wireType 0 =*/32).int64(message.toUs);
                    if (message.sensorMode != null && $Object.hasOwnProperty.call(message, "sensorMode") && message.sensorMode !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.sensorMode);
                    if (message.gsdM != null && $Object.hasOwnProperty.call(message, "gsdM"))
                        writer.uint32(/* id 6, wireType 1 =*/49).double(message.gsdM);
                    if (message.minDetectableLengthM != null && $Object.hasOwnProperty.call(message, "minDetectableLengthM"))
                        writer.uint32(/* id 7, wireType 1 =*/57).double(message.minDetectableLengthM);
                    if (message.probabilityOfDetection != null && $Object.hasOwnProperty.call(message, "probabilityOfDetection"))
                        writer.uint32(/* id 8, wireType 1 =*/65).double(message.probabilityOfDetection);
                    if (message.detectorRunning != null && $Object.hasOwnProperty.call(message, "detectorRunning") && message.detectorRunning !== false)
                        writer.uint32(/* id 9, wireType 0 =*/72).bool(message.detectorRunning);
                    if (message.targetsReported != null && $Object.hasOwnProperty.call(message, "targetsReported") && message.targetsReported !== 0)
                        writer.uint32(/* id 10, wireType 0 =*/80).uint32(message.targetsReported);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Footprint message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.Footprint
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.Footprint & tomi.ingest.v1.Footprint.$Shape} Footprint
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Footprint.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.Footprint();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.header = $root.tomi.ingest.v1.RecordHeader.decode(reader, reader.size(), $undefined, _depth + 1, message.header);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.area = $root.tomi.ingest.v1.Polygon.decode(reader, reader.size(), $undefined, _depth + 1, message.area);
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.fromUs = value;
                                else
                                    delete message.fromUs;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.toUs = value;
                                else
                                    delete message.toUs;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.sensorMode = value;
                                else
                                    delete message.sensorMode;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 1)
                                    break;
                                message.gsdM = reader.double();
                                message._gsdM = "gsdM";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 1)
                                    break;
                                message.minDetectableLengthM = reader.double();
                                message._minDetectableLengthM = "minDetectableLengthM";
                                continue;
                            }
                        case 8: {
                                if (wireType !== 1)
                                    break;
                                message.probabilityOfDetection = reader.double();
                                message._probabilityOfDetection = "probabilityOfDetection";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.detectorRunning = value;
                                else
                                    delete message.detectorRunning;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.targetsReported = value;
                                else
                                    delete message.targetsReported;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Footprint;
            })();

            v1.RemoteId = (function() {

                /**
                 * Properties of a RemoteId.
                 * @typedef {Object} tomi.ingest.v1.RemoteId.$Properties
                 * @property {tomi.ingest.v1.RecordHeader.$Properties|null} [header] RemoteId header
                 * @property {string|null} [uasId] RemoteId uasId
                 * @property {number|null} [idType] RemoteId idType
                 * @property {tomi.ingest.v1.GeoPoint.$Properties|null} [position] RemoteId position
                 * @property {number|null} [horizontalAccuracy] RemoteId horizontalAccuracy
                 * @property {number|null} [verticalAccuracy] RemoteId verticalAccuracy
                 * @property {number|null} [directionDeg] RemoteId directionDeg
                 * @property {number|null} [speedHMps] RemoteId speedHMps
                 * @property {number|null} [speedVMps] RemoteId speedVMps
                 * @property {number|null} [status] RemoteId status
                 * @property {number|null} [timestampInHourS] RemoteId timestampInHourS
                 * @property {Uint8Array|null} [rawMessagePack] RemoteId rawMessagePack
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RemoteId.
                 * @memberof tomi.ingest.v1
                 * @interface IRemoteId
                 * @augments tomi.ingest.v1.RemoteId.$Properties
                 * @deprecated Use tomi.ingest.v1.RemoteId.$Properties instead.
                 */

                /**
                 * Shape of a RemoteId.
                 * @typedef {tomi.ingest.v1.RemoteId.$Properties} tomi.ingest.v1.RemoteId.$Shape
                 */

                /**
                 * Constructs a new RemoteId.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a RemoteId.
                 * @constructor
                 * @param {tomi.ingest.v1.RemoteId.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const RemoteId = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RemoteId header.
                 * @member {tomi.ingest.v1.RecordHeader.$Properties|null|undefined} header
                 * @memberof tomi.ingest.v1.RemoteId
                 * @instance
                 */
                RemoteId.prototype.header = null;

                /**
                 * RemoteId uasId.
                 * @member {string} uasId
                 * @memberof tomi.ingest.v1.RemoteId
                 * @instance
                 */
                RemoteId.prototype.uasId = "";

                /**
                 * RemoteId idType.
                 * @member {number} idType
                 * @memberof tomi.ingest.v1.RemoteId
                 * @instance
                 */
                RemoteId.prototype.idType = 0;

                /**
                 * RemoteId position.
                 * @member {tomi.ingest.v1.GeoPoint.$Properties|null|undefined} position
                 * @memberof tomi.ingest.v1.RemoteId
                 * @instance
                 */
                RemoteId.prototype.position = null;

                /**
                 * RemoteId horizontalAccuracy.
                 * @member {number} horizontalAccuracy
                 * @memberof tomi.ingest.v1.RemoteId
                 * @instance
                 */
                RemoteId.prototype.horizontalAccuracy = 0;

                /**
                 * RemoteId verticalAccuracy.
                 * @member {number} verticalAccuracy
                 * @memberof tomi.ingest.v1.RemoteId
                 * @instance
                 */
                RemoteId.prototype.verticalAccuracy = 0;

                /**
                 * RemoteId directionDeg.
                 * @member {number|null|undefined} directionDeg
                 * @memberof tomi.ingest.v1.RemoteId
                 * @instance
                 */
                RemoteId.prototype.directionDeg = null;

                /**
                 * RemoteId speedHMps.
                 * @member {number|null|undefined} speedHMps
                 * @memberof tomi.ingest.v1.RemoteId
                 * @instance
                 */
                RemoteId.prototype.speedHMps = null;

                /**
                 * RemoteId speedVMps.
                 * @member {number|null|undefined} speedVMps
                 * @memberof tomi.ingest.v1.RemoteId
                 * @instance
                 */
                RemoteId.prototype.speedVMps = null;

                /**
                 * RemoteId status.
                 * @member {number} status
                 * @memberof tomi.ingest.v1.RemoteId
                 * @instance
                 */
                RemoteId.prototype.status = 0;

                /**
                 * RemoteId timestampInHourS.
                 * @member {number|null|undefined} timestampInHourS
                 * @memberof tomi.ingest.v1.RemoteId
                 * @instance
                 */
                RemoteId.prototype.timestampInHourS = null;

                /**
                 * RemoteId rawMessagePack.
                 * @member {Uint8Array} rawMessagePack
                 * @memberof tomi.ingest.v1.RemoteId
                 * @instance
                 */
                RemoteId.prototype.rawMessagePack = $util.newBuffer([]);

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(RemoteId.prototype, "_directionDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["directionDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(RemoteId.prototype, "_speedHMps", {
                    get: $util.oneOfGetter($oneOfFields = ["speedHMps"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(RemoteId.prototype, "_speedVMps", {
                    get: $util.oneOfGetter($oneOfFields = ["speedVMps"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(RemoteId.prototype, "_timestampInHourS", {
                    get: $util.oneOfGetter($oneOfFields = ["timestampInHourS"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new RemoteId instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.RemoteId
                 * @static
                 * @param {tomi.ingest.v1.RemoteId.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.RemoteId} RemoteId instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.RemoteId.$Shape): tomi.ingest.v1.RemoteId & tomi.ingest.v1.RemoteId.$Shape;
                 *   (properties?: tomi.ingest.v1.RemoteId.$Properties): tomi.ingest.v1.RemoteId;
                 * }}
                 */
                RemoteId.create = function(properties) {
                    return new RemoteId(properties);
                };

                /**
                 * Encodes the specified RemoteId message. Does not implicitly {@link tomi.ingest.v1.RemoteId.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.RemoteId
                 * @static
                 * @param {tomi.ingest.v1.RemoteId.$Properties} message RemoteId message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RemoteId.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                        $root.tomi.ingest.v1.RecordHeader.encode(message.header, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.uasId != null && $Object.hasOwnProperty.call(message, "uasId") && message.uasId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.uasId);
                    if (message.idType != null && $Object.hasOwnProperty.call(message, "idType") && message.idType !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.idType);
                    if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                        $root.tomi.ingest.v1.GeoPoint.encode(message.position, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.horizontalAccuracy != null && $Object.hasOwnProperty.call(message, "horizontalAccuracy") && message.horizontalAccuracy !== 0)
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.horizontalAccuracy);
                    if (message.verticalAccuracy != null && $Object.hasOwnProperty.call(message, "verticalAccuracy") && message.verticalAccuracy !== 0)
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.verticalAccuracy);
                    if (message.directionDeg != null && $Object.hasOwnProperty.call(message, "directionDeg"))
                        writer.uint32(/* id 7, wireType 1 =*/57).double(message.directionDeg);
                    if (message.speedHMps != null && $Object.hasOwnProperty.call(message, "speedHMps"))
                        writer.uint32(/* id 8, wireType 1 =*/65).double(message.speedHMps);
                    if (message.speedVMps != null && $Object.hasOwnProperty.call(message, "speedVMps"))
                        writer.uint32(/* id 9, wireType 1 =*/73).double(message.speedVMps);
                    if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                        writer.uint32(/* id 10, wireType 0 =*/80).uint32(message.status);
                    if (message.timestampInHourS != null && $Object.hasOwnProperty.call(message, "timestampInHourS"))
                        writer.uint32(/* id 11, wireType 1 =*/89).double(message.timestampInHourS);
                    if (message.rawMessagePack != null && $Object.hasOwnProperty.call(message, "rawMessagePack") && message.rawMessagePack.length)
                        writer.uint32(/* id 13, wireType 2 =*/106).bytes(message.rawMessagePack);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RemoteId message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.RemoteId
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.RemoteId & tomi.ingest.v1.RemoteId.$Shape} RemoteId
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RemoteId.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.RemoteId();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.header = $root.tomi.ingest.v1.RecordHeader.decode(reader, reader.size(), $undefined, _depth + 1, message.header);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.uasId = value;
                                else
                                    delete message.uasId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.idType = value;
                                else
                                    delete message.idType;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.position = $root.tomi.ingest.v1.GeoPoint.decode(reader, reader.size(), $undefined, _depth + 1, message.position);
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.horizontalAccuracy = value;
                                else
                                    delete message.horizontalAccuracy;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.verticalAccuracy = value;
                                else
                                    delete message.verticalAccuracy;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 1)
                                    break;
                                message.directionDeg = reader.double();
                                message._directionDeg = "directionDeg";
                                continue;
                            }
                        case 8: {
                                if (wireType !== 1)
                                    break;
                                message.speedHMps = reader.double();
                                message._speedHMps = "speedHMps";
                                continue;
                            }
                        case 9: {
                                if (wireType !== 1)
                                    break;
                                message.speedVMps = reader.double();
                                message._speedVMps = "speedVMps";
                                continue;
                            }
                        case 10: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.status = value;
                                else
                                    delete message.status;
                                continue;
                            }
                        case 11: {
                                if (wireType !== 1)
                                    break;
                                message.timestampInHourS = reader.double();
                                message._timestampInHourS = "timestampInHourS";
                                continue;
                            }
                        case 13: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.rawMessagePack = value;
                                else
                                    delete message.rawMessagePack;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return RemoteId;
            })();

            v1.KlvPacket = (function() {

                /**
                 * Properties of a KlvPacket.
                 * @typedef {Object} tomi.ingest.v1.KlvPacket.$Properties
                 * @property {tomi.ingest.v1.RecordHeader.$Properties|null} [header] KlvPacket header
                 * @property {Uint8Array|null} [data] KlvPacket data
                 * @property {string|null} [transport] KlvPacket transport
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a KlvPacket.
                 * @memberof tomi.ingest.v1
                 * @interface IKlvPacket
                 * @augments tomi.ingest.v1.KlvPacket.$Properties
                 * @deprecated Use tomi.ingest.v1.KlvPacket.$Properties instead.
                 */

                /**
                 * Shape of a KlvPacket.
                 * @typedef {tomi.ingest.v1.KlvPacket.$Properties} tomi.ingest.v1.KlvPacket.$Shape
                 */

                /**
                 * Constructs a new KlvPacket.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a KlvPacket.
                 * @constructor
                 * @param {tomi.ingest.v1.KlvPacket.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const KlvPacket = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * KlvPacket header.
                 * @member {tomi.ingest.v1.RecordHeader.$Properties|null|undefined} header
                 * @memberof tomi.ingest.v1.KlvPacket
                 * @instance
                 */
                KlvPacket.prototype.header = null;

                /**
                 * KlvPacket data.
                 * @member {Uint8Array} data
                 * @memberof tomi.ingest.v1.KlvPacket
                 * @instance
                 */
                KlvPacket.prototype.data = $util.newBuffer([]);

                /**
                 * KlvPacket transport.
                 * @member {string} transport
                 * @memberof tomi.ingest.v1.KlvPacket
                 * @instance
                 */
                KlvPacket.prototype.transport = "";

                /**
                 * Creates a new KlvPacket instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.KlvPacket
                 * @static
                 * @param {tomi.ingest.v1.KlvPacket.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.KlvPacket} KlvPacket instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.KlvPacket.$Shape): tomi.ingest.v1.KlvPacket & tomi.ingest.v1.KlvPacket.$Shape;
                 *   (properties?: tomi.ingest.v1.KlvPacket.$Properties): tomi.ingest.v1.KlvPacket;
                 * }}
                 */
                KlvPacket.create = function(properties) {
                    return new KlvPacket(properties);
                };

                /**
                 * Encodes the specified KlvPacket message. Does not implicitly {@link tomi.ingest.v1.KlvPacket.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.KlvPacket
                 * @static
                 * @param {tomi.ingest.v1.KlvPacket.$Properties} message KlvPacket message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                KlvPacket.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                        $root.tomi.ingest.v1.RecordHeader.encode(message.header, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.data != null && $Object.hasOwnProperty.call(message, "data") && message.data.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.data);
                    if (message.transport != null && $Object.hasOwnProperty.call(message, "transport") && message.transport !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.transport);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a KlvPacket message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.KlvPacket
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.KlvPacket & tomi.ingest.v1.KlvPacket.$Shape} KlvPacket
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                KlvPacket.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.KlvPacket();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.header = $root.tomi.ingest.v1.RecordHeader.decode(reader, reader.size(), $undefined, _depth + 1, message.header);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.data = value;
                                else
                                    delete message.data;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.transport = value;
                                else
                                    delete message.transport;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return KlvPacket;
            })();

            v1.DroneRecord = (function() {

                /**
                 * Properties of a DroneRecord.
                 * @typedef {Object} tomi.ingest.v1.DroneRecord.$Properties
                 * @property {tomi.ingest.v1.PlatformState.$Properties|null} [platform] DroneRecord platform
                 * @property {tomi.ingest.v1.VmtiTarget.$Properties|null} [target] DroneRecord target
                 * @property {tomi.ingest.v1.TrackPoint.$Properties|null} [track] DroneRecord track
                 * @property {tomi.ingest.v1.Footprint.$Properties|null} [footprint] DroneRecord footprint
                 * @property {tomi.ingest.v1.RemoteId.$Properties|null} [remoteId] DroneRecord remoteId
                 * @property {tomi.ingest.v1.KlvPacket.$Properties|null} [klv] DroneRecord klv
                 * @property {"platform"|"target"|"track"|"footprint"|"remoteId"|"klv"} [record] DroneRecord record
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a DroneRecord.
                 * @memberof tomi.ingest.v1
                 * @interface IDroneRecord
                 * @augments tomi.ingest.v1.DroneRecord.$Properties
                 * @deprecated Use tomi.ingest.v1.DroneRecord.$Properties instead.
                 */

                /**
                 * Narrowed shape of a DroneRecord.
                 * @typedef {{
                 *   platform?: tomi.ingest.v1.PlatformState.$Shape|null;
                 *   target?: tomi.ingest.v1.VmtiTarget.$Shape|null;
                 *   track?: tomi.ingest.v1.TrackPoint.$Shape|null;
                 *   footprint?: tomi.ingest.v1.Footprint.$Shape|null;
                 *   remoteId?: tomi.ingest.v1.RemoteId.$Shape|null;
                 *   klv?: tomi.ingest.v1.KlvPacket.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ record?: undefined; platform?: null; target?: null; track?: null; footprint?: null; remoteId?: null; klv?: null }|{ record?: "platform"; platform: tomi.ingest.v1.PlatformState.$Shape; target?: null; track?: null; footprint?: null; remoteId?: null; klv?: null }|{ record?: "target"; platform?: null; target: tomi.ingest.v1.VmtiTarget.$Shape; track?: null; footprint?: null; remoteId?: null; klv?: null }|{ record?: "track"; platform?: null; target?: null; track: tomi.ingest.v1.TrackPoint.$Shape; footprint?: null; remoteId?: null; klv?: null }|{ record?: "footprint"; platform?: null; target?: null; track?: null; footprint: tomi.ingest.v1.Footprint.$Shape; remoteId?: null; klv?: null }|{ record?: "remoteId"; platform?: null; target?: null; track?: null; footprint?: null; remoteId: tomi.ingest.v1.RemoteId.$Shape; klv?: null }|{ record?: "klv"; platform?: null; target?: null; track?: null; footprint?: null; remoteId?: null; klv: tomi.ingest.v1.KlvPacket.$Shape })
                 * )} tomi.ingest.v1.DroneRecord.$Shape
                 */

                /**
                 * Constructs a new DroneRecord.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a DroneRecord.
                 * @constructor
                 * @param {tomi.ingest.v1.DroneRecord.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const DroneRecord = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * DroneRecord platform.
                 * @member {tomi.ingest.v1.PlatformState.$Properties|null|undefined} platform
                 * @memberof tomi.ingest.v1.DroneRecord
                 * @instance
                 */
                DroneRecord.prototype.platform = null;

                /**
                 * DroneRecord target.
                 * @member {tomi.ingest.v1.VmtiTarget.$Properties|null|undefined} target
                 * @memberof tomi.ingest.v1.DroneRecord
                 * @instance
                 */
                DroneRecord.prototype.target = null;

                /**
                 * DroneRecord track.
                 * @member {tomi.ingest.v1.TrackPoint.$Properties|null|undefined} track
                 * @memberof tomi.ingest.v1.DroneRecord
                 * @instance
                 */
                DroneRecord.prototype.track = null;

                /**
                 * DroneRecord footprint.
                 * @member {tomi.ingest.v1.Footprint.$Properties|null|undefined} footprint
                 * @memberof tomi.ingest.v1.DroneRecord
                 * @instance
                 */
                DroneRecord.prototype.footprint = null;

                /**
                 * DroneRecord remoteId.
                 * @member {tomi.ingest.v1.RemoteId.$Properties|null|undefined} remoteId
                 * @memberof tomi.ingest.v1.DroneRecord
                 * @instance
                 */
                DroneRecord.prototype.remoteId = null;

                /**
                 * DroneRecord klv.
                 * @member {tomi.ingest.v1.KlvPacket.$Properties|null|undefined} klv
                 * @memberof tomi.ingest.v1.DroneRecord
                 * @instance
                 */
                DroneRecord.prototype.klv = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * DroneRecord record.
                 * @member {"platform"|"target"|"track"|"footprint"|"remoteId"|"klv"|undefined} record
                 * @memberof tomi.ingest.v1.DroneRecord
                 * @instance
                 */
                $Object.defineProperty(DroneRecord.prototype, "record", {
                    get: $util.oneOfGetter($oneOfFields = ["platform", "target", "track", "footprint", "remoteId", "klv"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new DroneRecord instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.DroneRecord
                 * @static
                 * @param {tomi.ingest.v1.DroneRecord.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.DroneRecord} DroneRecord instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.DroneRecord.$Shape): tomi.ingest.v1.DroneRecord & tomi.ingest.v1.DroneRecord.$Shape;
                 *   (properties?: tomi.ingest.v1.DroneRecord.$Properties): tomi.ingest.v1.DroneRecord;
                 * }}
                 */
                DroneRecord.create = function(properties) {
                    return new DroneRecord(properties);
                };

                /**
                 * Encodes the specified DroneRecord message. Does not implicitly {@link tomi.ingest.v1.DroneRecord.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.DroneRecord
                 * @static
                 * @param {tomi.ingest.v1.DroneRecord.$Properties} message DroneRecord message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                DroneRecord.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.platform != null && $Object.hasOwnProperty.call(message, "platform"))
                        $root.tomi.ingest.v1.PlatformState.encode(message.platform, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.target != null && $Object.hasOwnProperty.call(message, "target"))
                        $root.tomi.ingest.v1.VmtiTarget.encode(message.target, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.track != null && $Object.hasOwnProperty.call(message, "track"))
                        $root.tomi.ingest.v1.TrackPoint.encode(message.track, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.footprint != null && $Object.hasOwnProperty.call(message, "footprint"))
                        $root.tomi.ingest.v1.Footprint.encode(message.footprint, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                    if (message.remoteId != null && $Object.hasOwnProperty.call(message, "remoteId"))
                        $root.tomi.ingest.v1.RemoteId.encode(message.remoteId, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                    if (message.klv != null && $Object.hasOwnProperty.call(message, "klv"))
                        $root.tomi.ingest.v1.KlvPacket.encode(message.klv, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a DroneRecord message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.DroneRecord
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.DroneRecord & tomi.ingest.v1.DroneRecord.$Shape} DroneRecord
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                DroneRecord.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.DroneRecord();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.platform = $root.tomi.ingest.v1.PlatformState.decode(reader, reader.size(), $undefined, _depth + 1, message.platform);
                                message.record = "platform";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.target = $root.tomi.ingest.v1.VmtiTarget.decode(reader, reader.size(), $undefined, _depth + 1, message.target);
                                message.record = "target";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.track = $root.tomi.ingest.v1.TrackPoint.decode(reader, reader.size(), $undefined, _depth + 1, message.track);
                                message.record = "track";
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                message.footprint = $root.tomi.ingest.v1.Footprint.decode(reader, reader.size(), $undefined, _depth + 1, message.footprint);
                                message.record = "footprint";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                message.remoteId = $root.tomi.ingest.v1.RemoteId.decode(reader, reader.size(), $undefined, _depth + 1, message.remoteId);
                                message.record = "remoteId";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.klv = $root.tomi.ingest.v1.KlvPacket.decode(reader, reader.size(), $undefined, _depth + 1, message.klv);
                                message.record = "klv";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return DroneRecord;
            })();

            v1.DroneUp = (function() {

                /**
                 * Properties of a DroneUp.
                 * @typedef {Object} tomi.ingest.v1.DroneUp.$Properties
                 * @property {tomi.ingest.v1.StreamHello.$Properties|null} [hello] DroneUp hello
                 * @property {tomi.ingest.v1.DroneRecordBatch.$Properties|null} [batch] DroneUp batch
                 * @property {"hello"|"batch"} [msg] DroneUp msg
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a DroneUp.
                 * @memberof tomi.ingest.v1
                 * @interface IDroneUp
                 * @augments tomi.ingest.v1.DroneUp.$Properties
                 * @deprecated Use tomi.ingest.v1.DroneUp.$Properties instead.
                 */

                /**
                 * Narrowed shape of a DroneUp.
                 * @typedef {{
                 *   hello?: tomi.ingest.v1.StreamHello.$Shape|null;
                 *   batch?: tomi.ingest.v1.DroneRecordBatch.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ msg?: undefined; hello?: null; batch?: null }|{ msg?: "hello"; hello: tomi.ingest.v1.StreamHello.$Shape; batch?: null }|{ msg?: "batch"; hello?: null; batch: tomi.ingest.v1.DroneRecordBatch.$Shape })
                 * )} tomi.ingest.v1.DroneUp.$Shape
                 */

                /**
                 * Constructs a new DroneUp.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a DroneUp.
                 * @constructor
                 * @param {tomi.ingest.v1.DroneUp.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const DroneUp = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * DroneUp hello.
                 * @member {tomi.ingest.v1.StreamHello.$Properties|null|undefined} hello
                 * @memberof tomi.ingest.v1.DroneUp
                 * @instance
                 */
                DroneUp.prototype.hello = null;

                /**
                 * DroneUp batch.
                 * @member {tomi.ingest.v1.DroneRecordBatch.$Properties|null|undefined} batch
                 * @memberof tomi.ingest.v1.DroneUp
                 * @instance
                 */
                DroneUp.prototype.batch = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * DroneUp msg.
                 * @member {"hello"|"batch"|undefined} msg
                 * @memberof tomi.ingest.v1.DroneUp
                 * @instance
                 */
                $Object.defineProperty(DroneUp.prototype, "msg", {
                    get: $util.oneOfGetter($oneOfFields = ["hello", "batch"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new DroneUp instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.DroneUp
                 * @static
                 * @param {tomi.ingest.v1.DroneUp.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.DroneUp} DroneUp instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.DroneUp.$Shape): tomi.ingest.v1.DroneUp & tomi.ingest.v1.DroneUp.$Shape;
                 *   (properties?: tomi.ingest.v1.DroneUp.$Properties): tomi.ingest.v1.DroneUp;
                 * }}
                 */
                DroneUp.create = function(properties) {
                    return new DroneUp(properties);
                };

                /**
                 * Encodes the specified DroneUp message. Does not implicitly {@link tomi.ingest.v1.DroneUp.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.DroneUp
                 * @static
                 * @param {tomi.ingest.v1.DroneUp.$Properties} message DroneUp message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                DroneUp.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                        $root.tomi.ingest.v1.StreamHello.encode(message.hello, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                        $root.tomi.ingest.v1.DroneRecordBatch.encode(message.batch, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a DroneUp message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.DroneUp
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.DroneUp & tomi.ingest.v1.DroneUp.$Shape} DroneUp
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                DroneUp.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.DroneUp();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.hello = $root.tomi.ingest.v1.StreamHello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                                message.msg = "hello";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.batch = $root.tomi.ingest.v1.DroneRecordBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.batch);
                                message.msg = "batch";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return DroneUp;
            })();

            v1.DroneRecordBatch = (function() {

                /**
                 * Properties of a DroneRecordBatch.
                 * @typedef {Object} tomi.ingest.v1.DroneRecordBatch.$Properties
                 * @property {Array.<tomi.ingest.v1.DroneRecord.$Properties>|null} [records] DroneRecordBatch records
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a DroneRecordBatch.
                 * @memberof tomi.ingest.v1
                 * @interface IDroneRecordBatch
                 * @augments tomi.ingest.v1.DroneRecordBatch.$Properties
                 * @deprecated Use tomi.ingest.v1.DroneRecordBatch.$Properties instead.
                 */

                /**
                 * Shape of a DroneRecordBatch.
                 * @typedef {{
                 *   records?: Array.<tomi.ingest.v1.DroneRecord.$Shape>|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * }} tomi.ingest.v1.DroneRecordBatch.$Shape
                 */

                /**
                 * Constructs a new DroneRecordBatch.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents a DroneRecordBatch.
                 * @constructor
                 * @param {tomi.ingest.v1.DroneRecordBatch.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const DroneRecordBatch = function (properties) {
                    this.records = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * DroneRecordBatch records.
                 * @member {Array.<tomi.ingest.v1.DroneRecord.$Properties>} records
                 * @memberof tomi.ingest.v1.DroneRecordBatch
                 * @instance
                 */
                DroneRecordBatch.prototype.records = $util.emptyArray;

                /**
                 * Creates a new DroneRecordBatch instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.DroneRecordBatch
                 * @static
                 * @param {tomi.ingest.v1.DroneRecordBatch.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.DroneRecordBatch} DroneRecordBatch instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.DroneRecordBatch.$Shape): tomi.ingest.v1.DroneRecordBatch & tomi.ingest.v1.DroneRecordBatch.$Shape;
                 *   (properties?: tomi.ingest.v1.DroneRecordBatch.$Properties): tomi.ingest.v1.DroneRecordBatch;
                 * }}
                 */
                DroneRecordBatch.create = function(properties) {
                    return new DroneRecordBatch(properties);
                };

                /**
                 * Encodes the specified DroneRecordBatch message. Does not implicitly {@link tomi.ingest.v1.DroneRecordBatch.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.DroneRecordBatch
                 * @static
                 * @param {tomi.ingest.v1.DroneRecordBatch.$Properties} message DroneRecordBatch message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                DroneRecordBatch.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.records != null && message.records.length)
                        for (let i = 0; i < message.records.length; ++i)
                            $root.tomi.ingest.v1.DroneRecord.encode(message.records[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a DroneRecordBatch message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.DroneRecordBatch
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.DroneRecordBatch & tomi.ingest.v1.DroneRecordBatch.$Shape} DroneRecordBatch
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                DroneRecordBatch.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.DroneRecordBatch();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.records && message.records.length))
                                    message.records = [];
                                message.records.push($root.tomi.ingest.v1.DroneRecord.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return DroneRecordBatch;
            })();

            v1.AisReception = (function() {

                /**
                 * Properties of an AisReception.
                 * @typedef {Object} tomi.ingest.v1.AisReception.$Properties
                 * @property {tomi.ingest.v1.RecordHeader.$Properties|null} [header] AisReception header
                 * @property {string|null} [line] AisReception line
                 * @property {string|null} [stationId] AisReception stationId
                 * @property {number|null} [rssiDbm] AisReception rssiDbm
                 * @property {number|null} [snrDb] AisReception snrDb
                 * @property {number|null} [slotToaS] AisReception slotToaS
                 * @property {tomi.ingest.v1.ReceiverKind|null} [receiver] AisReception receiver
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an AisReception.
                 * @memberof tomi.ingest.v1
                 * @interface IAisReception
                 * @augments tomi.ingest.v1.AisReception.$Properties
                 * @deprecated Use tomi.ingest.v1.AisReception.$Properties instead.
                 */

                /**
                 * Shape of an AisReception.
                 * @typedef {tomi.ingest.v1.AisReception.$Properties} tomi.ingest.v1.AisReception.$Shape
                 */

                /**
                 * Constructs a new AisReception.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents an AisReception.
                 * @constructor
                 * @param {tomi.ingest.v1.AisReception.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const AisReception = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * AisReception header.
                 * @member {tomi.ingest.v1.RecordHeader.$Properties|null|undefined} header
                 * @memberof tomi.ingest.v1.AisReception
                 * @instance
                 */
                AisReception.prototype.header = null;

                /**
                 * AisReception line.
                 * @member {string} line
                 * @memberof tomi.ingest.v1.AisReception
                 * @instance
                 */
                AisReception.prototype.line = "";

                /**
                 * AisReception stationId.
                 * @member {string} stationId
                 * @memberof tomi.ingest.v1.AisReception
                 * @instance
                 */
                AisReception.prototype.stationId = "";

                /**
                 * AisReception rssiDbm.
                 * @member {number|null|undefined} rssiDbm
                 * @memberof tomi.ingest.v1.AisReception
                 * @instance
                 */
                AisReception.prototype.rssiDbm = null;

                /**
                 * AisReception snrDb.
                 * @member {number|null|undefined} snrDb
                 * @memberof tomi.ingest.v1.AisReception
                 * @instance
                 */
                AisReception.prototype.snrDb = null;

                /**
                 * AisReception slotToaS.
                 * @member {number|null|undefined} slotToaS
                 * @memberof tomi.ingest.v1.AisReception
                 * @instance
                 */
                AisReception.prototype.slotToaS = null;

                /**
                 * AisReception receiver.
                 * @member {tomi.ingest.v1.ReceiverKind} receiver
                 * @memberof tomi.ingest.v1.AisReception
                 * @instance
                 */
                AisReception.prototype.receiver = 0;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AisReception.prototype, "_rssiDbm", {
                    get: $util.oneOfGetter($oneOfFields = ["rssiDbm"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AisReception.prototype, "_snrDb", {
                    get: $util.oneOfGetter($oneOfFields = ["snrDb"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(AisReception.prototype, "_slotToaS", {
                    get: $util.oneOfGetter($oneOfFields = ["slotToaS"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new AisReception instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.AisReception
                 * @static
                 * @param {tomi.ingest.v1.AisReception.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.AisReception} AisReception instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.AisReception.$Shape): tomi.ingest.v1.AisReception & tomi.ingest.v1.AisReception.$Shape;
                 *   (properties?: tomi.ingest.v1.AisReception.$Properties): tomi.ingest.v1.AisReception;
                 * }}
                 */
                AisReception.create = function(properties) {
                    return new AisReception(properties);
                };

                /**
                 * Encodes the specified AisReception message. Does not implicitly {@link tomi.ingest.v1.AisReception.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.AisReception
                 * @static
                 * @param {tomi.ingest.v1.AisReception.$Properties} message AisReception message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                AisReception.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.header != null && $Object.hasOwnProperty.call(message, "header"))
                        $root.tomi.ingest.v1.RecordHeader.encode(message.header, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.line != null && $Object.hasOwnProperty.call(message, "line") && message.line !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.line);
                    if (message.stationId != null && $Object.hasOwnProperty.call(message, "stationId") && message.stationId !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.stationId);
                    if (message.rssiDbm != null && $Object.hasOwnProperty.call(message, "rssiDbm"))
                        writer.uint32(/* id 4, wireType 1 =*/33).double(message.rssiDbm);
                    if (message.snrDb != null && $Object.hasOwnProperty.call(message, "snrDb"))
                        writer.uint32(/* id 5, wireType 1 =*/41).double(message.snrDb);
                    if (message.slotToaS != null && $Object.hasOwnProperty.call(message, "slotToaS"))
                        writer.uint32(/* id 6, wireType 1 =*/49).double(message.slotToaS);
                    if (message.receiver != null && $Object.hasOwnProperty.call(message, "receiver") && message.receiver !== 0)
                        writer.uint32(/* id 7, wireType 0 =*/56).int32(message.receiver);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an AisReception message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.AisReception
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.AisReception & tomi.ingest.v1.AisReception.$Shape} AisReception
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                AisReception.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.AisReception();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.header = $root.tomi.ingest.v1.RecordHeader.decode(reader, reader.size(), $undefined, _depth + 1, message.header);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.line = value;
                                else
                                    delete message.line;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.stationId = value;
                                else
                                    delete message.stationId;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 1)
                                    break;
                                message.rssiDbm = reader.double();
                                message._rssiDbm = "rssiDbm";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 1)
                                    break;
                                message.snrDb = reader.double();
                                message._snrDb = "snrDb";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 1)
                                    break;
                                message.slotToaS = reader.double();
                                message._slotToaS = "slotToaS";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.receiver = value;
                                else
                                    delete message.receiver;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return AisReception;
            })();

            /**
             * ReceiverKind enum.
             * @name tomi.ingest.v1.ReceiverKind
             * @enum {number}
             * @property {number} RECEIVER_UNSPECIFIED=0 RECEIVER_UNSPECIFIED value
             * @property {number} TERRESTRIAL=1 TERRESTRIAL value
             * @property {number} SATELLITE=2 SATELLITE value
             * @property {number} AIRBORNE=3 AIRBORNE value
             * @property {number} SHIPBORNE=4 SHIPBORNE value
             * @property {number} SIMULATOR=5 SIMULATOR value
             */
            v1.ReceiverKind = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "RECEIVER_UNSPECIFIED"] = 0;
                values[valuesById[1] = "TERRESTRIAL"] = 1;
                values[valuesById[2] = "SATELLITE"] = 2;
                values[valuesById[3] = "AIRBORNE"] = 3;
                values[valuesById[4] = "SHIPBORNE"] = 4;
                values[valuesById[5] = "SIMULATOR"] = 5;
                return values;
            })();

            v1.AisRecord = (function() {

                /**
                 * Properties of an AisRecord.
                 * @typedef {Object} tomi.ingest.v1.AisRecord.$Properties
                 * @property {tomi.ingest.v1.AisReception.$Properties|null} [reception] AisRecord reception
                 * @property {"reception"} [record] AisRecord record
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an AisRecord.
                 * @memberof tomi.ingest.v1
                 * @interface IAisRecord
                 * @augments tomi.ingest.v1.AisRecord.$Properties
                 * @deprecated Use tomi.ingest.v1.AisRecord.$Properties instead.
                 */

                /**
                 * Narrowed shape of an AisRecord.
                 * @typedef {{
                 *   reception?: tomi.ingest.v1.AisReception.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ record?: undefined; reception?: null }|{ record?: "reception"; reception: tomi.ingest.v1.AisReception.$Shape })
                 * )} tomi.ingest.v1.AisRecord.$Shape
                 */

                /**
                 * Constructs a new AisRecord.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents an AisRecord.
                 * @constructor
                 * @param {tomi.ingest.v1.AisRecord.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const AisRecord = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * AisRecord reception.
                 * @member {tomi.ingest.v1.AisReception.$Properties|null|undefined} reception
                 * @memberof tomi.ingest.v1.AisRecord
                 * @instance
                 */
                AisRecord.prototype.reception = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * AisRecord record.
                 * @member {"reception"|undefined} record
                 * @memberof tomi.ingest.v1.AisRecord
                 * @instance
                 */
                $Object.defineProperty(AisRecord.prototype, "record", {
                    get: $util.oneOfGetter($oneOfFields = ["reception"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new AisRecord instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.AisRecord
                 * @static
                 * @param {tomi.ingest.v1.AisRecord.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.AisRecord} AisRecord instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.AisRecord.$Shape): tomi.ingest.v1.AisRecord & tomi.ingest.v1.AisRecord.$Shape;
                 *   (properties?: tomi.ingest.v1.AisRecord.$Properties): tomi.ingest.v1.AisRecord;
                 * }}
                 */
                AisRecord.create = function(properties) {
                    return new AisRecord(properties);
                };

                /**
                 * Encodes the specified AisRecord message. Does not implicitly {@link tomi.ingest.v1.AisRecord.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.AisRecord
                 * @static
                 * @param {tomi.ingest.v1.AisRecord.$Properties} message AisRecord message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                AisRecord.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.reception != null && $Object.hasOwnProperty.call(message, "reception"))
                        $root.tomi.ingest.v1.AisReception.encode(message.reception, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an AisRecord message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.AisRecord
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.AisRecord & tomi.ingest.v1.AisRecord.$Shape} AisRecord
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                AisRecord.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.AisRecord();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.reception = $root.tomi.ingest.v1.AisReception.decode(reader, reader.size(), $undefined, _depth + 1, message.reception);
                                message.record = "reception";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return AisRecord;
            })();

            v1.AisUp = (function() {

                /**
                 * Properties of an AisUp.
                 * @typedef {Object} tomi.ingest.v1.AisUp.$Properties
                 * @property {tomi.ingest.v1.StreamHello.$Properties|null} [hello] AisUp hello
                 * @property {tomi.ingest.v1.AisRecordBatch.$Properties|null} [batch] AisUp batch
                 * @property {"hello"|"batch"} [msg] AisUp msg
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an AisUp.
                 * @memberof tomi.ingest.v1
                 * @interface IAisUp
                 * @augments tomi.ingest.v1.AisUp.$Properties
                 * @deprecated Use tomi.ingest.v1.AisUp.$Properties instead.
                 */

                /**
                 * Narrowed shape of an AisUp.
                 * @typedef {{
                 *   hello?: tomi.ingest.v1.StreamHello.$Shape|null;
                 *   batch?: tomi.ingest.v1.AisRecordBatch.$Shape|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * } & (
                 *   ({ msg?: undefined; hello?: null; batch?: null }|{ msg?: "hello"; hello: tomi.ingest.v1.StreamHello.$Shape; batch?: null }|{ msg?: "batch"; hello?: null; batch: tomi.ingest.v1.AisRecordBatch.$Shape })
                 * )} tomi.ingest.v1.AisUp.$Shape
                 */

                /**
                 * Constructs a new AisUp.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents an AisUp.
                 * @constructor
                 * @param {tomi.ingest.v1.AisUp.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const AisUp = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * AisUp hello.
                 * @member {tomi.ingest.v1.StreamHello.$Properties|null|undefined} hello
                 * @memberof tomi.ingest.v1.AisUp
                 * @instance
                 */
                AisUp.prototype.hello = null;

                /**
                 * AisUp batch.
                 * @member {tomi.ingest.v1.AisRecordBatch.$Properties|null|undefined} batch
                 * @memberof tomi.ingest.v1.AisUp
                 * @instance
                 */
                AisUp.prototype.batch = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                /**
                 * AisUp msg.
                 * @member {"hello"|"batch"|undefined} msg
                 * @memberof tomi.ingest.v1.AisUp
                 * @instance
                 */
                $Object.defineProperty(AisUp.prototype, "msg", {
                    get: $util.oneOfGetter($oneOfFields = ["hello", "batch"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new AisUp instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.AisUp
                 * @static
                 * @param {tomi.ingest.v1.AisUp.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.AisUp} AisUp instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.AisUp.$Shape): tomi.ingest.v1.AisUp & tomi.ingest.v1.AisUp.$Shape;
                 *   (properties?: tomi.ingest.v1.AisUp.$Properties): tomi.ingest.v1.AisUp;
                 * }}
                 */
                AisUp.create = function(properties) {
                    return new AisUp(properties);
                };

                /**
                 * Encodes the specified AisUp message. Does not implicitly {@link tomi.ingest.v1.AisUp.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.AisUp
                 * @static
                 * @param {tomi.ingest.v1.AisUp.$Properties} message AisUp message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                AisUp.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                        $root.tomi.ingest.v1.StreamHello.encode(message.hello, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                        $root.tomi.ingest.v1.AisRecordBatch.encode(message.batch, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an AisUp message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.AisUp
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.AisUp & tomi.ingest.v1.AisUp.$Shape} AisUp
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                AisUp.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.AisUp();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.hello = $root.tomi.ingest.v1.StreamHello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                                message.msg = "hello";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.batch = $root.tomi.ingest.v1.AisRecordBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.batch);
                                message.msg = "batch";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return AisUp;
            })();

            v1.AisRecordBatch = (function() {

                /**
                 * Properties of an AisRecordBatch.
                 * @typedef {Object} tomi.ingest.v1.AisRecordBatch.$Properties
                 * @property {Array.<tomi.ingest.v1.AisRecord.$Properties>|null} [records] AisRecordBatch records
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an AisRecordBatch.
                 * @memberof tomi.ingest.v1
                 * @interface IAisRecordBatch
                 * @augments tomi.ingest.v1.AisRecordBatch.$Properties
                 * @deprecated Use tomi.ingest.v1.AisRecordBatch.$Properties instead.
                 */

                /**
                 * Shape of an AisRecordBatch.
                 * @typedef {{
                 *   records?: Array.<tomi.ingest.v1.AisRecord.$Shape>|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * }} tomi.ingest.v1.AisRecordBatch.$Shape
                 */

                /**
                 * Constructs a new AisRecordBatch.
                 * @memberof tomi.ingest.v1
                 * @classdesc Represents an AisRecordBatch.
                 * @constructor
                 * @param {tomi.ingest.v1.AisRecordBatch.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const AisRecordBatch = function (properties) {
                    this.records = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * AisRecordBatch records.
                 * @member {Array.<tomi.ingest.v1.AisRecord.$Properties>} records
                 * @memberof tomi.ingest.v1.AisRecordBatch
                 * @instance
                 */
                AisRecordBatch.prototype.records = $util.emptyArray;

                /**
                 * Creates a new AisRecordBatch instance using the specified properties.
                 * @function create
                 * @memberof tomi.ingest.v1.AisRecordBatch
                 * @static
                 * @param {tomi.ingest.v1.AisRecordBatch.$Properties=} [properties] Properties to set
                 * @returns {tomi.ingest.v1.AisRecordBatch} AisRecordBatch instance
                 * @type {{
                 *   (properties: tomi.ingest.v1.AisRecordBatch.$Shape): tomi.ingest.v1.AisRecordBatch & tomi.ingest.v1.AisRecordBatch.$Shape;
                 *   (properties?: tomi.ingest.v1.AisRecordBatch.$Properties): tomi.ingest.v1.AisRecordBatch;
                 * }}
                 */
                AisRecordBatch.create = function(properties) {
                    return new AisRecordBatch(properties);
                };

                /**
                 * Encodes the specified AisRecordBatch message. Does not implicitly {@link tomi.ingest.v1.AisRecordBatch.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.ingest.v1.AisRecordBatch
                 * @static
                 * @param {tomi.ingest.v1.AisRecordBatch.$Properties} message AisRecordBatch message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                AisRecordBatch.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.records != null && message.records.length)
                        for (let i = 0; i < message.records.length; ++i)
                            $root.tomi.ingest.v1.AisRecord.encode(message.records[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an AisRecordBatch message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.ingest.v1.AisRecordBatch
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.ingest.v1.AisRecordBatch & tomi.ingest.v1.AisRecordBatch.$Shape} AisRecordBatch
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                AisRecordBatch.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.ingest.v1.AisRecordBatch();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.records && message.records.length))
                                    message.records = [];
                                message.records.push($root.tomi.ingest.v1.AisRecord.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return AisRecordBatch;
            })();

            v1.envelope = (function() {

                /**
                 * Namespace envelope.
                 * @memberof tomi.ingest.v1
                 * @namespace
                 */
                const envelope = {};

                envelope.Hello = (function() {

                    /**
                     * Properties of a Hello.
                     * @typedef {Object} tomi.ingest.v1.envelope.Hello.$Properties
                     * @property {string|null} [sourceId] Hello sourceId
                     * @property {Uint8Array|null} [streamEpoch] Hello streamEpoch
                     * @property {number|null} [resumeAfterSeq] Hello resumeAfterSeq
                     * @property {string|null} [schemaVersion] Hello schemaVersion
                     * @property {boolean|null} [verboseAcks] Hello verboseAcks
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a Hello.
                     * @memberof tomi.ingest.v1.envelope
                     * @interface IHello
                     * @augments tomi.ingest.v1.envelope.Hello.$Properties
                     * @deprecated Use tomi.ingest.v1.envelope.Hello.$Properties instead.
                     */

                    /**
                     * Shape of a Hello.
                     * @typedef {tomi.ingest.v1.envelope.Hello.$Properties} tomi.ingest.v1.envelope.Hello.$Shape
                     */

                    /**
                     * Constructs a new Hello.
                     * @memberof tomi.ingest.v1.envelope
                     * @classdesc Represents a Hello.
                     * @constructor
                     * @param {tomi.ingest.v1.envelope.Hello.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const Hello = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * Hello sourceId.
                     * @member {string} sourceId
                     * @memberof tomi.ingest.v1.envelope.Hello
                     * @instance
                     */
                    Hello.prototype.sourceId = "";

                    /**
                     * Hello streamEpoch.
                     * @member {Uint8Array} streamEpoch
                     * @memberof tomi.ingest.v1.envelope.Hello
                     * @instance
                     */
                    Hello.prototype.streamEpoch = $util.newBuffer([]);

                    /**
                     * Hello resumeAfterSeq.
                     * @member {number} resumeAfterSeq
                     * @memberof tomi.ingest.v1.envelope.Hello
                     * @instance
                     */
                    Hello.prototype.resumeAfterSeq = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                    /**
                     * Hello schemaVersion.
                     * @member {string} schemaVersion
                     * @memberof tomi.ingest.v1.envelope.Hello
                     * @instance
                     */
                    Hello.prototype.schemaVersion = "";

                    /**
                     * Hello verboseAcks.
                     * @member {boolean} verboseAcks
                     * @memberof tomi.ingest.v1.envelope.Hello
                     * @instance
                     */
                    Hello.prototype.verboseAcks = false;

                    /**
                     * Creates a new Hello instance using the specified properties.
                     * @function create
                     * @memberof tomi.ingest.v1.envelope.Hello
                     * @static
                     * @param {tomi.ingest.v1.envelope.Hello.$Properties=} [properties] Properties to set
                     * @returns {tomi.ingest.v1.envelope.Hello} Hello instance
                     * @type {{
                     *   (properties: tomi.ingest.v1.envelope.Hello.$Shape): tomi.ingest.v1.envelope.Hello & tomi.ingest.v1.envelope.Hello.$Shape;
                     *   (properties?: tomi.ingest.v1.envelope.Hello.$Properties): tomi.ingest.v1.envelope.Hello;
                     * }}
                     */
                    Hello.create = function(properties) {
                        return new Hello(properties);
                    };

                    /**
                     * Encodes the specified Hello message. Does not implicitly {@link tomi.ingest.v1.envelope.Hello.verify|verify} messages.
                     * @function encode
                     * @memberof tomi.ingest.v1.envelope.Hello
                     * @static
                     * @param {tomi.ingest.v1.envelope.Hello.$Properties} message Hello message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    Hello.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.sourceId != null && $Object.hasOwnProperty.call(message, "sourceId") && message.sourceId !== "")
                            writer.uint32(/* id 1, wireType 2 =*/10).string(message.sourceId);
                        if (message.streamEpoch != null && $Object.hasOwnProperty.call(message, "streamEpoch") && message.streamEpoch.length)
                            writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.streamEpoch);
                        if (message.resumeAfterSeq != null && $Object.hasOwnProperty.call(message, "resumeAfterSeq") && (typeof message.resumeAfterSeq === "object" ? message.resumeAfterSeq.low || message.resumeAfterSeq.high : message.resumeAfterSeq !== 0))
                            writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.resumeAfterSeq);
                        if (message.schemaVersion != null && $Object.hasOwnProperty.call(message, "schemaVersion") && message.schemaVersion !== "")
                            writer.uint32(/* id 4, wireType 2 =*/34).string(message.schemaVersion);
                        if (message.verboseAcks != null && $Object.hasOwnProperty.call(message, "verboseAcks") && message.verboseAcks !== false)
                            writer.uint32(/* id 5, wireType 0 =*/40).bool(message.verboseAcks);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a Hello message from the specified reader or buffer.
                     * @function decode
                     * @memberof tomi.ingest.v1.envelope.Hello
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {tomi.ingest.v1.envelope.Hello & tomi.ingest.v1.envelope.Hello.$Shape} Hello
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    Hello.decode = function (reader, length, _end, _depth, _target) {
                        if (!(reader instanceof $Reader))
                            reader = $Reader.create(reader);
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $Reader.recursionLimit)
                            throw $Error("max depth exceeded");
                        let end, message, value;
                        if (length === $undefined)
                            end = reader.len;
                        else {
                            end = reader.pos + length;
                            if (end > reader.len)
                                throw $RangeError("index out of range");
                            length = reader.len;
                            reader.len = end;
                        }
                        message = _target || new $root.tomi.ingest.v1.envelope.Hello();
                        while (reader.pos < end) {
                            let start = reader.pos;
                            let tag = reader.tag();
                            if (tag === _end) {
                                _end = $undefined;
                                break;
                            }
                            let wireType = tag & 7;
                            switch (tag >>>= 3) {
                            case 1: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.sourceId = value;
                                    else
                                        delete message.sourceId;
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.bytes()).length)
                                        message.streamEpoch = value;
                                    else
                                        delete message.streamEpoch;
                                    continue;
                                }
                            case 3: {
                                    if (wireType !== 0)
                                        break;
                                    if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                        message.resumeAfterSeq = value;
                                    else
                                        delete message.resumeAfterSeq;
                                    continue;
                                }
                            case 4: {
                                    if (wireType !== 2)
                                        break;
                                    if ((value = reader.stringVerify()).length)
                                        message.schemaVersion = value;
                                    else
                                        delete message.schemaVersion;
                                    continue;
                                }
                            case 5: {
                                    if (wireType !== 0)
                                        break;
                                    if (value = reader.bool())
                                        message.verboseAcks = value;
                                    else
                                        delete message.verboseAcks;
                                    continue;
                                }
                            }
                            reader.skipType(wireType, _depth, tag);
                            if (!reader.discardUnknown) {
                                $util.makeProp(message, "$unknowns", false);
                                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                            }
                        }
                        if (length !== $undefined) {
                            if (reader.pos !== end)
                                throw $RangeError("index out of range");
                            reader.len = length;
                        }
                        if (_end !== $undefined)
                            throw $Error("missing end group");
                        return message;
                    };

                    return Hello;
                })();

                envelope.RawBatch = (function() {

                    /**
                     * Properties of a RawBatch.
                     * @typedef {Object} tomi.ingest.v1.envelope.RawBatch.$Properties
                     * @property {Array.<Uint8Array>|null} [records] RawBatch records
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of a RawBatch.
                     * @memberof tomi.ingest.v1.envelope
                     * @interface IRawBatch
                     * @augments tomi.ingest.v1.envelope.RawBatch.$Properties
                     * @deprecated Use tomi.ingest.v1.envelope.RawBatch.$Properties instead.
                     */

                    /**
                     * Shape of a RawBatch.
                     * @typedef {tomi.ingest.v1.envelope.RawBatch.$Properties} tomi.ingest.v1.envelope.RawBatch.$Shape
                     */

                    /**
                     * Constructs a new RawBatch.
                     * @memberof tomi.ingest.v1.envelope
                     * @classdesc Represents a RawBatch.
                     * @constructor
                     * @param {tomi.ingest.v1.envelope.RawBatch.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const RawBatch = function (properties) {
                        this.records = [];
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * RawBatch records.
                     * @member {Array.<Uint8Array>} records
                     * @memberof tomi.ingest.v1.envelope.RawBatch
                     * @instance
                     */
                    RawBatch.prototype.records = $util.emptyArray;

                    /**
                     * Creates a new RawBatch instance using the specified properties.
                     * @function create
                     * @memberof tomi.ingest.v1.envelope.RawBatch
                     * @static
                     * @param {tomi.ingest.v1.envelope.RawBatch.$Properties=} [properties] Properties to set
                     * @returns {tomi.ingest.v1.envelope.RawBatch} RawBatch instance
                     * @type {{
                     *   (properties: tomi.ingest.v1.envelope.RawBatch.$Shape): tomi.ingest.v1.envelope.RawBatch & tomi.ingest.v1.envelope.RawBatch.$Shape;
                     *   (properties?: tomi.ingest.v1.envelope.RawBatch.$Properties): tomi.ingest.v1.envelope.RawBatch;
                     * }}
                     */
                    RawBatch.create = function(properties) {
                        return new RawBatch(properties);
                    };

                    /**
                     * Encodes the specified RawBatch message. Does not implicitly {@link tomi.ingest.v1.envelope.RawBatch.verify|verify} messages.
                     * @function encode
                     * @memberof tomi.ingest.v1.envelope.RawBatch
                     * @static
                     * @param {tomi.ingest.v1.envelope.RawBatch.$Properties} message RawBatch message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    RawBatch.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.records != null && message.records.length)
                            for (let i = 0; i < message.records.length; ++i)
                                writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.records[i]);
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes a RawBatch message from the specified reader or buffer.
                     * @function decode
                     * @memberof tomi.ingest.v1.envelope.RawBatch
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {tomi.ingest.v1.envelope.RawBatch & tomi.ingest.v1.envelope.RawBatch.$Shape} RawBatch
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    RawBatch.decode = function (reader, length, _end, _depth, _target) {
                        if (!(reader instanceof $Reader))
                            reader = $Reader.create(reader);
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $Reader.recursionLimit)
                            throw $Error("max depth exceeded");
                        let end, message;
                        if (length === $undefined)
                            end = reader.len;
                        else {
                            end = reader.pos + length;
                            if (end > reader.len)
                                throw $RangeError("index out of range");
                            length = reader.len;
                            reader.len = end;
                        }
                        message = _target || new $root.tomi.ingest.v1.envelope.RawBatch();
                        while (reader.pos < end) {
                            let start = reader.pos;
                            let tag = reader.tag();
                            if (tag === _end) {
                                _end = $undefined;
                                break;
                            }
                            let wireType = tag & 7;
                            switch (tag >>>= 3) {
                            case 1: {
                                    if (wireType !== 2)
                                        break;
                                    if (!(message.records && message.records.length))
                                        message.records = [];
                                    message.records.push(reader.bytes());
                                    continue;
                                }
                            }
                            reader.skipType(wireType, _depth, tag);
                            if (!reader.discardUnknown) {
                                $util.makeProp(message, "$unknowns", false);
                                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                            }
                        }
                        if (length !== $undefined) {
                            if (reader.pos !== end)
                                throw $RangeError("index out of range");
                            reader.len = length;
                        }
                        if (_end !== $undefined)
                            throw $Error("missing end group");
                        return message;
                    };

                    return RawBatch;
                })();

                envelope.Up = (function() {

                    /**
                     * Properties of an Up.
                     * @typedef {Object} tomi.ingest.v1.envelope.Up.$Properties
                     * @property {tomi.ingest.v1.envelope.Hello.$Properties|null} [hello] Up hello
                     * @property {tomi.ingest.v1.envelope.RawBatch.$Properties|null} [batch] Up batch
                     * @property {"hello"|"batch"} [msg] Up msg
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */

                    /**
                     * Properties of an Up.
                     * @memberof tomi.ingest.v1.envelope
                     * @interface IUp
                     * @augments tomi.ingest.v1.envelope.Up.$Properties
                     * @deprecated Use tomi.ingest.v1.envelope.Up.$Properties instead.
                     */

                    /**
                     * Narrowed shape of an Up.
                     * @typedef {{
                     *   hello?: tomi.ingest.v1.envelope.Hello.$Shape|null;
                     *   batch?: tomi.ingest.v1.envelope.RawBatch.$Shape|null;
                     *   $unknowns?: Array.<Uint8Array>;
                     * } & (
                     *   ({ msg?: undefined; hello?: null; batch?: null }|{ msg?: "hello"; hello: tomi.ingest.v1.envelope.Hello.$Shape; batch?: null }|{ msg?: "batch"; hello?: null; batch: tomi.ingest.v1.envelope.RawBatch.$Shape })
                     * )} tomi.ingest.v1.envelope.Up.$Shape
                     */

                    /**
                     * Constructs a new Up.
                     * @memberof tomi.ingest.v1.envelope
                     * @classdesc Represents an Up.
                     * @constructor
                     * @param {tomi.ingest.v1.envelope.Up.$Properties=} [properties] Properties to set
                     * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                     */
                    const Up = function (properties) {
                        if (properties)
                            for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                                if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                    this[keys[i]] = properties[keys[i]];
                    };

                    /**
                     * Up hello.
                     * @member {tomi.ingest.v1.envelope.Hello.$Properties|null|undefined} hello
                     * @memberof tomi.ingest.v1.envelope.Up
                     * @instance
                     */
                    Up.prototype.hello = null;

                    /**
                     * Up batch.
                     * @member {tomi.ingest.v1.envelope.RawBatch.$Properties|null|undefined} batch
                     * @memberof tomi.ingest.v1.envelope.Up
                     * @instance
                     */
                    Up.prototype.batch = null;

                    // OneOf field names bound to virtual getters and setters
                    let $oneOfFields;

                    /**
                     * Up msg.
                     * @member {"hello"|"batch"|undefined} msg
                     * @memberof tomi.ingest.v1.envelope.Up
                     * @instance
                     */
                    $Object.defineProperty(Up.prototype, "msg", {
                        get: $util.oneOfGetter($oneOfFields = ["hello", "batch"]),
                        set: $util.oneOfSetter($oneOfFields)
                    });

                    /**
                     * Creates a new Up instance using the specified properties.
                     * @function create
                     * @memberof tomi.ingest.v1.envelope.Up
                     * @static
                     * @param {tomi.ingest.v1.envelope.Up.$Properties=} [properties] Properties to set
                     * @returns {tomi.ingest.v1.envelope.Up} Up instance
                     * @type {{
                     *   (properties: tomi.ingest.v1.envelope.Up.$Shape): tomi.ingest.v1.envelope.Up & tomi.ingest.v1.envelope.Up.$Shape;
                     *   (properties?: tomi.ingest.v1.envelope.Up.$Properties): tomi.ingest.v1.envelope.Up;
                     * }}
                     */
                    Up.create = function(properties) {
                        return new Up(properties);
                    };

                    /**
                     * Encodes the specified Up message. Does not implicitly {@link tomi.ingest.v1.envelope.Up.verify|verify} messages.
                     * @function encode
                     * @memberof tomi.ingest.v1.envelope.Up
                     * @static
                     * @param {tomi.ingest.v1.envelope.Up.$Properties} message Up message or plain object to encode
                     * @param {$protobuf.Writer} [writer] Writer to encode to
                     * @returns {$protobuf.Writer} Writer
                     */
                    Up.encode = function (message, writer, _depth) {
                        if (!writer)
                            writer = $Writer.create();
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $util.recursionLimit)
                            throw $Error("max depth exceeded");
                        if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                            $root.tomi.ingest.v1.envelope.Hello.encode(message.hello, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                        if (message.batch != null && $Object.hasOwnProperty.call(message, "batch"))
                            $root.tomi.ingest.v1.envelope.RawBatch.encode(message.batch, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                        if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                            for (let i = 0; i < message.$unknowns.length; ++i)
                                writer.raw(message.$unknowns[i]);
                        return writer;
                    };

                    /**
                     * Decodes an Up message from the specified reader or buffer.
                     * @function decode
                     * @memberof tomi.ingest.v1.envelope.Up
                     * @static
                     * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                     * @param {number} [length] Message length if known beforehand
                     * @returns {tomi.ingest.v1.envelope.Up & tomi.ingest.v1.envelope.Up.$Shape} Up
                     * @throws {Error} If the payload is not a reader or valid buffer
                     * @throws {$protobuf.util.ProtocolError} If required fields are missing
                     */
                    Up.decode = function (reader, length, _end, _depth, _target) {
                        if (!(reader instanceof $Reader))
                            reader = $Reader.create(reader);
                        if (_depth === $undefined)
                            _depth = 0;
                        if (_depth > $Reader.recursionLimit)
                            throw $Error("max depth exceeded");
                        let end, message;
                        if (length === $undefined)
                            end = reader.len;
                        else {
                            end = reader.pos + length;
                            if (end > reader.len)
                                throw $RangeError("index out of range");
                            length = reader.len;
                            reader.len = end;
                        }
                        message = _target || new $root.tomi.ingest.v1.envelope.Up();
                        while (reader.pos < end) {
                            let start = reader.pos;
                            let tag = reader.tag();
                            if (tag === _end) {
                                _end = $undefined;
                                break;
                            }
                            let wireType = tag & 7;
                            switch (tag >>>= 3) {
                            case 1: {
                                    if (wireType !== 2)
                                        break;
                                    message.hello = $root.tomi.ingest.v1.envelope.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                                    message.msg = "hello";
                                    continue;
                                }
                            case 2: {
                                    if (wireType !== 2)
                                        break;
                                    message.batch = $root.tomi.ingest.v1.envelope.RawBatch.decode(reader, reader.size(), $undefined, _depth + 1, message.batch);
                                    message.msg = "batch";
                                    continue;
                                }
                            }
                            reader.skipType(wireType, _depth, tag);
                            if (!reader.discardUnknown) {
                                $util.makeProp(message, "$unknowns", false);
                                (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                            }
                        }
                        if (length !== $undefined) {
                            if (reader.pos !== end)
                                throw $RangeError("index out of range");
                            reader.len = length;
                        }
                        if (_end !== $undefined)
                            throw $Error("missing end group");
                        return message;
                    };

                    return Up;
                })();

                return envelope;
            })();

            return v1;
        })();

        return ingest;
    })();

    tomi.feed = (function() {

        /**
         * Namespace feed.
         * @memberof tomi
         * @namespace
         */
        const feed = {};

        feed.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof tomi.feed
             * @namespace
             */
            const v1 = {};

            /**
             * WorkspaceKind enum.
             * @name tomi.feed.v1.WorkspaceKind
             * @enum {number}
             * @property {number} WORKSPACE_UNSPECIFIED=0 WORKSPACE_UNSPECIFIED value
             * @property {number} LIVE=1 LIVE value
             * @property {number} EXERCISE=2 EXERCISE value
             * @property {number} REPLAY=3 REPLAY value
             */
            v1.WorkspaceKind = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "WORKSPACE_UNSPECIFIED"] = 0;
                values[valuesById[1] = "LIVE"] = 1;
                values[valuesById[2] = "EXERCISE"] = 2;
                values[valuesById[3] = "REPLAY"] = 3;
                return values;
            })();

            /**
             * TrackKind enum.
             * @name tomi.feed.v1.TrackKind
             * @enum {number}
             * @property {number} TRACK_KIND_UNSPECIFIED=0 TRACK_KIND_UNSPECIFIED value
             * @property {number} SURFACE=1 SURFACE value
             * @property {number} SUBSURFACE=2 SUBSURFACE value
             * @property {number} AIR=3 AIR value
             * @property {number} BEARING_LINE=4 BEARING_LINE value
             * @property {number} AID_TO_NAVIGATION=5 AID_TO_NAVIGATION value
             * @property {number} DISTRESS_BEACON=6 DISTRESS_BEACON value
             */
            v1.TrackKind = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "TRACK_KIND_UNSPECIFIED"] = 0;
                values[valuesById[1] = "SURFACE"] = 1;
                values[valuesById[2] = "SUBSURFACE"] = 2;
                values[valuesById[3] = "AIR"] = 3;
                values[valuesById[4] = "BEARING_LINE"] = 4;
                values[valuesById[5] = "AID_TO_NAVIGATION"] = 5;
                values[valuesById[6] = "DISTRESS_BEACON"] = 6;
                return values;
            })();

            /**
             * TrackStatus enum.
             * @name tomi.feed.v1.TrackStatus
             * @enum {number}
             * @property {number} TRACK_STATUS_UNSPECIFIED=0 TRACK_STATUS_UNSPECIFIED value
             * @property {number} TENTATIVE=1 TENTATIVE value
             * @property {number} CONFIRMED=2 CONFIRMED value
             * @property {number} COASTING=3 COASTING value
             * @property {number} LOST=4 LOST value
             * @property {number} RETIRED=5 RETIRED value
             */
            v1.TrackStatus = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "TRACK_STATUS_UNSPECIFIED"] = 0;
                values[valuesById[1] = "TENTATIVE"] = 1;
                values[valuesById[2] = "CONFIRMED"] = 2;
                values[valuesById[3] = "COASTING"] = 3;
                values[valuesById[4] = "LOST"] = 4;
                values[valuesById[5] = "RETIRED"] = 5;
                return values;
            })();

            v1.Position = (function() {

                /**
                 * Properties of a Position.
                 * @typedef {Object} tomi.feed.v1.Position.$Properties
                 * @property {number|null} [latDeg] Position latDeg
                 * @property {number|null} [lonDeg] Position lonDeg
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Position.
                 * @memberof tomi.feed.v1
                 * @interface IPosition
                 * @augments tomi.feed.v1.Position.$Properties
                 * @deprecated Use tomi.feed.v1.Position.$Properties instead.
                 */

                /**
                 * Shape of a Position.
                 * @typedef {tomi.feed.v1.Position.$Properties} tomi.feed.v1.Position.$Shape
                 */

                /**
                 * Constructs a new Position.
                 * @memberof tomi.feed.v1
                 * @classdesc Represents a Position.
                 * @constructor
                 * @param {tomi.feed.v1.Position.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Position = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Position latDeg.
                 * @member {number} latDeg
                 * @memberof tomi.feed.v1.Position
                 * @instance
                 */
                Position.prototype.latDeg = 0;

                /**
                 * Position lonDeg.
                 * @member {number} lonDeg
                 * @memberof tomi.feed.v1.Position
                 * @instance
                 */
                Position.prototype.lonDeg = 0;

                /**
                 * Creates a new Position instance using the specified properties.
                 * @function create
                 * @memberof tomi.feed.v1.Position
                 * @static
                 * @param {tomi.feed.v1.Position.$Properties=} [properties] Properties to set
                 * @returns {tomi.feed.v1.Position} Position instance
                 * @type {{
                 *   (properties: tomi.feed.v1.Position.$Shape): tomi.feed.v1.Position & tomi.feed.v1.Position.$Shape;
                 *   (properties?: tomi.feed.v1.Position.$Properties): tomi.feed.v1.Position;
                 * }}
                 */
                Position.create = function(properties) {
                    return new Position(properties);
                };

                /**
                 * Encodes the specified Position message. Does not implicitly {@link tomi.feed.v1.Position.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.feed.v1.Position
                 * @static
                 * @param {tomi.feed.v1.Position.$Properties} message Position message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Position.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.latDeg != null && $Object.hasOwnProperty.call(message, "latDeg") && !$Object.is(message.latDeg, 0))
                        writer.uint32(/* id 1, wireType 1 =*/9).double(message.latDeg);
                    if (message.lonDeg != null && $Object.hasOwnProperty.call(message, "lonDeg") && !$Object.is(message.lonDeg, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.lonDeg);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Position message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.feed.v1.Position
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.Position & tomi.feed.v1.Position.$Shape} Position
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Position.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.feed.v1.Position();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.latDeg = value;
                                else
                                    delete message.latDeg;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.lonDeg = value;
                                else
                                    delete message.lonDeg;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Position;
            })();

            v1.Covariance2 = (function() {

                /**
                 * Properties of a Covariance2.
                 * @typedef {Object} tomi.feed.v1.Covariance2.$Properties
                 * @property {number|null} [eeM2] Covariance2 eeM2
                 * @property {number|null} [enM2] Covariance2 enM2
                 * @property {number|null} [nnM2] Covariance2 nnM2
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Covariance2.
                 * @memberof tomi.feed.v1
                 * @interface ICovariance2
                 * @augments tomi.feed.v1.Covariance2.$Properties
                 * @deprecated Use tomi.feed.v1.Covariance2.$Properties instead.
                 */

                /**
                 * Shape of a Covariance2.
                 * @typedef {tomi.feed.v1.Covariance2.$Properties} tomi.feed.v1.Covariance2.$Shape
                 */

                /**
                 * Constructs a new Covariance2.
                 * @memberof tomi.feed.v1
                 * @classdesc Represents a Covariance2.
                 * @constructor
                 * @param {tomi.feed.v1.Covariance2.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Covariance2 = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Covariance2 eeM2.
                 * @member {number} eeM2
                 * @memberof tomi.feed.v1.Covariance2
                 * @instance
                 */
                Covariance2.prototype.eeM2 = 0;

                /**
                 * Covariance2 enM2.
                 * @member {number} enM2
                 * @memberof tomi.feed.v1.Covariance2
                 * @instance
                 */
                Covariance2.prototype.enM2 = 0;

                /**
                 * Covariance2 nnM2.
                 * @member {number} nnM2
                 * @memberof tomi.feed.v1.Covariance2
                 * @instance
                 */
                Covariance2.prototype.nnM2 = 0;

                /**
                 * Creates a new Covariance2 instance using the specified properties.
                 * @function create
                 * @memberof tomi.feed.v1.Covariance2
                 * @static
                 * @param {tomi.feed.v1.Covariance2.$Properties=} [properties] Properties to set
                 * @returns {tomi.feed.v1.Covariance2} Covariance2 instance
                 * @type {{
                 *   (properties: tomi.feed.v1.Covariance2.$Shape): tomi.feed.v1.Covariance2 & tomi.feed.v1.Covariance2.$Shape;
                 *   (properties?: tomi.feed.v1.Covariance2.$Properties): tomi.feed.v1.Covariance2;
                 * }}
                 */
                Covariance2.create = function(properties) {
                    return new Covariance2(properties);
                };

                /**
                 * Encodes the specified Covariance2 message. Does not implicitly {@link tomi.feed.v1.Covariance2.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.feed.v1.Covariance2
                 * @static
                 * @param {tomi.feed.v1.Covariance2.$Properties} message Covariance2 message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Covariance2.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.eeM2 != null && $Object.hasOwnProperty.call(message, "eeM2") && !$Object.is(message.eeM2, 0))
                        writer.uint32(/* id 1, wireType 1 =*/9).double(message.eeM2);
                    if (message.enM2 != null && $Object.hasOwnProperty.call(message, "enM2") && !$Object.is(message.enM2, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.enM2);
                    if (message.nnM2 != null && $Object.hasOwnProperty.call(message, "nnM2") && !$Object.is(message.nnM2, 0))
                        writer.uint32(/* id 3, wireType 1 =*/25).double(message.nnM2);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Covariance2 message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.feed.v1.Covariance2
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.Covariance2 & tomi.feed.v1.Covariance2.$Shape} Covariance2
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Covariance2.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.feed.v1.Covariance2();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.eeM2 = value;
                                else
                                    delete message.eeM2;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.enM2 = value;
                                else
                                    delete message.enM2;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.nnM2 = value;
                                else
                                    delete message.nnM2;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Covariance2;
            })();

            v1.Area = (function() {

                /**
                 * Properties of an Area.
                 * @typedef {Object} tomi.feed.v1.Area.$Properties
                 * @property {number|null} [westDeg] Area westDeg
                 * @property {number|null} [southDeg] Area southDeg
                 * @property {number|null} [eastDeg] Area eastDeg
                 * @property {number|null} [northDeg] Area northDeg
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Area.
                 * @memberof tomi.feed.v1
                 * @interface IArea
                 * @augments tomi.feed.v1.Area.$Properties
                 * @deprecated Use tomi.feed.v1.Area.$Properties instead.
                 */

                /**
                 * Shape of an Area.
                 * @typedef {tomi.feed.v1.Area.$Properties} tomi.feed.v1.Area.$Shape
                 */

                /**
                 * Constructs a new Area.
                 * @memberof tomi.feed.v1
                 * @classdesc Represents an Area.
                 * @constructor
                 * @param {tomi.feed.v1.Area.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Area = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Area westDeg.
                 * @member {number} westDeg
                 * @memberof tomi.feed.v1.Area
                 * @instance
                 */
                Area.prototype.westDeg = 0;

                /**
                 * Area southDeg.
                 * @member {number} southDeg
                 * @memberof tomi.feed.v1.Area
                 * @instance
                 */
                Area.prototype.southDeg = 0;

                /**
                 * Area eastDeg.
                 * @member {number} eastDeg
                 * @memberof tomi.feed.v1.Area
                 * @instance
                 */
                Area.prototype.eastDeg = 0;

                /**
                 * Area northDeg.
                 * @member {number} northDeg
                 * @memberof tomi.feed.v1.Area
                 * @instance
                 */
                Area.prototype.northDeg = 0;

                /**
                 * Creates a new Area instance using the specified properties.
                 * @function create
                 * @memberof tomi.feed.v1.Area
                 * @static
                 * @param {tomi.feed.v1.Area.$Properties=} [properties] Properties to set
                 * @returns {tomi.feed.v1.Area} Area instance
                 * @type {{
                 *   (properties: tomi.feed.v1.Area.$Shape): tomi.feed.v1.Area & tomi.feed.v1.Area.$Shape;
                 *   (properties?: tomi.feed.v1.Area.$Properties): tomi.feed.v1.Area;
                 * }}
                 */
                Area.create = function(properties) {
                    return new Area(properties);
                };

                /**
                 * Encodes the specified Area message. Does not implicitly {@link tomi.feed.v1.Area.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.feed.v1.Area
                 * @static
                 * @param {tomi.feed.v1.Area.$Properties} message Area message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Area.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.westDeg != null && $Object.hasOwnProperty.call(message, "westDeg") && !$Object.is(message.westDeg, 0))
                        writer.uint32(/* id 1, wireType 1 =*/9).double(message.westDeg);
                    if (message.southDeg != null && $Object.hasOwnProperty.call(message, "southDeg") && !$Object.is(message.southDeg, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.southDeg);
                    if (message.eastDeg != null && $Object.hasOwnProperty.call(message, "eastDeg") && !$Object.is(message.eastDeg, 0))
                        writer.uint32(/* id 3, wireType 1 =*/25).double(message.eastDeg);
                    if (message.northDeg != null && $Object.hasOwnProperty.call(message, "northDeg") && !$Object.is(message.northDeg, 0))
                        writer.uint32(/* id 4, wireType 1 =*/33).double(message.northDeg);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Area message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.feed.v1.Area
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.Area & tomi.feed.v1.Area.$Shape} Area
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Area.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.feed.v1.Area();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.westDeg = value;
                                else
                                    delete message.westDeg;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.southDeg = value;
                                else
                                    delete message.southDeg;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.eastDeg = value;
                                else
                                    delete message.eastDeg;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.northDeg = value;
                                else
                                    delete message.northDeg;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Area;
            })();

            v1.ClaimedIdentity = (function() {

                /**
                 * Properties of a ClaimedIdentity.
                 * @typedef {Object} tomi.feed.v1.ClaimedIdentity.$Properties
                 * @property {number|null} [mmsi] ClaimedIdentity mmsi
                 * @property {number|null} [imo] ClaimedIdentity imo
                 * @property {string|null} [name] ClaimedIdentity name
                 * @property {string|null} [callsign] ClaimedIdentity callsign
                 * @property {number|null} [shipType] ClaimedIdentity shipType
                 * @property {number|null} [navStatus] ClaimedIdentity navStatus
                 * @property {string|null} [destination] ClaimedIdentity destination
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ClaimedIdentity.
                 * @memberof tomi.feed.v1
                 * @interface IClaimedIdentity
                 * @augments tomi.feed.v1.ClaimedIdentity.$Properties
                 * @deprecated Use tomi.feed.v1.ClaimedIdentity.$Properties instead.
                 */

                /**
                 * Shape of a ClaimedIdentity.
                 * @typedef {tomi.feed.v1.ClaimedIdentity.$Properties} tomi.feed.v1.ClaimedIdentity.$Shape
                 */

                /**
                 * Constructs a new ClaimedIdentity.
                 * @memberof tomi.feed.v1
                 * @classdesc Represents a ClaimedIdentity.
                 * @constructor
                 * @param {tomi.feed.v1.ClaimedIdentity.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const ClaimedIdentity = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ClaimedIdentity mmsi.
                 * @member {number|null|undefined} mmsi
                 * @memberof tomi.feed.v1.ClaimedIdentity
                 * @instance
                 */
                ClaimedIdentity.prototype.mmsi = null;

                /**
                 * ClaimedIdentity imo.
                 * @member {number|null|undefined} imo
                 * @memberof tomi.feed.v1.ClaimedIdentity
                 * @instance
                 */
                ClaimedIdentity.prototype.imo = null;

                /**
                 * ClaimedIdentity name.
                 * @member {string} name
                 * @memberof tomi.feed.v1.ClaimedIdentity
                 * @instance
                 */
                ClaimedIdentity.prototype.name = "";

                /**
                 * ClaimedIdentity callsign.
                 * @member {string} callsign
                 * @memberof tomi.feed.v1.ClaimedIdentity
                 * @instance
                 */
                ClaimedIdentity.prototype.callsign = "";

                /**
                 * ClaimedIdentity shipType.
                 * @member {number|null|undefined} shipType
                 * @memberof tomi.feed.v1.ClaimedIdentity
                 * @instance
                 */
                ClaimedIdentity.prototype.shipType = null;

                /**
                 * ClaimedIdentity navStatus.
                 * @member {number|null|undefined} navStatus
                 * @memberof tomi.feed.v1.ClaimedIdentity
                 * @instance
                 */
                ClaimedIdentity.prototype.navStatus = null;

                /**
                 * ClaimedIdentity destination.
                 * @member {string} destination
                 * @memberof tomi.feed.v1.ClaimedIdentity
                 * @instance
                 */
                ClaimedIdentity.prototype.destination = "";

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ClaimedIdentity.prototype, "_mmsi", {
                    get: $util.oneOfGetter($oneOfFields = ["mmsi"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ClaimedIdentity.prototype, "_imo", {
                    get: $util.oneOfGetter($oneOfFields = ["imo"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ClaimedIdentity.prototype, "_shipType", {
                    get: $util.oneOfGetter($oneOfFields = ["shipType"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(ClaimedIdentity.prototype, "_navStatus", {
                    get: $util.oneOfGetter($oneOfFields = ["navStatus"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new ClaimedIdentity instance using the specified properties.
                 * @function create
                 * @memberof tomi.feed.v1.ClaimedIdentity
                 * @static
                 * @param {tomi.feed.v1.ClaimedIdentity.$Properties=} [properties] Properties to set
                 * @returns {tomi.feed.v1.ClaimedIdentity} ClaimedIdentity instance
                 * @type {{
                 *   (properties: tomi.feed.v1.ClaimedIdentity.$Shape): tomi.feed.v1.ClaimedIdentity & tomi.feed.v1.ClaimedIdentity.$Shape;
                 *   (properties?: tomi.feed.v1.ClaimedIdentity.$Properties): tomi.feed.v1.ClaimedIdentity;
                 * }}
                 */
                ClaimedIdentity.create = function(properties) {
                    return new ClaimedIdentity(properties);
                };

                /**
                 * Encodes the specified ClaimedIdentity message. Does not implicitly {@link tomi.feed.v1.ClaimedIdentity.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.feed.v1.ClaimedIdentity
                 * @static
                 * @param {tomi.feed.v1.ClaimedIdentity.$Properties} message ClaimedIdentity message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ClaimedIdentity.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.mmsi != null && $Object.hasOwnProperty.call(message, "mmsi"))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.mmsi);
                    if (message.imo != null && $Object.hasOwnProperty.call(message, "imo"))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.imo);
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.name);
                    if (message.callsign != null && $Object.hasOwnProperty.call(message, "callsign") && message.callsign !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.callsign);
                    if (message.shipType != null && $Object.hasOwnProperty.call(message, "shipType"))
                        writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.shipType);
                    if (message.navStatus != null && $Object.hasOwnProperty.call(message, "navStatus"))
                        writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.navStatus);
                    if (message.destination != null && $Object.hasOwnProperty.call(message, "destination") && message.destination !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.destination);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ClaimedIdentity message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.feed.v1.ClaimedIdentity
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.ClaimedIdentity & tomi.feed.v1.ClaimedIdentity.$Shape} ClaimedIdentity
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ClaimedIdentity.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.feed.v1.ClaimedIdentity();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                message.mmsi = reader.uint32();
                                message._mmsi = "mmsi";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                message.imo = reader.uint32();
                                message._imo = "imo";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.callsign = value;
                                else
                                    delete message.callsign;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                message.shipType = reader.uint32();
                                message._shipType = "shipType";
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                message.navStatus = reader.uint32();
                                message._navStatus = "navStatus";
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.destination = value;
                                else
                                    delete message.destination;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ClaimedIdentity;
            })();

            v1.BearingLine = (function() {

                /**
                 * Properties of a BearingLine.
                 * @typedef {Object} tomi.feed.v1.BearingLine.$Properties
                 * @property {tomi.feed.v1.Position.$Properties|null} [sensor] BearingLine sensor
                 * @property {number|null} [bearingTrueDeg] BearingLine bearingTrueDeg
                 * @property {number|null} [sigmaDeg] BearingLine sigmaDeg
                 * @property {number|null} [rangeMinM] BearingLine rangeMinM
                 * @property {number|null} [rangeMaxM] BearingLine rangeMaxM
                 * @property {number|null} [mirrorBearingTrueDeg] BearingLine mirrorBearingTrueDeg
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a BearingLine.
                 * @memberof tomi.feed.v1
                 * @interface IBearingLine
                 * @augments tomi.feed.v1.BearingLine.$Properties
                 * @deprecated Use tomi.feed.v1.BearingLine.$Properties instead.
                 */

                /**
                 * Shape of a BearingLine.
                 * @typedef {tomi.feed.v1.BearingLine.$Properties} tomi.feed.v1.BearingLine.$Shape
                 */

                /**
                 * Constructs a new BearingLine.
                 * @memberof tomi.feed.v1
                 * @classdesc Represents a BearingLine.
                 * @constructor
                 * @param {tomi.feed.v1.BearingLine.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const BearingLine = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * BearingLine sensor.
                 * @member {tomi.feed.v1.Position.$Properties|null|undefined} sensor
                 * @memberof tomi.feed.v1.BearingLine
                 * @instance
                 */
                BearingLine.prototype.sensor = null;

                /**
                 * BearingLine bearingTrueDeg.
                 * @member {number} bearingTrueDeg
                 * @memberof tomi.feed.v1.BearingLine
                 * @instance
                 */
                BearingLine.prototype.bearingTrueDeg = 0;

                /**
                 * BearingLine sigmaDeg.
                 * @member {number} sigmaDeg
                 * @memberof tomi.feed.v1.BearingLine
                 * @instance
                 */
                BearingLine.prototype.sigmaDeg = 0;

                /**
                 * BearingLine rangeMinM.
                 * @member {number} rangeMinM
                 * @memberof tomi.feed.v1.BearingLine
                 * @instance
                 */
                BearingLine.prototype.rangeMinM = 0;

                /**
                 * BearingLine rangeMaxM.
                 * @member {number} rangeMaxM
                 * @memberof tomi.feed.v1.BearingLine
                 * @instance
                 */
                BearingLine.prototype.rangeMaxM = 0;

                /**
                 * BearingLine mirrorBearingTrueDeg.
                 * @member {number|null|undefined} mirrorBearingTrueDeg
                 * @memberof tomi.feed.v1.BearingLine
                 * @instance
                 */
                BearingLine.prototype.mirrorBearingTrueDeg = null;

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(BearingLine.prototype, "_mirrorBearingTrueDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["mirrorBearingTrueDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new BearingLine instance using the specified properties.
                 * @function create
                 * @memberof tomi.feed.v1.BearingLine
                 * @static
                 * @param {tomi.feed.v1.BearingLine.$Properties=} [properties] Properties to set
                 * @returns {tomi.feed.v1.BearingLine} BearingLine instance
                 * @type {{
                 *   (properties: tomi.feed.v1.BearingLine.$Shape): tomi.feed.v1.BearingLine & tomi.feed.v1.BearingLine.$Shape;
                 *   (properties?: tomi.feed.v1.BearingLine.$Properties): tomi.feed.v1.BearingLine;
                 * }}
                 */
                BearingLine.create = function(properties) {
                    return new BearingLine(properties);
                };

                /**
                 * Encodes the specified BearingLine message. Does not implicitly {@link tomi.feed.v1.BearingLine.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.feed.v1.BearingLine
                 * @static
                 * @param {tomi.feed.v1.BearingLine.$Properties} message BearingLine message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                BearingLine.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sensor != null && $Object.hasOwnProperty.call(message, "sensor"))
                        $root.tomi.feed.v1.Position.encode(message.sensor, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.bearingTrueDeg != null && $Object.hasOwnProperty.call(message, "bearingTrueDeg") && !$Object.is(message.bearingTrueDeg, 0))
                        writer.uint32(/* id 2, wireType 1 =*/17).double(message.bearingTrueDeg);
                    if (message.sigmaDeg != null && $Object.hasOwnProperty.call(message, "sigmaDeg") && !$Object.is(message.sigmaDeg, 0))
                        writer.uint32(/* id 3, wireType 1 =*/25).double(message.sigmaDeg);
                    if (message.rangeMinM != null && $Object.hasOwnProperty.call(message, "rangeMinM") && !$Object.is(message.rangeMinM, 0))
                        writer.uint32(/* id 4, wireType 1 =*/33).double(message.rangeMinM);
                    if (message.rangeMaxM != null && $Object.hasOwnProperty.call(message, "rangeMaxM") && !$Object.is(message.rangeMaxM, 0))
                        writer.uint32(/* id 5, wireType 1 =*/41).double(message.rangeMaxM);
                    if (message.mirrorBearingTrueDeg != null && $Object.hasOwnProperty.call(message, "mirrorBearingTrueDeg"))
                        writer.uint32(/* id 6, wireType 1 =*/49).double(message.mirrorBearingTrueDeg);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a BearingLine message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.feed.v1.BearingLine
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.BearingLine & tomi.feed.v1.BearingLine.$Shape} BearingLine
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                BearingLine.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.feed.v1.BearingLine();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.sensor = $root.tomi.feed.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.sensor);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.bearingTrueDeg = value;
                                else
                                    delete message.bearingTrueDeg;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.sigmaDeg = value;
                                else
                                    delete message.sigmaDeg;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.rangeMinM = value;
                                else
                                    delete message.rangeMinM;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.rangeMaxM = value;
                                else
                                    delete message.rangeMaxM;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 1)
                                    break;
                                message.mirrorBearingTrueDeg = reader.double();
                                message._mirrorBearingTrueDeg = "mirrorBearingTrueDeg";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return BearingLine;
            })();

            v1.Track = (function() {

                /**
                 * Properties of a Track.
                 * @typedef {Object} tomi.feed.v1.Track.$Properties
                 * @property {string|null} [trackId] Track trackId
                 * @property {tomi.feed.v1.TrackKind|null} [kind] Track kind
                 * @property {tomi.feed.v1.TrackStatus|null} [status] Track status
                 * @property {number|null} [existence] Track existence
                 * @property {number|null} [stateTimeUs] Track stateTimeUs
                 * @property {tomi.feed.v1.Position.$Properties|null} [position] Track position
                 * @property {tomi.feed.v1.Covariance2.$Properties|null} [positionCov] Track positionCov
                 * @property {number|null} [velocityEastMps] Track velocityEastMps
                 * @property {number|null} [velocityNorthMps] Track velocityNorthMps
                 * @property {tomi.feed.v1.Covariance2.$Properties|null} [velocityCov] Track velocityCov
                 * @property {tomi.feed.v1.ClaimedIdentity.$Properties|null} [claimed] Track claimed
                 * @property {number|null} [lengthM] Track lengthM
                 * @property {number|null} [widthM] Track widthM
                 * @property {number|null} [headingTrueDeg] Track headingTrueDeg
                 * @property {tomi.feed.v1.BearingLine.$Properties|null} [bearingLine] Track bearingLine
                 * @property {number|null} [firstSeenUs] Track firstSeenUs
                 * @property {number|null} [lastSeenUs] Track lastSeenUs
                 * @property {Array.<tomi.feed.v1.SensorLook.$Properties>|null} [lastLooks] Track lastLooks
                 * @property {boolean|null} [distress] Track distress
                 * @property {string|null} [distressReason] Track distressReason
                 * @property {Array.<string>|null} [aliases] Track aliases
                 * @property {number|null} [revision] Track revision
                 * @property {string|null} [label] Track label
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Track.
                 * @memberof tomi.feed.v1
                 * @interface ITrack
                 * @augments tomi.feed.v1.Track.$Properties
                 * @deprecated Use tomi.feed.v1.Track.$Properties instead.
                 */

                /**
                 * Shape of a Track.
                 * @typedef {tomi.feed.v1.Track.$Properties} tomi.feed.v1.Track.$Shape
                 */

                /**
                 * Constructs a new Track.
                 * @memberof tomi.feed.v1
                 * @classdesc Represents a Track.
                 * @constructor
                 * @param {tomi.feed.v1.Track.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Track = function (properties) {
                    this.lastLooks = [];
                    this.aliases = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Track trackId.
                 * @member {string} trackId
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.trackId = "";

                /**
                 * Track kind.
                 * @member {tomi.feed.v1.TrackKind} kind
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.kind = 0;

                /**
                 * Track status.
                 * @member {tomi.feed.v1.TrackStatus} status
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.status = 0;

                /**
                 * Track existence.
                 * @member {number} existence
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.existence = 0;

                /**
                 * Track stateTimeUs.
                 * @member {number} stateTimeUs
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.stateTimeUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * Track position.
                 * @member {tomi.feed.v1.Position.$Properties|null|undefined} position
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.position = null;

                /**
                 * Track positionCov.
                 * @member {tomi.feed.v1.Covariance2.$Properties|null|undefined} positionCov
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.positionCov = null;

                /**
                 * Track velocityEastMps.
                 * @member {number} velocityEastMps
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.velocityEastMps = 0;

                /**
                 * Track velocityNorthMps.
                 * @member {number} velocityNorthMps
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.velocityNorthMps = 0;

                /**
                 * Track velocityCov.
                 * @member {tomi.feed.v1.Covariance2.$Properties|null|undefined} velocityCov
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.velocityCov = null;

                /**
                 * Track claimed.
                 * @member {tomi.feed.v1.ClaimedIdentity.$Properties|null|undefined} claimed
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.claimed = null;

                /**
                 * Track lengthM.
                 * @member {number|null|undefined} lengthM
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.lengthM = null;

                /**
                 * Track widthM.
                 * @member {number|null|undefined} widthM
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.widthM = null;

                /**
                 * Track headingTrueDeg.
                 * @member {number|null|undefined} headingTrueDeg
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.headingTrueDeg = null;

                /**
                 * Track bearingLine.
                 * @member {tomi.feed.v1.BearingLine.$Properties|null|undefined} bearingLine
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.bearingLine = null;

                /**
                 * Track firstSeenUs.
                 * @member {number} firstSeenUs
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.firstSeenUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * Track lastSeenUs.
                 * @member {number} lastSeenUs
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.lastSeenUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * Track lastLooks.
                 * @member {Array.<tomi.feed.v1.SensorLook.$Properties>} lastLooks
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.lastLooks = $util.emptyArray;

                /**
                 * Track distress.
                 * @member {boolean} distress
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.distress = false;

                /**
                 * Track distressReason.
                 * @member {string} distressReason
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.distressReason = "";

                /**
                 * Track aliases.
                 * @member {Array.<string>} aliases
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.aliases = $util.emptyArray;

                /**
                 * Track revision.
                 * @member {number} revision
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Track label.
                 * @member {string} label
                 * @memberof tomi.feed.v1.Track
                 * @instance
                 */
                Track.prototype.label = "";

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Track.prototype, "_lengthM", {
                    get: $util.oneOfGetter($oneOfFields = ["lengthM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Track.prototype, "_widthM", {
                    get: $util.oneOfGetter($oneOfFields = ["widthM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Track.prototype, "_headingTrueDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["headingTrueDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new Track instance using the specified properties.
                 * @function create
                 * @memberof tomi.feed.v1.Track
                 * @static
                 * @param {tomi.feed.v1.Track.$Properties=} [properties] Properties to set
                 * @returns {tomi.feed.v1.Track} Track instance
                 * @type {{
                 *   (properties: tomi.feed.v1.Track.$Shape): tomi.feed.v1.Track & tomi.feed.v1.Track.$Shape;
                 *   (properties?: tomi.feed.v1.Track.$Properties): tomi.feed.v1.Track;
                 * }}
                 */
                Track.create = function(properties) {
                    return new Track(properties);
                };

                /**
                 * Encodes the specified Track message. Does not implicitly {@link tomi.feed.v1.Track.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.feed.v1.Track
                 * @static
                 * @param {tomi.feed.v1.Track.$Properties} message Track message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Track.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.trackId != null && $Object.hasOwnProperty.call(message, "trackId") && message.trackId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.trackId);
                    if (message.kind != null && $Object.hasOwnProperty.call(message, "kind") && message.kind !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.kind);
                    if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                        writer.uint32(/* id 3, wireType 0 =*/24).int32(message.status);
                    if (message.existence != null && $Object.hasOwnProperty.call(message, "existence") && !$Object.is(message.existence, 0))
                        writer.uint32(/* id 4, wireType 1 =*/33).double(message.existence);
                    if (message.stateTimeUs != null && $Object.hasOwnProperty.call(message, "stateTimeUs") && (typeof message.stateTimeUs === "object" ? message.stateTimeUs.low || message.stateTimeUs.high : message.stateTimeUs !== 0))
                        writer.uint32(/* id 5, wireType 0 =*/40).int64(message.stateTimeUs);
                    if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                        $root.tomi.feed.v1.Position.encode(message.position, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                    if (message.positionCov != null && $Object.hasOwnProperty.call(message, "positionCov"))
                        $root.tomi.feed.v1.Covariance2.encode(message.positionCov, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                    if (message.velocityEastMps != null && $Object.hasOwnProperty.call(message, "velocityEastMps") && !$Object.is(message.velocityEastMps, 0))
                        writer.uint32(/* id 8, wireType 1 =*/65).double(message.velocityEastMps);
                    if (message.velocityNorthMps != null && $Object.hasOwnProperty.call(message, "velocityNorthMps") && !$Object.is(message.velocityNorthMps, 0))
                        writer.uint32(/* id 9, wireType 1 =*/73).double(message.velocityNorthMps);
                    if (message.velocityCov != null && $Object.hasOwnProperty.call(message, "velocityCov"))
                        $root.tomi.feed.v1.Covariance2.encode(message.velocityCov, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.claimed != null && $Object.hasOwnProperty.call(message, "claimed"))
                        $root.tomi.feed.v1.ClaimedIdentity.encode(message.claimed, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                    if (message.lengthM != null && $Object.hasOwnProperty.call(message, "lengthM"))
                        writer.uint32(/* id 12, wireType 1 =*/97).double(message.lengthM);
                    if (message.widthM != null && $Object.hasOwnProperty.call(message, "widthM"))
                        writer.uint32(/* id 13, wireType 1 =*/105).double(message.widthM);
                    if (message.headingTrueDeg != null && $Object.hasOwnProperty.call(message, "headingTrueDeg"))
                        writer.uint32(/* id 14, wireType 1 =*/113).double(message.headingTrueDeg);
                    if (message.bearingLine != null && $Object.hasOwnProperty.call(message, "bearingLine"))
                        $root.tomi.feed.v1.BearingLine.encode(message.bearingLine, writer.uint32(/* id 15, wireType 2 =*/122).fork(), _depth + 1).ldelim();
                    if (message.firstSeenUs != null && $Object.hasOwnProperty.call(message, "firstSeenUs") && (typeof message.firstSeenUs === "object" ? message.firstSeenUs.low || message.firstSeenUs.high : message.firstSeenUs !== 0))
                        writer.uint32(/* id 16, wireType 0 =*/128).int64(message.firstSeenUs);
                    if (message.lastSeenUs != null && $Object.hasOwnProperty.call(message, "lastSeenUs") && (typeof message.lastSeenUs === "object" ? message.lastSeenUs.low || message.lastSeenUs.high : message.lastSeenUs !== 0))
                        writer.uint32(/* id 17, wireType 0 =*/136).int64(message.lastSeenUs);
                    if (message.lastLooks != null && message.lastLooks.length)
                        for (let i = 0; i < message.lastLooks.length; ++i)
                            $root.tomi.feed.v1.SensorLook.encode(message.lastLooks[i], writer.uint32(/* id 18, wireType 2 =*/146).fork(), _depth + 1).ldelim();
                    if (message.distress != null && $Object.hasOwnProperty.call(message, "distress") && message.distress !== false)
                        writer.uint32(/* id 19, wireType 0 =*/152).bool(message.distress);
                    if (message.distressReason != null && $Object.hasOwnProperty.call(message, "distressReason") && message.distressReason !== "")
                        writer.uint32(/* id 20, wireType 2 =*/162).string(message.distressReason);
                    if (message.aliases != null && message.aliases.length)
                        for (let i = 0; i < message.aliases.length; ++i)
                            writer.uint32(/* id 21, wireType 2 =*/170).string(message.aliases[i]);
                    if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                        writer.uint32(/* id 22, wireType 0 =*/176).uint64(message.revision);
                    if (message.label != null && $Object.hasOwnProperty.call(message, "label") && message.label !== "")
                        writer.uint32(/* id 23, wireType 2 =*/186).string(message.label);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Track message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.feed.v1.Track
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.Track & tomi.feed.v1.Track.$Shape} Track
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Track.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.feed.v1.Track();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.trackId = value;
                                else
                                    delete message.trackId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.kind = value;
                                else
                                    delete message.kind;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.status = value;
                                else
                                    delete message.status;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.existence = value;
                                else
                                    delete message.existence;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.stateTimeUs = value;
                                else
                                    delete message.stateTimeUs;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                message.position = $root.tomi.feed.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.position);
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                message.positionCov = $root.tomi.feed.v1.Covariance2.decode(reader, reader.size(), $undefined, _depth + 1, message.positionCov);
                                continue;
                            }
                        case 8: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.velocityEastMps = value;
                                else
                                    delete message.velocityEastMps;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.velocityNorthMps = value;
                                else
                                    delete message.velocityNorthMps;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.velocityCov = $root.tomi.feed.v1.Covariance2.decode(reader, reader.size(), $undefined, _depth + 1, message.velocityCov);
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                message.claimed = $root.tomi.feed.v1.ClaimedIdentity.decode(reader, reader.size(), $undefined, _depth + 1, message.claimed);
                                continue;
                            }
                        case 12: {
                                if (wireType !== 1)
                                    break;
                                message.lengthM = reader.double();
                                message._lengthM = "lengthM";
                                continue;
                            }
                        case 13: {
                                if (wireType !== 1)
                                    break;
                                message.widthM = reader.double();
                                message._widthM = "widthM";
                                continue;
                            }
                        case 14: {
                                if (wireType !== 1)
                                    break;
                                message.headingTrueDeg = reader.double();
                                message._headingTrueDeg = "headingTrueDeg";
                                continue;
                            }
                        case 15: {
                                if (wireType !== 2)
                                    break;
                                message.bearingLine = $root.tomi.feed.v1.BearingLine.decode(reader, reader.size(), $undefined, _depth + 1, message.bearingLine);
                                continue;
                            }
                        case 16: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.firstSeenUs = value;
                                else
                                    delete message.firstSeenUs;
                                continue;
                            }
                        case 17: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.lastSeenUs = value;
                                else
                                    delete message.lastSeenUs;
                                continue;
                            }
                        case 18: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.lastLooks && message.lastLooks.length))
                                    message.lastLooks = [];
                                message.lastLooks.push($root.tomi.feed.v1.SensorLook.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 19: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.distress = value;
                                else
                                    delete message.distress;
                                continue;
                            }
                        case 20: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.distressReason = value;
                                else
                                    delete message.distressReason;
                                continue;
                            }
                        case 21: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.aliases && message.aliases.length))
                                    message.aliases = [];
                                message.aliases.push(reader.stringVerify());
                                continue;
                            }
                        case 22: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.revision = value;
                                else
                                    delete message.revision;
                                continue;
                            }
                        case 23: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.label = value;
                                else
                                    delete message.label;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Track;
            })();

            v1.SensorLook = (function() {

                /**
                 * Properties of a SensorLook.
                 * @typedef {Object} tomi.feed.v1.SensorLook.$Properties
                 * @property {string|null} [sensorKind] SensorLook sensorKind
                 * @property {string|null} [sourceId] SensorLook sourceId
                 * @property {number|null} [timeUs] SensorLook timeUs
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a SensorLook.
                 * @memberof tomi.feed.v1
                 * @interface ISensorLook
                 * @augments tomi.feed.v1.SensorLook.$Properties
                 * @deprecated Use tomi.feed.v1.SensorLook.$Properties instead.
                 */

                /**
                 * Shape of a SensorLook.
                 * @typedef {tomi.feed.v1.SensorLook.$Properties} tomi.feed.v1.SensorLook.$Shape
                 */

                /**
                 * Constructs a new SensorLook.
                 * @memberof tomi.feed.v1
                 * @classdesc Represents a SensorLook.
                 * @constructor
                 * @param {tomi.feed.v1.SensorLook.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const SensorLook = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * SensorLook sensorKind.
                 * @member {string} sensorKind
                 * @memberof tomi.feed.v1.SensorLook
                 * @instance
                 */
                SensorLook.prototype.sensorKind = "";

                /**
                 * SensorLook sourceId.
                 * @member {string} sourceId
                 * @memberof tomi.feed.v1.SensorLook
                 * @instance
                 */
                SensorLook.prototype.sourceId = "";

                /**
                 * SensorLook timeUs.
                 * @member {number} timeUs
                 * @memberof tomi.feed.v1.SensorLook
                 * @instance
                 */
                SensorLook.prototype.timeUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * Creates a new SensorLook instance using the specified properties.
                 * @function create
                 * @memberof tomi.feed.v1.SensorLook
                 * @static
                 * @param {tomi.feed.v1.SensorLook.$Properties=} [properties] Properties to set
                 * @returns {tomi.feed.v1.SensorLook} SensorLook instance
                 * @type {{
                 *   (properties: tomi.feed.v1.SensorLook.$Shape): tomi.feed.v1.SensorLook & tomi.feed.v1.SensorLook.$Shape;
                 *   (properties?: tomi.feed.v1.SensorLook.$Properties): tomi.feed.v1.SensorLook;
                 * }}
                 */
                SensorLook.create = function(properties) {
                    return new SensorLook(properties);
                };

                /**
                 * Encodes the specified SensorLook message. Does not implicitly {@link tomi.feed.v1.SensorLook.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.feed.v1.SensorLook
                 * @static
                 * @param {tomi.feed.v1.SensorLook.$Properties} message SensorLook message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                SensorLook.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.sensorKind != null && $Object.hasOwnProperty.call(message, "sensorKind") && message.sensorKind !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.sensorKind);
                    if (message.sourceId != null && $Object.hasOwnProperty.call(message, "sourceId") && message.sourceId !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.sourceId);
                    if (message.timeUs != null && $Object.hasOwnProperty.call(message, "timeUs") && (typeof message.timeUs === "object" ? message.timeUs.low || message.timeUs.high : message.timeUs !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).int64(message.timeUs);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a SensorLook message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.feed.v1.SensorLook
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.SensorLook & tomi.feed.v1.SensorLook.$Shape} SensorLook
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                SensorLook.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.feed.v1.SensorLook();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.sensorKind = value;
                                else
                                    delete message.sensorKind;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.sourceId = value;
                                else
                                    delete message.sourceId;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.timeUs = value;
                                else
                                    delete message.timeUs;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return SensorLook;
            })();

            v1.WatchRequest = (function() {

                /**
                 * Properties of a WatchRequest.
                 * @typedef {Object} tomi.feed.v1.WatchRequest.$Properties
                 * @property {tomi.feed.v1.Area.$Properties|null} [area] WatchRequest area
                 * @property {Array.<tomi.feed.v1.TrackKind>|null} [kinds] WatchRequest kinds
                 * @property {Uint8Array|null} [resumeCursor] WatchRequest resumeCursor
                 * @property {number|null} [maxUpdatesPerSPerTrack] WatchRequest maxUpdatesPerSPerTrack
                 * @property {string|null} [purpose] WatchRequest purpose
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a WatchRequest.
                 * @memberof tomi.feed.v1
                 * @interface IWatchRequest
                 * @augments tomi.feed.v1.WatchRequest.$Properties
                 * @deprecated Use tomi.feed.v1.WatchRequest.$Properties instead.
                 */

                /**
                 * Shape of a WatchRequest.
                 * @typedef {tomi.feed.v1.WatchRequest.$Properties} tomi.feed.v1.WatchRequest.$Shape
                 */

                /**
                 * Constructs a new WatchRequest.
                 * @memberof tomi.feed.v1
                 * @classdesc Represents a WatchRequest.
                 * @constructor
                 * @param {tomi.feed.v1.WatchRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const WatchRequest = function (properties) {
                    this.kinds = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * WatchRequest area.
                 * @member {tomi.feed.v1.Area.$Properties|null|undefined} area
                 * @memberof tomi.feed.v1.WatchRequest
                 * @instance
                 */
                WatchRequest.prototype.area = null;

                /**
                 * WatchRequest kinds.
                 * @member {Array.<tomi.feed.v1.TrackKind>} kinds
                 * @memberof tomi.feed.v1.WatchRequest
                 * @instance
                 */
                WatchRequest.prototype.kinds = $util.emptyArray;

                /**
                 * WatchRequest resumeCursor.
                 * @member {Uint8Array} resumeCursor
                 * @memberof tomi.feed.v1.WatchRequest
                 * @instance
                 */
                WatchRequest.prototype.resumeCursor = $util.newBuffer([]);

                /**
                 * WatchRequest maxUpdatesPerSPerTrack.
                 * @member {number|null|undefined} maxUpdatesPerSPerTrack
                 * @memberof tomi.feed.v1.WatchRequest
                 * @instance
                 */
                WatchRequest.prototype.maxUpdatesPerSPerTrack = null;

                /**
                 * WatchRequest purpose.
                 * @member {string} purpose
                 * @memberof tomi.feed.v1.WatchRequest
                 * @instance
                 */
                WatchRequest.prototype.purpose = "";

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(WatchRequest.prototype, "_maxUpdatesPerSPerTrack", {
                    get: $util.oneOfGetter($oneOfFields = ["maxUpdatesPerSPerTrack"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new WatchRequest instance using the specified properties.
                 * @function create
                 * @memberof tomi.feed.v1.WatchRequest
                 * @static
                 * @param {tomi.feed.v1.WatchRequest.$Properties=} [properties] Properties to set
                 * @returns {tomi.feed.v1.WatchRequest} WatchRequest instance
                 * @type {{
                 *   (properties: tomi.feed.v1.WatchRequest.$Shape): tomi.feed.v1.WatchRequest & tomi.feed.v1.WatchRequest.$Shape;
                 *   (properties?: tomi.feed.v1.WatchRequest.$Properties): tomi.feed.v1.WatchRequest;
                 * }}
                 */
                WatchRequest.create = function(properties) {
                    return new WatchRequest(properties);
                };

                /**
                 * Encodes the specified WatchRequest message. Does not implicitly {@link tomi.feed.v1.WatchRequest.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.feed.v1.WatchRequest
                 * @static
                 * @param {tomi.feed.v1.WatchRequest.$Properties} message WatchRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                WatchRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.area != null && $Object.hasOwnProperty.call(message, "area"))
                        $root.tomi.feed.v1.Area.encode(message.area, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.kinds != null && message.kinds.length)
                        writer.uint32(/* id 2, wireType 2 =*/18).int32s(message.kinds);
                    if (message.resumeCursor != null && $Object.hasOwnProperty.call(message, "resumeCursor") && message.resumeCursor.length)
                        writer.uint32(/* id 3, wireType 2 =*/26).bytes(message.resumeCursor);
                    if (message.maxUpdatesPerSPerTrack != null && $Object.hasOwnProperty.call(message, "maxUpdatesPerSPerTrack"))
                        writer.uint32(/* id 4, wireType 1 =*/33).double(message.maxUpdatesPerSPerTrack);
                    if (message.purpose != null && $Object.hasOwnProperty.call(message, "purpose") && message.purpose !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.purpose);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a WatchRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.feed.v1.WatchRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.WatchRequest & tomi.feed.v1.WatchRequest.$Shape} WatchRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                WatchRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.feed.v1.WatchRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.area = $root.tomi.feed.v1.Area.decode(reader, reader.size(), $undefined, _depth + 1, message.area);
                                continue;
                            }
                        case 2: {
                                if (wireType === 2) {
                                    if (!(message.kinds && message.kinds.length))
                                        message.kinds = [];
                                    reader.int32s(message.kinds);
                                    continue;
                                }
                                if (wireType !== 0)
                                    break;
                                if (!(message.kinds && message.kinds.length))
                                    message.kinds = [];
                                message.kinds.push(reader.int32());
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.resumeCursor = value;
                                else
                                    delete message.resumeCursor;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 1)
                                    break;
                                message.maxUpdatesPerSPerTrack = reader.double();
                                message._maxUpdatesPerSPerTrack = "maxUpdatesPerSPerTrack";
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.purpose = value;
                                else
                                    delete message.purpose;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return WatchRequest;
            })();

            v1.Removal = (function() {

                /**
                 * Properties of a Removal.
                 * @typedef {Object} tomi.feed.v1.Removal.$Properties
                 * @property {string|null} [trackId] Removal trackId
                 * @property {tomi.feed.v1.RemovalReason|null} [reason] Removal reason
                 * @property {string|null} [mergedInto] Removal mergedInto
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Removal.
                 * @memberof tomi.feed.v1
                 * @interface IRemoval
                 * @augments tomi.feed.v1.Removal.$Properties
                 * @deprecated Use tomi.feed.v1.Removal.$Properties instead.
                 */

                /**
                 * Shape of a Removal.
                 * @typedef {tomi.feed.v1.Removal.$Properties} tomi.feed.v1.Removal.$Shape
                 */

                /**
                 * Constructs a new Removal.
                 * @memberof tomi.feed.v1
                 * @classdesc Represents a Removal.
                 * @constructor
                 * @param {tomi.feed.v1.Removal.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Removal = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Removal trackId.
                 * @member {string} trackId
                 * @memberof tomi.feed.v1.Removal
                 * @instance
                 */
                Removal.prototype.trackId = "";

                /**
                 * Removal reason.
                 * @member {tomi.feed.v1.RemovalReason} reason
                 * @memberof tomi.feed.v1.Removal
                 * @instance
                 */
                Removal.prototype.reason = 0;

                /**
                 * Removal mergedInto.
                 * @member {string} mergedInto
                 * @memberof tomi.feed.v1.Removal
                 * @instance
                 */
                Removal.prototype.mergedInto = "";

                /**
                 * Creates a new Removal instance using the specified properties.
                 * @function create
                 * @memberof tomi.feed.v1.Removal
                 * @static
                 * @param {tomi.feed.v1.Removal.$Properties=} [properties] Properties to set
                 * @returns {tomi.feed.v1.Removal} Removal instance
                 * @type {{
                 *   (properties: tomi.feed.v1.Removal.$Shape): tomi.feed.v1.Removal & tomi.feed.v1.Removal.$Shape;
                 *   (properties?: tomi.feed.v1.Removal.$Properties): tomi.feed.v1.Removal;
                 * }}
                 */
                Removal.create = function(properties) {
                    return new Removal(properties);
                };

                /**
                 * Encodes the specified Removal message. Does not implicitly {@link tomi.feed.v1.Removal.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.feed.v1.Removal
                 * @static
                 * @param {tomi.feed.v1.Removal.$Properties} message Removal message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Removal.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.trackId != null && $Object.hasOwnProperty.call(message, "trackId") && message.trackId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.trackId);
                    if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).int32(message.reason);
                    if (message.mergedInto != null && $Object.hasOwnProperty.call(message, "mergedInto") && message.mergedInto !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.mergedInto);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Removal message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.feed.v1.Removal
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.Removal & tomi.feed.v1.Removal.$Shape} Removal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Removal.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.feed.v1.Removal();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.trackId = value;
                                else
                                    delete message.trackId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.reason = value;
                                else
                                    delete message.reason;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.mergedInto = value;
                                else
                                    delete message.mergedInto;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Removal;
            })();

            /**
             * RemovalReason enum.
             * @name tomi.feed.v1.RemovalReason
             * @enum {number}
             * @property {number} REMOVAL_UNSPECIFIED=0 REMOVAL_UNSPECIFIED value
             * @property {number} TRACK_RETIRED=1 TRACK_RETIRED value
             * @property {number} LEFT_FILTER=2 LEFT_FILTER value
             * @property {number} TRACK_MERGED=3 TRACK_MERGED value
             */
            v1.RemovalReason = (function() {
                const valuesById = $Object.create(null), values = $Object.create(valuesById);
                values[valuesById[0] = "REMOVAL_UNSPECIFIED"] = 0;
                values[valuesById[1] = "TRACK_RETIRED"] = 1;
                values[valuesById[2] = "LEFT_FILTER"] = 2;
                values[valuesById[3] = "TRACK_MERGED"] = 3;
                return values;
            })();

            v1.PictureUpdate = (function() {

                /**
                 * Properties of a PictureUpdate.
                 * @typedef {Object} tomi.feed.v1.PictureUpdate.$Properties
                 * @property {Uint8Array|null} [cursor] PictureUpdate cursor
                 * @property {number|null} [revision] PictureUpdate revision
                 * @property {number|null} [pictureTimeUs] PictureUpdate pictureTimeUs
                 * @property {tomi.feed.v1.WorkspaceKind|null} [workspaceKind] PictureUpdate workspaceKind
                 * @property {string|null} [workspace] PictureUpdate workspace
                 * @property {string|null} [audience] PictureUpdate audience
                 * @property {string|null} [caveat] PictureUpdate caveat
                 * @property {boolean|null} [snapshot] PictureUpdate snapshot
                 * @property {boolean|null} [heartbeat] PictureUpdate heartbeat
                 * @property {Array.<tomi.feed.v1.Track.$Properties>|null} [upserts] PictureUpdate upserts
                 * @property {Array.<tomi.feed.v1.Removal.$Properties>|null} [removals] PictureUpdate removals
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a PictureUpdate.
                 * @memberof tomi.feed.v1
                 * @interface IPictureUpdate
                 * @augments tomi.feed.v1.PictureUpdate.$Properties
                 * @deprecated Use tomi.feed.v1.PictureUpdate.$Properties instead.
                 */

                /**
                 * Shape of a PictureUpdate.
                 * @typedef {tomi.feed.v1.PictureUpdate.$Properties} tomi.feed.v1.PictureUpdate.$Shape
                 */

                /**
                 * Constructs a new PictureUpdate.
                 * @memberof tomi.feed.v1
                 * @classdesc Represents a PictureUpdate.
                 * @constructor
                 * @param {tomi.feed.v1.PictureUpdate.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const PictureUpdate = function (properties) {
                    this.upserts = [];
                    this.removals = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * PictureUpdate cursor.
                 * @member {Uint8Array} cursor
                 * @memberof tomi.feed.v1.PictureUpdate
                 * @instance
                 */
                PictureUpdate.prototype.cursor = $util.newBuffer([]);

                /**
                 * PictureUpdate revision.
                 * @member {number} revision
                 * @memberof tomi.feed.v1.PictureUpdate
                 * @instance
                 */
                PictureUpdate.prototype.revision = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * PictureUpdate pictureTimeUs.
                 * @member {number} pictureTimeUs
                 * @memberof tomi.feed.v1.PictureUpdate
                 * @instance
                 */
                PictureUpdate.prototype.pictureTimeUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * PictureUpdate workspaceKind.
                 * @member {tomi.feed.v1.WorkspaceKind} workspaceKind
                 * @memberof tomi.feed.v1.PictureUpdate
                 * @instance
                 */
                PictureUpdate.prototype.workspaceKind = 0;

                /**
                 * PictureUpdate workspace.
                 * @member {string} workspace
                 * @memberof tomi.feed.v1.PictureUpdate
                 * @instance
                 */
                PictureUpdate.prototype.workspace = "";

                /**
                 * PictureUpdate audience.
                 * @member {string} audience
                 * @memberof tomi.feed.v1.PictureUpdate
                 * @instance
                 */
                PictureUpdate.prototype.audience = "";

                /**
                 * PictureUpdate caveat.
                 * @member {string} caveat
                 * @memberof tomi.feed.v1.PictureUpdate
                 * @instance
                 */
                PictureUpdate.prototype.caveat = "";

                /**
                 * PictureUpdate snapshot.
                 * @member {boolean} snapshot
                 * @memberof tomi.feed.v1.PictureUpdate
                 * @instance
                 */
                PictureUpdate.prototype.snapshot = false;

                /**
                 * PictureUpdate heartbeat.
                 * @member {boolean} heartbeat
                 * @memberof tomi.feed.v1.PictureUpdate
                 * @instance
                 */
                PictureUpdate.prototype.heartbeat = false;

                /**
                 * PictureUpdate upserts.
                 * @member {Array.<tomi.feed.v1.Track.$Properties>} upserts
                 * @memberof tomi.feed.v1.PictureUpdate
                 * @instance
                 */
                PictureUpdate.prototype.upserts = $util.emptyArray;

                /**
                 * PictureUpdate removals.
                 * @member {Array.<tomi.feed.v1.Removal.$Properties>} removals
                 * @memberof tomi.feed.v1.PictureUpdate
                 * @instance
                 */
                PictureUpdate.prototype.removals = $util.emptyArray;

                /**
                 * Creates a new PictureUpdate instance using the specified properties.
                 * @function create
                 * @memberof tomi.feed.v1.PictureUpdate
                 * @static
                 * @param {tomi.feed.v1.PictureUpdate.$Properties=} [properties] Properties to set
                 * @returns {tomi.feed.v1.PictureUpdate} PictureUpdate instance
                 * @type {{
                 *   (properties: tomi.feed.v1.PictureUpdate.$Shape): tomi.feed.v1.PictureUpdate & tomi.feed.v1.PictureUpdate.$Shape;
                 *   (properties?: tomi.feed.v1.PictureUpdate.$Properties): tomi.feed.v1.PictureUpdate;
                 * }}
                 */
                PictureUpdate.create = function(properties) {
                    return new PictureUpdate(properties);
                };

                /**
                 * Encodes the specified PictureUpdate message. Does not implicitly {@link tomi.feed.v1.PictureUpdate.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.feed.v1.PictureUpdate
                 * @static
                 * @param {tomi.feed.v1.PictureUpdate.$Properties} message PictureUpdate message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                PictureUpdate.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.cursor != null && $Object.hasOwnProperty.call(message, "cursor") && message.cursor.length)
                        writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.cursor);
                    if (message.revision != null && $Object.hasOwnProperty.call(message, "revision") && (typeof message.revision === "object" ? message.revision.low || message.revision.high : message.revision !== 0))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.revision);
                    if (message.pictureTimeUs != null && $Object.hasOwnProperty.call(message, "pictureTimeUs") && (typeof message.pictureTimeUs === "object" ? message.pictureTimeUs.low || message.pictureTimeUs.high : message.pictureTimeUs !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).int64(message.pictureTimeUs);
                    if (message.workspaceKind != null && $Object.hasOwnProperty.call(message, "workspaceKind") && message.workspaceKind !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).int32(message.workspaceKind);
                    if (message.workspace != null && $Object.hasOwnProperty.call(message, "workspace") && message.workspace !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.workspace);
                    if (message.audience != null && $Object.hasOwnProperty.call(message, "audience") && message.audience !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.audience);
                    if (message.caveat != null && $Object.hasOwnProperty.call(message, "caveat") && message.caveat !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.caveat);
                    if (message.snapshot != null && $Object.hasOwnProperty.call(message, "snapshot") && message.snapshot !== false)
                        writer.uint32(/* id 8, wireType 0 =*/64).bool(message.snapshot);
                    if (message.heartbeat != null && $Object.hasOwnProperty.call(message, "heartbeat") && message.heartbeat !== false)
                        writer.uint32(/* id 9, wireType 0 =*/72).bool(message.heartbeat);
                    if (message.upserts != null && message.upserts.length)
                        for (let i = 0; i < message.upserts.length; ++i)
                            $root.tomi.feed.v1.Track.encode(message.upserts[i], writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.removals != null && message.removals.length)
                        for (let i = 0; i < message.removals.length; ++i)
                            $root.tomi.feed.v1.Removal.encode(message.removals[i], writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a PictureUpdate message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.feed.v1.PictureUpdate
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.PictureUpdate & tomi.feed.v1.PictureUpdate.$Shape} PictureUpdate
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                PictureUpdate.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.feed.v1.PictureUpdate();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.bytes()).length)
                                    message.cursor = value;
                                else
                                    delete message.cursor;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.revision = value;
                                else
                                    delete message.revision;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.pictureTimeUs = value;
                                else
                                    delete message.pictureTimeUs;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.workspaceKind = value;
                                else
                                    delete message.workspaceKind;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.workspace = value;
                                else
                                    delete message.workspace;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.audience = value;
                                else
                                    delete message.audience;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.caveat = value;
                                else
                                    delete message.caveat;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.snapshot = value;
                                else
                                    delete message.snapshot;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.bool())
                                    message.heartbeat = value;
                                else
                                    delete message.heartbeat;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.upserts && message.upserts.length))
                                    message.upserts = [];
                                message.upserts.push($root.tomi.feed.v1.Track.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.removals && message.removals.length))
                                    message.removals = [];
                                message.removals.push($root.tomi.feed.v1.Removal.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return PictureUpdate;
            })();

            v1.GetTrackRequest = (function() {

                /**
                 * Properties of a GetTrackRequest.
                 * @typedef {Object} tomi.feed.v1.GetTrackRequest.$Properties
                 * @property {string|null} [trackId] GetTrackRequest trackId
                 * @property {number|null} [maxContributions] GetTrackRequest maxContributions
                 * @property {string|null} [purpose] GetTrackRequest purpose
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a GetTrackRequest.
                 * @memberof tomi.feed.v1
                 * @interface IGetTrackRequest
                 * @augments tomi.feed.v1.GetTrackRequest.$Properties
                 * @deprecated Use tomi.feed.v1.GetTrackRequest.$Properties instead.
                 */

                /**
                 * Shape of a GetTrackRequest.
                 * @typedef {tomi.feed.v1.GetTrackRequest.$Properties} tomi.feed.v1.GetTrackRequest.$Shape
                 */

                /**
                 * Constructs a new GetTrackRequest.
                 * @memberof tomi.feed.v1
                 * @classdesc Represents a GetTrackRequest.
                 * @constructor
                 * @param {tomi.feed.v1.GetTrackRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const GetTrackRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * GetTrackRequest trackId.
                 * @member {string} trackId
                 * @memberof tomi.feed.v1.GetTrackRequest
                 * @instance
                 */
                GetTrackRequest.prototype.trackId = "";

                /**
                 * GetTrackRequest maxContributions.
                 * @member {number} maxContributions
                 * @memberof tomi.feed.v1.GetTrackRequest
                 * @instance
                 */
                GetTrackRequest.prototype.maxContributions = 0;

                /**
                 * GetTrackRequest purpose.
                 * @member {string} purpose
                 * @memberof tomi.feed.v1.GetTrackRequest
                 * @instance
                 */
                GetTrackRequest.prototype.purpose = "";

                /**
                 * Creates a new GetTrackRequest instance using the specified properties.
                 * @function create
                 * @memberof tomi.feed.v1.GetTrackRequest
                 * @static
                 * @param {tomi.feed.v1.GetTrackRequest.$Properties=} [properties] Properties to set
                 * @returns {tomi.feed.v1.GetTrackRequest} GetTrackRequest instance
                 * @type {{
                 *   (properties: tomi.feed.v1.GetTrackRequest.$Shape): tomi.feed.v1.GetTrackRequest & tomi.feed.v1.GetTrackRequest.$Shape;
                 *   (properties?: tomi.feed.v1.GetTrackRequest.$Properties): tomi.feed.v1.GetTrackRequest;
                 * }}
                 */
                GetTrackRequest.create = function(properties) {
                    return new GetTrackRequest(properties);
                };

                /**
                 * Encodes the specified GetTrackRequest message. Does not implicitly {@link tomi.feed.v1.GetTrackRequest.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.feed.v1.GetTrackRequest
                 * @static
                 * @param {tomi.feed.v1.GetTrackRequest.$Properties} message GetTrackRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                GetTrackRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.trackId != null && $Object.hasOwnProperty.call(message, "trackId") && message.trackId !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.trackId);
                    if (message.maxContributions != null && $Object.hasOwnProperty.call(message, "maxContributions") && message.maxContributions !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.maxContributions);
                    if (message.purpose != null && $Object.hasOwnProperty.call(message, "purpose") && message.purpose !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.purpose);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a GetTrackRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.feed.v1.GetTrackRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.GetTrackRequest & tomi.feed.v1.GetTrackRequest.$Shape} GetTrackRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                GetTrackRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.feed.v1.GetTrackRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.trackId = value;
                                else
                                    delete message.trackId;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.maxContributions = value;
                                else
                                    delete message.maxContributions;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.purpose = value;
                                else
                                    delete message.purpose;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return GetTrackRequest;
            })();

            v1.Contribution = (function() {

                /**
                 * Properties of a Contribution.
                 * @typedef {Object} tomi.feed.v1.Contribution.$Properties
                 * @property {number|null} [cursor] Contribution cursor
                 * @property {string|null} [observationKind] Contribution observationKind
                 * @property {string|null} [sourceId] Contribution sourceId
                 * @property {string|null} [sensorKind] Contribution sensorKind
                 * @property {number|null} [observedTimeUs] Contribution observedTimeUs
                 * @property {number|null} [availableTimeUs] Contribution availableTimeUs
                 * @property {number|null} [mahalanobis2] Contribution mahalanobis2
                 * @property {number|null} [logLikelihood] Contribution logLikelihood
                 * @property {number|null} [weight] Contribution weight
                 * @property {tomi.feed.v1.Position.$Properties|null} [position] Contribution position
                 * @property {tomi.feed.v1.Position.$Properties|null} [sensor] Contribution sensor
                 * @property {number|null} [bearingTrueDeg] Contribution bearingTrueDeg
                 * @property {number|null} [sigmaDeg] Contribution sigmaDeg
                 * @property {number|null} [sigmaM] Contribution sigmaM
                 * @property {string|null} [sceneId] Contribution sceneId
                 * @property {string|null} [chipPath] Contribution chipPath
                 * @property {Array.<string>|null} [flags] Contribution flags
                 * @property {string|null} [runnerUpTrackId] Contribution runnerUpTrackId
                 * @property {number|null} [runnerUpMahalanobis2] Contribution runnerUpMahalanobis2
                 * @property {string|null} [explanation] Contribution explanation
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Contribution.
                 * @memberof tomi.feed.v1
                 * @interface IContribution
                 * @augments tomi.feed.v1.Contribution.$Properties
                 * @deprecated Use tomi.feed.v1.Contribution.$Properties instead.
                 */

                /**
                 * Shape of a Contribution.
                 * @typedef {tomi.feed.v1.Contribution.$Properties} tomi.feed.v1.Contribution.$Shape
                 */

                /**
                 * Constructs a new Contribution.
                 * @memberof tomi.feed.v1
                 * @classdesc Represents a Contribution.
                 * @constructor
                 * @param {tomi.feed.v1.Contribution.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const Contribution = function (properties) {
                    this.flags = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Contribution cursor.
                 * @member {number} cursor
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.cursor = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * Contribution observationKind.
                 * @member {string} observationKind
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.observationKind = "";

                /**
                 * Contribution sourceId.
                 * @member {string} sourceId
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.sourceId = "";

                /**
                 * Contribution sensorKind.
                 * @member {string} sensorKind
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.sensorKind = "";

                /**
                 * Contribution observedTimeUs.
                 * @member {number} observedTimeUs
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.observedTimeUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * Contribution availableTimeUs.
                 * @member {number} availableTimeUs
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.availableTimeUs = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * Contribution mahalanobis2.
                 * @member {number} mahalanobis2
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.mahalanobis2 = 0;

                /**
                 * Contribution logLikelihood.
                 * @member {number} logLikelihood
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.logLikelihood = 0;

                /**
                 * Contribution weight.
                 * @member {number} weight
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.weight = 0;

                /**
                 * Contribution position.
                 * @member {tomi.feed.v1.Position.$Properties|null|undefined} position
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.position = null;

                /**
                 * Contribution sensor.
                 * @member {tomi.feed.v1.Position.$Properties|null|undefined} sensor
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.sensor = null;

                /**
                 * Contribution bearingTrueDeg.
                 * @member {number|null|undefined} bearingTrueDeg
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.bearingTrueDeg = null;

                /**
                 * Contribution sigmaDeg.
                 * @member {number|null|undefined} sigmaDeg
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.sigmaDeg = null;

                /**
                 * Contribution sigmaM.
                 * @member {number|null|undefined} sigmaM
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.sigmaM = null;

                /**
                 * Contribution sceneId.
                 * @member {string} sceneId
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.sceneId = "";

                /**
                 * Contribution chipPath.
                 * @member {string} chipPath
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.chipPath = "";

                /**
                 * Contribution flags.
                 * @member {Array.<string>} flags
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.flags = $util.emptyArray;

                /**
                 * Contribution runnerUpTrackId.
                 * @member {string} runnerUpTrackId
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.runnerUpTrackId = "";

                /**
                 * Contribution runnerUpMahalanobis2.
                 * @member {number|null|undefined} runnerUpMahalanobis2
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.runnerUpMahalanobis2 = null;

                /**
                 * Contribution explanation.
                 * @member {string} explanation
                 * @memberof tomi.feed.v1.Contribution
                 * @instance
                 */
                Contribution.prototype.explanation = "";

                // OneOf field names bound to virtual getters and setters
                let $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Contribution.prototype, "_bearingTrueDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["bearingTrueDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Contribution.prototype, "_sigmaDeg", {
                    get: $util.oneOfGetter($oneOfFields = ["sigmaDeg"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Contribution.prototype, "_sigmaM", {
                    get: $util.oneOfGetter($oneOfFields = ["sigmaM"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Contribution.prototype, "_runnerUpMahalanobis2", {
                    get: $util.oneOfGetter($oneOfFields = ["runnerUpMahalanobis2"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Creates a new Contribution instance using the specified properties.
                 * @function create
                 * @memberof tomi.feed.v1.Contribution
                 * @static
                 * @param {tomi.feed.v1.Contribution.$Properties=} [properties] Properties to set
                 * @returns {tomi.feed.v1.Contribution} Contribution instance
                 * @type {{
                 *   (properties: tomi.feed.v1.Contribution.$Shape): tomi.feed.v1.Contribution & tomi.feed.v1.Contribution.$Shape;
                 *   (properties?: tomi.feed.v1.Contribution.$Properties): tomi.feed.v1.Contribution;
                 * }}
                 */
                Contribution.create = function(properties) {
                    return new Contribution(properties);
                };

                /**
                 * Encodes the specified Contribution message. Does not implicitly {@link tomi.feed.v1.Contribution.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.feed.v1.Contribution
                 * @static
                 * @param {tomi.feed.v1.Contribution.$Properties} message Contribution message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Contribution.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.cursor != null && $Object.hasOwnProperty.call(message, "cursor") && (typeof message.cursor === "object" ? message.cursor.low || message.cursor.high : message.cursor !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.cursor);
                    if (message.observationKind != null && $Object.hasOwnProperty.call(message, "observationKind") && message.observationKind !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.observationKind);
                    if (message.sourceId != null && $Object.hasOwnProperty.call(message, "sourceId") && message.sourceId !== "")
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.sourceId);
                    if (message.sensorKind != null && $Object.hasOwnProperty.call(message, "sensorKind") && message.sensorKind !== "")
                        writer.uint32(/* id 4, wireType 2 =*/34).string(message.sensorKind);
                    if (message.observedTimeUs != null && $Object.hasOwnProperty.call(message, "observedTimeUs") && (typeof message.observedTimeUs === "object" ? message.observedTimeUs.low || message.observedTimeUs.high : message.observedTimeUs !== 0))
                        writer.uint32(/* id 5, wireType 0 =*/40).int64(message.observedTimeUs);
                    if (message.availableTimeUs != null && $Object.hasOwnProperty.call(message, "availableTimeUs") && (typeof message.availableTimeUs === "object" ? message.availableTimeUs.low || message.availableTimeUs.high : message.availableTimeUs !== 0))
                        writer.uint32(/* id 6, wireType 0 =*/48).int64(message.availableTimeUs);
                    if (message.mahalanobis2 != null && $Object.hasOwnProperty.call(message, "mahalanobis2") && !$Object.is(message.mahalanobis2, 0))
                        writer.uint32(/* id 7, wireType 1 =*/57).double(message.mahalanobis2);
                    if (message.logLikelihood != null && $Object.hasOwnProperty.call(message, "logLikelihood") && !$Object.is(message.logLikelihood, 0))
                        writer.uint32(/* id 8, wireType 1 =*/65).double(message.logLikelihood);
                    if (message.weight != null && $Object.hasOwnProperty.call(message, "weight") && !$Object.is(message.weight, 0))
                        writer.uint32(/* id 9, wireType 1 =*/73).double(message.weight);
                    if (message.position != null && $Object.hasOwnProperty.call(message, "position"))
                        $root.tomi.feed.v1.Position.encode(message.position, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                    if (message.sensor != null && $Object.hasOwnProperty.call(message, "sensor"))
                        $root.tomi.feed.v1.Position.encode(message.sensor, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                    if (message.bearingTrueDeg != null && $Object.hasOwnProperty.call(message, "bearingTrueDeg"))
                        writer.uint32(/* id 12, wireType 1 =*/97).double(message.bearingTrueDeg);
                    if (message.sigmaDeg != null && $Object.hasOwnProperty.call(message, "sigmaDeg"))
                        writer.uint32(/* id 13, wireType 1 =*/105).double(message.sigmaDeg);
                    if (message.sigmaM != null && $Object.hasOwnProperty.call(message, "sigmaM"))
                        writer.uint32(/* id 14, wireType 1 =*/113).double(message.sigmaM);
                    if (message.sceneId != null && $Object.hasOwnProperty.call(message, "sceneId") && message.sceneId !== "")
                        writer.uint32(/* id 15, wireType 2 =*/122).string(message.sceneId);
                    if (message.chipPath != null && $Object.hasOwnProperty.call(message, "chipPath") && message.chipPath !== "")
                        writer.uint32(/* id 16, wireType 2 =*/130).string(message.chipPath);
                    if (message.flags != null && message.flags.length)
                        for (let i = 0; i < message.flags.length; ++i)
                            writer.uint32(/* id 17, wireType 2 =*/138).string(message.flags[i]);
                    if (message.runnerUpTrackId != null && $Object.hasOwnProperty.call(message, "runnerUpTrackId") && message.runnerUpTrackId !== "")
                        writer.uint32(/* id 18, wireType 2 =*/146).string(message.runnerUpTrackId);
                    if (message.runnerUpMahalanobis2 != null && $Object.hasOwnProperty.call(message, "runnerUpMahalanobis2"))
                        writer.uint32(/* id 19, wireType 1 =*/153).double(message.runnerUpMahalanobis2);
                    if (message.explanation != null && $Object.hasOwnProperty.call(message, "explanation") && message.explanation !== "")
                        writer.uint32(/* id 20, wireType 2 =*/162).string(message.explanation);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Contribution message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.feed.v1.Contribution
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.Contribution & tomi.feed.v1.Contribution.$Shape} Contribution
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Contribution.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.feed.v1.Contribution();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.cursor = value;
                                else
                                    delete message.cursor;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.observationKind = value;
                                else
                                    delete message.observationKind;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.sourceId = value;
                                else
                                    delete message.sourceId;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.sensorKind = value;
                                else
                                    delete message.sensorKind;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.observedTimeUs = value;
                                else
                                    delete message.observedTimeUs;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.availableTimeUs = value;
                                else
                                    delete message.availableTimeUs;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.mahalanobis2 = value;
                                else
                                    delete message.mahalanobis2;
                                continue;
                            }
                        case 8: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.logLikelihood = value;
                                else
                                    delete message.logLikelihood;
                                continue;
                            }
                        case 9: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.weight = value;
                                else
                                    delete message.weight;
                                continue;
                            }
                        case 10: {
                                if (wireType !== 2)
                                    break;
                                message.position = $root.tomi.feed.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.position);
                                continue;
                            }
                        case 11: {
                                if (wireType !== 2)
                                    break;
                                message.sensor = $root.tomi.feed.v1.Position.decode(reader, reader.size(), $undefined, _depth + 1, message.sensor);
                                continue;
                            }
                        case 12: {
                                if (wireType !== 1)
                                    break;
                                message.bearingTrueDeg = reader.double();
                                message._bearingTrueDeg = "bearingTrueDeg";
                                continue;
                            }
                        case 13: {
                                if (wireType !== 1)
                                    break;
                                message.sigmaDeg = reader.double();
                                message._sigmaDeg = "sigmaDeg";
                                continue;
                            }
                        case 14: {
                                if (wireType !== 1)
                                    break;
                                message.sigmaM = reader.double();
                                message._sigmaM = "sigmaM";
                                continue;
                            }
                        case 15: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.sceneId = value;
                                else
                                    delete message.sceneId;
                                continue;
                            }
                        case 16: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.chipPath = value;
                                else
                                    delete message.chipPath;
                                continue;
                            }
                        case 17: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.flags && message.flags.length))
                                    message.flags = [];
                                message.flags.push(reader.stringVerify());
                                continue;
                            }
                        case 18: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.runnerUpTrackId = value;
                                else
                                    delete message.runnerUpTrackId;
                                continue;
                            }
                        case 19: {
                                if (wireType !== 1)
                                    break;
                                message.runnerUpMahalanobis2 = reader.double();
                                message._runnerUpMahalanobis2 = "runnerUpMahalanobis2";
                                continue;
                            }
                        case 20: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.explanation = value;
                                else
                                    delete message.explanation;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Contribution;
            })();

            v1.TrackDetail = (function() {

                /**
                 * Properties of a TrackDetail.
                 * @typedef {Object} tomi.feed.v1.TrackDetail.$Properties
                 * @property {tomi.feed.v1.Track.$Properties|null} [track] TrackDetail track
                 * @property {Array.<tomi.feed.v1.Contribution.$Properties>|null} [contributions] TrackDetail contributions
                 * @property {number|null} [contributionsTotal] TrackDetail contributionsTotal
                 * @property {tomi.feed.v1.WorkspaceKind|null} [workspaceKind] TrackDetail workspaceKind
                 * @property {string|null} [workspace] TrackDetail workspace
                 * @property {string|null} [audience] TrackDetail audience
                 * @property {string|null} [caveat] TrackDetail caveat
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a TrackDetail.
                 * @memberof tomi.feed.v1
                 * @interface ITrackDetail
                 * @augments tomi.feed.v1.TrackDetail.$Properties
                 * @deprecated Use tomi.feed.v1.TrackDetail.$Properties instead.
                 */

                /**
                 * Shape of a TrackDetail.
                 * @typedef {tomi.feed.v1.TrackDetail.$Properties} tomi.feed.v1.TrackDetail.$Shape
                 */

                /**
                 * Constructs a new TrackDetail.
                 * @memberof tomi.feed.v1
                 * @classdesc Represents a TrackDetail.
                 * @constructor
                 * @param {tomi.feed.v1.TrackDetail.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const TrackDetail = function (properties) {
                    this.contributions = [];
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * TrackDetail track.
                 * @member {tomi.feed.v1.Track.$Properties|null|undefined} track
                 * @memberof tomi.feed.v1.TrackDetail
                 * @instance
                 */
                TrackDetail.prototype.track = null;

                /**
                 * TrackDetail contributions.
                 * @member {Array.<tomi.feed.v1.Contribution.$Properties>} contributions
                 * @memberof tomi.feed.v1.TrackDetail
                 * @instance
                 */
                TrackDetail.prototype.contributions = $util.emptyArray;

                /**
                 * TrackDetail contributionsTotal.
                 * @member {number} contributionsTotal
                 * @memberof tomi.feed.v1.TrackDetail
                 * @instance
                 */
                TrackDetail.prototype.contributionsTotal = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

                /**
                 * TrackDetail workspaceKind.
                 * @member {tomi.feed.v1.WorkspaceKind} workspaceKind
                 * @memberof tomi.feed.v1.TrackDetail
                 * @instance
                 */
                TrackDetail.prototype.workspaceKind = 0;

                /**
                 * TrackDetail workspace.
                 * @member {string} workspace
                 * @memberof tomi.feed.v1.TrackDetail
                 * @instance
                 */
                TrackDetail.prototype.workspace = "";

                /**
                 * TrackDetail audience.
                 * @member {string} audience
                 * @memberof tomi.feed.v1.TrackDetail
                 * @instance
                 */
                TrackDetail.prototype.audience = "";

                /**
                 * TrackDetail caveat.
                 * @member {string} caveat
                 * @memberof tomi.feed.v1.TrackDetail
                 * @instance
                 */
                TrackDetail.prototype.caveat = "";

                /**
                 * Creates a new TrackDetail instance using the specified properties.
                 * @function create
                 * @memberof tomi.feed.v1.TrackDetail
                 * @static
                 * @param {tomi.feed.v1.TrackDetail.$Properties=} [properties] Properties to set
                 * @returns {tomi.feed.v1.TrackDetail} TrackDetail instance
                 * @type {{
                 *   (properties: tomi.feed.v1.TrackDetail.$Shape): tomi.feed.v1.TrackDetail & tomi.feed.v1.TrackDetail.$Shape;
                 *   (properties?: tomi.feed.v1.TrackDetail.$Properties): tomi.feed.v1.TrackDetail;
                 * }}
                 */
                TrackDetail.create = function(properties) {
                    return new TrackDetail(properties);
                };

                /**
                 * Encodes the specified TrackDetail message. Does not implicitly {@link tomi.feed.v1.TrackDetail.verify|verify} messages.
                 * @function encode
                 * @memberof tomi.feed.v1.TrackDetail
                 * @static
                 * @param {tomi.feed.v1.TrackDetail.$Properties} message TrackDetail message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                TrackDetail.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.track != null && $Object.hasOwnProperty.call(message, "track"))
                        $root.tomi.feed.v1.Track.encode(message.track, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.contributions != null && message.contributions.length)
                        for (let i = 0; i < message.contributions.length; ++i)
                            $root.tomi.feed.v1.Contribution.encode(message.contributions[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                    if (message.contributionsTotal != null && $Object.hasOwnProperty.call(message, "contributionsTotal") && (typeof message.contributionsTotal === "object" ? message.contributionsTotal.low || message.contributionsTotal.high : message.contributionsTotal !== 0))
                        writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.contributionsTotal);
                    if (message.workspaceKind != null && $Object.hasOwnProperty.call(message, "workspaceKind") && message.workspaceKind !== 0)
                        writer.uint32(/* id 4, wireType 0 =*/32).int32(message.workspaceKind);
                    if (message.workspace != null && $Object.hasOwnProperty.call(message, "workspace") && message.workspace !== "")
                        writer.uint32(/* id 5, wireType 2 =*/42).string(message.workspace);
                    if (message.audience != null && $Object.hasOwnProperty.call(message, "audience") && message.audience !== "")
                        writer.uint32(/* id 6, wireType 2 =*/50).string(message.audience);
                    if (message.caveat != null && $Object.hasOwnProperty.call(message, "caveat") && message.caveat !== "")
                        writer.uint32(/* id 7, wireType 2 =*/58).string(message.caveat);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a TrackDetail message from the specified reader or buffer.
                 * @function decode
                 * @memberof tomi.feed.v1.TrackDetail
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {tomi.feed.v1.TrackDetail & tomi.feed.v1.TrackDetail.$Shape} TrackDetail
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                TrackDetail.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.tomi.feed.v1.TrackDetail();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                message.track = $root.tomi.feed.v1.Track.decode(reader, reader.size(), $undefined, _depth + 1, message.track);
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.contributions && message.contributions.length))
                                    message.contributions = [];
                                message.contributions.push($root.tomi.feed.v1.Contribution.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 3: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                    message.contributionsTotal = value;
                                else
                                    delete message.contributionsTotal;
                                continue;
                            }
                        case 4: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.workspaceKind = value;
                                else
                                    delete message.workspaceKind;
                                continue;
                            }
                        case 5: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.workspace = value;
                                else
                                    delete message.workspace;
                                continue;
                            }
                        case 6: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.audience = value;
                                else
                                    delete message.audience;
                                continue;
                            }
                        case 7: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.caveat = value;
                                else
                                    delete message.caveat;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return TrackDetail;
            })();

            return v1;
        })();

        return feed;
    })();

    return tomi;
})();

export const grpc = $root.grpc = (() => {

    /**
     * Namespace grpc.
     * @exports grpc
     * @namespace
     */
    const grpc = {};

    grpc.health = (function() {

        /**
         * Namespace health.
         * @memberof grpc
         * @namespace
         */
        const health = {};

        health.v1 = (function() {

            /**
             * Namespace v1.
             * @memberof grpc.health
             * @namespace
             */
            const v1 = {};

            v1.HealthCheckRequest = (function() {

                /**
                 * Properties of a HealthCheckRequest.
                 * @typedef {Object} grpc.health.v1.HealthCheckRequest.$Properties
                 * @property {string|null} [service] HealthCheckRequest service
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a HealthCheckRequest.
                 * @memberof grpc.health.v1
                 * @interface IHealthCheckRequest
                 * @augments grpc.health.v1.HealthCheckRequest.$Properties
                 * @deprecated Use grpc.health.v1.HealthCheckRequest.$Properties instead.
                 */

                /**
                 * Shape of a HealthCheckRequest.
                 * @typedef {grpc.health.v1.HealthCheckRequest.$Properties} grpc.health.v1.HealthCheckRequest.$Shape
                 */

                /**
                 * Constructs a new HealthCheckRequest.
                 * @memberof grpc.health.v1
                 * @classdesc Represents a HealthCheckRequest.
                 * @constructor
                 * @param {grpc.health.v1.HealthCheckRequest.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const HealthCheckRequest = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * HealthCheckRequest service.
                 * @member {string} service
                 * @memberof grpc.health.v1.HealthCheckRequest
                 * @instance
                 */
                HealthCheckRequest.prototype.service = "";

                /**
                 * Creates a new HealthCheckRequest instance using the specified properties.
                 * @function create
                 * @memberof grpc.health.v1.HealthCheckRequest
                 * @static
                 * @param {grpc.health.v1.HealthCheckRequest.$Properties=} [properties] Properties to set
                 * @returns {grpc.health.v1.HealthCheckRequest} HealthCheckRequest instance
                 * @type {{
                 *   (properties: grpc.health.v1.HealthCheckRequest.$Shape): grpc.health.v1.HealthCheckRequest & grpc.health.v1.HealthCheckRequest.$Shape;
                 *   (properties?: grpc.health.v1.HealthCheckRequest.$Properties): grpc.health.v1.HealthCheckRequest;
                 * }}
                 */
                HealthCheckRequest.create = function(properties) {
                    return new HealthCheckRequest(properties);
                };

                /**
                 * Encodes the specified HealthCheckRequest message. Does not implicitly {@link grpc.health.v1.HealthCheckRequest.verify|verify} messages.
                 * @function encode
                 * @memberof grpc.health.v1.HealthCheckRequest
                 * @static
                 * @param {grpc.health.v1.HealthCheckRequest.$Properties} message HealthCheckRequest message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                HealthCheckRequest.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.service != null && $Object.hasOwnProperty.call(message, "service") && message.service !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.service);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a HealthCheckRequest message from the specified reader or buffer.
                 * @function decode
                 * @memberof grpc.health.v1.HealthCheckRequest
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {grpc.health.v1.HealthCheckRequest & grpc.health.v1.HealthCheckRequest.$Shape} HealthCheckRequest
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                HealthCheckRequest.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.grpc.health.v1.HealthCheckRequest();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.service = value;
                                else
                                    delete message.service;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return HealthCheckRequest;
            })();

            v1.HealthCheckResponse = (function() {

                /**
                 * Properties of a HealthCheckResponse.
                 * @typedef {Object} grpc.health.v1.HealthCheckResponse.$Properties
                 * @property {grpc.health.v1.HealthCheckResponse.ServingStatus|null} [status] HealthCheckResponse status
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a HealthCheckResponse.
                 * @memberof grpc.health.v1
                 * @interface IHealthCheckResponse
                 * @augments grpc.health.v1.HealthCheckResponse.$Properties
                 * @deprecated Use grpc.health.v1.HealthCheckResponse.$Properties instead.
                 */

                /**
                 * Shape of a HealthCheckResponse.
                 * @typedef {grpc.health.v1.HealthCheckResponse.$Properties} grpc.health.v1.HealthCheckResponse.$Shape
                 */

                /**
                 * Constructs a new HealthCheckResponse.
                 * @memberof grpc.health.v1
                 * @classdesc Represents a HealthCheckResponse.
                 * @constructor
                 * @param {grpc.health.v1.HealthCheckResponse.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                const HealthCheckResponse = function (properties) {
                    if (properties)
                        for (let keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * HealthCheckResponse status.
                 * @member {grpc.health.v1.HealthCheckResponse.ServingStatus} status
                 * @memberof grpc.health.v1.HealthCheckResponse
                 * @instance
                 */
                HealthCheckResponse.prototype.status = 0;

                /**
                 * Creates a new HealthCheckResponse instance using the specified properties.
                 * @function create
                 * @memberof grpc.health.v1.HealthCheckResponse
                 * @static
                 * @param {grpc.health.v1.HealthCheckResponse.$Properties=} [properties] Properties to set
                 * @returns {grpc.health.v1.HealthCheckResponse} HealthCheckResponse instance
                 * @type {{
                 *   (properties: grpc.health.v1.HealthCheckResponse.$Shape): grpc.health.v1.HealthCheckResponse & grpc.health.v1.HealthCheckResponse.$Shape;
                 *   (properties?: grpc.health.v1.HealthCheckResponse.$Properties): grpc.health.v1.HealthCheckResponse;
                 * }}
                 */
                HealthCheckResponse.create = function(properties) {
                    return new HealthCheckResponse(properties);
                };

                /**
                 * Encodes the specified HealthCheckResponse message. Does not implicitly {@link grpc.health.v1.HealthCheckResponse.verify|verify} messages.
                 * @function encode
                 * @memberof grpc.health.v1.HealthCheckResponse
                 * @static
                 * @param {grpc.health.v1.HealthCheckResponse.$Properties} message HealthCheckResponse message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                HealthCheckResponse.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.status != null && $Object.hasOwnProperty.call(message, "status") && message.status !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.status);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (let i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a HealthCheckResponse message from the specified reader or buffer.
                 * @function decode
                 * @memberof grpc.health.v1.HealthCheckResponse
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {grpc.health.v1.HealthCheckResponse & grpc.health.v1.HealthCheckResponse.$Shape} HealthCheckResponse
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                HealthCheckResponse.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    let end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.grpc.health.v1.HealthCheckResponse();
                    while (reader.pos < end) {
                        let start = reader.pos;
                        let tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        let wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.status = value;
                                else
                                    delete message.status;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                /**
                 * ServingStatus enum.
                 * @name grpc.health.v1.HealthCheckResponse.ServingStatus
                 * @enum {number}
                 * @property {number} UNKNOWN=0 UNKNOWN value
                 * @property {number} SERVING=1 SERVING value
                 * @property {number} NOT_SERVING=2 NOT_SERVING value
                 * @property {number} SERVICE_UNKNOWN=3 SERVICE_UNKNOWN value
                 */
                HealthCheckResponse.ServingStatus = (function() {
                    const valuesById = $Object.create(null), values = $Object.create(valuesById);
                    values[valuesById[0] = "UNKNOWN"] = 0;
                    values[valuesById[1] = "SERVING"] = 1;
                    values[valuesById[2] = "NOT_SERVING"] = 2;
                    values[valuesById[3] = "SERVICE_UNKNOWN"] = 3;
                    return values;
                })();

                return HealthCheckResponse;
            })();

            return v1;
        })();

        return health;
    })();

    return grpc;
})();

export {
  $root as default
};
