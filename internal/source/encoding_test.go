package source

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

const table = "姓名,日期\r\n甲某,2024-03-05\r\n乙某,2024-03-06\r\n"

func gbk(t testing.TB, text string) []byte {
	t.Helper()
	data, err := simplifiedchinese.GBK.NewEncoder().Bytes([]byte(text))
	require.NoError(t, err)
	return data
}

func gb18030(t testing.TB, text string) []byte {
	t.Helper()
	data, err := simplifiedchinese.GB18030.NewEncoder().Bytes([]byte(text))
	require.NoError(t, err)
	return data
}

func big5(t testing.TB, text string) []byte {
	t.Helper()
	data, err := traditionalchinese.Big5.NewEncoder().Bytes([]byte(text))
	require.NoError(t, err)
	return data
}

func utf16le(text string) []byte {
	var data []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		data = append(data, byte(unit), byte(unit>>8))
	}
	return data
}

func utf16be(text string) []byte {
	data := utf16le(text)
	for i := 0; i < len(data); i += 2 {
		data[i], data[i+1] = data[i+1], data[i]
	}
	return data
}

func TestDecodeDetects(t *testing.T) {
	mostlyChinese := strings.Repeat("一丁七万丈三上下不与丐丑专且世丘丙业丛东\n", 20)
	for name, c := range map[string]struct {
		data           []byte
		text, encoding string
	}{
		"ASCII":                      {[]byte("a,b\n1,2\n"), "a,b\n1,2\n", "utf-8"},
		"UTF-8":                      {[]byte(table), table, "utf-8"},
		"UTF-8 with BOM":             {[]byte("\uFEFF" + table), table, "utf-8-bom"},
		"only a BOM":                 {[]byte("\uFEFF"), "", "utf-8-bom"},
		"UTF-16LE with BOM":          {utf16le("\uFEFF" + table), table, "utf-16le-bom"},
		"UTF-16BE with BOM":          {utf16be("\uFEFF" + table), table, "utf-16be-bom"},
		"UTF-16LE":                   {utf16le(table), table, "utf-16le"},
		"UTF-16BE":                   {utf16be(table), table, "utf-16be"},
		"UTF-16LE, nearly all hanzi": {utf16le(mostlyChinese), mostlyChinese, "utf-16le"},
		"UTF-16BE, nearly all hanzi": {utf16be(mostlyChinese), mostlyChinese, "utf-16be"},
		"UTF-16LE, 一 and a line end": {utf16le("一一一一\n"), "一一一一\n", "utf-16le"},
		"UTF-16BE, 一 and a line end": {utf16be("一一一一\n"), "一一一一\n", "utf-16be"},
		"UTF-16LE, ASCII only":       {utf16le("id,name\nP1,x\n"), "id,name\nP1,x\n", "utf-16le"},
		"UTF-16BE, surrogates":       {utf16be("姓名,备注\n𠮷某,√\n"), "姓名,备注\n𠮷某,√\n", "utf-16be"},
		"GBK":                        {gbk(t, table), table, "gbk"},
		"GBK, one word":              {gbk(t, "联通"), "联通", "gbk"},
		"CP936 euro sign":            {append(gbk(t, "金额"), 0x80, '1'), "金额€1", "gbk"},
		"GB18030":                    {gb18030(t, "姓名\n𠮷某\n䶮\n"), "姓名\n𠮷某\n䶮\n", "gb18030"},
		"GB18030 with BOM":           {gb18030(t, "\uFEFF姓名\n"), "姓名\n", "gb18030"},
		"a real U+FFFD in GB18030":   {gb18030(t, "姓名\uFFFD\n"), "姓名\uFFFD\n", "gb18030"},
		"a real U+FFFD in UTF-8":     {[]byte("姓名\uFFFD\n"), "姓名\uFFFD\n", "utf-8"},
		"UTF-8, Latin-1 only":        {[]byte("name,note\nJosé·Núñez,±1\n"), "name,note\nJosé·Núñez,±1\n", "utf-8"},
		"UTF-8, pinyin":              {[]byte("mā,má,mǎ,mà\n"), "mā,má,mǎ,mà\n", "utf-8"},
		"UTF-8, Cyrillic":            {[]byte("имя\n"), "имя\n", "utf-8"},
		"UTF-8 with NUL":             {[]byte("ab,cd\nef\x00\x00,姓名\n"), "ab,cd\nef\x00\x00,姓名\n", "utf-8"},
	} {
		t.Run(name, func(t *testing.T) {
			text, encoding, err := decode("a.csv", c.data, "")
			require.NoError(t, err)
			assert.Equal(t, c.text, text)
			assert.Equal(t, c.encoding, encoding)
		})
	}
}

func TestDecodeTakesShortGBKAtItsWord(t *testing.T) {
	for _, word := range []string{
		"联通", "移动", "姓名", "是", "否", "张三", "李四,王五", "你汉", "汉字", "一", "id,note\n1,某\n", "路某", "工号", "日期", "部门\n办公室", "王珺", "李堃", "朱镕",
		"喆", "玥", "婧,嫣", "√", "①", "（空）", "某", "支部", "党员", "合计", "珊", "鑫", "淼", "昊", "旻",
	} {
		text, encoding, err := decode("a.csv", gbk(t, word), "")
		require.NoError(t, err, word)
		assert.Equal(t, word, text)
		assert.Equal(t, "gbk", encoding, word)
	}
}

func TestDecodeRefuses(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		hint string
		says string
	}{
		"UTF-8 cut within a character":   {[]byte(table + "丙\xE6\x9F"), "", "line 4, byte offset 56: 0xE6 is not valid UTF-8"},
		"UTF-8 with one bad byte":        {[]byte("姓名,日期\n甲\xFF某,\n"), "", "line 2, byte offset 17: 0xFF is not valid UTF-8"},
		"bad UTF-8 behind a BOM":         {[]byte("\uFEFFa\n\xC1\xAA"), "", "line 2, byte offset 5: 0xC1 is not valid UTF-8"},
		"overlong UTF-8 by hint":         {[]byte("a\xC0\xAF"), "utf-8", "line 1, byte offset 1: 0xC0 is not valid UTF-8"},
		"a surrogate in UTF-8 by hint":   {[]byte("\xED\xA0\x80"), "utf-8", "0xED is not valid UTF-8"},
		"GBK cut within a character":     {gbk(t, table+"丙")[:len(gbk(t, table))+1], "", "line 4, byte offset 45: 0xB1 is not valid GB18030"},
		"0xFF in GBK":                    {append(gbk(t, "姓名\n甲某"), 0xFF), "", "line 2, byte offset 9: 0xFF is not valid GB18030"},
		"unassigned in GB18030":          {append(gbk(t, "姓名\n"), 0xFE, 0x39, 0xFE, 0x39), "", "line 2, byte offset 5: 0xFE is not valid GB18030"},
		"unassigned beside a U+FFFD":     {append(gb18030(t, "姓名\uFFFD"), 0xFE, 0x39, 0xFE, 0x39), "", "byte offset 8: 0xFE"},
		"lone CR line ends":              {append(gbk(t, "姓名\r甲某\r"), 0xFF), "", "line 3, byte offset 10"},
		"UTF-16 of odd length":           {append(utf16le("\uFEFF姓名\n"), 0x41), "", "line 2, byte offset 8: 0x41 is not valid UTF-16LE"},
		"UTF-16, high surrogate alone":   {append(utf16le("\uFEFF姓名\n"), 0x42, 0xD8, 0x41, 0x00), "", "line 2, byte offset 8"},
		"UTF-16, low surrogate alone":    {append(utf16be("\uFEFF姓名\n"), 0xDC, 0x42, 0x00, 0x41), "", "line 2, byte offset 8: 0xDC is not valid UTF-16BE"},
		"UTF-16, high surrogate at end":  {append(utf16be("\uFEFF姓"), 0xD8, 0x42), "", "byte offset 4"},
		"Big5":                           {big5(t, "序號,姓名,聯繫點,走訪日期\r\n"), "", "looks like Big5"},
		"bad Big5 by hint":               {append(big5(t, "序號"), 0xFF), "big5", "byte offset 4: 0xFF is not valid BIG5"},
		"an encoding that nobody knows":  {[]byte("a"), "latin-9", `unknown encoding "latin-9"; expected one of utf-8`},
		"UTF-8 text hinted to be UTF-16": {[]byte("abc"), "utf-16le", "byte offset 2"},
	} {
		t.Run(name, func(t *testing.T) {
			_, _, err := decode("a.csv", c.data, c.hint)
			requireFault(t, err, "a.csv: ", c.says)
		})
	}
}

func TestDecodeObeysTheHint(t *testing.T) {
	for hint, c := range map[string]struct {
		data           []byte
		text, encoding string
	}{
		"big5":       {big5(t, "序號"), "序號", "big5"},
		"Big5":       {big5(t, ",姓名"), ",姓名", "big5"},
		"GB18030":    {big5(t, "聯繫點"), mustGB(t, big5(t, "聯繫點")), "gbk"},
		"gb2312":     {gbk(t, table), table, "gbk"},
		"CP936":      {gbk(t, table), table, "gbk"},
		"gbk":        {gb18030(t, "𠮷"), "𠮷", "gb18030"},
		"UTF8":       {[]byte(table), table, "utf-8"},
		"utf-8":      {[]byte("\uFEFF" + table), table, "utf-8-bom"},
		"utf-16le":   {utf16le("姓名"), "姓名", "utf-16le"},
		"utf_16_be":  {utf16be("\uFEFF姓名"), "姓名", "utf-16be-bom"},
		"utf-8-bom":  {[]byte(table), table, "utf-8"},
		"UTF-16LE":   {utf16le("\uFEFF姓名"), "姓名", "utf-16le-bom"},
		"utf-16be":   {utf16be("姓名"), "姓名", "utf-16be"},
		"utf16lebom": {utf16le("\uFEFF"), "", "utf-16le-bom"},
	} {
		text, encoding, err := decode("a.csv", c.data, hint)
		require.NoError(t, err, hint)
		assert.Equal(t, c.text, text, hint)
		assert.Equal(t, c.encoding, encoding, hint)
	}
}

// mustGB reads bytes as GB18030, nonsense though it be.
func mustGB(t *testing.T, data []byte) string {
	t.Helper()
	text, err := simplifiedchinese.GB18030.NewDecoder().Bytes(data)
	require.NoError(t, err)
	return string(text)
}

func TestPlainASCIIWithNULsIsNotTakenForUTF16(t *testing.T) {
	for _, text := range []string{
		"name,no\r\nab\x00cd,1\r\n", "\x00\x00a,b\n", "aaaa,bbbb\ncccc\x00\x00,dd\n", "id,date\n1,2024-03-05\n2,\x00\x00\x00\x00\n", "x\x00",
	} {
		assert.Empty(t, detectUTF16([]byte(text)), "%q", text)
		assert.Empty(t, detectUTF16([]byte(text+"y")), "%q", text)
	}
}

func TestDecodeKnowsUsersOwnCharactersOfGB18030(t *testing.T) {
	for pair, want := range map[string]rune{
		"\xAA\xA1": 0xE000, "\xAF\xFE": 0xE233, "\xF8\xA1": 0xE234, "\xFE\xFE": 0xE4C5,
		"\xA1\x40": 0xE4C6, "\xA1\x7E": 0xE504, "\xA1\x80": 0xE505, "\xA7\xA0": 0xE765,
	} {
		text, encoding, err := decode("a.csv", append(gbk(t, "工号,姓名\n1,王"), pair...), "")
		require.NoError(t, err, "% X", pair)
		assert.Equal(t, "工号,姓名\n1,王"+string(want), text, "% X", pair)
		assert.Equal(t, "gbk", encoding)
	}
	_, _, err := decode("a.csv", []byte("\xD7\xFA"), "gbk")
	requireFault(t, err, "0xD7 is not valid GB18030")
}

func TestDecodeKeepsControlCharacters(t *testing.T) {
	text, _, err := decode("a.csv", []byte("a\x07\x1b[31m\u202e,\x7f\n"), "")
	require.NoError(t, err)
	assert.Equal(t, "a\x07\x1b[31m\u202e,\x7f\n", text)
}

func TestEveryGBKPairIsDecodedOrRefused(t *testing.T) {
	for lead := 0x81; lead <= 0xFE; lead++ {
		for trail := 0x40; trail <= 0xFE; trail++ {
			pair := []byte{byte(lead), byte(trail)}
			text, _, err := decode("a.csv", pair, "gbk")
			if err == nil {
				assert.NotContains(t, text, "\uFFFD", "% X", pair)
				assert.Len(t, []rune(text), 1, "% X", pair)
			}
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, seed := range [][]byte{
		[]byte(table), gbk(f, table), gb18030(f, "𠮷\uFFFD"), utf16le(table), utf16be("\uFEFF" + table), big5(f, "序號,姓名"), {0x80, 0xFF}, {0, 0x4E, '\n', 0},
	} {
		for _, hint := range []string{"", "gbk", "big5", "utf-8", "utf-16le", "utf-16be"} {
			f.Add(seed, hint)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, hint string) {
		text, encoding, err := decode("a.csv", data, hint)
		if err != nil {
			assert.Empty(t, text+encoding)
			return
		}
		assert.True(t, bytes.Equal([]byte(text), bytes.ToValidUTF8([]byte(text), []byte("!"))), "text is not UTF-8")
		if hint == "" && encoding == "gbk" {
			again, err := simplifiedchinese.GBK.NewEncoder().String(text)
			if err == nil && !strings.ContainsRune(text, '€') {
				assert.Len(t, again, len(data), "characters were lost or made up")
			}
		}
	})
}

// A file that is hardly more than its header has few code units, of which one or two odd ones weigh much.
func TestShortUTF16WithWideSpaces(t *testing.T) {
	var data []byte
	for _, unit := range utf16.Encode([]rune("工号,姓\u3000名,日\u3000期\n")) {
		data = append(data, byte(unit), byte(unit>>8))
	}
	require.Equal(t, "utf-16le", detectUTF16(data))
}
