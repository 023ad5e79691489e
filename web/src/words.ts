/** Every word of the page, in one table: a word that lacks a language does not compile. `{name}` is filled in. */
import { DESK_WORDS } from "./words_desk.ts";
import { EVIDENCE_WORDS } from "./words_evidence.ts";

export const LANGUAGES = ["en", "ja"] as const;
export type Language = (typeof LANGUAGES)[number];
type Entry = Readonly<Record<Language, string>>;

export const WORDS = {
  ...DESK_WORDS,
  ...EVIDENCE_WORDS,
  title: { en: "Tomi · Maritime picture", ja: "遠見 · 海洋状況図" },
  tagline: { en: "Maritime picture", ja: "海洋状況図" },

  // Session, banner, connection
  "banner.exercise": { en: "EXERCISE EXERCISE EXERCISE", ja: "演習 演習 演習" },
  "banner.replay": { en: "REPLAY OF RECORDED DATA", ja: "記録再生" },
  "banner.live": { en: "LIVE", ja: "実運用" },
  "banner.notForFireControl": { en: "NOT FOR FIRE CONTROL", ja: "射撃管制使用禁止" },
  "profile.development": {
    en: "DEVELOPMENT: this machine only, in the clear, names not proven",
    ja: "開発用：この端末のみ・平文・氏名未証明",
  },
  "connection.live": { en: "Live", ja: "受信中" },
  "connection.connecting": { en: "Connecting", ja: "接続中" },
  "connection.lostShort": { en: "Lost", ja: "断" },
  "connection.lost": { en: "CONNECTION LOST", ja: "接続断" },
  "connection.frozen": {
    en: "Picture frozen, last data {age} ago. Trying again (attempt {attempt}).",
    ja: "表示は停止中。最終受信 {age} 前。再接続中（{attempt} 回目）。",
  },
  "connection.restored": { en: "Connection restored, picture resynchronised", ja: "接続回復、再同期済み" },
  audience: { en: "Audience", ja: "閲覧区分" },
  workspace: { en: "Workspace", ja: "作業領域" },
  "speed.times": { en: "× {speed}", ja: "{speed} 倍速" },

  // Top bar
  "search.label": {
    en: "Search MMSI, IMO, name, callsign or track id",
    ja: "MMSI・IMO・船名・呼出符号・航跡番号で検索",
  },
  "search.placeholder": { en: "MMSI, name, id", ja: "MMSI・船名・番号" },
  "button.palette": { en: "Palette", ja: "配色" },
  "button.language": { en: "日本語", ja: "English" },
  "button.help": { en: "Keys", ja: "操作" },
  "button.layers": { en: "Layers", ja: "表示項目" },
  "button.filters": { en: "Filters", ja: "絞り込み" },
  "button.measure": { en: "Measure", ja: "計測" },
  "button.close": { en: "Close", ja: "閉じる" },
  "button.frame": { en: "Frame", ja: "中央表示" },
  "button.home": { en: "Whole area", ja: "全域表示" },
  "palette.day": { en: "Day", ja: "昼" },
  "palette.dusk": { en: "Dusk", ja: "薄暮" },
  "palette.night": { en: "Night", ja: "夜" },

  // Distress
  distress: { en: "Distress", ja: "遭難" },

  // Track list
  tracks: { en: "Tracks", ja: "航跡" },
  "tracks.count": { en: "{shown} of {all}", ja: "{all} 件中 {shown} 件" },
  "tracks.more": { en: "{count} more: search or filter to see them", ja: "他 {count} 件：検索か絞り込みで表示" },
  "tracks.none": { en: "No tracks match", ja: "該当する航跡なし" },
  "column.track": { en: "Track", ja: "航跡" },
  "column.speed": { en: "kn", ja: "kn" },
  "column.course": { en: "COG", ja: "針路" },
  "column.age": { en: "Age", ja: "経過" },

  // Filters
  "filters.on": { en: "FILTER ON: {count} hidden", ja: "絞り込み中：{count} 件非表示" },
  "filters.clear": { en: "Show all", ja: "全て表示" },
  "filters.kind": { en: "Kind", ja: "種別" },
  "filters.sensor": { en: "Seen by", ja: "探知手段" },
  "filters.status": { en: "Status", ja: "状態" },
  "filters.note": {
    en: "Distress, alerts and the tracks they are about are never hidden.",
    ja: "遭難・警報とその航跡は常に表示されます。",
  },

  // Kinds, states, sensors
  "kind.surface": { en: "Surface", ja: "水上" },
  "kind.subsurface": { en: "Sub-surface", ja: "水中" },
  "kind.air": { en: "Air", ja: "航空" },
  "kind.bearing-line": { en: "Bearing line", ja: "方位線" },
  "kind.aid-to-navigation": { en: "Aid to navigation", ja: "航路標識" },
  "kind.distress-beacon": { en: "Distress beacon", ja: "遭難信号" },
  "status.tentative": { en: "Tentative", ja: "暫定" },
  "status.confirmed": { en: "Confirmed", ja: "確定" },
  "status.coasting": { en: "Coasting", ja: "推測維持" },
  "status.retired": { en: "Retired", ja: "終了" },
  "staleness.fresh": { en: "Current", ja: "最新" },
  "staleness.ageing": { en: "Ageing", ja: "やや古い" },
  "staleness.stale": { en: "Stale", ja: "古い" },
  "staleness.lost": { en: "Lost", ja: "失探" },
  "sensor.optical": { en: "Satellite", ja: "衛星" },
  "sensor.subsurface": { en: "Array", ja: "水中アレイ" },
  "sensor.drone": { en: "Drone", ja: "無人機" },
  "sensor.ais": { en: "AIS", ja: "AIS" },
  "health.ok": { en: "OK", ja: "正常" },
  "health.late": { en: "Late", ja: "遅延" },
  "health.silent": { en: "Silent", ja: "無応答" },
  "health.never": { en: "No data", ja: "未受信" },

  // Sensor board
  sensors: { en: "Sensors", ja: "センサー" },
  "sensors.last": { en: "Last", ja: "最終" },
  "sensors.delay": { en: "Delay", ja: "遅れ" },
  "sensors.accepted": { en: "In", ja: "受入" },
  "sensors.doubtful": { en: "Doubt", ja: "疑義" },
  "sensors.doubtfulHint": {
    en: "flagged {flagged}, quarantined {quarantined}, rejected {rejected}",
    ja: "注意 {flagged}、保留 {quarantined}、拒否 {rejected}",
  },
  "sensors.none": { en: "No sensors known to this audience", ja: "この閲覧区分に示せるセンサーなし" },

  // Layers and scenes
  layers: { en: "Layers", ja: "表示項目" },
  "layer.vectors": { en: "Course vectors (6 min)", ja: "針路ベクトル（6分）" },
  "layer.names": { en: "Names and motion", ja: "船名・針路速力" },
  "layer.trails": { en: "Trails", ja: "航跡線" },
  "layer.uncertainty": { en: "95 % ellipses", ja: "95 % 誤差楕円" },
  "layer.bearings": { en: "Bearings and wedges", ja: "方位線・扇形" },
  "layer.detections": { en: "Detections", ja: "探知点" },
  "layer.coverage": { en: "Coverage (last looked)", ja: "捜索範囲（最終捜索）" },
  "layer.scenes": { en: "Scene footprints", ja: "撮影範囲" },
  "layer.imagery": { en: "Scene imagery", ja: "衛星画像" },
  "layer.zones": { en: "Zones", ja: "海域" },
  "layer.grid": { en: "Graticule", ja: "経緯線" },
  scenes: { en: "Scenes", ja: "衛星画像" },
  "scenes.none": { en: "No scene yet", ja: "画像なし" },
  "scenes.line": { en: "{detections} detections, {gsd} m/px", ja: "探知 {detections} 件、分解能 {gsd} m" },
  "scenes.late": { en: "arrived {delay} after the pass", ja: "撮影から {delay} 後に到着" },
  "legend.coverage": { en: "Last looked", ja: "最終捜索" },
  "legend.now": { en: "now", ja: "今" },
  "legend.minutes": { en: "{minutes} min", ja: "{minutes} 分前" },

  // Track panel
  "panel.selectHint": { en: "Select a track on the map or in the list", ja: "地図か一覧で航跡を選択" },
  "panel.gone": { en: "This track is no longer in the picture", ja: "この航跡は終了しました" },
  "panel.identity": { en: "Identity, as the vessel claims it", ja: "識別（船舶の自己申告）" },
  "panel.noIdentity": {
    en: "No identity claimed: nobody has been heard to identify this track.",
    ja: "自己申告なし：この航跡からの識別信号は受信していません。",
  },
  "panel.kinematics": { en: "Kinematics", ja: "運動" },
  "panel.times": { en: "Times", ja: "時刻" },
  "panel.looks": { en: "Newest look of each sensor", ja: "各センサーの最新探知" },
  "panel.provenance": { en: "Provenance", ja: "根拠" },
  "panel.contributions": { en: "{shown} of {all} contributions", ja: "寄与 {all} 件中 {shown} 件" },
  "panel.loading": { en: "Loading", ja: "読込中" },
  "panel.failed": {
    en: "The provenance could not be read. It is tried again with the next update.",
    ja: "根拠を取得できません。次の更新で再試行します。",
  },
  "field.mmsi": { en: "MMSI", ja: "MMSI" },
  "field.imo": { en: "IMO", ja: "IMO" },
  "field.name": { en: "Name", ja: "船名" },
  "field.callsign": { en: "Callsign", ja: "呼出符号" },
  "field.shipType": { en: "Type", ja: "船種" },
  "field.navStatus": { en: "Status", ja: "航海状態" },
  "field.destination": { en: "Destination", ja: "目的地" },
  "field.size": { en: "Length × width", ja: "全長 × 全幅" },
  "field.motion": { en: "SOG · COG", ja: "対地速力・針路" },
  "field.heading": { en: "Heading", ja: "船首方位" },
  "field.position": { en: "Position", ja: "位置" },
  "field.positionAt": { en: "reported {utc} UTC", ja: "{utc} UTC の報告位置" },
  "field.uncertainty": { en: "95 % ellipse", ja: "95 % 誤差楕円" },
  "field.axis": { en: "semi-axes, major toward {axis}", ja: "半軸長、長軸 {axis}" },
  "field.bearing": { en: "Bearing", ja: "方位" },
  "field.mirror": { en: "Mirror bearing", ja: "鏡像方位" },
  "field.mirrorNote": { en: "not resolved", ja: "未解決" },
  "field.sigma": { en: "Bearing ± 95 %", ja: "方位 ± 95 %" },
  "field.range": { en: "Range, possible", ja: "距離（可能範囲）" },
  "field.existence": { en: "Existence", ja: "存在確率" },
  "field.firstSeen": { en: "First seen", ja: "初探知" },
  "field.lastSeen": { en: "Last seen", ja: "最終探知" },
  "field.stateTime": { en: "State at", ja: "状態時刻" },
  "field.label": { en: "Label", ja: "取扱区分" },
  "field.carried": { en: "symbol carried forward {age}", ja: "シンボルは {age} 推測移動" },
  "contribution.weight": { en: "weight", ja: "重み" },
  "contribution.distance": { en: "Mahalanobis d²", ja: "マハラノビス d²" },
  "contribution.runnerUp": { en: "next best", ja: "次点" },
  "contribution.late": { en: "arrived {delay} late", ja: "{delay} 遅れて到着" },
  "contribution.chip": { en: "Image chip of this detection", ja: "この探知の切出し画像" },
  "contribution.open": { en: "Show on the map", ja: "地図に表示" },
  "contribution.position": { en: "position", ja: "位置" },
  "contribution.bearing": { en: "bearing", ja: "方位" },
  "contribution.ais": { en: "AIS report", ja: "AIS 通報" },

  // Map furniture
  "map.label": { en: "Chart of the maritime picture", ja: "海洋状況図" },
  "map.attribution": { en: "Natural Earth 1:10M · not for navigation", ja: "Natural Earth 1:10M · 航海使用不可" },
  "map.cursor": { en: "Cursor", ja: "カーソル" },
  "map.fromSelected": { en: "from selected", ja: "選択航跡から" },
  "map.webgl": {
    en: "The chart needs WebGL 2. Enable hardware acceleration or use a current browser; lists and provenance work without it.",
    ja: "地図には WebGL 2 が必要です。ハードウェアアクセラレーションを有効にするか新しいブラウザーをお使いください。一覧と根拠は利用できます。",
  },
  "measure.start": { en: "Measure: click the first point. Esc ends.", ja: "計測：始点をクリック。Esc で終了。" },
  "measure.end": { en: "Click the second point", ja: "終点をクリック" },

  // Keys
  "keys.title": { en: "Keyboard", ja: "キーボード操作" },
  "keys.help": { en: "This help", ja: "この一覧" },
  "keys.search": { en: "Search", ja: "検索" },
  "keys.escape": { en: "Close, or deselect", ja: "閉じる・選択解除" },
  "keys.next": { en: "Next / previous track", ja: "次／前の航跡" },
  "keys.frame": { en: "Frame the selected track", ja: "選択航跡を中央表示" },
  "keys.home": { en: "Whole area", ja: "全域表示" },
  "keys.palette": { en: "Day, dusk, night", ja: "昼・薄暮・夜" },
  "keys.language": { en: "English, Japanese", ja: "英語・日本語" },
  "keys.audience": { en: "Next audience (development profile)", ja: "閲覧区分の切替（開発用）" },
  "keys.measure": { en: "Measure range and bearing", ja: "距離・方位の計測" },
  "keys.layers": { en: "Layers and scenes", ja: "表示項目・画像" },
  "keys.filters": { en: "Filters", ja: "絞り込み" },
  "keys.zoom": { en: "Zoom", ja: "拡大・縮小" },
  "keys.pan": { en: "Move the chart", ja: "地図の移動" },

  // AIS navigational status (ITU-R M.1371-5, table 48)
  "navStatus.0": { en: "Under way using engine", ja: "機走中" },
  "navStatus.1": { en: "At anchor", ja: "錨泊中" },
  "navStatus.2": { en: "Not under command", ja: "運転不自由" },
  "navStatus.3": { en: "Restricted manoeuvrability", ja: "操縦性能制限" },
  "navStatus.4": { en: "Constrained by draught", ja: "喫水制限" },
  "navStatus.5": { en: "Moored", ja: "係留中" },
  "navStatus.6": { en: "Aground", ja: "座礁" },
  "navStatus.7": { en: "Engaged in fishing", ja: "操業中" },
  "navStatus.8": { en: "Under way sailing", ja: "帆走中" },
  "navStatus.14": { en: "AIS-SART active", ja: "AIS-SART 発信中" },
  "navStatus.other": { en: "Code {code}", ja: "コード {code}" },

  // AIS ship type (ITU-R M.1371-5, table 53), by what an officer asks
  "shipType.fishing": { en: "Fishing", ja: "漁船" },
  "shipType.towing": { en: "Towing", ja: "曳航船" },
  "shipType.military": { en: "Military", ja: "軍艦・自衛艦" },
  "shipType.sailing": { en: "Sailing", ja: "帆船" },
  "shipType.pleasure": { en: "Pleasure craft", ja: "プレジャーボート" },
  "shipType.highSpeed": { en: "High-speed craft", ja: "高速船" },
  "shipType.pilot": { en: "Pilot vessel", ja: "水先船" },
  "shipType.rescue": { en: "Search and rescue", ja: "捜索救助船" },
  "shipType.tug": { en: "Tug", ja: "引船" },
  "shipType.law": { en: "Law enforcement", ja: "法執行船" },
  "shipType.passenger": { en: "Passenger", ja: "旅客船" },
  "shipType.cargo": { en: "Cargo", ja: "貨物船" },
  "shipType.tanker": { en: "Tanker", ja: "タンカー" },
  "shipType.other": { en: "Other ({code})", ja: "その他（{code}）" },
} as const satisfies Readonly<Record<string, Entry>>;

export type Word = keyof typeof WORDS;

/** The word in a language, its blanks filled. A blank without a value stays visible, so that it is noticed. */
export function say(language: Language, word: Word, values: Readonly<Record<string, string | number>> = {}): string {
  const text: string = WORDS[word][language];
  return text.replace(/\{(\w+)\}/g, (blank, name: string) => (name in values ? String(values[name]) : blank));
}

export function isWord(text: string): text is Word {
  return Object.hasOwn(WORDS, text);
}
