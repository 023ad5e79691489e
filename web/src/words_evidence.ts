/** Words of what is weighed and of what follows from it. Part of the table in `words.ts`. */

export const EVIDENCE_WORDS = {
  why: { en: "Why this track", ja: "対応付けの理由" },
  "why.here": { en: "this track", ja: "この航跡" },
  "why.next": { en: "next best {id}", ja: "次点 {id}" },
  "why.sum": { en: "Sum (log odds)", ja: "合計（対数オッズ）" },
  "why.note": {
    en: "Logarithms of odds against clutter or a vessel not seen before: +2.3 is ten to one for it, \u22122.3 ten to one against.",
    ja: "誤探知または未知の船に対するオッズの対数。+2.3 は 10 対 1 で肯定、\u22122.3 は 10 対 1 で否定。",
  },
  "term.kinematic": { en: "Place or bearing", ja: "位置・方位" },
  "term.detection": { en: "There and in view", ja: "存在と探知" },
  "term.number": { en: "Producer's number", ja: "センサー側の番号" },
  "term.identity": { en: "Claimed MMSI", ja: "申告 MMSI" },
  "term.length": { en: "Length", ja: "全長" },
  "term.width": { en: "Width", ja: "全幅" },
  "term.heading": { en: "Hull's axis", ja: "船体の向き" },
  "term.class": { en: "Class", ja: "船の種別" },
  "term.propeller": { en: "Propeller", ja: "推進器音" },
  "term.limit": { en: "Cut off above", ja: "上限超過分" },

  "field.classes": { en: "Class, likely", ja: "種別（推定）" },
  "field.identities": { en: "Who, likely", ja: "識別符号（確度）" },
  "field.rivals": { en: "claimed by {count} more track(s)", ja: "他の {count} 航跡も同じ符号を申告" },
  "field.propeller": { en: "Propeller", ja: "推進器" },
  "propeller.blade": { en: "blades {hz} Hz", ja: "翼通過 {hz} Hz" },
  "propeller.shaft": { en: "shaft {hz} Hz", ja: "軸回転 {hz} Hz" },
  "propeller.blades": { en: "{count} blades", ja: "{count} 翼" },
  "vesselClass.merchant": { en: "merchant ship", ja: "商船" },
  "vesselClass.work-boat": { en: "work boat", ja: "作業船・漁船" },
  "vesselClass.fast-craft": { en: "fast craft", ja: "高速艇" },
  "vesselClass.other": { en: "other", ja: "その他" },
} as const;
