import { describe, expect, it } from "vitest";
import { timedLines } from "../../cli/ingest_ais.ts";

const VDM = "!AIVDM,1,1,,B,402=481uaUcf;OQ55JS9ITi025Jp,0*2B";
const PGHP = "$PGHP,1,2010,6,11,11,46,11,390,231,45,992190934,1,2B*5B";

describe("the lines of an AIS recording", () => {
  it("take the time of the receiver's line before them", () => {
    const { lines } = timedLines(`${PGHP}\r\n${VDM}\r\n`, undefined);
    expect(lines).toEqual([{ line: VDM, timeUs: Date.UTC(2010, 5, 11, 11, 46, 11, 390) * 1000 }]);
  });

  it("take the time of their own tag block before any other", () => {
    const tagged = `\\s:2573345,c:1276256771*0F\\${VDM}`;
    const { lines } = timedLines(`${PGHP}\n${tagged}`, undefined);
    expect(lines[0]?.timeUs).toBe(1_276_256_771_000_000);
  });

  it("without any time are counted, not sent, unless the person gives the first one's", () => {
    expect(timedLines(`${VDM}\n${VDM}`, undefined)).toEqual({ lines: [], untimed: 2 });
    expect(timedLines(`${VDM}\n${VDM}`, 1_000_000).lines.map((one) => one.timeUs)).toEqual([1_000_000, 1_001_000]);
  });

  it("leave out what is no AIS, but not what is damaged: the service judges that", () => {
    const { lines } = timedLines(`# a remark\n$GPGGA,1*00\n!AIVDM,1,1,,B,402=481,0*FF\n`, 0);
    expect(lines).toHaveLength(1);
  });
});
