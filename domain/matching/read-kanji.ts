/**
 * How signs are mostly read in the names of Japan; behind a colon, where a name begins with it or is it. Several signs
 * together are read before each is. Common knowledge, written down here.
 */
const READINGS = `
  田ta 山yama 川kawa 河kawa 中naka 村mura 木ki 本moto 小ko 大o 高taka 橋hashi 渡wata 辺nabe 邊nabe 邉nabe 伊i 藤to:fuji 佐sa
  鈴suzu 井i 上ue 下shita 石ishi 林hayashi 森mori 松matsu 竹take 武take:takeshi 原hara 野no 口guchi 島shima 嶋shima 崎saki
  﨑saki 池ike 清kiyo:kiyoshi 水mizu 吉yoshi 岡oka 丘oka 谷tani 長naga 前mae 後go 近kon 遠en 安an:yasu 青ao 赤aka 白shiro
  黒kuro 黑kuro 坂saka 阪saka 福fuku 西nishi 東higashi 南minami 北kita 内uchi 外soto 金kane 子ko 三mi 浦ura 宮miya 古furu
  新ara 今ima 平hira 和wa:kazu 久hisa 保bo:yasu 永naga 増masu 杉sugi 桜sakura 櫻sakura 梅ume 柴shiba 酒saka 横yoko 宇u 工ku
  丸maru 塚tsuka 千chi 葉ba 菅suga 澤sawa 沢sawa 尾o 岸kishi 泉izumi 星hoshi 秋aki 春haru 夏natsu 冬fuyu 市ichi 荒ara 浅asa
  淺asa 深fuka 細hoso 堀hori 関seki 關seki 矢ya 服ha 部be 阿a 須su 賀ga 加ka 倉kura 片kata 桐kiri 栗kuri 熊kuma 馬ma 鳥tori
  鶴tsuru 亀kame 牛ushi 犬inu 羽ha 津tsu 波nami 浜hama 濱hama 海umi 岩iwa 巌iwa 土tsuchi 寺tera 天ama 神kami 仁ni:hito
  徳toku:nori 望mochi:nozomi 月tsuki 日hi 朝asa 夕yu 光mitsu:hikaru 明aki:akira 昭aki:akira 正masa:tadashi 政masa
  雅masa 昌masa 勝katsu 利toshi 俊toshi 敏toshi 年toshi 寿toshi 義yoshi 良ra:ryo 好yoshi 善yoshi 芳yoshi 美mi 恵kei:megumi
  惠kei 洋yo:hiroshi 幸yuki 由yu 有yu:ari 優yu 裕yu:hiro 雄o 夫o 男o 郎ro 太ta 一ichi:kazu 二ji 次ji 治ji:osamu 司ji:tsukasa
  介suke 助suke 輔suke 樹ki 人to:hito 斗to 翔sho 健ken 賢ken 建ken 憲ken:nori 直nao 尚nao 弘hiro:hiroshi 広hiro
  宏hiro:hiroshi 浩hiro:hiroshi 博hiro:hiroshi 隆taka:takashi 孝taka:takashi 貴taka 崇taka:takashi 進shin:susumu
  実mi:minoru 實mi 茂shige:shigeru 勇yu:isamu 誠sei:makoto 真ma:makoto 眞ma 信nobu 伸nobu:shin 晋shin 慎shin 純jun 順jun
  淳jun:atsushi 哲tetsu 鉄tetsu 秀hide 英hide:ei 栄ei 智tomo 知tomo 友tomo 朋tomo 文fumi 史fumi:shi 則nori 典nori
  紀nori:ki 徹toru 豊toyo:yutaka 里sato 理ri 香ka 佳ka 花hana:ka 華ka 奈na 菜na 那na 名na 絵e 江e 枝e 代yo 世yo 織ori 穂ho 帆ho
  咲saki 愛ai 結yu 麻asa:ma 亜a 彩aya 綾aya 陽yo 葵aoi 蓮ren 悠yu 大翔hiroto 晴haru 拓taku 卓taku 克katsu 達tatsu 龍ryu:tatsu
  竜ryu 滝taki 瀧taki 仲naka 相ai 向mukai 榎enoki 椎shii 楠kusunoki 桑kuwa 柳yanagi 菊kiku 蒲gama 菱hishi 笠kasa 笹sasa
  篠shino 飯ii:han 稲ina 米yone 麦mugi 畑hata 畠hata 町machi 城shiro:ki 門kado 戸to 家ie:ya 屋ya 住sumi 生i:o 入iri 出de
  落ochi 立tachi 足ashi 手te 目me 根ne 毛ke 爪zume 首kubi 間ma 庄sho 条jo 場ba 道michi 路ji 園zono 児ko 玉tama 宝takara 鎌kama
  刀to 弓yumi 剣tsurugi 奥oku 元moto 基moto 始hajime 成nari 重shige 盛mori 守mori:mamoru 護mori 房fusa 忠tada:tadashi
  貞sada 定sada 章aki:akira 彰aki:akira 晃aki:akira 彦hiko 朗ro 丈take 悟sato:satoru 悦etsu 節setsu 静shizu 照teru 輝teru
  睦mutsu 百momo 桃momo 七nana 八ya 五go 四yo 六roku 九ku 十to 万man 虎tora 岳taka 峰mine 峯mine 嶺mine 滋shige 潤jun 涼ryo
  亮ryo 遼ryo 諒ryo 圭kei 啓kei 敬kei:taka 慶kei 京kyo 響hibiki 歩ayumi 薫kaoru 馨kaoru 渚nagisa 忍shinobu 学manabu
  聡sato:satoshi 悠真yuma 堂do 見mi 和田wada 清水shimizu 長谷hase 渋shibu 澁shibu 一郎ichiro 健一kenichi 美咲misaki 新井arai
  新田nitta 服部hattori 渡部watanabe 幸子sachiko 上田ueda 上野ueno 村上murakami 三上mikami 井上inoue 山内yamauchi 菅野kanno
  河野kono 神田kanda 神谷kamiya 大谷otani 羽生hanyu 本田honda 本間honma 三宅miyake 宅taku 小泉koizumi 小川ogawa 小野ono 小田oda
  小沢ozawa 小澤ozawa 八木yagi 成田narita 大和yamato 長島nagashima 長友nagatomo 平井hirai 五十嵐igarashi`

const readings = new Map(
  READINGS.trim()
    .split(/\s+/)
    .map((entry): [string, string[]] => {
      const [, signs, sounds] = /^(\P{Script=Latin}+?)([a-z:]+)$/u.exec(entry)!
      return [signs!, sounds!.split(':')]
    }),
)
const LONGEST = 3

/** A word of Han as a name in Japan is mostly read; nothing where one of its signs is not met in such names. */
export function readKanji(word: string): string | undefined {
  let roman = ''
  for (let at = 0; at < word.length; ) {
    const length = [LONGEST, 2, 1].find((some) => readings.has(word.slice(at, at + some)))
    if (!length) return undefined
    const sounds = readings.get(word.slice(at, at + length))!
    roman += at === 0 ? sounds.at(-1) : sounds[0]
    at += length
  }
  return roman
}
