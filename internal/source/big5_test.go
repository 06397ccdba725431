package source

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// Invented text as it stands in exports: prose, table headers, cells, names.
var simplifiedSamples = []string{
	`三月上旬，支部组织全体党员到河边社区走访，听取居民对夜间停车、楼道堆物和电动自行车充电的意见，当场解决七件，其余三件转交物业限期整改。` +
		`会后大家围绕怎样把调查研究做扎实展开讨论，认为要多到困难多、矛盾集中的地方去，少去已经干得好的地方；要带着问题下去，把办法带回来。` +
		`下一步将把走访中收集的建议逐条登记，明确责任人和完成时限，每月底由纪检委员核对一次，未办结的在支部大会上说明原因。`,
	`工号,姓名,支部编号,部门,职级,类别,是否党员,入党日期,职务,进入机关日期,离开日期,基层经历 序号,联系点,走访日期,时长（半天）,备注 访谈对象工号,访谈人工号,日期 ` +
		`新进人员工号,带教老师工号,开始日期,结束日期,带教内容 挂职单位,单位类型,街镇,委办局,国有企业,民营企业 活动编号,主题,形式,主讲人,主讲人类别,党校教授,道德模范`,
	`李明,王芳,张伟,刘洋,陈静,杨帆,黄磊,赵敏,周涛,吴倩,徐莉,孙鹏,胡军,朱琳,高翔,林峰,何苗,郭靖,马超,罗毅,梁栋,宋佳,郑爽,谢娜,韩雪,唐宁,冯刚,于洁,董明,萧何,程诚,曹阳,袁媛,邓超,许晴,傅雷,沈括,曾鸣,彭博,吕布,` +
		`欧阳某某,司马某,诸葛某,上官某,慕容某某`,
	`上午,下午,全天,是,否,调研报告,其他,参加,主讲,获奖,学习；工作；生活,专题学习会,干部论坛,一线交流,主题活动,培训班,竞赛,成果评比,辅导报告,信息公开,合计,总计,小计,注：数据截至年底,联通,移动,电信,正常,请假,出差,病假`,
	`鹏程、晓东、婷婷、梓涵、雨欣、子轩、浩然、诗涵、宇航、佳怡、沐辰、奕辰、思睿、若曦、一诺、璐瑶、泽宇、俊熙、嘉懿、煜城、懿轩、烨伟、苑博、伟泽、熠彤、鸿煊、博涛、烨霖、烨华、煜祺、智宸、正豪、昊然、明杰、立诚、立轩、立辉、峻熙`,
	`玉兰花在巷子口开得正盛，几个孩子追着跑过石桥。老张推着修鞋车慢慢走，嘴里哼着没人听得懂的曲子，身后的影子被夕阳拉得很长。`,
}

var traditionalSamples = []string{
	`三月上旬，支部組織全體黨員到河邊社區走訪，聽取居民對夜間停車、樓道堆物和電動自行車充電的意見，當場解決七件，其餘三件轉交物業限期整改。` +
		`會後大家圍繞怎樣把調查研究做紮實展開討論，認為要多到困難多、矛盾集中的地方去，少去已經幹得好的地方；要帶著問題下去，把辦法帶回來。` +
		`下一步將把走訪中收集的建議逐條登記，明確責任人和完成時限，每月底由紀檢委員核對一次，未辦結的在支部大會上說明原因。`,
	`工號,姓名,支部編號,部門,職級,類別,是否黨員,入黨日期,職務,進入機關日期,離開日期,基層經歷 序號,聯繫點,走訪日期,時長（半天）,備註 訪談對象工號,訪談人工號,日期 ` +
		`新進人員工號,帶教老師工號,開始日期,結束日期,帶教內容 掛職單位,單位類型,街鎮,委辦局,國有企業,民營企業 活動編號,主題,形式,主講人,主講人類別,黨校教授,道德模範`,
	`李明,王芳,張偉,劉洋,陳靜,楊帆,黃磊,趙敏,周濤,吳倩,徐莉,孫鵬,胡軍,朱琳,高翔,林峰,何苗,郭靖,馬超,羅毅,梁棟,宋佳,鄭爽,謝娜,韓雪,唐寧,馮剛,于潔,董明,蕭何,程誠,曹陽,袁媛,鄧超,許晴,傅雷,沈括,曾鳴,彭博,呂布,` +
		`歐陽某某,司馬某,諸葛某,上官某,慕容某某`,
	`上午,下午,全天,是,否,調研報告,其他,參加,主講,獲獎,學習；工作；生活,專題學習會,幹部論壇,一線交流,主題活動,培訓班,競賽,成果評比,輔導報告,信息公開,合計,總計,小計,註：數據截至年底,聯通,移動,電信,正常,請假,出差,病假`,
	`玉蘭花在巷子口開得正盛，幾個孩子追著跑過石橋。老張推著修鞋車慢慢走，嘴裡哼著沒人聽得懂的曲子，身後的影子被夕陽拉得很長。`,
}

// excerpts cuts every run of the given number of characters out of the samples.
func excerpts(t *testing.T, samples []string, length int, in encoding.Encoding) (cuts []string, encoded [][]byte) {
	t.Helper()
	if length > 20 { // longer than most samples
		samples = []string{strings.Join(samples, "\n")}
	}
	for _, sample := range samples {
		runes := []rune(sample)
		for i := 0; i+length <= len(runes); i++ {
			cut := string(runes[i : i+length])
			data, err := in.NewEncoder().Bytes([]byte(cut))
			require.NoError(t, err, cut)
			cuts, encoded = append(cuts, cut), append(encoded, data)
		}
	}
	return cuts, encoded
}

// refused lists the cuts whose bytes look like Big5.
func refused(t *testing.T, samples []string, length int, in encoding.Encoding) (list []string, all int) {
	t.Helper()
	cuts, encoded := excerpts(t, samples, length, in)
	for i, data := range encoded {
		if looksBig5(data) {
			list = append(list, cuts[i])
		}
	}
	return list, len(cuts)
}

var lengths = []int{2, 3, 4, 5, 6, 8, 10, 15, 20, 30, 50, 100, 200}

func TestPlainGBKIsNeverTakenForBig5(t *testing.T) {
	for _, length := range lengths {
		list, all := refused(t, simplifiedSamples, length, simplifiedchinese.GBK)
		t.Logf("%3d characters: %d of %d GBK samples refused", length, len(list), all)
		assert.Empty(t, list, "%d characters", length)
	}
}

func TestTraditionalTextInGBKIsNotTakenForBig5(t *testing.T) {
	for _, length := range lengths {
		list, all := refused(t, traditionalSamples, length, simplifiedchinese.GBK)
		t.Logf("%3d characters: %d of %d traditional GBK samples refused", length, len(list), all)
		if length >= 10 {
			assert.Empty(t, list, "%d characters", length)
		}
		assert.LessOrEqual(t, float64(len(list))/float64(all), 0.02, "%d characters: %q", length, list)
	}
}

func TestNoTwoCommonGBKCharactersAreTakenForBig5(t *testing.T) {
	for lead := byte(0xB0); lead <= 0xD7; lead++ {
		for trail := byte(0xA1); trail < 0xFF; trail++ {
			assert.LessOrEqual(t, 2*(likelihoodBig5(lead, trail)-likelihoodGB(lead, trail)), big5Margin, "%02X %02X", lead, trail)
		}
	}
}

func TestBig5IsRefused(t *testing.T) {
	// The least share of samples that must be recognised. A sample may be a
	// few digits or signs; files are longer than that.
	floor := map[int]float64{2: 0.55, 3: 0.85, 4: 0.94, 6: 0.99, 8: 1, 10: 1, 15: 1, 20: 1, 30: 1, 50: 1, 100: 1, 200: 1}
	for _, length := range lengths {
		list, all := refused(t, traditionalSamples, length, traditionalchinese.Big5)
		share := float64(len(list)) / float64(all)
		t.Logf("%3d characters: %d of %d Big5 samples refused (%.1f %%)", length, len(list), all, 100*share)
		assert.GreaterOrEqual(t, share, floor[length], "%d characters", length)
	}
}

func TestBig5InSimplifiedWordsOnlyIsRefused(t *testing.T) {
	for _, header := range []string{
		"工號,姓名,日期", "姓名,部門", "序號,姓名,聯繫點,走訪日期", "支部編號,支部名稱", "person_id,姓名,branch_id,支部\r\nP1,王小明,B1,一支部\r\n",
		"活動編號,類型,日期", "職級", "訪談記錄",
	} {
		data, err := traditionalchinese.Big5.NewEncoder().Bytes([]byte(header))
		require.NoError(t, err)
		assert.True(t, looksBig5(data), header)
	}
}

func TestFrequentCharactersExistInTheirEncoding(t *testing.T) {
	for characters, in := range map[string]encoding.Encoding{
		simplified: simplifiedchinese.GBK, traditional: traditionalchinese.Big5,
	} {
		count := 0
		for _, known := range pairsOf(characters, in) {
			if known {
				count++
			}
		}
		assert.Equal(t, len([]rune(characters)), count, "doubled or not encodable: %s", firstRunes(characters, 10))
	}
}

func firstRunes(s string, n int) string { return strings.TrimSpace(string([]rune(s)[:n])) }
