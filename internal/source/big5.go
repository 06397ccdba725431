package source

import (
	"sync"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// Nearly every Big5 text is also well-formed GB18030, so which of the two bytes
// are in can only be told by which reading makes likelier text. The measure is
// the log-likelihood of each two-byte sequence under both, in tenths of nats:
// a sequence is as likely as the share of running text that its class makes up,
// divided by the size of the class. The frequent characters of tables are a
// class of their own.

// big5Margin is by how much Big5 must be likelier. It is far from zero because
// a plain GBK file must never be refused (no two characters of GB2312 level 1
// can get beyond it, whatever they spell in Big5), while a Big5 file, having a
// header, is far beyond it. Over the samples of the test no GBK text is refused at
// any length; of Big5, 59 % is at 2 characters, 95 % at 4, all from 8 on.
const big5Margin = 65

// big5Sample is how many two-byte sequences are enough to be sure.
const big5Sample = 1 << 14

// looksBig5 tells Big5 from GB18030. A sequence that Big5 cannot have settles
// it: four bytes, or a trail byte outside its two ranges. One character alone, which
// may be a rare one of a name, must leave less doubt.
func looksBig5(data []byte) bool {
	gain, pairs := 0, 0
	for at := 0; at < len(data) && pairs < big5Sample; {
		if data[at] < 0x80 {
			at++
			continue
		}
		if big5Unit(data[at:]) != 2 {
			return false
		}
		lead, trail := data[at], data[at+1]
		gain += likelihoodBig5(lead, trail) - likelihoodGB(lead, trail)
		pairs++
		at += 2
	}
	return gain > 2*big5Margin || gain > big5Margin && pairs > 1
}

func likelihoodGB(lead, trail byte) int {
	switch {
	case frequentGB().has(lead, trail):
		return -66 // 70 % over some 600 characters
	case trail < 0xA1:
		return -153 // the extensions of GBK: rare hanzi
	case lead >= 0xB0 && lead <= 0xD7:
		return -96 // GB2312 level 1: 22 % over 3100
	case lead >= 0xD8 && lead <= 0xF7:
		return -119 // level 2: 2 % over 3000
	case lead >= 0xA1 && lead <= 0xA3:
		return -105 // signs and full-width letters
	case lead == 0xA4 || lead == 0xA5:
		return -132 // kana
	case lead >= 0xA6 && lead <= 0xA9:
		return -150 // Greek, Cyrillic, boxes
	}
	return -200 // rare hanzi and private use
}

func likelihoodBig5(lead, trail byte) int {
	switch {
	case frequentBig5().has(lead, trail):
		return -66
	case lead >= 0xA4 && lead <= 0xC5, lead == 0xC6 && trail <= 0x7E:
		return -100 // level 1: 22 % over 4800
	case lead >= 0xA1 && lead <= 0xA3:
		return -110 // signs
	case lead >= 0xC9 && lead <= 0xF9:
		return -135 // level 2: 1 % over 7650
	}
	return -190 // extensions of Hong Kong and of vendors
}

// pairSet is a set of two-byte sequences.
type pairSet [1 << 16]bool

func (s *pairSet) has(lead, trail byte) bool { return s[int(lead)<<8|int(trail)] }

var (
	frequentGB   = sync.OnceValue(func() *pairSet { return pairsOf(simplified, simplifiedchinese.GBK) })
	frequentBig5 = sync.OnceValue(func() *pairSet { return pairsOf(traditional, traditionalchinese.Big5) })
)

func pairsOf(characters string, in encoding.Encoding) *pairSet {
	set := new(pairSet)
	encoder := in.NewEncoder()
	for _, r := range characters {
		if pair, err := encoder.String(string(r)); err == nil && len(pair) == 2 {
			set[int(pair[0])<<8|int(pair[1])] = true
		}
	}
	return set
}

// The frequent signs and characters of running text, of office tables and of
// surnames, in the simplified and in the traditional script.
const simplified = "　，。、：；（）“”《》·√—０１２３４５６７８９％的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要" +
	"下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已" +
	"老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便" +
	"位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性" +
	"通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共" +
	"风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言" +
	"权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写识极令黄德收脸钱" +
	"党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造" +
	"落视济喜离虽坏兴序号姓编职级类备注支访谈调培训养案审座坛假病街镇村局企楼居团春愿竞赛奖项参讲角获截止季午否男岗挂锻炼层填" +
	"副秘综财宣陈刘杨赵吴徐孙胡朱郭罗郑梁谢宋唐邓韩冯曹曾彭萧蔡潘董袁余叶蒋杜苏魏吕丁沈姚卢姜崔钟谭陆汪范廖贾夏韦付邹熊孟秦邱" +
	"尹薛闫段雷侯龙陶黎贺顾郝龚邵严戴莫孔汤甲乙丙戊庚辛某零壹示含引逗隔缺迟签章奉献优秀称良评价复核批准送抄印附页册库登累均率" +
	"占增减降幅额购销售采招标投款票"

const traditional = "　，。、：；？！（）「」《》—０１２３４５６７８９％的一是不了在人有我他這中大來上個國到說們為子和你地出道也時年得就那要" +
	"下以生會自著去之過家學對可裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已" +
	"老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便" +
	"位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市眼體別處總才場師書比住員九笑性" +
	"通目華報立馬命張活難神數件安表原車白應路期叫死常提感金何更反合放做系計或司利受光王果親界及今京務制解各任至清物台象記邊共" +
	"風戰幹接它許八特覺望直服毛林題建南度統色字請交愛讓認算論百吃義科怎元社術結六功指思非流每青管夫連遠資隊跟帶花快條院變聯言" +
	"權往展該領傳近留紅治決周保達辦運武半候七必城父強步完革深區即求品士轉量空甚眾技輕程告江語英基派滿式李息寫識極令黃德收臉錢" +
	"黨倒未持取設始版雙歷越史商千片容研像找友孩站廣改議形委早房音火際則首單據導影失拿網香似斯專石若兵弟誰校讀志飛觀爭究包組造" +
	"落視濟喜離雖壞興序號姓編職級類備注支訪談調培訓養案審座壇假病街鎮村局企樓居團春愿競賽獎項參講角獲截止季午否男崗掛鍛煉層填" +
	"副秘綜財宣陳劉楊趙吳徐孫胡朱郭羅鄭梁謝宋唐鄧韓馮曹曾彭蕭蔡潘董袁余葉蔣杜蘇魏呂丁沈姚盧姜崔鐘譚陸汪范廖賈夏韋付鄒熊孟秦邱" +
	"尹薛閆段雷侯龍陶黎賀顧郝龔邵嚴戴莫孔湯甲乙丙戊庚辛某零壹示含引逗隔缺遲簽章奉獻優秀稱良評價復核批準送抄印附頁冊庫登累均率" +
	"占增減降幅額購銷售采招標投款票干臺週製註佈線園"
