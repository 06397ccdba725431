// Code generated from the plans of policies; DO NOT EDIT.

package plans

import "ninefold/internal/regoplan"

// awards_applies_40a52def is g0.ninefold.showcase.awards.applies.
func awards_applies_40a52def(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v3 = m.Count(call_918e11b3, v0.Field(at_thresholds, &text_thresholds).Field(at_awards, &text_awards)); !v3.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v3) {
		goto end1
	}
	v2 = m.Once(conflict_f32ac124, v2, regoplan.Yes)
end1:
	if v4 = awards_named_3c392265_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if v5 = m.Count(call_b237d2b3, v4); !v5.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v5) {
		goto end2
	}
	v2 = m.Once(conflict_9ee17f37, v2, regoplan.Yes)
end2:
	if v2.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_8b27fe4c, v2, regoplan.No)
end3:
	return v2
}

func awards_applies_40a52def_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_applies_40a52def); ok {
		return v
	}
	return m.Learn(memo_awards_applies_40a52def, awards_applies_40a52def(m, v0, v1))
}

// awards_applies_6a83115d is g0.ninefold.showcase.awards.applies.
func awards_applies_6a83115d(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v3 = m.Count(call_918e11b3, v0.Field(at_thresholds, &text_thresholds).Field(at_awards, &text_awards)); !v3.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v3) {
		goto end1
	}
	v2 = m.Once(conflict_f32ac124, v2, regoplan.Yes)
end1:
	if v4 = awards_named_5c394246_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if v5 = m.Count(call_b237d2b3, v4); !v5.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v5) {
		goto end2
	}
	v2 = m.Once(conflict_9ee17f37, v2, regoplan.Yes)
end2:
	if v2.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_8b27fe4c, v2, regoplan.No)
end3:
	return v2
}

func awards_applies_6a83115d_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_applies_6a83115d); ok {
		return v
	}
	return m.Learn(memo_awards_applies_6a83115d, awards_applies_6a83115d(m, v0, v1))
}

// awards_counted_2177f2c2 is g0.ninefold.showcase.awards.counted.
func awards_counted_2177f2c2(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8 regoplan.Value
	_, _ = v3, v4
	v2 = m.Object()
	v4 = regoplan.Value{}
	if v5 = awards_won_10512327_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	{
		from3 := v5
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_award, &text_award)
		strip8 := regoplan.NewStrip(at_year, &text_year)
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if v7 = strip8.Of(v6); !v7.Defined() {
				goto next4
			}
			if v8 = strip9.Of(v6); !v8.Defined() {
				goto next4
			}
			v3 = m.Group(v2, v7, v8)
		next4:
		}
	}
end2:
	return v2
}

func awards_counted_2177f2c2_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_counted_2177f2c2); ok {
		return v
	}
	return m.Learn(memo_awards_counted_2177f2c2, awards_counted_2177f2c2(m, v0, v1))
}

// awards_counted_5b1b8482 is g0.ninefold.showcase.awards.counted.
func awards_counted_5b1b8482(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	_ = v3
	v2 = m.Object()
	if v4 = awards_won_e4911f46_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_award, &text_award)
		strip8 := regoplan.NewStrip(at_year, &text_year)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if v6 = strip8.Of(v5); !v6.Defined() {
				goto next4
			}
			if v7 = strip9.Of(v5); !v7.Defined() {
				goto next4
			}
			v3 = m.Group(v2, v6, v7)
		next4:
		}
	}
end2:
	return v2
}

func awards_counted_5b1b8482_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_counted_5b1b8482); ok {
		return v
	}
	return m.Learn(memo_awards_counted_5b1b8482, awards_counted_5b1b8482(m, v0, v1))
}

// awards_given_so_far_22ee4139 is g0.ninefold.showcase.awards.given_so_far.
func awards_given_so_far_22ee4139(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5 regoplan.Value
	if !regoplan.Same(v2, regoplan.Int(0)) {
		goto end1
	}
	v3 = m.Once(conflict_b63a0703, v3, record_bfbdb648)
end1:
	if !regoplan.Less(regoplan.Int(0), v2) {
		goto end2
	}
	{
		v4 = m.Array(v2)
	}
	if v5 = words_say_fdf94ebd_known(m, v0, v1, text_e9dc7c5c, text_5bfaffb9, v4); !v5.Defined() {
		goto end2
	}
	v3 = m.Once(conflict_4fbd4223, v3, v5)
end2:
	return v3
}

func awards_given_so_far_22ee4139_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_awards_given_so_far_22ee4139, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_awards_given_so_far_22ee4139, &given, awards_given_so_far_22ee4139(m, v0, v1, v2))
}

// awards_lacking_9d7b0c24 is g0.ninefold.showcase.awards.lacking.
func awards_lacking_9d7b0c24(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8 regoplan.Value
	if v2 = awards_missing_6d81f857_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = m.Call(call_25a3ad8e, text_18df6921, v2); !v3.Defined() {
		goto end1
	}
	if v4 = awards_missing_6d81f857_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = m.Call(call_412cf442, text_aa3923aa, v4); !v5.Defined() {
		goto end1
	}
	if v6 = awards_years_9c4ee698_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	{
		x2 := v6.Field(at_worst_year, &text_worst_year)
		if !x2.Defined() {
			goto end1
		}
		v7 = m.Array(x2, v3, v5)
	}
	if v8 = words_say_fdf94ebd_known(m, v0, v1, text_7a93aa33, text_5f97e3b9, v7); !v8.Defined() {
		goto end1
	}
	return v8
end1:
	return regoplan.Value{}
}

func awards_lacking_9d7b0c24_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_lacking_9d7b0c24); ok {
		return v
	}
	return m.Learn(memo_awards_lacking_9d7b0c24, awards_lacking_9d7b0c24(m, v0, v1))
}

// awards_lacking_b5eab766 is g0.ninefold.showcase.awards.lacking.
func awards_lacking_b5eab766(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8 regoplan.Value
	if v2 = awards_missing_8772b60c_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = m.Call(call_25a3ad8e, text_18df6921, v2); !v3.Defined() {
		goto end1
	}
	if v4 = awards_missing_8772b60c_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = m.Call(call_412cf442, text_aa3923aa, v4); !v5.Defined() {
		goto end1
	}
	if v6 = awards_years_d3b9e63d_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	{
		x2 := v6.Field(at_worst_year, &text_worst_year)
		if !x2.Defined() {
			goto end1
		}
		v7 = m.Array(x2, v3, v5)
	}
	if v8 = words_say_fdf94ebd_known(m, v0, v1, text_7a93aa33, text_5f97e3b9, v7); !v8.Defined() {
		goto end1
	}
	return v8
end1:
	return regoplan.Value{}
}

func awards_lacking_b5eab766_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_lacking_b5eab766); ok {
		return v
	}
	return m.Learn(memo_awards_lacking_b5eab766, awards_lacking_b5eab766(m, v0, v1))
}

// awards_lacking_f16850a0 is g0.ninefold.showcase.awards.lacking.
func awards_lacking_f16850a0(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8 regoplan.Value
	if v2 = awards_missing_e0afa1de_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = m.Call(call_25a3ad8e, text_18df6921, v2); !v3.Defined() {
		goto end1
	}
	if v4 = awards_missing_e0afa1de_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = m.Call(call_412cf442, text_aa3923aa, v4); !v5.Defined() {
		goto end1
	}
	if v6 = awards_years_75e83495_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	{
		x2 := v6.Field(at_worst_year, &text_worst_year)
		if !x2.Defined() {
			goto end1
		}
		v7 = m.Array(x2, v3, v5)
	}
	if v8 = words_say_fdf94ebd_known(m, v0, v1, text_7a93aa33, text_5f97e3b9, v7); !v8.Defined() {
		goto end1
	}
	return v8
end1:
	return regoplan.Value{}
}

func awards_lacking_f16850a0_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_lacking_f16850a0); ok {
		return v
	}
	return m.Learn(memo_awards_lacking_f16850a0, awards_lacking_f16850a0(m, v0, v1))
}

// awards_minimums_89d2467a is g0.ninefold.showcase.awards.minimums.
func awards_minimums_89d2467a(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	v2 = m.Object()
	if v3 = awards_named_3c392265_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		keys6, elems9 := from3.Scan()
		for i7, x8 := range elems9 {
			v5 = x8
			v4 = from3.Key(keys6, i7, x8)
			m.Tick()
			if v6 = m.Count(call_df6e8375, v5); !v6.Defined() {
				goto next4
			}
			m.InsertOnce(conflict_247a731d, v2, v4, v6)
		next4:
		}
	}
end2:
	return v2
}

func awards_minimums_89d2467a_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_minimums_89d2467a); ok {
		return v
	}
	return m.Learn(memo_awards_minimums_89d2467a, awards_minimums_89d2467a(m, v0, v1))
}

// awards_minimums_d68e5871 is g0.ninefold.showcase.awards.minimums.
func awards_minimums_d68e5871(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	v2 = m.Object()
	if v3 = awards_named_5c394246_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		keys6, elems9 := from3.Scan()
		for i7, x8 := range elems9 {
			v5 = x8
			v4 = from3.Key(keys6, i7, x8)
			m.Tick()
			if v6 = m.Count(call_df6e8375, v5); !v6.Defined() {
				goto next4
			}
			m.InsertOnce(conflict_247a731d, v2, v4, v6)
		next4:
		}
	}
end2:
	return v2
}

func awards_minimums_d68e5871_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_minimums_d68e5871); ok {
		return v
	}
	return m.Learn(memo_awards_minimums_d68e5871, awards_minimums_d68e5871(m, v0, v1))
}

// awards_missing_6d81f857 is g0.ninefold.showcase.awards.missing.
func awards_missing_6d81f857(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = awards_years_9c4ee698_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = awards_missing_in_3a016755(m, v0, v1, v2.Field(at_worst_year, &text_worst_year)); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func awards_missing_6d81f857_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_missing_6d81f857); ok {
		return v
	}
	return m.Learn(memo_awards_missing_6d81f857, awards_missing_6d81f857(m, v0, v1))
}

// awards_missing_8772b60c is g0.ninefold.showcase.awards.missing.
func awards_missing_8772b60c(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = awards_years_d3b9e63d_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = awards_missing_in_fd270e11(m, v0, v1, v2.Field(at_worst_year, &text_worst_year)); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func awards_missing_8772b60c_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_missing_8772b60c); ok {
		return v
	}
	return m.Learn(memo_awards_missing_8772b60c, awards_missing_8772b60c(m, v0, v1))
}

// awards_missing_e0afa1de is g0.ninefold.showcase.awards.missing.
func awards_missing_e0afa1de(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = awards_years_75e83495_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = awards_missing_in_fd270e11(m, v0, v1, v2.Field(at_worst_year, &text_worst_year)); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func awards_missing_e0afa1de_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_missing_e0afa1de); ok {
		return v
	}
	return m.Learn(memo_awards_missing_e0afa1de, awards_missing_e0afa1de(m, v0, v1))
}

// awards_missing_in_3a016755 is g0.ninefold.showcase.awards.missing_in.
func awards_missing_in_3a016755(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8 regoplan.Value
	v3 = m.Empty(0)
	if v4 = dates_day_ad4f709a_known(m, v0, v1, v2, regoplan.Int(12), regoplan.Int(31)); !v4.Defined() {
		goto end2
	}
	if v5 = thresholds_at_017ab66f(m, v0, v1, text_awards, v4); !v5.Defined() {
		goto end2
	}
	{
		from3 := v5
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if v7 = awards_counted_2177f2c2_known(m, v0, v1); !v7.Defined() {
				goto next4
			}
			if v8 = m.Get(call_e22e6beb, v7, v2, regoplan.NoElements); !v8.Defined() {
				goto next4
			}
			if !regoplan.Holds(v8, v6) {
				goto not8
			}
			goto next4
		not8:
			m.Append(v3, v6)
		next4:
		}
	}
end2:
	return v3
}

// awards_missing_in_fd270e11 is g0.ninefold.showcase.awards.missing_in.
func awards_missing_in_fd270e11(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8 regoplan.Value
	v3 = m.Empty(0)
	if v4 = dates_day_ad4f709a_known(m, v0, v1, v2, regoplan.Int(12), regoplan.Int(31)); !v4.Defined() {
		goto end2
	}
	if v5 = thresholds_at_017ab66f(m, v0, v1, text_awards, v4); !v5.Defined() {
		goto end2
	}
	{
		from3 := v5
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if v7 = awards_counted_5b1b8482_known(m, v0, v1); !v7.Defined() {
				goto next4
			}
			if v8 = m.Get(call_e22e6beb, v7, v2, regoplan.NoElements); !v8.Defined() {
				goto next4
			}
			if !regoplan.Holds(v8, v6) {
				goto not8
			}
			goto next4
		not8:
			m.Append(v3, v6)
		next4:
		}
	}
end2:
	return v3
}

// awards_named_3c392265 is g0.ninefold.showcase.awards.named.
func awards_named_3c392265(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8 regoplan.Value
	v2 = m.Object()
	{
		x6 := v0.Field(at_years, &text_years)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip10 := regoplan.NewStrip(at_to, &text_to)
		strip16 := regoplan.NewStrip(at_year, &text_year)
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			v4 = m.Set()
			if v5 = thresholds_at_017ab66f(m, v0, v1, text_awards, strip10.Of(v3)); !v5.Defined() {
				goto end9
			}
			{
				from11 := v5
				_, elems15 := from11.Scan()
				for _, x14 := range elems15 {
					v6 = x14
					m.Tick()
					m.Add(v4, v6)
				}
			}
		end9:
			if v7 = m.Count(call_926721bb, v4); !v7.Defined() {
				goto next4
			}
			if !regoplan.Less(regoplan.Int(0), v7) {
				goto next4
			}
			if v8 = strip16.Of(v3); !v8.Defined() {
				goto next4
			}
			m.InsertOnce(conflict_afd9372b, v2, v8, v4)
		next4:
		}
	}
end2:
	return v2
}

func awards_named_3c392265_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_named_3c392265); ok {
		return v
	}
	return m.Learn(memo_awards_named_3c392265, awards_named_3c392265(m, v0, v1))
}

// awards_named_5c394246 is g0.ninefold.showcase.awards.named.
func awards_named_5c394246(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	_ = v3
	v2 = m.Object()
	v3 = regoplan.Value{}
	{
		x6 := v0.Field(at_years, &text_years)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip10 := regoplan.NewStrip(at_to, &text_to)
		strip16 := regoplan.NewStrip(at_year, &text_year)
		for _, x7 := range elems8 {
			v4 = x7
			m.Tick()
			v5 = m.Set()
			if v6 = thresholds_at_017ab66f(m, v0, v1, text_awards, strip10.Of(v4)); !v6.Defined() {
				goto end9
			}
			{
				from11 := v6
				_, elems15 := from11.Scan()
				for _, x14 := range elems15 {
					v7 = x14
					m.Tick()
					m.Add(v5, v7)
				}
			}
		end9:
			if v8 = m.Count(call_926721bb, v5); !v8.Defined() {
				goto next4
			}
			if !regoplan.Less(regoplan.Int(0), v8) {
				goto next4
			}
			if v9 = strip16.Of(v4); !v9.Defined() {
				goto next4
			}
			m.InsertOnce(conflict_afd9372b, v2, v9, v5)
		next4:
		}
	}
end2:
	return v2
}

func awards_named_5c394246_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_named_5c394246); ok {
		return v
	}
	return m.Learn(memo_awards_named_5c394246, awards_named_5c394246(m, v0, v1))
}

// awards_names_0e1d0605 is g0.ninefold.showcase.awards.names.
func awards_names_0e1d0605(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14 regoplan.Value
	_, _ = v7, v13
	if v3 = awards_years_d3b9e63d_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Differ(v3.Field(at_worst_year, &text_worst_year), regoplan.No) {
		goto end1
	}
	if v4 = awards_years_d3b9e63d_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = v4.Field(at_status, &text_status); !v5.Defined() {
		goto end1
	}
	v6 = m.Set()
	m.Add(v6, text_due)
	m.Add(v6, text_fail)
	if !regoplan.Holds(v6, v5) {
		goto not2
	}
	goto end1
not2:
	if v7 = awards_missing_8772b60c_known(m, v0, v1); !v7.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_61029d74, v2, regoplan.NoFields)
end1:
	if v3 = awards_years_d3b9e63d_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if v8 = v3.Field(at_status, &text_status); !v8.Defined() {
		goto end3
	}
	v5 = m.Set()
	m.Add(v5, text_due)
	m.Add(v5, text_fail)
	if !regoplan.Holds(v5, v8) {
		goto end3
	}
	if v6 = awards_years_d3b9e63d_known(m, v0, v1); !v6.Defined() {
		goto end3
	}
	if v9 = v6.Field(at_message, &text_message); !v9.Defined() {
		goto end3
	}
	if v10 = awards_lacking_b5eab766_known(m, v0, v1); !v10.Defined() {
		goto end3
	}
	{
		v11 = m.Array(v9, v10)
	}
	if v12 = words_join_37882c24_known(m, v0, v1, v11); !v12.Defined() {
		goto end3
	}
	if v13 = awards_missing_8772b60c_known(m, v0, v1); !v13.Defined() {
		goto end3
	}
	{
		v14 = m.Record(shape_abaa0d34, v12)
	}
	v2 = m.Once(conflict_ee42e50f, v2, v14)
end3:
	if v2.Defined() {
		goto end4
	}
	v2 = m.Once(conflict_73ff6c69, v2, regoplan.NoFields)
end4:
	return v2
}

func awards_names_0e1d0605_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_names_0e1d0605); ok {
		return v
	}
	return m.Learn(memo_awards_names_0e1d0605, awards_names_0e1d0605(m, v0, v1))
}

// awards_names_1cbc06c1 is g0.ninefold.showcase.awards.names.
func awards_names_1cbc06c1(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13 regoplan.Value
	_, _, _ = v7, v12, v13
	if v3 = awards_years_75e83495_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Differ(v3.Field(at_worst_year, &text_worst_year), regoplan.No) {
		goto end1
	}
	if v4 = awards_years_75e83495_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = v4.Field(at_status, &text_status); !v5.Defined() {
		goto end1
	}
	v6 = m.Set()
	m.Add(v6, text_due)
	m.Add(v6, text_fail)
	if !regoplan.Holds(v6, v5) {
		goto not2
	}
	goto end1
not2:
	if v7 = awards_missing_e0afa1de_known(m, v0, v1); !v7.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_61029d74, v2, regoplan.NoFields)
end1:
	if v3 = awards_years_75e83495_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if v8 = v3.Field(at_status, &text_status); !v8.Defined() {
		goto end3
	}
	v5 = m.Set()
	m.Add(v5, text_due)
	m.Add(v5, text_fail)
	if !regoplan.Holds(v5, v8) {
		goto end3
	}
	if v6 = awards_years_75e83495_known(m, v0, v1); !v6.Defined() {
		goto end3
	}
	if v9 = v6.Field(at_message, &text_message); !v9.Defined() {
		goto end3
	}
	if v10 = awards_lacking_f16850a0_known(m, v0, v1); !v10.Defined() {
		goto end3
	}
	{
		v11 = m.Array(v9, v10)
	}
	if v12 = words_join_37882c24_known(m, v0, v1, v11); !v12.Defined() {
		goto end3
	}
	if v13 = awards_missing_e0afa1de_known(m, v0, v1); !v13.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_ee42e50f, v2, regoplan.NoFields)
end3:
	if v2.Defined() {
		goto end4
	}
	v2 = m.Once(conflict_73ff6c69, v2, regoplan.NoFields)
end4:
	return v2
}

func awards_names_1cbc06c1_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_names_1cbc06c1); ok {
		return v
	}
	return m.Learn(memo_awards_names_1cbc06c1, awards_names_1cbc06c1(m, v0, v1))
}

// awards_names_fa23be6d is g0.ninefold.showcase.awards.names.
func awards_names_fa23be6d(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16 regoplan.Value
	if v3 = awards_years_9c4ee698_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Differ(v3.Field(at_worst_year, &text_worst_year), regoplan.No) {
		goto end1
	}
	if v4 = awards_years_9c4ee698_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = v4.Field(at_status, &text_status); !v5.Defined() {
		goto end1
	}
	v6 = m.Set()
	m.Add(v6, text_due)
	m.Add(v6, text_fail)
	if !regoplan.Holds(v6, v5) {
		goto not2
	}
	goto end1
not2:
	if v7 = awards_missing_6d81f857_known(m, v0, v1); !v7.Defined() {
		goto end1
	}
	{
		v8 = m.Record(shape_7ab345e9, v7)
	}
	{
		v9 = m.Record(shape_1a90802a, v8)
	}
	v2 = m.Once(conflict_61029d74, v2, v9)
end1:
	if v3 = awards_years_9c4ee698_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if v10 = v3.Field(at_status, &text_status); !v10.Defined() {
		goto end3
	}
	v5 = m.Set()
	m.Add(v5, text_due)
	m.Add(v5, text_fail)
	if !regoplan.Holds(v5, v10) {
		goto end3
	}
	if v6 = awards_years_9c4ee698_known(m, v0, v1); !v6.Defined() {
		goto end3
	}
	if v11 = v6.Field(at_message, &text_message); !v11.Defined() {
		goto end3
	}
	if v12 = awards_lacking_9d7b0c24_known(m, v0, v1); !v12.Defined() {
		goto end3
	}
	{
		v8 = m.Array(v11, v12)
	}
	if v13 = words_join_37882c24_known(m, v0, v1, v8); !v13.Defined() {
		goto end3
	}
	if v14 = awards_missing_6d81f857_known(m, v0, v1); !v14.Defined() {
		goto end3
	}
	{
		v15 = m.Record(shape_7ab345e9, v14)
	}
	{
		v16 = m.Record(shape_83934360, v15, v13)
	}
	v2 = m.Once(conflict_ee42e50f, v2, v16)
end3:
	if v2.Defined() {
		goto end4
	}
	v2 = m.Once(conflict_73ff6c69, v2, regoplan.NoFields)
end4:
	return v2
}

func awards_names_fa23be6d_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_names_fa23be6d); ok {
		return v
	}
	return m.Learn(memo_awards_names_fa23be6d, awards_names_fa23be6d(m, v0, v1))
}

// awards_outlook_486c97ed is g0.ninefold.showcase.awards.outlook.
func awards_outlook_486c97ed(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	if v4 = quota_years_ahead_8fdc9c6d_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if v5 = awards_counted_2177f2c2_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	if v6 = awards_minimums_d68e5871_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	if v7 = quota_measured_8d1c112c(m, v0, v1, v4, v5, v6); !v7.Defined() {
		goto end2
	}
	{
		from3 := v7
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_count, &text_count)
		strip13 := regoplan.NewStrip(at_minimum, &text_minimum)
		strip10 := regoplan.NewStrip(at_to, &text_to)
		strip8 := regoplan.NewStrip(at_year, &text_year)
		for _, x6 := range elems7 {
			v8 = x6
			m.Tick()
			if v9 = quota_lacking_20df752c(m, v0, v1, v8); !v9.Defined() {
				goto next4
			}
			if !regoplan.Differ(v9, regoplan.No) {
				goto next4
			}
			if v10 = awards_missing_in_3a016755(m, v0, v1, strip8.Of(v8)); !v10.Defined() {
				goto next4
			}
			if v11 = awards_given_so_far_22ee4139_known(m, v0, v1, strip9.Of(v8)); !v11.Defined() {
				goto next4
			}
			if v12 = quota_task_of_74d2b86a(m, v0, v1, v8, text_award); !v12.Defined() {
				goto next4
			}
			if v13 = dates_iso_b606dfaf_known(m, v0, v1, strip10.Of(v8)); !v13.Defined() {
				goto next4
			}
			if v14 = m.Call(call_3806ca4e, text_18df6921, v10); !v14.Defined() {
				goto next4
			}
			if v15 = m.Call(call_2bc511b2, text_aa3923aa, v10); !v15.Defined() {
				goto next4
			}
			{
				x11 := strip8.Of(v8)
				if !x11.Defined() {
					goto next4
				}
				x12 := strip13.Of(v8)
				if !x12.Defined() {
					goto next4
				}
				x14 := v11.Field(at_zh, &text_zh)
				if !x14.Defined() {
					goto next4
				}
				x15 := v11.Field(at_en, &text_en)
				if !x15.Defined() {
					goto next4
				}
				v16 = m.Array(v13, v14, x11, x12, x14, v15, x15)
			}
			if v17 = words_say_fdf94ebd_known(m, v0, v1, text_c0151302, text_f51ca5cc, v16); !v17.Defined() {
				goto next4
			}
			if v18 = awards_rows_2952d152_known(m, v0, v1); !v18.Defined() {
				goto next4
			}
			if v19 = strip8.Of(v8); !v19.Defined() {
				goto next4
			}
			if v20 = m.Get(call_f4c3abfe, v18, v19, regoplan.NoElements); !v20.Defined() {
				goto next4
			}
			{
				v21 = m.Record(shape_fee39f11, v17, v10, v20)
			}
			if v22 = m.Call(call_a50adf21, v12, v21); !v22.Defined() {
				goto next4
			}
			m.Add(v2, v22)
		next4:
		}
	}
end2:
	return v2
}

func awards_outlook_486c97ed_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_outlook_486c97ed); ok {
		return v
	}
	return m.Learn(memo_awards_outlook_486c97ed, awards_outlook_486c97ed(m, v0, v1))
}

// awards_rows_2952d152 is g0.ninefold.showcase.awards.rows.
func awards_rows_2952d152(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8 regoplan.Value
	_, _ = v3, v4
	v2 = m.Object()
	v4 = regoplan.Value{}
	if v5 = awards_won_10512327_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	{
		from3 := v5
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_row, &text_row)
		strip8 := regoplan.NewStrip(at_year, &text_year)
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if v7 = strip8.Of(v6); !v7.Defined() {
				goto next4
			}
			if v8 = strip9.Of(v6); !v8.Defined() {
				goto next4
			}
			v3 = m.Group(v2, v7, v8)
		next4:
		}
	}
end2:
	return v2
}

func awards_rows_2952d152_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_rows_2952d152); ok {
		return v
	}
	return m.Learn(memo_awards_rows_2952d152, awards_rows_2952d152(m, v0, v1))
}

// awards_rows_d9221c00 is g0.ninefold.showcase.awards.rows.
func awards_rows_d9221c00(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	_ = v3
	v2 = m.Object()
	if v4 = awards_won_e4911f46_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_row, &text_row)
		strip8 := regoplan.NewStrip(at_year, &text_year)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if v6 = strip8.Of(v5); !v6.Defined() {
				goto next4
			}
			if v7 = strip9.Of(v5); !v7.Defined() {
				goto next4
			}
			v3 = m.Group(v2, v6, v7)
		next4:
		}
	}
end2:
	return v2
}

func awards_rows_d9221c00_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_rows_d9221c00); ok {
		return v
	}
	return m.Learn(memo_awards_rows_d9221c00, awards_rows_d9221c00(m, v0, v1))
}

// awards_verdict_262d339e is g0.ninefold.showcase.awards.verdict.
func awards_verdict_262d339e(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	if v3 = awards_applies_6a83115d_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = outcome_not_applicable_32e30549_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_8c932701, v2, v4)
end1:
	if v3 = awards_applies_6a83115d_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end3
	}
	if v4 = awards_years_9c4ee698_known(m, v0, v1); !v4.Defined() {
		goto end3
	}
	if v5 = awards_names_fa23be6d_known(m, v0, v1); !v5.Defined() {
		goto end3
	}
	if v6 = m.Call(call_dd6fd541, v4, v5); !v6.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_c850eb46, v2, v6)
end3:
	return v2
}

func awards_verdict_262d339e_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_verdict_262d339e); ok {
		return v
	}
	return m.Learn(memo_awards_verdict_262d339e, awards_verdict_262d339e(m, v0, v1))
}

// awards_verdict_5e153c33 is g0.ninefold.showcase.awards.verdict.
func awards_verdict_5e153c33(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	if v3 = awards_applies_40a52def_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = outcome_not_applicable_32e30549_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_8c932701, v2, v4)
end1:
	if v3 = awards_applies_40a52def_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end3
	}
	if v4 = awards_years_d3b9e63d_known(m, v0, v1); !v4.Defined() {
		goto end3
	}
	if v5 = awards_names_0e1d0605_known(m, v0, v1); !v5.Defined() {
		goto end3
	}
	if v6 = m.Call(call_dd6fd541, v4, v5); !v6.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_c850eb46, v2, v6)
end3:
	return v2
}

func awards_verdict_5e153c33_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_verdict_5e153c33); ok {
		return v
	}
	return m.Learn(memo_awards_verdict_5e153c33, awards_verdict_5e153c33(m, v0, v1))
}

// awards_verdict_bbce8d74 is g0.ninefold.showcase.awards.verdict.
func awards_verdict_bbce8d74(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	if v3 = awards_applies_40a52def_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = outcome_not_applicable_d2ae41e9_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_8c932701, v2, v4)
end1:
	if v3 = awards_applies_40a52def_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end3
	}
	if v4 = awards_years_75e83495_known(m, v0, v1); !v4.Defined() {
		goto end3
	}
	if v5 = awards_names_1cbc06c1_known(m, v0, v1); !v5.Defined() {
		goto end3
	}
	if v6 = m.Call(call_dd6fd541, v4, v5); !v6.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_c850eb46, v2, v6)
end3:
	return v2
}

func awards_verdict_bbce8d74_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_verdict_bbce8d74); ok {
		return v
	}
	return m.Learn(memo_awards_verdict_bbce8d74, awards_verdict_bbce8d74(m, v0, v1))
}

// awards_won_10512327 is g0.ninefold.showcase.awards.won.
func awards_won_10512327(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	{
		x6 := v0.Field(at_participation, &text_participation).Field(at_award_review, &text_award_review)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip11 := regoplan.NewStrip(at_award, &text_award)
		strip9 := regoplan.NewStrip(at_branch_id, &text_branch_id)
		strip10 := regoplan.NewStrip(at_role, &text_role)
		strip12 := regoplan.NewStrip(at_year, &text_year)
		for _, x7 := range elems8 {
			v4 = x7
			m.Tick()
			if !regoplan.Same(strip9.Of(v4), v0.Field(at_subject, &text_subject).Field(at_id, &text_id)) {
				goto next4
			}
			if !regoplan.Same(strip10.Of(v4), text_winner) {
				goto next4
			}
			if v5 = strip11.Of(v4); !v5.Defined() {
				goto next4
			}
			if v6 = strip12.Of(v4); !v6.Defined() {
				goto next4
			}
			if v7 = awards_named_5c394246_known(m, v0, v1); !v7.Defined() {
				goto next4
			}
			if v8 = v7.At(v6); !v8.Defined() {
				goto next4
			}
			if !regoplan.Holds(v8, v5) {
				goto next4
			}
			m.Add(v2, v4)
		next4:
		}
	}
end2:
	return v2
}

func awards_won_10512327_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_won_10512327); ok {
		return v
	}
	return m.Learn(memo_awards_won_10512327, awards_won_10512327(m, v0, v1))
}

// awards_won_e4911f46 is g0.ninefold.showcase.awards.won.
func awards_won_e4911f46(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	v2 = m.Set()
	{
		x6 := v0.Field(at_participation, &text_participation).Field(at_award_review, &text_award_review)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip11 := regoplan.NewStrip(at_award, &text_award)
		strip9 := regoplan.NewStrip(at_branch_id, &text_branch_id)
		strip10 := regoplan.NewStrip(at_role, &text_role)
		strip12 := regoplan.NewStrip(at_year, &text_year)
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if !regoplan.Same(strip9.Of(v3), v0.Field(at_subject, &text_subject).Field(at_id, &text_id)) {
				goto next4
			}
			if !regoplan.Same(strip10.Of(v3), text_winner) {
				goto next4
			}
			if v4 = strip11.Of(v3); !v4.Defined() {
				goto next4
			}
			if v5 = strip12.Of(v3); !v5.Defined() {
				goto next4
			}
			if v6 = awards_named_3c392265_known(m, v0, v1); !v6.Defined() {
				goto next4
			}
			if v7 = v6.At(v5); !v7.Defined() {
				goto next4
			}
			if !regoplan.Holds(v7, v4) {
				goto next4
			}
			m.Add(v2, v3)
		next4:
		}
	}
end2:
	return v2
}

func awards_won_e4911f46_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_won_e4911f46); ok {
		return v
	}
	return m.Learn(memo_awards_won_e4911f46, awards_won_e4911f46(m, v0, v1))
}

// awards_years_75e83495 is g0.ninefold.showcase.awards.years.
func awards_years_75e83495(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = awards_counted_5b1b8482_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = awards_minimums_89d2467a_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = awards_rows_d9221c00_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = quota_against_0f705f37(m, v0, v1, v2, v3, record_d2af48a2, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func awards_years_75e83495_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_years_75e83495); ok {
		return v
	}
	return m.Learn(memo_awards_years_75e83495, awards_years_75e83495(m, v0, v1))
}

// awards_years_9c4ee698 is g0.ninefold.showcase.awards.years.
func awards_years_9c4ee698(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = awards_counted_2177f2c2_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = awards_minimums_d68e5871_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = awards_rows_2952d152_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = quota_against_ccf0ddda(m, v0, v1, v2, v3, record_d2af48a2, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func awards_years_9c4ee698_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_years_9c4ee698); ok {
		return v
	}
	return m.Learn(memo_awards_years_9c4ee698, awards_years_9c4ee698(m, v0, v1))
}

// awards_years_d3b9e63d is g0.ninefold.showcase.awards.years.
func awards_years_d3b9e63d(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = awards_counted_5b1b8482_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = awards_minimums_89d2467a_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = awards_rows_d9221c00_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = quota_against_12758306(m, v0, v1, v2, v3, record_d2af48a2, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func awards_years_d3b9e63d_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_awards_years_d3b9e63d); ok {
		return v
	}
	return m.Learn(memo_awards_years_d3b9e63d, awards_years_d3b9e63d(m, v0, v1))
}

// breadth_applies_7a64b3e0 is g0.ninefold.cultivation.breadth.applies.
func breadth_applies_7a64b3e0(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v3 = service_has_years_e5c14c48(m, v0, v1, v0.Field(at_thresholds, &text_thresholds).Field(at_after_years, &text_after_years)); !v3.Defined() {
		goto end1
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end1
	}
	v2 = m.Once(conflict_ebe7237d, v2, regoplan.Yes)
end1:
	if v2.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_1a829665, v2, regoplan.No)
end2:
	return v2
}

func breadth_applies_7a64b3e0_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_breadth_applies_7a64b3e0); ok {
		return v
	}
	return m.Learn(memo_breadth_applies_7a64b3e0, breadth_applies_7a64b3e0(m, v0, v1))
}

// breadth_begun_56e8d9d6 is g0.ninefold.cultivation.breadth.begun.
func breadth_begun_56e8d9d6(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	v2 = m.Empty(0)
	{
		x6 := v0.Field(at_postings, &text_postings)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip9 := regoplan.NewStrip(at_from, &text_from)
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if !regoplan.AtMost(strip9.Of(v3), v0.Field(at_window, &text_window).Field(at_to, &text_to)) {
				goto next4
			}
			m.Append(v2, v3)
		next4:
		}
	}
end2:
	return v2
}

func breadth_begun_56e8d9d6_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_breadth_begun_56e8d9d6); ok {
		return v
	}
	return m.Learn(memo_breadth_begun_56e8d9d6, breadth_begun_56e8d9d6(m, v0, v1))
}

// breadth_departments_b06b2ac2 is g0.ninefold.cultivation.breadth.departments.
func breadth_departments_b06b2ac2(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	v2 = m.Set()
	if v3 = breadth_begun_56e8d9d6_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_department, &text_department)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			{
				x8 := strip9.Of(v4)
				if !x8.Defined() {
					goto next4
				}
				m.Add(v2, x8)
			}
		next4:
		}
	}
end2:
	return v2
}

func breadth_departments_b06b2ac2_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_breadth_departments_b06b2ac2); ok {
		return v
	}
	return m.Learn(memo_breadth_departments_b06b2ac2, breadth_departments_b06b2ac2(m, v0, v1))
}

// breadth_message_unknown_b623b9ce is g0.ninefold.cultivation.breadth.message_unknown.
func breadth_message_unknown_b623b9ce(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v2 = dates_iso_b606dfaf_known(m, v0, v1, v0.Field(at_window, &text_window).Field(at_to, &text_to)); !v2.Defined() {
		goto end1
	}
	{
		v3 = m.Array(v2)
	}
	if v4 = words_say_fdf94ebd_known(m, v0, v1, text_0008ec81, text_1febac68, v3); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func breadth_message_unknown_b623b9ce_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_breadth_message_unknown_b623b9ce); ok {
		return v
	}
	return m.Learn(memo_breadth_message_unknown_b623b9ce, breadth_message_unknown_b623b9ce(m, v0, v1))
}

// breadth_outlook_33ec29a0 is g0.ninefold.cultivation.breadth.outlook.
func breadth_outlook_33ec29a0(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	if v4 = outlook_open_bf44d8aa_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end2
	}
	if v5 = service_completes_c3ccd9f3(m, v0, v1, v0.Field(at_thresholds, &text_thresholds).Field(at_after_years, &text_after_years)); !v5.Defined() {
		goto end2
	}
	if v6 = m.GetField(call_98ddf58f, v0.Field(at_service, &text_service), at_to, &text_to, v5); !v6.Defined() {
		goto end2
	}
	if !regoplan.AtMost(v5, v6) {
		goto end2
	}
	if v7 = breadth_begun_56e8d9d6_known(m, v0, v1); !v7.Defined() {
		goto end2
	}
	if v8 = m.Count(call_482962a1, v7); !v8.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v8) {
		goto end2
	}
	if v9 = breadth_departments_b06b2ac2_known(m, v0, v1); !v9.Defined() {
		goto end2
	}
	if v10 = m.Count(call_e2a87646, v9); !v10.Defined() {
		goto end2
	}
	if v11 = v0.Field(at_thresholds, &text_thresholds).Field(at_min_departments, &text_min_departments); !v11.Defined() {
		goto end2
	}
	if !regoplan.Less(v10, v11) {
		goto end2
	}
	if v12 = outlook_by_cea8cab6(m, v0, v1, v5); !v12.Defined() {
		goto end2
	}
	if v13 = m.Minus(call_d7561871, v11, v10); !v13.Defined() {
		goto end2
	}
	{
		x3 := v12.Field(at_zh, &text_zh)
		if !x3.Defined() {
			goto end2
		}
		x4 := v12.Field(at_en, &text_en)
		if !x4.Defined() {
			goto end2
		}
		v14 = m.Array(x3, x4, v13, v10, v11)
	}
	if v15 = words_say_fdf94ebd_known(m, v0, v1, text_bed1f2ec, text_fa36f4d9, v14); !v15.Defined() {
		goto end2
	}
	if v16 = m.Minus(call_c1ce29e7, v11, v10); !v16.Defined() {
		goto end2
	}
	v17 = m.Set()
	if v18 = breadth_begun_56e8d9d6_known(m, v0, v1); !v18.Defined() {
		goto end5
	}
	{
		from6 := v18
		_, elems10 := from6.Scan()
		strip12 := regoplan.NewStrip(at_row, &text_row)
		for _, x9 := range elems10 {
			v19 = x9
			m.Tick()
			{
				x11 := strip12.Of(v19)
				if !x11.Defined() {
					goto next7
				}
				m.Add(v17, x11)
			}
		next7:
		}
	}
end5:
	{
		v20 = m.Record(shape_799df4ae, v10, text_posting, v15, v16, v5, v11, v17)
	}
	m.Add(v2, v20)
end2:
	v3 = regoplan.Value{}
	if v4 = outlook_open_bf44d8aa_known(m, v0, v1); !v4.Defined() {
		goto end13
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end13
	}
	if v21 = breadth_begun_56e8d9d6_known(m, v0, v1); !v21.Defined() {
		goto end13
	}
	if v22 = m.Count(call_ec1f9a4e, v21); !v22.Defined() {
		goto end13
	}
	if !regoplan.Same(v22, regoplan.Int(0)) {
		goto end13
	}
	if v6 = service_completes_c3ccd9f3(m, v0, v1, v0.Field(at_thresholds, &text_thresholds).Field(at_after_years, &text_after_years)); !v6.Defined() {
		goto end13
	}
	if v8 = m.GetField(call_78eba3fa, v0.Field(at_service, &text_service), at_to, &text_to, v6); !v8.Defined() {
		goto end13
	}
	if v23 = v0.Field(at_period, &text_period).Field(at_to, &text_to); !v23.Defined() {
		goto end13
	}
	v24 = m.Set()
	m.Add(v24, v8)
	m.Add(v24, v23)
	if v10 = m.Call(call_5b5366d0, v24); !v10.Defined() {
		goto end13
	}
	if !regoplan.AtMost(v6, v10) {
		goto end13
	}
	if v25 = breadth_message_unknown_b623b9ce_known(m, v0, v1); !v25.Defined() {
		goto end13
	}
	{
		v26 = m.Record(shape_9a69a9e5, v25, text_no_posting)
	}
	m.Add(v2, v26)
end13:
	return v2
}

func breadth_outlook_33ec29a0_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_breadth_outlook_33ec29a0); ok {
		return v
	}
	return m.Learn(memo_breadth_outlook_33ec29a0, breadth_outlook_33ec29a0(m, v0, v1))
}

// breadth_unit_1dc755ac is g0.ninefold.cultivation.breadth.unit.
func breadth_unit_1dc755ac(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_c3827a21
}

func breadth_unit_1dc755ac_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_breadth_unit_1dc755ac); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_breadth_unit_1dc755ac, 0, &given)
	if known {
		return m.Learn(memo_breadth_unit_1dc755ac, at.Value())
	}
	return m.Learn(memo_breadth_unit_1dc755ac, m.Keep(at, pure_breadth_unit_1dc755ac, &given, breadth_unit_1dc755ac(m, v0, v1)))
}

// breadth_unit_c8781fa5 is g0.ninefold.cultivation.breadth.unit.
func breadth_unit_c8781fa5(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_32564f13
}

func breadth_unit_c8781fa5_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_breadth_unit_c8781fa5); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_breadth_unit_c8781fa5, 0, &given)
	if known {
		return m.Learn(memo_breadth_unit_c8781fa5, at.Value())
	}
	return m.Learn(memo_breadth_unit_c8781fa5, m.Keep(at, pure_breadth_unit_c8781fa5, &given, breadth_unit_c8781fa5(m, v0, v1)))
}

// breadth_verdict_38e4d574 is g0.ninefold.cultivation.breadth.verdict.
func breadth_verdict_38e4d574(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23 regoplan.Value
	if v3 = breadth_applies_7a64b3e0_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = outcome_not_applicable_32e30549_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_a84a3d7f, v2, v4)
end1:
	if v3 = breadth_applies_7a64b3e0_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end3
	}
	if v4 = breadth_begun_56e8d9d6_known(m, v0, v1); !v4.Defined() {
		goto end3
	}
	if v5 = m.Count(call_ff4c5440, v4); !v5.Defined() {
		goto end3
	}
	if !regoplan.Less(regoplan.Int(0), v5) {
		goto end3
	}
	if v6 = breadth_departments_b06b2ac2_known(m, v0, v1); !v6.Defined() {
		goto end3
	}
	if v7 = m.Count(call_6311d154, v6); !v7.Defined() {
		goto end3
	}
	if v8 = breadth_departments_b06b2ac2_known(m, v0, v1); !v8.Defined() {
		goto end3
	}
	if v9 = m.Count(call_24aafef1, v8); !v9.Defined() {
		goto end3
	}
	if v10 = breadth_departments_b06b2ac2_known(m, v0, v1); !v10.Defined() {
		goto end3
	}
	if v11 = m.Count(call_0769623f, v10); !v11.Defined() {
		goto end3
	}
	if v12 = breadth_unit_1dc755ac_known(m, v0, v1); !v12.Defined() {
		goto end3
	}
	if v13 = words_english_e66607b5_known(m, v0, v1, v11, v12); !v13.Defined() {
		goto end3
	}
	{
		x4 := v0.Field(at_thresholds, &text_thresholds).Field(at_min_departments, &text_min_departments)
		if !x4.Defined() {
			goto end3
		}
		v14 = m.Array(v9, x4, v13)
	}
	if v15 = words_say_fdf94ebd_known(m, v0, v1, text_b7016ab0, text_15b3e048, v14); !v15.Defined() {
		goto end3
	}
	if v16 = v0.Field(at_thresholds, &text_thresholds).Field(at_min_departments, &text_min_departments); !v16.Defined() {
		goto end3
	}
	v17 = m.Set()
	if v18 = breadth_begun_56e8d9d6_known(m, v0, v1); !v18.Defined() {
		goto end5
	}
	{
		from6 := v18
		_, elems10 := from6.Scan()
		strip12 := regoplan.NewStrip(at_row, &text_row)
		for _, x9 := range elems10 {
			v19 = x9
			m.Tick()
			{
				x11 := strip12.Of(v19)
				if !x11.Defined() {
					goto next7
				}
				m.Add(v17, x11)
			}
		next7:
		}
	}
end5:
	{
		v20 = m.Record(shape_941c72ef, v17, v15)
	}
	if v21 = outcome_at_least_7885a160_known(m, v0, v1, v7, v16, v20); !v21.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_1e6284ba, v2, v21)
end3:
	if v3 = breadth_applies_7a64b3e0_known(m, v0, v1); !v3.Defined() {
		goto end13
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end13
	}
	if v4 = breadth_begun_56e8d9d6_known(m, v0, v1); !v4.Defined() {
		goto end13
	}
	if v5 = m.Count(call_8ca70860, v4); !v5.Defined() {
		goto end13
	}
	if !regoplan.Same(v5, regoplan.Int(0)) {
		goto end13
	}
	if v22 = breadth_message_unknown_b623b9ce_known(m, v0, v1); !v22.Defined() {
		goto end13
	}
	{
		v23 = m.Record(shape_abdd7872, v22, list_9e2d527a, text_unknown)
	}
	v2 = m.Once(conflict_d9c9b2b7, v2, v23)
end13:
	return v2
}

func breadth_verdict_38e4d574_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_breadth_verdict_38e4d574); ok {
		return v
	}
	return m.Learn(memo_breadth_verdict_38e4d574, breadth_verdict_38e4d574(m, v0, v1))
}

// breadth_verdict_86be4c82 is g0.ninefold.cultivation.breadth.verdict.
func breadth_verdict_86be4c82(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	if v3 = breadth_applies_7a64b3e0_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = outcome_not_applicable_d2ae41e9_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_a84a3d7f, v2, v4)
end1:
	if v3 = breadth_applies_7a64b3e0_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end3
	}
	if v4 = breadth_begun_56e8d9d6_known(m, v0, v1); !v4.Defined() {
		goto end3
	}
	if v5 = m.Count(call_ff4c5440, v4); !v5.Defined() {
		goto end3
	}
	if !regoplan.Less(regoplan.Int(0), v5) {
		goto end3
	}
	if v6 = breadth_departments_b06b2ac2_known(m, v0, v1); !v6.Defined() {
		goto end3
	}
	if v7 = m.Count(call_6311d154, v6); !v7.Defined() {
		goto end3
	}
	if v8 = v0.Field(at_thresholds, &text_thresholds).Field(at_min_departments, &text_min_departments); !v8.Defined() {
		goto end3
	}
	if v9 = outcome_at_least_a095f2a1_known(m, v0, v1, v7, v8, regoplan.NoFields); !v9.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_1e6284ba, v2, v9)
end3:
	if v3 = breadth_applies_7a64b3e0_known(m, v0, v1); !v3.Defined() {
		goto end4
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end4
	}
	if v4 = breadth_begun_56e8d9d6_known(m, v0, v1); !v4.Defined() {
		goto end4
	}
	if v5 = m.Count(call_8ca70860, v4); !v5.Defined() {
		goto end4
	}
	if !regoplan.Same(v5, regoplan.Int(0)) {
		goto end4
	}
	v2 = m.Once(conflict_d9c9b2b7, v2, record_76969140)
end4:
	return v2
}

func breadth_verdict_86be4c82_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_breadth_verdict_86be4c82); ok {
		return v
	}
	return m.Learn(memo_breadth_verdict_86be4c82, breadth_verdict_86be4c82(m, v0, v1))
}

// breadth_verdict_974cf968 is g0.ninefold.cultivation.breadth.verdict.
func breadth_verdict_974cf968(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20 regoplan.Value
	if v3 = breadth_applies_7a64b3e0_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = outcome_not_applicable_32e30549_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_a84a3d7f, v2, v4)
end1:
	if v3 = breadth_applies_7a64b3e0_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end3
	}
	if v4 = breadth_begun_56e8d9d6_known(m, v0, v1); !v4.Defined() {
		goto end3
	}
	if v5 = m.Count(call_ff4c5440, v4); !v5.Defined() {
		goto end3
	}
	if !regoplan.Less(regoplan.Int(0), v5) {
		goto end3
	}
	if v6 = breadth_departments_b06b2ac2_known(m, v0, v1); !v6.Defined() {
		goto end3
	}
	if v7 = m.Count(call_6311d154, v6); !v7.Defined() {
		goto end3
	}
	if v8 = breadth_departments_b06b2ac2_known(m, v0, v1); !v8.Defined() {
		goto end3
	}
	if v9 = m.Count(call_24aafef1, v8); !v9.Defined() {
		goto end3
	}
	if v10 = breadth_departments_b06b2ac2_known(m, v0, v1); !v10.Defined() {
		goto end3
	}
	if v11 = m.Count(call_0769623f, v10); !v11.Defined() {
		goto end3
	}
	if v12 = breadth_unit_c8781fa5_known(m, v0, v1); !v12.Defined() {
		goto end3
	}
	if v13 = words_english_e66607b5_known(m, v0, v1, v11, v12); !v13.Defined() {
		goto end3
	}
	{
		x4 := v0.Field(at_thresholds, &text_thresholds).Field(at_min_departments, &text_min_departments)
		if !x4.Defined() {
			goto end3
		}
		v14 = m.Array(v9, x4, v13)
	}
	if v15 = words_say_fdf94ebd_known(m, v0, v1, text_b7016ab0, text_15b3e048, v14); !v15.Defined() {
		goto end3
	}
	if v16 = v0.Field(at_thresholds, &text_thresholds).Field(at_min_departments, &text_min_departments); !v16.Defined() {
		goto end3
	}
	{
		v17 = m.Record(shape_abaa0d34, v15)
	}
	if v18 = outcome_at_least_7885a160_known(m, v0, v1, v7, v16, v17); !v18.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_1e6284ba, v2, v18)
end3:
	if v3 = breadth_applies_7a64b3e0_known(m, v0, v1); !v3.Defined() {
		goto end5
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end5
	}
	if v4 = breadth_begun_56e8d9d6_known(m, v0, v1); !v4.Defined() {
		goto end5
	}
	if v5 = m.Count(call_8ca70860, v4); !v5.Defined() {
		goto end5
	}
	if !regoplan.Same(v5, regoplan.Int(0)) {
		goto end5
	}
	if v19 = breadth_message_unknown_b623b9ce_known(m, v0, v1); !v19.Defined() {
		goto end5
	}
	{
		v20 = m.Record(shape_abdd7872, v19, list_9e2d527a, text_unknown)
	}
	v2 = m.Once(conflict_d9c9b2b7, v2, v20)
end5:
	return v2
}

func breadth_verdict_974cf968_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_breadth_verdict_974cf968); ok {
		return v
	}
	return m.Learn(memo_breadth_verdict_974cf968, breadth_verdict_974cf968(m, v0, v1))
}

// cadence_blocks_of_592790c9 is g0.ninefold.lib.cadence.blocks_of.
func cadence_blocks_of_592790c9(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16 regoplan.Value
	v5 = m.Empty(0)
	if v6 = cadence_changed_2fd9133a(m, v0, v1, v4); !v6.Defined() {
		goto end2
	}
	if v7 = v0.Field(at_thresholds, &text_thresholds).At(v4); !v7.Defined() {
		goto end2
	}
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip15 := regoplan.NewStrip(at_ends, &text_ends)
		strip8 := regoplan.NewStrip(at_week, &text_week)
		for _, x6 := range elems7 {
			v8 = x6
			m.Tick()
			if v9 = cadence_weeks_to_d541834e(m, v0, v1, strip8.Of(v8)); !v9.Defined() {
				goto next4
			}
			v10 = m.Empty(0)
			{
				from10 := v9
				_, elems14 := from10.Scan()
				for _, x13 := range elems14 {
					v11 = x13
					m.Tick()
					if v12 = v3.At(v11); !v12.Defined() {
						goto next11
					}
					if v13 = m.Count(call_495d44a3, v12); !v13.Defined() {
						goto next11
					}
					m.Append(v10, v13)
				next11:
				}
			}
			if v14 = m.Call(call_b02d85f0, v10); !v14.Defined() {
				goto next4
			}
			if v15 = m.Get(call_eac748d5, v6, strip15.Of(v8), v7); !v15.Defined() {
				goto next4
			}
			{
				v16 = m.Record(shape_c944eff6, v14, v15, v9)
			}
			m.Append(v5, v16)
		next4:
		}
	}
end2:
	return v5
}

// cadence_blocks_of_c8bd6311 is g0.ninefold.lib.cadence.blocks_of.
func cadence_blocks_of_c8bd6311(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16 regoplan.Value
	v5 = m.Empty(0)
	if v6 = cadence_changed_2fd9133a(m, v0, v1, v4); !v6.Defined() {
		goto end2
	}
	if v7 = v0.Field(at_thresholds, &text_thresholds).At(v4); !v7.Defined() {
		goto end2
	}
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip15 := regoplan.NewStrip(at_ends, &text_ends)
		strip8 := regoplan.NewStrip(at_week, &text_week)
		for _, x6 := range elems7 {
			v8 = x6
			m.Tick()
			if v9 = cadence_weeks_to_d541834e(m, v0, v1, strip8.Of(v8)); !v9.Defined() {
				goto next4
			}
			v10 = m.Empty(0)
			{
				from10 := v9
				_, elems14 := from10.Scan()
				for _, x13 := range elems14 {
					v11 = x13
					m.Tick()
					if v12 = v3.At(v11); !v12.Defined() {
						goto next11
					}
					if v13 = m.Count(call_495d44a3, v12); !v13.Defined() {
						goto next11
					}
					m.Append(v10, v13)
				next11:
				}
			}
			if v14 = m.Call(call_b02d85f0, v10); !v14.Defined() {
				goto next4
			}
			if v15 = m.Get(call_eac748d5, v6, strip15.Of(v8), v7); !v15.Defined() {
				goto next4
			}
			{
				v16 = m.Record(shape_8c44a4f5, v14, v15)
			}
			m.Append(v5, v16)
		next4:
		}
	}
end2:
	return v5
}

// cadence_changed_2fd9133a is g0.ninefold.lib.cadence.changed.
func cadence_changed_2fd9133a(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7 regoplan.Value
	v3 = m.Object()
	if v4 = v0.Field(at_changes, &text_changes).At(v2); !v4.Defined() {
		goto end2
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end2
	}
	{
		x6 := v0.Field(at_weeks, &text_weeks)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip9 := regoplan.NewStrip(at_ends, &text_ends)
		for _, x7 := range elems8 {
			v5 = x7
			m.Tick()
			if v6 = thresholds_at_017ab66f(m, v0, v1, v2, strip9.Of(v5)); !v6.Defined() {
				goto next4
			}
			if v7 = strip9.Of(v5); !v7.Defined() {
				goto next4
			}
			m.InsertOnce(conflict_f4f82bb3, v3, v7, v6)
		next4:
		}
	}
end2:
	return v3
}

// cadence_clause_5d6417d8 is g0.ninefold.lib.cadence.clause.
func cadence_clause_5d6417d8(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	if v4 = words_fit_46ddfb80_known(m, v0, v1, v3, v2.Field(at_count, &text_count)); !v4.Defined() {
		goto end1
	}
	if v5 = cadence_from_484e4d8e_known(m, v0, v1, v2); !v5.Defined() {
		goto end1
	}
	if v6 = cadence_to_01deca00_known(m, v0, v1, v2); !v6.Defined() {
		goto end1
	}
	if v7 = v4.Field(at_zh, &text_zh); !v7.Defined() {
		goto end1
	}
	if v8 = v4.Field(at_en, &text_en); !v8.Defined() {
		goto end1
	}
	{
		x2 := v2.Field(at_count, &text_count)
		if !x2.Defined() {
			goto end1
		}
		x3 := v2.Field(at_required, &text_required)
		if !x3.Defined() {
			goto end1
		}
		v9 = m.Array(v5, v6, x2, x3)
	}
	if v10 = words_say_fdf94ebd_known(m, v0, v1, v7, v8, v9); !v10.Defined() {
		goto end1
	}
	return v10
end1:
	return regoplan.Value{}
}

func cadence_clause_5d6417d8_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_cadence_clause_5d6417d8, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_cadence_clause_5d6417d8, &given, cadence_clause_5d6417d8(m, v0, v1, v2, v3))
}

// cadence_current_ff36ec60 is g0.ninefold.lib.cadence.current.
func cadence_current_ff36ec60(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7 regoplan.Value
	v3 = m.Empty(0)
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_ends, &text_ends)
		strip9 := regoplan.NewStrip(at_week, &text_week)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if !regoplan.AtMost(v0.Field(at_as_of, &text_as_of), strip8.Of(v4)) {
				goto next4
			}
			if v5 = m.Minus(call_af3cf11f, strip9.Of(v4), v0.Field(at_thresholds, &text_thresholds).Field(at_every_weeks, &text_every_weeks)); !v5.Defined() {
				goto next4
			}
			if v6 = m.Plus(call_6f31dc3e, v5, regoplan.Int(1)); !v6.Defined() {
				goto next4
			}
			if v7 = dates_monday_30c5312f_known(m, v0, v1, v6); !v7.Defined() {
				goto next4
			}
			if !regoplan.AtMost(v7, v0.Field(at_as_of, &text_as_of)) {
				goto next4
			}
			m.Append(v3, v4)
		next4:
		}
	}
	return v3
}

// cadence_due_by_a087a26c is g0.ninefold.lib.cadence.due_by.
func cadence_due_by_a087a26c(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25 regoplan.Value
	if v4 = v0.Field(at_thresholds, &text_thresholds).Field(at_every_weeks, &text_every_weeks); !v4.Defined() {
		goto end1
	}
	if !regoplan.Same(v4, regoplan.Int(1)) {
		goto end1
	}
	v5 = m.Empty(0)
	if v6 = cadence_changed_2fd9133a(m, v0, v1, text_min_workdays); !v6.Defined() {
		goto end2
	}
	if v7 = v0.Field(at_thresholds, &text_thresholds).Field(at_min_workdays, &text_min_workdays); !v7.Defined() {
		goto end2
	}
	{
		x6 := v0.Field(at_weeks, &text_weeks)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip10 := regoplan.NewStrip(at_available, &text_available)
		strip9 := regoplan.NewStrip(at_ends, &text_ends)
		for _, x7 := range elems8 {
			v8 = x7
			m.Tick()
			if !regoplan.AtMost(strip9.Of(v8), v2) {
				goto next4
			}
			if v9 = m.Get(call_897248d9, v6, strip9.Of(v8), v7); !v9.Defined() {
				goto next4
			}
			if !regoplan.AtMost(v9, strip10.Of(v8)) {
				goto next4
			}
			m.Append(v5, v8)
		next4:
		}
	}
end2:
	v3 = m.Once(conflict_d1f00f6b, v3, v5)
end1:
	if v4 = v0.Field(at_thresholds, &text_thresholds).Field(at_every_weeks, &text_every_weeks); !v4.Defined() {
		goto end11
	}
	if !regoplan.Less(regoplan.Int(1), v4) {
		goto end11
	}
	v10 = m.Empty(0)
	if v11 = dates_week_ca14df13_known(m, v0, v1, v0.Field(at_thresholds, &text_thresholds).Field(at_anchor, &text_anchor)); !v11.Defined() {
		goto end12
	}
	if v8 = cadence_changed_2fd9133a(m, v0, v1, text_min_workdays); !v8.Defined() {
		goto end12
	}
	v12 = m.Object()
	{
		x17 := v0.Field(at_weeks, &text_weeks)
		if !x17.Defined() {
			goto end13
		}
		from14 := x17
		_, elems19 := from14.Scan()
		strip21 := regoplan.NewStrip(at_available, &text_available)
		strip20 := regoplan.NewStrip(at_week, &text_week)
		for _, x18 := range elems19 {
			v13 = x18
			m.Tick()
			if v14 = strip20.Of(v13); !v14.Defined() {
				goto next15
			}
			if v15 = strip21.Of(v13); !v15.Defined() {
				goto next15
			}
			m.InsertOnce(conflict_ca8e7cad, v12, v14, v15)
		next15:
		}
	}
end13:
	{
		x25 := v0.Field(at_weeks, &text_weeks)
		if !x25.Defined() {
			goto end12
		}
		from22 := x25
		_, elems27 := from22.Scan()
		strip29 := regoplan.NewStrip(at_ends, &text_ends)
		strip28 := regoplan.NewStrip(at_week, &text_week)
		for _, x26 := range elems27 {
			v16 = x26
			m.Tick()
			if v17 = m.Minus(call_ce0f070a, strip28.Of(v16), v11); !v17.Defined() {
				goto next23
			}
			if v18 = m.Plus(call_d3f0ccea, v17, regoplan.Int(1)); !v18.Defined() {
				goto next23
			}
			if v19 = m.Remainder(call_5bc2e3a2, v18, v0.Field(at_thresholds, &text_thresholds).Field(at_every_weeks, &text_every_weeks)); !v19.Defined() {
				goto next23
			}
			if !regoplan.Same(v19, regoplan.Int(0)) {
				goto next23
			}
			if !regoplan.AtMost(strip29.Of(v16), v2) {
				goto next23
			}
			v20 = m.Empty(0)
			if v21 = cadence_weeks_to_d541834e(m, v0, v1, strip28.Of(v16)); !v21.Defined() {
				goto end30
			}
			{
				from31 := v21
				_, elems35 := from31.Scan()
				for _, x34 := range elems35 {
					v22 = x34
					m.Tick()
					if v23 = v12.At(v22); !v23.Defined() {
						goto next32
					}
					m.Append(v20, v23)
				next32:
				}
			}
		end30:
			if v24 = m.Call(call_f51533cc, v20); !v24.Defined() {
				goto next23
			}
			if v25 = m.Get(call_db7251c6, v8, strip29.Of(v16), v0.Field(at_thresholds, &text_thresholds).Field(at_min_workdays, &text_min_workdays)); !v25.Defined() {
				goto next23
			}
			if !regoplan.AtMost(v25, v24) {
				goto next23
			}
			m.Append(v10, v16)
		next23:
		}
	}
end12:
	v3 = m.Once(conflict_a6405765, v3, v10)
end11:
	return v3
}

// cadence_from_484e4d8e is g0.ninefold.lib.cadence.from.
func cadence_from_484e4d8e(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6 regoplan.Value
	if v3 = v2.Field(at_weeks, &text_weeks); !v3.Defined() {
		goto end1
	}
	if v4 = v3.At(regoplan.Int(0)); !v4.Defined() {
		goto end1
	}
	if v5 = dates_monday_30c5312f_known(m, v0, v1, v4); !v5.Defined() {
		goto end1
	}
	if v6 = dates_iso_b606dfaf_known(m, v0, v1, v5); !v6.Defined() {
		goto end1
	}
	return v6
end1:
	return regoplan.Value{}
}

func cadence_from_484e4d8e_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_cadence_from_484e4d8e, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_cadence_from_484e4d8e, &given, cadence_from_484e4d8e(m, v0, v1, v2))
}

// cadence_judged_a817c641 is g0.ninefold.lib.cadence.judged.
func cadence_judged_a817c641(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8, v9, v10 regoplan.Value
	if !regoplan.Same(v2, regoplan.Int(0)) {
		goto end1
	}
	if v7 = outcome_not_due_09e5d584_known(m, v0, v1); !v7.Defined() {
		goto end1
	}
	v6 = m.Once(conflict_51e91454, v6, v7)
end1:
	if !regoplan.Less(regoplan.Int(0), v2) {
		goto end2
	}
	if v8 = m.Count(call_01f1da32, v3); !v8.Defined() {
		goto end2
	}
	if v9 = cadence_status_of_abbdbff8_known(m, v0, v1, v8, v0.Field(at_thresholds, &text_thresholds).Field(at_tolerated, &text_tolerated)); !v9.Defined() {
		goto end2
	}
	{
		v10 = m.Record(shape_1891711c, v9)
	}
	v6 = m.Once(conflict_e4d1b99d, v6, v10)
end2:
	return v6
}

// cadence_judged_bf9661d1 is g0.ninefold.lib.cadence.judged.
func cadence_judged_bf9661d1(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23 regoplan.Value
	if !regoplan.Same(v2, regoplan.Int(0)) {
		goto end1
	}
	if v7 = outcome_not_due_f8befd19_known(m, v0, v1); !v7.Defined() {
		goto end1
	}
	v6 = m.Once(conflict_51e91454, v6, v7)
end1:
	if !regoplan.Less(regoplan.Int(0), v2) {
		goto end2
	}
	if v8 = m.Count(call_01f1da32, v3); !v8.Defined() {
		goto end2
	}
	if v9 = cadence_status_of_abbdbff8_known(m, v0, v1, v8, v0.Field(at_thresholds, &text_thresholds).Field(at_tolerated, &text_tolerated)); !v9.Defined() {
		goto end2
	}
	if v10 = m.Count(call_fb5713aa, v3); !v10.Defined() {
		goto end2
	}
	if v11 = m.Minus(call_35286115, v2, v10); !v11.Defined() {
		goto end2
	}
	if v12 = cadence_rows_of_4a8f0786_known(m, v0, v1, v3, v5); !v12.Defined() {
		goto end2
	}
	if v13 = m.Count(call_07267c05, v3); !v13.Defined() {
		goto end2
	}
	v14 = m.Empty(0)
	{
		from4 := v3
		_, elems8 := from4.Scan()
		for _, x7 := range elems8 {
			v15 = x7
			m.Tick()
			if v16 = cadence_clause_5d6417d8_known(m, v0, v1, v15, v4); !v16.Defined() {
				goto next5
			}
			m.Append(v14, v16)
		next5:
		}
	}
	if v17 = cadence_message_c1abe25d(m, v0, v1, v9, v13, v2, v14); !v17.Defined() {
		goto end2
	}
	if v18 = outcome_reasons_20af19df_known(m, v0, v1, v9, list_49692783); !v18.Defined() {
		goto end2
	}
	v19 = m.Empty(0)
	{
		from10 := v3
		_, elems14 := from10.Scan()
		for _, x13 := range elems14 {
			v20 = x13
			m.Tick()
			if v21 = cadence_shown_d5c8080f_known(m, v0, v1, v20); !v21.Defined() {
				goto next11
			}
			m.Append(v19, v21)
		next11:
		}
	}
	{
		v22 = m.Record(shape_37d23608, v19)
	}
	{
		v23 = m.Record(shape_f3c0717a, v11, v22, v12, v17, v18, v2, v9)
	}
	v6 = m.Once(conflict_e4d1b99d, v6, v23)
end2:
	return v6
}

// cadence_judged_f533bb31 is g0.ninefold.lib.cadence.judged.
func cadence_judged_f533bb31(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18 regoplan.Value
	if !regoplan.Same(v2, regoplan.Int(0)) {
		goto end1
	}
	if v7 = outcome_not_due_f8befd19_known(m, v0, v1); !v7.Defined() {
		goto end1
	}
	v6 = m.Once(conflict_51e91454, v6, v7)
end1:
	if !regoplan.Less(regoplan.Int(0), v2) {
		goto end2
	}
	if v8 = m.Count(call_01f1da32, v3); !v8.Defined() {
		goto end2
	}
	if v9 = cadence_status_of_abbdbff8_known(m, v0, v1, v8, v0.Field(at_thresholds, &text_thresholds).Field(at_tolerated, &text_tolerated)); !v9.Defined() {
		goto end2
	}
	if v10 = m.Count(call_fb5713aa, v3); !v10.Defined() {
		goto end2
	}
	if v11 = m.Minus(call_35286115, v2, v10); !v11.Defined() {
		goto end2
	}
	if v12 = m.Count(call_07267c05, v3); !v12.Defined() {
		goto end2
	}
	v13 = m.Empty(0)
	{
		from4 := v3
		_, elems8 := from4.Scan()
		for _, x7 := range elems8 {
			v14 = x7
			m.Tick()
			if v15 = cadence_clause_5d6417d8_known(m, v0, v1, v14, v4); !v15.Defined() {
				goto next5
			}
			m.Append(v13, v15)
		next5:
		}
	}
	if v16 = cadence_message_c1abe25d(m, v0, v1, v9, v12, v2, v13); !v16.Defined() {
		goto end2
	}
	if v17 = outcome_reasons_20af19df_known(m, v0, v1, v9, list_49692783); !v17.Defined() {
		goto end2
	}
	{
		v18 = m.Record(shape_bf37cb17, v11, v16, v17, v2, v9)
	}
	v6 = m.Once(conflict_e4d1b99d, v6, v18)
end2:
	return v6
}

// cadence_last_day_07c84e6b is g0.ninefold.lib.cadence.last_day.
func cadence_last_day_07c84e6b(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7 regoplan.Value
	if v3 = m.Count(call_3a4875a1, v2.Field(at_weeks, &text_weeks)); !v3.Defined() {
		goto end1
	}
	if v4 = m.Minus(call_7268247e, v3, regoplan.Int(1)); !v4.Defined() {
		goto end1
	}
	if v5 = v2.Field(at_weeks, &text_weeks).At(v4); !v5.Defined() {
		goto end1
	}
	if v6 = dates_monday_30c5312f_known(m, v0, v1, v5); !v6.Defined() {
		goto end1
	}
	if v7 = m.Plus(call_f3c4afc9, v6, regoplan.Int(6)); !v7.Defined() {
		goto end1
	}
	return v7
end1:
	return regoplan.Value{}
}

func cadence_last_day_07c84e6b_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_cadence_last_day_07c84e6b, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_cadence_last_day_07c84e6b, &given, cadence_last_day_07c84e6b(m, v0, v1, v2))
}

// cadence_message_c1abe25d is g0.ninefold.lib.cadence.message.
func cadence_message_c1abe25d(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8, v9, v10 regoplan.Value
	if !regoplan.Same(v2, text_pass) {
		goto end1
	}
	if !regoplan.Same(v3, regoplan.Int(0)) {
		goto end1
	}
	{
		v7 = m.Array(v4)
	}
	if v8 = words_say_fdf94ebd_known(m, v0, v1, text_db3ee593, text_70080b4e, v7); !v8.Defined() {
		goto end1
	}
	v6 = m.Once(conflict_01e91b4b, v6, v8)
end1:
	if !regoplan.Same(v2, text_pass) {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v3) {
		goto end2
	}
	{
		x3 := v0.Field(at_thresholds, &text_thresholds).Field(at_tolerated, &text_tolerated)
		if !x3.Defined() {
			goto end2
		}
		v9 = m.Array(v4, v3, x3)
	}
	if v10 = words_say_fdf94ebd_known(m, v0, v1, text_509f2e95, text_0f7005bb, v9); !v10.Defined() {
		goto end2
	}
	v6 = m.Once(conflict_31cd2f30, v6, v10)
end2:
	if !regoplan.Same(v2, text_fail) {
		goto end4
	}
	if v7 = words_cut_a9f58025_known(m, v0, v1, v5); !v7.Defined() {
		goto end4
	}
	v6 = m.Once(conflict_59d6baf2, v6, v7)
end4:
	return v6
}

// cadence_outlook_e73a499a is g0.ninefold.lib.cadence.outlook.
func cadence_outlook_e73a499a(m *regoplan.VM, v0, v1, v2, v3, v4, v5, v6 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() || !v6.Defined() {
		return regoplan.Value{}
	}
	var v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27, v28, v29, v30, v31, v32, v33, v34, v35 regoplan.Value
	v7 = m.Set()
	if v8 = words_plain_1f58a551_known(m, v0, v1); !v8.Defined() {
		goto end2
	}
	if v9 = m.GetField(call_b176cce2, v5, at_unit, &text_unit, v8); !v9.Defined() {
		goto end2
	}
	if v10 = cadence_due_by_a087a26c(m, v0, v1, v0.Field(at_period, &text_period).Field(at_to, &text_to)); !v10.Defined() {
		goto end2
	}
	if v11 = cadence_current_ff36ec60(m, v0, v1, v10); !v11.Defined() {
		goto end2
	}
	if v12 = cadence_blocks_of_592790c9(m, v0, v1, v11, v2, v3); !v12.Defined() {
		goto end2
	}
	{
		from3 := v12
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_count, &text_count)
		strip9 := regoplan.NewStrip(at_required, &text_required)
		strip10 := regoplan.NewStrip(at_weeks, &text_weeks)
		for _, x6 := range elems7 {
			v13 = x6
			m.Tick()
			if v14 = cadence_last_day_07c84e6b_known(m, v0, v1, v13); !v14.Defined() {
				goto next4
			}
			if v15 = cadence_last_day_07c84e6b_known(m, v0, v1, v13); !v15.Defined() {
				goto next4
			}
			if v16 = m.GetField(call_9a88a347, v0.Field(at_service, &text_service), at_to, &text_to, v15); !v16.Defined() {
				goto next4
			}
			if !regoplan.AtMost(v14, v16) {
				goto next4
			}
			if !regoplan.Less(strip8.Of(v13), strip9.Of(v13)) {
				goto next4
			}
			if v17 = m.Minus(call_9c95f1c7, strip9.Of(v13), strip8.Of(v13)); !v17.Defined() {
				goto next4
			}
			if v18 = words_counted_or_none_f08a5a68_known(m, v0, v1, strip8.Of(v13), v9); !v18.Defined() {
				goto next4
			}
			if v19 = strip10.Of(v13); !v19.Defined() {
				goto next4
			}
			if v20 = v19.At(regoplan.Int(0)); !v20.Defined() {
				goto next4
			}
			if v21 = outlook_week_key_4b392887_known(m, v0, v1, v20); !v21.Defined() {
				goto next4
			}
			if v22 = cadence_from_484e4d8e_known(m, v0, v1, v13); !v22.Defined() {
				goto next4
			}
			if v23 = cadence_to_01deca00_known(m, v0, v1, v13); !v23.Defined() {
				goto next4
			}
			if v24 = v5.Field(at_zh, &text_zh); !v24.Defined() {
				goto next4
			}
			{
				v25 = m.Array(v17)
			}
			if v26 = m.Call(call_a2101a9c, v24, v25); !v26.Defined() {
				goto next4
			}
			if v27 = words_counted_91067ee5_known(m, v0, v1, strip9.Of(v13), v9); !v27.Defined() {
				goto next4
			}
			{
				x11 := v18.Field(at_zh, &text_zh)
				if !x11.Defined() {
					goto next4
				}
				x12 := v27.Field(at_zh, &text_zh)
				if !x12.Defined() {
					goto next4
				}
				x13 := v5.Field(at_en, &text_en)
				if !x13.Defined() {
					goto next4
				}
				x14 := v18.Field(at_en, &text_en)
				if !x14.Defined() {
					goto next4
				}
				x15 := strip9.Of(v13)
				if !x15.Defined() {
					goto next4
				}
				v28 = m.Array(v22, v23, v26, x11, x12, x13, v17, x14, x15)
			}
			if v29 = words_say_fdf94ebd_known(m, v0, v1, text_ecdd775c, text_e4948e17, v28); !v29.Defined() {
				goto next4
			}
			if v30 = cadence_last_day_07c84e6b_known(m, v0, v1, v13); !v30.Defined() {
				goto next4
			}
			if v31 = strip8.Of(v13); !v31.Defined() {
				goto next4
			}
			if v32 = strip9.Of(v13); !v32.Defined() {
				goto next4
			}
			v33 = m.Set()
			{
				from17 := v6
				_, elems21 := from17.Scan()
				strip24 := regoplan.NewStrip(at_row, &text_row)
				strip22 := regoplan.NewStrip(at_week, &text_week)
				for _, x20 := range elems21 {
					v34 = x20
					m.Tick()
					if !regoplan.Holds(strip10.Of(v13), strip22.Of(v34)) {
						goto next18
					}
					{
						x23 := strip24.Of(v34)
						if !x23.Defined() {
							goto next18
						}
						m.Add(v33, x23)
					}
				next18:
				}
			}
			{
				v35 = m.Record(shape_5404d83a, v31, v21, v4, v29, v17, v30, v32, v33)
			}
			m.Add(v7, v35)
		next4:
		}
	}
end2:
	return v7
}

// cadence_rows_of_4a8f0786 is g0.ninefold.lib.cadence.rows_of.
func cadence_rows_of_4a8f0786(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11 regoplan.Value
	if !v2.IsArray() {
		goto end1
	}
	if v5 = v2.Size(); !v5.Defined() {
		goto end1
	}
	if !regoplan.Same(v5, regoplan.Int(0)) {
		goto end1
	}
	v4 = m.Once(conflict_9660919b, v4, regoplan.NoElements)
end1:
	if v6 = m.Count(call_e1c2f2d5, v2); !v6.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v6) {
		goto end2
	}
	v7 = m.Set()
	{
		from4 := v2
		_, elems8 := from4.Scan()
		strip13 := regoplan.NewStrip(at_weeks, &text_weeks)
		for _, x7 := range elems8 {
			v8 = x7
			m.Tick()
			{
				x12 := strip13.Of(v8)
				if !x12.Defined() {
					goto next5
				}
				from9 := x12
				_, elems15 := from9.Scan()
				for _, x14 := range elems15 {
					v9 = x14
					m.Tick()
					m.Add(v7, v9)
				}
			}
		next5:
		}
	}
	v10 = m.Set()
	{
		from17 := v3
		_, elems21 := from17.Scan()
		strip24 := regoplan.NewStrip(at_row, &text_row)
		strip22 := regoplan.NewStrip(at_week, &text_week)
		for _, x20 := range elems21 {
			v11 = x20
			m.Tick()
			if !regoplan.Holds(v7, strip22.Of(v11)) {
				goto next18
			}
			{
				x23 := strip24.Of(v11)
				if !x23.Defined() {
					goto next18
				}
				m.Add(v10, x23)
			}
		next18:
		}
	}
	v4 = m.Once(conflict_e305b3d8, v4, v10)
end2:
	return v4
}

func cadence_rows_of_4a8f0786_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_cadence_rows_of_4a8f0786, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_cadence_rows_of_4a8f0786, &given, cadence_rows_of_4a8f0786(m, v0, v1, v2, v3))
}

// cadence_short_among_00880789 is g0.ninefold.lib.cadence.short_among.
func cadence_short_among_00880789(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18 regoplan.Value
	_ = v15
	if v6 = v0.Field(at_thresholds, &text_thresholds).Field(at_every_weeks, &text_every_weeks); !v6.Defined() {
		goto end1
	}
	if !regoplan.Same(v6, regoplan.Int(1)) {
		goto end1
	}
	v7 = m.Empty(0)
	if v8 = cadence_changed_2fd9133a(m, v0, v1, v4); !v8.Defined() {
		goto end2
	}
	if v9 = v0.Field(at_thresholds, &text_thresholds).At(v4); !v9.Defined() {
		goto end2
	}
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_ends, &text_ends)
		strip8 := regoplan.NewStrip(at_week, &text_week)
		for _, x6 := range elems7 {
			v10 = x6
			m.Tick()
			if v11 = strip8.Of(v10); !v11.Defined() {
				goto next4
			}
			if v12 = m.Get(call_4cd2f72c, v3, v11, regoplan.NoElements); !v12.Defined() {
				goto next4
			}
			if v13 = m.Count(call_1ddf75b8, v12); !v13.Defined() {
				goto next4
			}
			if v14 = m.Get(call_26702795, v8, strip9.Of(v10), v9); !v14.Defined() {
				goto next4
			}
			if !regoplan.Less(v13, v14) {
				goto next4
			}
			if v15 = strip8.Of(v10); !v15.Defined() {
				goto next4
			}
			m.Append(v7, regoplan.NoFields)
		next4:
		}
	}
end2:
	v5 = m.Once(conflict_ed92f08b, v5, v7)
end1:
	if v6 = v0.Field(at_thresholds, &text_thresholds).Field(at_every_weeks, &text_every_weeks); !v6.Defined() {
		goto end10
	}
	if !regoplan.Less(regoplan.Int(1), v6) {
		goto end10
	}
	v16 = m.Empty(0)
	if v17 = cadence_blocks_of_c8bd6311(m, v0, v1, v2, v3, v4); !v17.Defined() {
		goto end11
	}
	{
		from12 := v17
		_, elems16 := from12.Scan()
		strip17 := regoplan.NewStrip(at_count, &text_count)
		strip18 := regoplan.NewStrip(at_required, &text_required)
		for _, x15 := range elems16 {
			v18 = x15
			m.Tick()
			if !regoplan.Less(strip17.Of(v18), strip18.Of(v18)) {
				goto next13
			}
			m.Append(v16, v18)
		next13:
		}
	}
end11:
	v5 = m.Once(conflict_ac1cb591, v5, v16)
end10:
	return v5
}

// cadence_short_among_15ae71e7 is g0.ninefold.lib.cadence.short_among.
func cadence_short_among_15ae71e7(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19 regoplan.Value
	if v6 = v0.Field(at_thresholds, &text_thresholds).Field(at_every_weeks, &text_every_weeks); !v6.Defined() {
		goto end1
	}
	if !regoplan.Same(v6, regoplan.Int(1)) {
		goto end1
	}
	v7 = m.Empty(0)
	if v8 = cadence_changed_2fd9133a(m, v0, v1, v4); !v8.Defined() {
		goto end2
	}
	if v9 = v0.Field(at_thresholds, &text_thresholds).At(v4); !v9.Defined() {
		goto end2
	}
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_ends, &text_ends)
		strip8 := regoplan.NewStrip(at_week, &text_week)
		for _, x6 := range elems7 {
			v10 = x6
			m.Tick()
			if v11 = strip8.Of(v10); !v11.Defined() {
				goto next4
			}
			if v12 = m.Get(call_4cd2f72c, v3, v11, regoplan.NoElements); !v12.Defined() {
				goto next4
			}
			if v13 = m.Count(call_1ddf75b8, v12); !v13.Defined() {
				goto next4
			}
			if v14 = m.Get(call_26702795, v8, strip9.Of(v10), v9); !v14.Defined() {
				goto next4
			}
			if !regoplan.Less(v13, v14) {
				goto next4
			}
			{
				x10 := strip8.Of(v10)
				if !x10.Defined() {
					goto next4
				}
				v15 = m.Array(x10)
			}
			{
				v16 = m.Record(shape_c944eff6, v13, v14, v15)
			}
			m.Append(v7, v16)
		next4:
		}
	}
end2:
	v5 = m.Once(conflict_ed92f08b, v5, v7)
end1:
	if v6 = v0.Field(at_thresholds, &text_thresholds).Field(at_every_weeks, &text_every_weeks); !v6.Defined() {
		goto end11
	}
	if !regoplan.Less(regoplan.Int(1), v6) {
		goto end11
	}
	v17 = m.Empty(0)
	if v18 = cadence_blocks_of_592790c9(m, v0, v1, v2, v3, v4); !v18.Defined() {
		goto end12
	}
	{
		from13 := v18
		_, elems17 := from13.Scan()
		strip18 := regoplan.NewStrip(at_count, &text_count)
		strip19 := regoplan.NewStrip(at_required, &text_required)
		for _, x16 := range elems17 {
			v19 = x16
			m.Tick()
			if !regoplan.Less(strip18.Of(v19), strip19.Of(v19)) {
				goto next14
			}
			m.Append(v17, v19)
		next14:
		}
	}
end12:
	v5 = m.Once(conflict_ac1cb591, v5, v17)
end11:
	return v5
}

// cadence_shown_d5c8080f is g0.ninefold.lib.cadence.shown.
func cadence_shown_d5c8080f(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5 regoplan.Value
	if v3 = cadence_from_484e4d8e_known(m, v0, v1, v2); !v3.Defined() {
		goto end1
	}
	if v4 = cadence_to_01deca00_known(m, v0, v1, v2); !v4.Defined() {
		goto end1
	}
	{
		x2 := v2.Field(at_count, &text_count)
		if !x2.Defined() {
			goto end1
		}
		v5 = m.Record(shape_a3ddc5a9, x2, v3, v4)
	}
	return v5
end1:
	return regoplan.Value{}
}

func cadence_shown_d5c8080f_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_cadence_shown_d5c8080f, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_cadence_shown_d5c8080f, &given, cadence_shown_d5c8080f(m, v0, v1, v2))
}

// cadence_status_of_abbdbff8 is g0.ninefold.lib.cadence.status_of.
func cadence_status_of_abbdbff8(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4 regoplan.Value
	if !regoplan.AtMost(v2, v3) {
		goto end1
	}
	v4 = m.Once(conflict_345343f5, v4, text_pass)
end1:
	if !regoplan.Less(v3, v2) {
		goto end2
	}
	v4 = m.Once(conflict_51756820, v4, text_fail)
end2:
	return v4
}

func cadence_status_of_abbdbff8_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_cadence_status_of_abbdbff8, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_cadence_status_of_abbdbff8, &given, cadence_status_of_abbdbff8(m, v0, v1, v2, v3))
}

// cadence_to_01deca00 is g0.ninefold.lib.cadence.to.
func cadence_to_01deca00(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8 regoplan.Value
	if v3 = m.Count(call_fd47838e, v2.Field(at_weeks, &text_weeks)); !v3.Defined() {
		goto end1
	}
	if v4 = m.Minus(call_9cce2a46, v3, regoplan.Int(1)); !v4.Defined() {
		goto end1
	}
	if v5 = v2.Field(at_weeks, &text_weeks).At(v4); !v5.Defined() {
		goto end1
	}
	if v6 = dates_monday_30c5312f_known(m, v0, v1, v5); !v6.Defined() {
		goto end1
	}
	if v7 = m.Plus(call_138883f8, v6, regoplan.Int(6)); !v7.Defined() {
		goto end1
	}
	if v8 = dates_iso_b606dfaf_known(m, v0, v1, v7); !v8.Defined() {
		goto end1
	}
	return v8
end1:
	return regoplan.Value{}
}

func cadence_to_01deca00_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_cadence_to_01deca00, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_cadence_to_01deca00, &given, cadence_to_01deca00(m, v0, v1, v2))
}

// cadence_verdict_15d607d9 is g0.ninefold.lib.cadence.verdict.
func cadence_verdict_15d607d9(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8, v9 regoplan.Value
	if v6 = cadence_due_by_a087a26c(m, v0, v1, v0.Field(at_window, &text_window).Field(at_to, &text_to)); !v6.Defined() {
		goto end1
	}
	if v7 = m.Count(call_c2ada4d7, v6); !v7.Defined() {
		goto end1
	}
	if v8 = cadence_short_among_00880789(m, v0, v1, v6, v2, v3); !v8.Defined() {
		goto end1
	}
	if v9 = cadence_judged_a817c641(m, v0, v1, v7, v8, regoplan.Yes, regoplan.Yes); !v9.Defined() {
		goto end1
	}
	return v9
end1:
	return regoplan.Value{}
}

// cadence_verdict_80717a7b is g0.ninefold.lib.cadence.verdict.
func cadence_verdict_80717a7b(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8, v9 regoplan.Value
	if v6 = cadence_due_by_a087a26c(m, v0, v1, v0.Field(at_window, &text_window).Field(at_to, &text_to)); !v6.Defined() {
		goto end1
	}
	if v7 = m.Count(call_c2ada4d7, v6); !v7.Defined() {
		goto end1
	}
	if v8 = cadence_short_among_15ae71e7(m, v0, v1, v6, v2, v3); !v8.Defined() {
		goto end1
	}
	if v9 = cadence_judged_f533bb31(m, v0, v1, v7, v8, v4, regoplan.Yes); !v9.Defined() {
		goto end1
	}
	return v9
end1:
	return regoplan.Value{}
}

// cadence_verdict_95dbe113 is g0.ninefold.lib.cadence.verdict.
func cadence_verdict_95dbe113(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8, v9 regoplan.Value
	if v6 = cadence_due_by_a087a26c(m, v0, v1, v0.Field(at_window, &text_window).Field(at_to, &text_to)); !v6.Defined() {
		goto end1
	}
	if v7 = m.Count(call_c2ada4d7, v6); !v7.Defined() {
		goto end1
	}
	if v8 = cadence_short_among_15ae71e7(m, v0, v1, v6, v2, v3); !v8.Defined() {
		goto end1
	}
	if v9 = cadence_judged_bf9661d1(m, v0, v1, v7, v8, v4, v5); !v9.Defined() {
		goto end1
	}
	return v9
end1:
	return regoplan.Value{}
}

// cadence_weeks_to_d541834e is g0.ninefold.lib.cadence.weeks_to.
func cadence_weeks_to_d541834e(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5 regoplan.Value
	if v3 = m.Minus(call_6821894e, v2, v0.Field(at_thresholds, &text_thresholds).Field(at_every_weeks, &text_every_weeks)); !v3.Defined() {
		goto end1
	}
	if v4 = m.Plus(call_42a7217d, v3, regoplan.Int(1)); !v4.Defined() {
		goto end1
	}
	if v5 = m.Call(call_7027ab7c, v4, v2); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

// campaigns_applies_77fdfed7 is g0.ninefold.management.campaigns.applies.
func campaigns_applies_77fdfed7(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v3 = m.Count(call_ebbe2bad, v0.Field(at_thresholds, &text_thresholds).Field(at_campaigns, &text_campaigns)); !v3.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v3) {
		goto end1
	}
	v2 = m.Once(conflict_070448c8, v2, regoplan.Yes)
end1:
	if v2.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_b1e262b0, v2, regoplan.No)
end2:
	return v2
}

func campaigns_applies_77fdfed7_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_applies_77fdfed7); ok {
		return v
	}
	return m.Learn(memo_campaigns_applies_77fdfed7, campaigns_applies_77fdfed7(m, v0, v1))
}

// campaigns_asked_99772bc0 is g0.ninefold.management.campaigns.asked.
func campaigns_asked_99772bc0(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	v2 = m.Set()
	if v3 = campaigns_obliging_2e589d7f_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_topic, &text_topic)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			{
				x8 := strip9.Of(v4)
				if !x8.Defined() {
					goto next4
				}
				m.Add(v2, x8)
			}
		next4:
		}
	}
end2:
	return v2
}

func campaigns_asked_99772bc0_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_asked_99772bc0); ok {
		return v
	}
	return m.Learn(memo_campaigns_asked_99772bc0, campaigns_asked_99772bc0(m, v0, v1))
}

// campaigns_entries_0899d536 is g0.ninefold.management.campaigns.entries.
func campaigns_entries_0899d536(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	v2 = m.Set()
	{
		x6 := v0.Field(at_participation, &text_participation).Field(at_campaign, &text_campaign)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip9 := regoplan.NewStrip(at_topic, &text_topic)
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if v4 = campaigns_own_d4c5a04d_known(m, v0, v1, v3); !v4.Defined() {
				goto next4
			}
			if !regoplan.Differ(v4, regoplan.No) {
				goto next4
			}
			if v5 = strip9.Of(v3); !v5.Defined() {
				goto next4
			}
			if v6 = campaigns_asked_99772bc0_known(m, v0, v1); !v6.Defined() {
				goto next4
			}
			if !regoplan.Holds(v6, v5) {
				goto next4
			}
			m.Add(v2, v3)
		next4:
		}
	}
end2:
	return v2
}

func campaigns_entries_0899d536_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_entries_0899d536); ok {
		return v
	}
	return m.Learn(memo_campaigns_entries_0899d536, campaigns_entries_0899d536(m, v0, v1))
}

// campaigns_entries_244d5ffc is g0.ninefold.management.campaigns.entries.
func campaigns_entries_244d5ffc(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	{
		x6 := v0.Field(at_participation, &text_participation).Field(at_campaign, &text_campaign)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip9 := regoplan.NewStrip(at_topic, &text_topic)
		for _, x7 := range elems8 {
			v4 = x7
			m.Tick()
			if v5 = campaigns_own_d4c5a04d_known(m, v0, v1, v4); !v5.Defined() {
				goto next4
			}
			if !regoplan.Differ(v5, regoplan.No) {
				goto next4
			}
			if v6 = strip9.Of(v4); !v6.Defined() {
				goto next4
			}
			if v7 = campaigns_asked_99772bc0_known(m, v0, v1); !v7.Defined() {
				goto next4
			}
			if !regoplan.Holds(v7, v6) {
				goto next4
			}
			m.Add(v2, v4)
		next4:
		}
	}
end2:
	return v2
}

func campaigns_entries_244d5ffc_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_entries_244d5ffc); ok {
		return v
	}
	return m.Learn(memo_campaigns_entries_244d5ffc, campaigns_entries_244d5ffc(m, v0, v1))
}

// campaigns_held_abb0399a is g0.ninefold.management.campaigns.held.
func campaigns_held_abb0399a(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	v2 = m.Empty(0)
	{
		x6 := v0.Field(at_events, &text_events).Field(at_campaign, &text_campaign)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip10 := regoplan.NewStrip(at_date, &text_date)
		strip9 := regoplan.NewStrip(at_topic, &text_topic)
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if !regoplan.Holds(v0.Field(at_thresholds, &text_thresholds).Field(at_campaigns, &text_campaigns), strip9.Of(v3)) {
				goto next4
			}
			if !regoplan.AtMost(v0.Field(at_window, &text_window).Field(at_from, &text_from), strip10.Of(v3)) {
				goto next4
			}
			if !regoplan.AtMost(strip10.Of(v3), v0.Field(at_window, &text_window).Field(at_to, &text_to)) {
				goto next4
			}
			m.Append(v2, v3)
		next4:
		}
	}
end2:
	return v2
}

func campaigns_held_abb0399a_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_held_abb0399a); ok {
		return v
	}
	return m.Learn(memo_campaigns_held_abb0399a, campaigns_held_abb0399a(m, v0, v1))
}

// campaigns_joined_188f21b4 is g0.ninefold.management.campaigns.joined.
func campaigns_joined_188f21b4(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	v2 = m.Set()
	if v3 = campaigns_entries_0899d536_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_topic, &text_topic)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			{
				x8 := strip9.Of(v4)
				if !x8.Defined() {
					goto next4
				}
				m.Add(v2, x8)
			}
		next4:
		}
	}
end2:
	return v2
}

func campaigns_joined_188f21b4_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_joined_188f21b4); ok {
		return v
	}
	return m.Learn(memo_campaigns_joined_188f21b4, campaigns_joined_188f21b4(m, v0, v1))
}

// campaigns_joined_a0ea63dd is g0.ninefold.management.campaigns.joined.
func campaigns_joined_a0ea63dd(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	v2 = m.Set()
	if v3 = campaigns_entries_244d5ffc_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_topic, &text_topic)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			{
				x8 := strip9.Of(v4)
				if !x8.Defined() {
					goto next4
				}
				m.Add(v2, x8)
			}
		next4:
		}
	}
end2:
	return v2
}

func campaigns_joined_a0ea63dd_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_joined_a0ea63dd); ok {
		return v
	}
	return m.Learn(memo_campaigns_joined_a0ea63dd, campaigns_joined_a0ea63dd(m, v0, v1))
}

// campaigns_message_2ee3ad97 is g0.ninefold.management.campaigns.message.
func campaigns_message_2ee3ad97(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	if v3 = campaigns_missing_f6c93e04_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_a665b9ed, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end1
	}
	if v5 = campaigns_asked_99772bc0_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if v6 = m.Count(call_455c89d6, v5); !v6.Defined() {
		goto end1
	}
	{
		v7 = m.Array(v6)
	}
	if v8 = words_say_fdf94ebd_known(m, v0, v1, text_bd3dab31, text_f7b8f7d2, v7); !v8.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_58314b59, v2, v8)
end1:
	if v3 = campaigns_missing_f6c93e04_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = m.Count(call_aa120448, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end2
	}
	if v9 = campaigns_shortfall_3f398e5d_known(m, v0, v1); !v9.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_86ac5462, v2, v9)
end2:
	return v2
}

func campaigns_message_2ee3ad97_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_message_2ee3ad97); ok {
		return v
	}
	return m.Learn(memo_campaigns_message_2ee3ad97, campaigns_message_2ee3ad97(m, v0, v1))
}

// campaigns_message_43a36f77 is g0.ninefold.management.campaigns.message.
func campaigns_message_43a36f77(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	if v3 = campaigns_missing_cf40dfc3_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_a665b9ed, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end1
	}
	if v5 = campaigns_asked_99772bc0_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if v6 = m.Count(call_455c89d6, v5); !v6.Defined() {
		goto end1
	}
	{
		v7 = m.Array(v6)
	}
	if v8 = words_say_fdf94ebd_known(m, v0, v1, text_bd3dab31, text_f7b8f7d2, v7); !v8.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_58314b59, v2, v8)
end1:
	if v3 = campaigns_missing_cf40dfc3_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = m.Count(call_aa120448, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end2
	}
	if v9 = campaigns_shortfall_2ad056ba_known(m, v0, v1); !v9.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_86ac5462, v2, v9)
end2:
	return v2
}

func campaigns_message_43a36f77_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_message_43a36f77); ok {
		return v
	}
	return m.Learn(memo_campaigns_message_43a36f77, campaigns_message_43a36f77(m, v0, v1))
}

// campaigns_missing_cf40dfc3 is g0.ninefold.management.campaigns.missing.
func campaigns_missing_cf40dfc3(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = campaigns_asked_99772bc0_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = campaigns_joined_a0ea63dd_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Minus(call_2f24f869, v2, v3); !v4.Defined() {
		goto end1
	}
	if v5 = m.Call(call_378a8bd5, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func campaigns_missing_cf40dfc3_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_missing_cf40dfc3); ok {
		return v
	}
	return m.Learn(memo_campaigns_missing_cf40dfc3, campaigns_missing_cf40dfc3(m, v0, v1))
}

// campaigns_missing_f6c93e04 is g0.ninefold.management.campaigns.missing.
func campaigns_missing_f6c93e04(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = campaigns_asked_99772bc0_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = campaigns_joined_188f21b4_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Minus(call_2f24f869, v2, v3); !v4.Defined() {
		goto end1
	}
	if v5 = m.Call(call_378a8bd5, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func campaigns_missing_f6c93e04_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_missing_f6c93e04); ok {
		return v
	}
	return m.Learn(memo_campaigns_missing_f6c93e04, campaigns_missing_f6c93e04(m, v0, v1))
}

// campaigns_obliging_2e589d7f is g0.ninefold.management.campaigns.obliging.
func campaigns_obliging_2e589d7f(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	v2 = m.Empty(0)
	if v3 = campaigns_held_abb0399a_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_date, &text_date)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if v5 = presence_present_943e6234(m, v0, v1, strip8.Of(v4)); !v5.Defined() {
				goto next4
			}
			if !regoplan.Differ(v5, regoplan.No) {
				goto next4
			}
			m.Append(v2, v4)
		next4:
		}
	}
end2:
	return v2
}

func campaigns_obliging_2e589d7f_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_obliging_2e589d7f); ok {
		return v
	}
	return m.Learn(memo_campaigns_obliging_2e589d7f, campaigns_obliging_2e589d7f(m, v0, v1))
}

// campaigns_outlook_afb9a807 is g0.ninefold.management.campaigns.outlook.
func campaigns_outlook_afb9a807(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	if v4 = outlook_made_good_by_213f6338_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if v5 = campaigns_missing_cf40dfc3_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	{
		from3 := v5
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if v7 = campaigns_joined_a0ea63dd_known(m, v0, v1); !v7.Defined() {
				goto next4
			}
			if v8 = m.Count(call_c4c2853c, v7); !v8.Defined() {
				goto next4
			}
			if v9 = dates_iso_b606dfaf_known(m, v0, v1, v4); !v9.Defined() {
				goto next4
			}
			{
				v10 = m.Array(v9, v6)
			}
			if v11 = words_say_fdf94ebd_known(m, v0, v1, text_ffd91c50, text_d78cdd7f, v10); !v11.Defined() {
				goto next4
			}
			if v12 = campaigns_asked_99772bc0_known(m, v0, v1); !v12.Defined() {
				goto next4
			}
			if v13 = m.Count(call_49963912, v12); !v13.Defined() {
				goto next4
			}
			v14 = m.Set()
			if v15 = campaigns_obliging_2e589d7f_known(m, v0, v1); !v15.Defined() {
				goto end8
			}
			{
				from9 := v15
				_, elems13 := from9.Scan()
				strip16 := regoplan.NewStrip(at_row, &text_row)
				strip14 := regoplan.NewStrip(at_topic, &text_topic)
				for _, x12 := range elems13 {
					v16 = x12
					m.Tick()
					if !regoplan.Same(strip14.Of(v16), v6) {
						goto next10
					}
					{
						x15 := strip16.Of(v16)
						if !x15.Defined() {
							goto next10
						}
						m.Add(v14, x15)
					}
				next10:
				}
			}
		end8:
			{
				v17 = m.Array(v6)
			}
			{
				v18 = m.Record(shape_5404d83a, v8, v6, text_campaign, v11, v17, v4, v13, v14)
			}
			m.Add(v2, v18)
		next4:
		}
	}
end2:
	return v2
}

func campaigns_outlook_afb9a807_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_outlook_afb9a807); ok {
		return v
	}
	return m.Learn(memo_campaigns_outlook_afb9a807, campaigns_outlook_afb9a807(m, v0, v1))
}

// campaigns_own_d4c5a04d is g0.ninefold.management.campaigns.own.
func campaigns_own_d4c5a04d(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	if !regoplan.Same(v2.Field(at_branch_id, &text_branch_id), v2.Field(at_person_branch, &text_person_branch)) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

func campaigns_own_d4c5a04d_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_campaigns_own_d4c5a04d, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_campaigns_own_d4c5a04d, &given, campaigns_own_d4c5a04d(m, v0, v1, v2))
}

// campaigns_shortfall_2ad056ba is g0.ninefold.management.campaigns.shortfall.
func campaigns_shortfall_2ad056ba(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21 regoplan.Value
	if v3 = campaigns_joined_a0ea63dd_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_ead1b167, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end1
	}
	if v5 = campaigns_asked_99772bc0_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if v6 = m.Count(call_4eddf5de, v5); !v6.Defined() {
		goto end1
	}
	if v7 = campaigns_joined_a0ea63dd_known(m, v0, v1); !v7.Defined() {
		goto end1
	}
	if v8 = m.Count(call_e3a8b9c5, v7); !v8.Defined() {
		goto end1
	}
	if v9 = campaigns_missing_cf40dfc3_known(m, v0, v1); !v9.Defined() {
		goto end1
	}
	if v10 = m.Call(call_965a4799, text_18df6921, v9); !v10.Defined() {
		goto end1
	}
	if v11 = campaigns_missing_cf40dfc3_known(m, v0, v1); !v11.Defined() {
		goto end1
	}
	if v12 = m.Call(call_8e860331, text_aa3923aa, v11); !v12.Defined() {
		goto end1
	}
	{
		v13 = m.Array(v6, v8, v10, v12)
	}
	if v14 = words_say_fdf94ebd_known(m, v0, v1, text_f9f3f7e7, text_43a77d53, v13); !v14.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_29eb3002, v2, v14)
end1:
	if v3 = campaigns_joined_a0ea63dd_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = m.Count(call_72a3eba8, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end2
	}
	if v15 = campaigns_asked_99772bc0_known(m, v0, v1); !v15.Defined() {
		goto end2
	}
	if v16 = m.Count(call_db5e27ea, v15); !v16.Defined() {
		goto end2
	}
	if v17 = campaigns_missing_cf40dfc3_known(m, v0, v1); !v17.Defined() {
		goto end2
	}
	if v18 = m.Call(call_99ae91e6, text_18df6921, v17); !v18.Defined() {
		goto end2
	}
	if v19 = campaigns_missing_cf40dfc3_known(m, v0, v1); !v19.Defined() {
		goto end2
	}
	if v20 = m.Call(call_f8d6076d, text_aa3923aa, v19); !v20.Defined() {
		goto end2
	}
	{
		v21 = m.Array(v16, v18, v20)
	}
	if v11 = words_say_fdf94ebd_known(m, v0, v1, text_12f543b7, text_ee71e2c7, v21); !v11.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_1db992ea, v2, v11)
end2:
	return v2
}

func campaigns_shortfall_2ad056ba_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_shortfall_2ad056ba); ok {
		return v
	}
	return m.Learn(memo_campaigns_shortfall_2ad056ba, campaigns_shortfall_2ad056ba(m, v0, v1))
}

// campaigns_shortfall_3f398e5d is g0.ninefold.management.campaigns.shortfall.
func campaigns_shortfall_3f398e5d(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21 regoplan.Value
	if v3 = campaigns_joined_188f21b4_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_ead1b167, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end1
	}
	if v5 = campaigns_asked_99772bc0_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if v6 = m.Count(call_4eddf5de, v5); !v6.Defined() {
		goto end1
	}
	if v7 = campaigns_joined_188f21b4_known(m, v0, v1); !v7.Defined() {
		goto end1
	}
	if v8 = m.Count(call_e3a8b9c5, v7); !v8.Defined() {
		goto end1
	}
	if v9 = campaigns_missing_f6c93e04_known(m, v0, v1); !v9.Defined() {
		goto end1
	}
	if v10 = m.Call(call_965a4799, text_18df6921, v9); !v10.Defined() {
		goto end1
	}
	if v11 = campaigns_missing_f6c93e04_known(m, v0, v1); !v11.Defined() {
		goto end1
	}
	if v12 = m.Call(call_8e860331, text_aa3923aa, v11); !v12.Defined() {
		goto end1
	}
	{
		v13 = m.Array(v6, v8, v10, v12)
	}
	if v14 = words_say_fdf94ebd_known(m, v0, v1, text_f9f3f7e7, text_43a77d53, v13); !v14.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_29eb3002, v2, v14)
end1:
	if v3 = campaigns_joined_188f21b4_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = m.Count(call_72a3eba8, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end2
	}
	if v15 = campaigns_asked_99772bc0_known(m, v0, v1); !v15.Defined() {
		goto end2
	}
	if v16 = m.Count(call_db5e27ea, v15); !v16.Defined() {
		goto end2
	}
	if v17 = campaigns_missing_f6c93e04_known(m, v0, v1); !v17.Defined() {
		goto end2
	}
	if v18 = m.Call(call_99ae91e6, text_18df6921, v17); !v18.Defined() {
		goto end2
	}
	if v19 = campaigns_missing_f6c93e04_known(m, v0, v1); !v19.Defined() {
		goto end2
	}
	if v20 = m.Call(call_f8d6076d, text_aa3923aa, v19); !v20.Defined() {
		goto end2
	}
	{
		v21 = m.Array(v16, v18, v20)
	}
	if v11 = words_say_fdf94ebd_known(m, v0, v1, text_12f543b7, text_ee71e2c7, v21); !v11.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_1db992ea, v2, v11)
end2:
	return v2
}

func campaigns_shortfall_3f398e5d_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_shortfall_3f398e5d); ok {
		return v
	}
	return m.Learn(memo_campaigns_shortfall_3f398e5d, campaigns_shortfall_3f398e5d(m, v0, v1))
}

// campaigns_verdict_23530a75 is g0.ninefold.management.campaigns.verdict.
func campaigns_verdict_23530a75(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18 regoplan.Value
	if v3 = campaigns_applies_77fdfed7_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = outcome_not_applicable_32e30549_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_be3bddc3, v2, v4)
end1:
	if v3 = campaigns_applies_77fdfed7_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end3
	}
	if v4 = campaigns_asked_99772bc0_known(m, v0, v1); !v4.Defined() {
		goto end3
	}
	if v5 = m.Count(call_277fd875, v4); !v5.Defined() {
		goto end3
	}
	if !regoplan.Same(v5, regoplan.Int(0)) {
		goto end3
	}
	if v6 = outcome_not_due_f8befd19_known(m, v0, v1); !v6.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_0703d019, v2, v6)
end3:
	if v3 = campaigns_applies_77fdfed7_known(m, v0, v1); !v3.Defined() {
		goto end4
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end4
	}
	if v4 = campaigns_asked_99772bc0_known(m, v0, v1); !v4.Defined() {
		goto end4
	}
	if v5 = m.Count(call_0227551b, v4); !v5.Defined() {
		goto end4
	}
	if !regoplan.Less(regoplan.Int(0), v5) {
		goto end4
	}
	if v7 = campaigns_joined_a0ea63dd_known(m, v0, v1); !v7.Defined() {
		goto end4
	}
	if v8 = m.Count(call_28d40371, v7); !v8.Defined() {
		goto end4
	}
	if v9 = campaigns_asked_99772bc0_known(m, v0, v1); !v9.Defined() {
		goto end4
	}
	if v10 = m.Count(call_baeb6680, v9); !v10.Defined() {
		goto end4
	}
	if v11 = campaigns_missing_cf40dfc3_known(m, v0, v1); !v11.Defined() {
		goto end4
	}
	v12 = m.Set()
	if v13 = campaigns_entries_244d5ffc_known(m, v0, v1); !v13.Defined() {
		goto end5
	}
	{
		from6 := v13
		_, elems10 := from6.Scan()
		strip12 := regoplan.NewStrip(at_row, &text_row)
		for _, x9 := range elems10 {
			v14 = x9
			m.Tick()
			{
				x11 := strip12.Of(v14)
				if !x11.Defined() {
					goto next7
				}
				m.Add(v12, x11)
			}
		next7:
		}
	}
end5:
	if v15 = campaigns_message_43a36f77_known(m, v0, v1); !v15.Defined() {
		goto end4
	}
	{
		v16 = m.Record(shape_7ab345e9, v11)
	}
	{
		v17 = m.Record(shape_615f9fb1, v16, v12, v15)
	}
	if v18 = outcome_at_least_7885a160_known(m, v0, v1, v8, v10, v17); !v18.Defined() {
		goto end4
	}
	v2 = m.Once(conflict_5e3fb8ce, v2, v18)
end4:
	return v2
}

func campaigns_verdict_23530a75_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_verdict_23530a75); ok {
		return v
	}
	return m.Learn(memo_campaigns_verdict_23530a75, campaigns_verdict_23530a75(m, v0, v1))
}

// campaigns_verdict_2e064e34 is g0.ninefold.management.campaigns.verdict.
func campaigns_verdict_2e064e34(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11 regoplan.Value
	if v3 = campaigns_applies_77fdfed7_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = outcome_not_applicable_d2ae41e9_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_be3bddc3, v2, v4)
end1:
	if v3 = campaigns_applies_77fdfed7_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end3
	}
	if v4 = campaigns_asked_99772bc0_known(m, v0, v1); !v4.Defined() {
		goto end3
	}
	if v5 = m.Count(call_277fd875, v4); !v5.Defined() {
		goto end3
	}
	if !regoplan.Same(v5, regoplan.Int(0)) {
		goto end3
	}
	if v6 = outcome_not_due_09e5d584_known(m, v0, v1); !v6.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_0703d019, v2, v6)
end3:
	if v3 = campaigns_applies_77fdfed7_known(m, v0, v1); !v3.Defined() {
		goto end4
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end4
	}
	if v4 = campaigns_asked_99772bc0_known(m, v0, v1); !v4.Defined() {
		goto end4
	}
	if v5 = m.Count(call_0227551b, v4); !v5.Defined() {
		goto end4
	}
	if !regoplan.Less(regoplan.Int(0), v5) {
		goto end4
	}
	if v7 = campaigns_joined_188f21b4_known(m, v0, v1); !v7.Defined() {
		goto end4
	}
	if v8 = m.Count(call_28d40371, v7); !v8.Defined() {
		goto end4
	}
	if v9 = campaigns_asked_99772bc0_known(m, v0, v1); !v9.Defined() {
		goto end4
	}
	if v10 = m.Count(call_baeb6680, v9); !v10.Defined() {
		goto end4
	}
	if v11 = outcome_at_least_a095f2a1_known(m, v0, v1, v8, v10, regoplan.NoFields); !v11.Defined() {
		goto end4
	}
	v2 = m.Once(conflict_5e3fb8ce, v2, v11)
end4:
	return v2
}

func campaigns_verdict_2e064e34_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_verdict_2e064e34); ok {
		return v
	}
	return m.Learn(memo_campaigns_verdict_2e064e34, campaigns_verdict_2e064e34(m, v0, v1))
}

// campaigns_verdict_b1a9fa9c is g0.ninefold.management.campaigns.verdict.
func campaigns_verdict_b1a9fa9c(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13 regoplan.Value
	if v3 = campaigns_applies_77fdfed7_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = outcome_not_applicable_32e30549_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_be3bddc3, v2, v4)
end1:
	if v3 = campaigns_applies_77fdfed7_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end3
	}
	if v4 = campaigns_asked_99772bc0_known(m, v0, v1); !v4.Defined() {
		goto end3
	}
	if v5 = m.Count(call_277fd875, v4); !v5.Defined() {
		goto end3
	}
	if !regoplan.Same(v5, regoplan.Int(0)) {
		goto end3
	}
	if v6 = outcome_not_due_f8befd19_known(m, v0, v1); !v6.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_0703d019, v2, v6)
end3:
	if v3 = campaigns_applies_77fdfed7_known(m, v0, v1); !v3.Defined() {
		goto end4
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end4
	}
	if v4 = campaigns_asked_99772bc0_known(m, v0, v1); !v4.Defined() {
		goto end4
	}
	if v5 = m.Count(call_0227551b, v4); !v5.Defined() {
		goto end4
	}
	if !regoplan.Less(regoplan.Int(0), v5) {
		goto end4
	}
	if v7 = campaigns_joined_188f21b4_known(m, v0, v1); !v7.Defined() {
		goto end4
	}
	if v8 = m.Count(call_28d40371, v7); !v8.Defined() {
		goto end4
	}
	if v9 = campaigns_asked_99772bc0_known(m, v0, v1); !v9.Defined() {
		goto end4
	}
	if v10 = m.Count(call_baeb6680, v9); !v10.Defined() {
		goto end4
	}
	if v11 = campaigns_message_2ee3ad97_known(m, v0, v1); !v11.Defined() {
		goto end4
	}
	{
		v12 = m.Record(shape_abaa0d34, v11)
	}
	if v13 = outcome_at_least_7885a160_known(m, v0, v1, v8, v10, v12); !v13.Defined() {
		goto end4
	}
	v2 = m.Once(conflict_5e3fb8ce, v2, v13)
end4:
	return v2
}

func campaigns_verdict_b1a9fa9c_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_campaigns_verdict_b1a9fa9c); ok {
		return v
	}
	return m.Learn(memo_campaigns_verdict_b1a9fa9c, campaigns_verdict_b1a9fa9c(m, v0, v1))
}

// contests_held_7339cb7c is g0.ninefold.showcase.contests.held.
func contests_held_7339cb7c(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	{
		x6 := v0.Field(at_events, &text_events).Field(at_contest, &text_contest)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v4 = x7
			m.Tick()
			m.Add(v2, v4)
		}
	}
end2:
	return v2
}

func contests_held_7339cb7c_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_contests_held_7339cb7c); ok {
		return v
	}
	return m.Learn(memo_contests_held_7339cb7c, contests_held_7339cb7c(m, v0, v1))
}

// contests_held_aac67196 is g0.ninefold.showcase.contests.held.
func contests_held_aac67196(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	v2 = m.Set()
	{
		x6 := v0.Field(at_events, &text_events).Field(at_contest, &text_contest)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			m.Add(v2, v3)
		}
	}
end2:
	return v2
}

func contests_held_aac67196_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_contests_held_aac67196); ok {
		return v
	}
	return m.Learn(memo_contests_held_aac67196, contests_held_aac67196(m, v0, v1))
}

// contests_outlook_0413f69f is g0.ninefold.showcase.contests.outlook.
func contests_outlook_0413f69f(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = contests_held_7339cb7c_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = contests_unit_473e2fa8_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	{
		v4 = m.Record(shape_979fef38, text_43122415, v3, text_792a8830)
	}
	if v5 = quota_outlook_3a7f65d7(m, v0, v1, v2, text_event_id, text_contest, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func contests_outlook_0413f69f_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_contests_outlook_0413f69f); ok {
		return v
	}
	return m.Learn(memo_contests_outlook_0413f69f, contests_outlook_0413f69f(m, v0, v1))
}

// contests_unit_473e2fa8 is g0.ninefold.showcase.contests.unit.
func contests_unit_473e2fa8(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_ce986286
}

func contests_unit_473e2fa8_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_contests_unit_473e2fa8); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_contests_unit_473e2fa8, 0, &given)
	if known {
		return m.Learn(memo_contests_unit_473e2fa8, at.Value())
	}
	return m.Learn(memo_contests_unit_473e2fa8, m.Keep(at, pure_contests_unit_473e2fa8, &given, contests_unit_473e2fa8(m, v0, v1)))
}

// contests_verdict_21ec43a5 is g0.ninefold.showcase.contests.verdict.
func contests_verdict_21ec43a5(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = contests_held_aac67196_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_4cfd35dd(m, v0, v1, v2, text_event_id, regoplan.Yes); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func contests_verdict_21ec43a5_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_contests_verdict_21ec43a5); ok {
		return v
	}
	return m.Learn(memo_contests_verdict_21ec43a5, contests_verdict_21ec43a5(m, v0, v1))
}

// contests_verdict_46ea46ba is g0.ninefold.showcase.contests.verdict.
func contests_verdict_46ea46ba(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = contests_held_7339cb7c_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_b3b32919(m, v0, v1, v2, text_event_id, record_9f53623c); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func contests_verdict_46ea46ba_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_contests_verdict_46ea46ba); ok {
		return v
	}
	return m.Learn(memo_contests_verdict_46ea46ba, contests_verdict_46ea46ba(m, v0, v1))
}

// contests_verdict_4c1f0f23 is g0.ninefold.showcase.contests.verdict.
func contests_verdict_4c1f0f23(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = contests_held_aac67196_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_d768d842(m, v0, v1, v2, text_event_id, record_9f53623c); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func contests_verdict_4c1f0f23_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_contests_verdict_4c1f0f23); ok {
		return v
	}
	return m.Learn(memo_contests_verdict_4c1f0f23, contests_verdict_4c1f0f23(m, v0, v1))
}

// coverage_breaks_6b028edf is g0.ninefold.lib.coverage.breaks.
func coverage_breaks_6b028edf(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27 regoplan.Value
	_ = v15
	v6 = m.Set()
	if v7 = coverage_clipped_010fd3cf_known(m, v0, v1, v2, v4); !v7.Defined() {
		goto end2
	}
	if v8 = m.Plus(call_c25eb7a8, v4, regoplan.Int(1)); !v8.Defined() {
		goto end2
	}
	v9 = m.Empty(0)
	{
		from4 := v7
		_, elems8 := from4.Scan()
		for _, x7 := range elems8 {
			v10 = x7
			m.Tick()
			if !v10.IsArray() {
				goto next5
			}
			if v11 = v10.Size(); !v11.Defined() {
				goto next5
			}
			if !regoplan.Same(v11, regoplan.Int(2)) {
				goto next5
			}
			v12 = regoplan.Int(0)
			v12 = regoplan.Int(0)
			if v13 = v10.At(v12); !v13.Defined() {
				goto next5
			}
			v14 = v13
			v12 = regoplan.Int(1)
			if v13 = v10.At(v12); !v13.Defined() {
				goto next5
			}
			v15 = v13
			m.Append(v9, v14)
		next5:
		}
	}
	{
		v16 = m.Array(v8)
	}
	if v17 = m.Call(call_870ff5c9, v9, v16); !v17.Defined() {
		goto end2
	}
	{
		from9 := v17
		keys12, elems15 := from9.Scan()
		for i13, x14 := range elems15 {
			v19 = x14
			v18 = from9.Key(keys12, i13, x14)
			m.Tick()
			if v20 = m.Minus(call_abc2480e, v3, regoplan.Int(1)); !v20.Defined() {
				goto next10
			}
			if v21 = coverage_ends_fc59f20d_known(m, v0, v1, v7); !v21.Defined() {
				goto next10
			}
			if v22 = m.Call(call_53eb9a38, v21, regoplan.Int(0), v18); !v22.Defined() {
				goto next10
			}
			{
				v23 = m.Array(v20)
			}
			if v24 = m.Call(call_af25cefd, v23, v22); !v24.Defined() {
				goto next10
			}
			if v25 = m.Call(call_f6c38aeb, v24); !v25.Defined() {
				goto next10
			}
			if v26 = m.Minus(call_51218dcb, v19, v25); !v26.Defined() {
				goto next10
			}
			if v27 = m.Minus(call_51218dcb, v26, regoplan.Int(1)); !v27.Defined() {
				goto next10
			}
			if !regoplan.Less(v5, v27) {
				goto next10
			}
			m.Add(v6, v25)
		next10:
		}
	}
end2:
	return v6
}

// coverage_breaks_76611b78 is g0.ninefold.lib.coverage.breaks.
func coverage_breaks_76611b78(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26 regoplan.Value
	v6 = m.Set()
	if v7 = coverage_clipped_010fd3cf_known(m, v0, v1, v2, v4); !v7.Defined() {
		goto end2
	}
	if v8 = m.Plus(call_c25eb7a8, v4, regoplan.Int(1)); !v8.Defined() {
		goto end2
	}
	v9 = m.Empty(0)
	{
		from4 := v7
		_, elems8 := from4.Scan()
		for _, x7 := range elems8 {
			v10 = x7
			m.Tick()
			if !v10.IsArray() {
				goto next5
			}
			if v11 = v10.Size(); !v11.Defined() {
				goto next5
			}
			if !regoplan.Same(v11, regoplan.Int(2)) {
				goto next5
			}
			v12 = regoplan.Int(0)
			v12 = regoplan.Int(0)
			if v13 = v10.At(v12); !v13.Defined() {
				goto next5
			}
			v14 = v13
			v12 = regoplan.Int(1)
			if v13 = v10.At(v12); !v13.Defined() {
				goto next5
			}
			m.Append(v9, v14)
		next5:
		}
	}
	{
		v15 = m.Array(v8)
	}
	if v16 = m.Call(call_870ff5c9, v9, v15); !v16.Defined() {
		goto end2
	}
	{
		from9 := v16
		keys12, elems15 := from9.Scan()
		for i13, x14 := range elems15 {
			v18 = x14
			v17 = from9.Key(keys12, i13, x14)
			m.Tick()
			if v19 = m.Minus(call_abc2480e, v3, regoplan.Int(1)); !v19.Defined() {
				goto next10
			}
			if v20 = coverage_ends_bcf72ab1_known(m, v0, v1, v7); !v20.Defined() {
				goto next10
			}
			if v21 = m.Call(call_53eb9a38, v20, regoplan.Int(0), v17); !v21.Defined() {
				goto next10
			}
			{
				v22 = m.Array(v19)
			}
			if v23 = m.Call(call_af25cefd, v22, v21); !v23.Defined() {
				goto next10
			}
			if v24 = m.Call(call_f6c38aeb, v23); !v24.Defined() {
				goto next10
			}
			if v25 = m.Minus(call_51218dcb, v18, v24); !v25.Defined() {
				goto next10
			}
			if v26 = m.Minus(call_51218dcb, v25, regoplan.Int(1)); !v26.Defined() {
				goto next10
			}
			if !regoplan.Less(v5, v26) {
				goto next10
			}
			m.Add(v6, v24)
		next10:
		}
	}
end2:
	return v6
}

// coverage_clipped_010fd3cf is g0.ninefold.lib.coverage.clipped.
func coverage_clipped_010fd3cf(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	v4 = m.Empty(0)
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_from, &text_from)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if !regoplan.AtMost(strip8.Of(v5), v3) {
				goto next4
			}
			if v6 = m.GetField(call_52e1688c, v5, at_to, &text_to, v3); !v6.Defined() {
				goto next4
			}
			{
				v7 = m.Array(v6, v3)
			}
			if v8 = m.Call(call_df018dd2, v7); !v8.Defined() {
				goto next4
			}
			{
				x9 := strip8.Of(v5)
				if !x9.Defined() {
					goto next4
				}
				v9 = m.Array(x9, v8)
			}
			m.Append(v4, v9)
		next4:
		}
	}
	if v10 = m.Call(call_25594ec1, v4); !v10.Defined() {
		goto end1
	}
	return v10
end1:
	return regoplan.Value{}
}

func coverage_clipped_010fd3cf_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_coverage_clipped_010fd3cf, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_coverage_clipped_010fd3cf, &given, coverage_clipped_010fd3cf(m, v0, v1, v2, v3))
}

// coverage_covered_until_1870af5d is g0.ninefold.lib.coverage.covered_until.
func coverage_covered_until_1870af5d(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8, v9, v10, v11, v12, v13, v14, v15 regoplan.Value
	if v6 = m.Minus(call_5f0816c5, v3, regoplan.Int(1)); !v6.Defined() {
		goto end1
	}
	if v7 = coverage_clipped_010fd3cf_known(m, v0, v1, v2, v4); !v7.Defined() {
		goto end1
	}
	if v8 = coverage_ends_bcf72ab1_known(m, v0, v1, v7); !v8.Defined() {
		goto end1
	}
	{
		v9 = m.Array(v6)
	}
	if v10 = m.Call(call_ccd7c8d3, v9, v8); !v10.Defined() {
		goto end1
	}
	if v11 = m.Call(call_028874f7, v10); !v11.Defined() {
		goto end1
	}
	if v12 = coverage_breaks_76611b78(m, v0, v1, v2, v3, v4, v5); !v12.Defined() {
		goto end1
	}
	v13 = m.Set()
	m.Add(v13, v11)
	if v14 = m.Call(call_406e130f, v12, v13); !v14.Defined() {
		goto end1
	}
	if v15 = m.Call(call_ce0c95de, v14); !v15.Defined() {
		goto end1
	}
	return v15
end1:
	return regoplan.Value{}
}

// coverage_covered_until_305caa68 is g0.ninefold.lib.coverage.covered_until.
func coverage_covered_until_305caa68(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8, v9, v10, v11, v12, v13, v14, v15 regoplan.Value
	if v6 = m.Minus(call_5f0816c5, v3, regoplan.Int(1)); !v6.Defined() {
		goto end1
	}
	if v7 = coverage_clipped_010fd3cf_known(m, v0, v1, v2, v4); !v7.Defined() {
		goto end1
	}
	if v8 = coverage_ends_fc59f20d_known(m, v0, v1, v7); !v8.Defined() {
		goto end1
	}
	{
		v9 = m.Array(v6)
	}
	if v10 = m.Call(call_ccd7c8d3, v9, v8); !v10.Defined() {
		goto end1
	}
	if v11 = m.Call(call_028874f7, v10); !v11.Defined() {
		goto end1
	}
	if v12 = coverage_breaks_6b028edf(m, v0, v1, v2, v3, v4, v5); !v12.Defined() {
		goto end1
	}
	v13 = m.Set()
	m.Add(v13, v11)
	if v14 = m.Call(call_406e130f, v12, v13); !v14.Defined() {
		goto end1
	}
	if v15 = m.Call(call_ce0c95de, v14); !v15.Defined() {
		goto end1
	}
	return v15
end1:
	return regoplan.Value{}
}

// coverage_days_9ff8daf5 is g0.ninefold.lib.coverage.days.
func coverage_days_9ff8daf5(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27, v28 regoplan.Value
	_ = v20
	v4 = m.Empty(0)
	if v5 = coverage_clipped_010fd3cf_known(m, v0, v1, v2, v3); !v5.Defined() {
		goto end2
	}
	{
		from3 := v5
		keys6, elems9 := from3.Scan()
		for i7, x8 := range elems9 {
			v7 = x8
			v6 = from3.Key(keys6, i7, x8)
			m.Tick()
			if !v7.IsArray() {
				goto next4
			}
			if v8 = v7.Size(); !v8.Defined() {
				goto next4
			}
			if !regoplan.Same(v8, regoplan.Int(2)) {
				goto next4
			}
			v9 = regoplan.Int(0)
			v9 = regoplan.Int(0)
			if v10 = v7.At(v9); !v10.Defined() {
				goto next4
			}
			v11 = v10
			v9 = regoplan.Int(1)
			if v10 = v7.At(v9); !v10.Defined() {
				goto next4
			}
			v12 = v10
			if v13 = m.Minus(call_08956f9f, v11, regoplan.Int(1)); !v13.Defined() {
				goto next4
			}
			v14 = m.Set()
			if v15 = m.Call(call_3e9ca686, v5, regoplan.Int(0), v6); !v15.Defined() {
				goto end10
			}
			{
				from11 := v15
				_, elems15 := from11.Scan()
				for _, x14 := range elems15 {
					v16 = x14
					m.Tick()
					if !v16.IsArray() {
						goto next12
					}
					if v17 = v16.Size(); !v17.Defined() {
						goto next12
					}
					if !regoplan.Same(v17, regoplan.Int(2)) {
						goto next12
					}
					v18 = regoplan.Int(0)
					v18 = regoplan.Int(0)
					if v19 = v16.At(v18); !v19.Defined() {
						goto next12
					}
					v20 = v19
					v18 = regoplan.Int(1)
					if v19 = v16.At(v18); !v19.Defined() {
						goto next12
					}
					v21 = v19
					m.Add(v14, v21)
				next12:
				}
			}
		end10:
			v22 = m.Set()
			m.Add(v22, v13)
			if v23 = m.Call(call_945cb9d1, v22, v14); !v23.Defined() {
				goto next4
			}
			if v24 = m.Call(call_98ccea73, v23); !v24.Defined() {
				goto next4
			}
			if v25 = m.Minus(call_dddce8c4, v12, v24); !v25.Defined() {
				goto next4
			}
			{
				v26 = m.Array(regoplan.Int(0), v25)
			}
			if v27 = m.Call(call_a84ed5bc, v26); !v27.Defined() {
				goto next4
			}
			m.Append(v4, v27)
		next4:
		}
	}
end2:
	if v28 = m.Call(call_774e4783, v4); !v28.Defined() {
		goto end1
	}
	return v28
end1:
	return regoplan.Value{}
}

func coverage_days_9ff8daf5_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_coverage_days_9ff8daf5, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_coverage_days_9ff8daf5, &given, coverage_days_9ff8daf5(m, v0, v1, v2, v3))
}

// coverage_days_a8c62fdc is g0.ninefold.lib.coverage.days.
func coverage_days_a8c62fdc(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27 regoplan.Value
	v4 = m.Empty(0)
	if v5 = coverage_clipped_010fd3cf_known(m, v0, v1, v2, v3); !v5.Defined() {
		goto end2
	}
	{
		from3 := v5
		keys6, elems9 := from3.Scan()
		for i7, x8 := range elems9 {
			v7 = x8
			v6 = from3.Key(keys6, i7, x8)
			m.Tick()
			if !v7.IsArray() {
				goto next4
			}
			if v8 = v7.Size(); !v8.Defined() {
				goto next4
			}
			if !regoplan.Same(v8, regoplan.Int(2)) {
				goto next4
			}
			v9 = regoplan.Int(0)
			v9 = regoplan.Int(0)
			if v10 = v7.At(v9); !v10.Defined() {
				goto next4
			}
			v11 = v10
			v9 = regoplan.Int(1)
			if v10 = v7.At(v9); !v10.Defined() {
				goto next4
			}
			v12 = v10
			if v13 = m.Minus(call_08956f9f, v11, regoplan.Int(1)); !v13.Defined() {
				goto next4
			}
			v14 = m.Set()
			if v15 = m.Call(call_3e9ca686, v5, regoplan.Int(0), v6); !v15.Defined() {
				goto end10
			}
			{
				from11 := v15
				_, elems15 := from11.Scan()
				for _, x14 := range elems15 {
					v16 = x14
					m.Tick()
					if !v16.IsArray() {
						goto next12
					}
					if v17 = v16.Size(); !v17.Defined() {
						goto next12
					}
					if !regoplan.Same(v17, regoplan.Int(2)) {
						goto next12
					}
					v18 = regoplan.Int(0)
					v18 = regoplan.Int(0)
					if v19 = v16.At(v18); !v19.Defined() {
						goto next12
					}
					v18 = regoplan.Int(1)
					if v19 = v16.At(v18); !v19.Defined() {
						goto next12
					}
					v20 = v19
					m.Add(v14, v20)
				next12:
				}
			}
		end10:
			v21 = m.Set()
			m.Add(v21, v13)
			if v22 = m.Call(call_945cb9d1, v21, v14); !v22.Defined() {
				goto next4
			}
			if v23 = m.Call(call_98ccea73, v22); !v23.Defined() {
				goto next4
			}
			if v24 = m.Minus(call_dddce8c4, v12, v23); !v24.Defined() {
				goto next4
			}
			{
				v25 = m.Array(regoplan.Int(0), v24)
			}
			if v26 = m.Call(call_a84ed5bc, v25); !v26.Defined() {
				goto next4
			}
			m.Append(v4, v26)
		next4:
		}
	}
end2:
	if v27 = m.Call(call_774e4783, v4); !v27.Defined() {
		goto end1
	}
	return v27
end1:
	return regoplan.Value{}
}

func coverage_days_a8c62fdc_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_coverage_days_a8c62fdc, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_coverage_days_a8c62fdc, &given, coverage_days_a8c62fdc(m, v0, v1, v2, v3))
}

// coverage_ends_bcf72ab1 is g0.ninefold.lib.coverage.ends.
func coverage_ends_bcf72ab1(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8 regoplan.Value
	v3 = m.Empty(0)
	{
		from3 := v2
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if !v4.IsArray() {
				goto next4
			}
			if v5 = v4.Size(); !v5.Defined() {
				goto next4
			}
			if !regoplan.Same(v5, regoplan.Int(2)) {
				goto next4
			}
			v6 = regoplan.Int(0)
			v6 = regoplan.Int(0)
			if v7 = v4.At(v6); !v7.Defined() {
				goto next4
			}
			v6 = regoplan.Int(1)
			if v7 = v4.At(v6); !v7.Defined() {
				goto next4
			}
			v8 = v7
			m.Append(v3, v8)
		next4:
		}
	}
	return v3
}

func coverage_ends_bcf72ab1_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_coverage_ends_bcf72ab1, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_coverage_ends_bcf72ab1, &given, coverage_ends_bcf72ab1(m, v0, v1, v2))
}

// coverage_ends_fc59f20d is g0.ninefold.lib.coverage.ends.
func coverage_ends_fc59f20d(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	_ = v8
	v3 = m.Empty(0)
	{
		from3 := v2
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if !v4.IsArray() {
				goto next4
			}
			if v5 = v4.Size(); !v5.Defined() {
				goto next4
			}
			if !regoplan.Same(v5, regoplan.Int(2)) {
				goto next4
			}
			v6 = regoplan.Int(0)
			v6 = regoplan.Int(0)
			if v7 = v4.At(v6); !v7.Defined() {
				goto next4
			}
			v8 = v7
			v6 = regoplan.Int(1)
			if v7 = v4.At(v6); !v7.Defined() {
				goto next4
			}
			v9 = v7
			m.Append(v3, v9)
		next4:
		}
	}
	return v3
}

func coverage_ends_fc59f20d_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_coverage_ends_fc59f20d, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_coverage_ends_fc59f20d, &given, coverage_ends_fc59f20d(m, v0, v1, v2))
}

// coverage_holds_8171e4c8 is g0.ninefold.lib.coverage.holds.
func coverage_holds_8171e4c8(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7 regoplan.Value
	if v6 = coverage_breaks_76611b78(m, v0, v1, v2, v3, v4, v5); !v6.Defined() {
		goto end1
	}
	if v7 = m.Count(call_cb3ec11c, v6); !v7.Defined() {
		goto end1
	}
	if !regoplan.Same(v7, regoplan.Int(0)) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

// coverage_holds_bbd44cfe is g0.ninefold.lib.coverage.holds.
func coverage_holds_bbd44cfe(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7 regoplan.Value
	if v6 = coverage_breaks_6b028edf(m, v0, v1, v2, v3, v4, v5); !v6.Defined() {
		goto end1
	}
	if v7 = m.Count(call_cb3ec11c, v6); !v7.Defined() {
		goto end1
	}
	if !regoplan.Same(v7, regoplan.Int(0)) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

// coverage_latest_2c5bf43c is g0.ninefold.lib.coverage.latest.
func coverage_latest_2c5bf43c(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6 regoplan.Value
	if v4 = coverage_clipped_010fd3cf_known(m, v0, v1, v2, v3); !v4.Defined() {
		goto end1
	}
	if v5 = coverage_ends_fc59f20d_known(m, v0, v1, v4); !v5.Defined() {
		goto end1
	}
	if v6 = m.Call(call_a7473c8a, v5); !v6.Defined() {
		goto end1
	}
	return v6
end1:
	return regoplan.Value{}
}

func coverage_latest_2c5bf43c_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_coverage_latest_2c5bf43c, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_coverage_latest_2c5bf43c, &given, coverage_latest_2c5bf43c(m, v0, v1, v2, v3))
}

// coverage_pieces_c1b2352e is g0.ninefold.lib.coverage.pieces.
func coverage_pieces_c1b2352e(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27, v28 regoplan.Value
	v5 = m.Empty(0)
	v6 = m.Set()
	{
		from4 := v2
		_, elems8 := from4.Scan()
		strip9 := regoplan.NewStrip(at_from, &text_from)
		for _, x7 := range elems8 {
			v7 = x7
			m.Tick()
			if v8 = m.GetField(call_930cbd7a, v7, at_to, &text_to, v4); !v8.Defined() {
				goto next5
			}
			if v9 = m.Plus(call_df3f167d, v8, regoplan.Int(1)); !v9.Defined() {
				goto next5
			}
			if v10 = strip9.Of(v7); !v10.Defined() {
				goto next5
			}
			v11 = m.Set()
			m.Add(v11, v9)
			m.Add(v11, v10)
			{
				from10 := v11
				_, elems14 := from10.Scan()
				for _, x13 := range elems14 {
					v12 = x13
					m.Tick()
					if !regoplan.Less(v3, v12) {
						goto next11
					}
					if !regoplan.AtMost(v12, v4) {
						goto next11
					}
					m.Add(v6, v12)
				next11:
				}
			}
		next5:
		}
	}
	v13 = m.Set()
	m.Add(v13, v3)
	if v14 = m.Call(call_fc185d78, v13, v6); !v14.Defined() {
		goto end2
	}
	if v15 = m.Call(call_1c5fe9b1, v14); !v15.Defined() {
		goto end2
	}
	{
		from15 := v15
		keys18, elems21 := from15.Scan()
		for i19, x20 := range elems21 {
			v17 = x20
			v16 = from15.Key(keys18, i19, x20)
			m.Tick()
			if v18 = m.Plus(call_a80f1ccf, v4, regoplan.Int(1)); !v18.Defined() {
				goto next16
			}
			{
				v19 = m.Array(v18)
			}
			if v20 = m.Call(call_42218661, v15, v19); !v20.Defined() {
				goto next16
			}
			if v21 = m.Plus(call_c7e64ee4, v16, regoplan.Int(1)); !v21.Defined() {
				goto next16
			}
			if v22 = v20.At(v21); !v22.Defined() {
				goto next16
			}
			if v23 = m.Minus(call_9f5dece4, v22, regoplan.Int(1)); !v23.Defined() {
				goto next16
			}
			if v24 = presence_days_db69480e(m, v0, v1, v17, v23); !v24.Defined() {
				goto next16
			}
			if !regoplan.Less(regoplan.Int(0), v24) {
				goto next16
			}
			v25 = m.Set()
			{
				from23 := v2
				_, elems27 := from23.Scan()
				strip29 := regoplan.NewStrip(at_unit_id, &text_unit_id)
				for _, x26 := range elems27 {
					v26 = x26
					m.Tick()
					if v27 = coverage_runs_d6b13681_known(m, v0, v1, v26, v17); !v27.Defined() {
						goto next24
					}
					if !regoplan.Differ(v27, regoplan.No) {
						goto next24
					}
					{
						x28 := strip29.Of(v26)
						if !x28.Defined() {
							goto next24
						}
						m.Add(v25, x28)
					}
				next24:
				}
			}
			{
				v28 = m.Record(shape_9b6a4051, v24, v17, v23, v25)
			}
			m.Append(v5, v28)
		next16:
		}
	}
end2:
	return v5
}

// coverage_runs_d6b13681 is g0.ninefold.lib.coverage.runs.
func coverage_runs_d6b13681(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4 regoplan.Value
	if !regoplan.AtMost(v2.Field(at_from, &text_from), v3) {
		goto end1
	}
	if v4 = m.GetField(call_de8807f4, v2, at_to, &text_to, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.AtMost(v3, v4) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

func coverage_runs_d6b13681_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_coverage_runs_d6b13681, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_coverage_runs_d6b13681, &given, coverage_runs_d6b13681(m, v0, v1, v2, v3))
}

// coverage_shortfalls_ebcd2139 is g0.ninefold.lib.coverage.shortfalls.
func coverage_shortfalls_ebcd2139(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27, v28, v29, v30, v31, v32, v33, v34, v35, v36, v37, v38, v39, v40, v41, v42, v43, v44, v45, v46, v47 regoplan.Value
	v4 = m.Empty(0)
	v5 = m.Empty(0)
	{
		from4 := v2
		keys7, elems10 := from4.Scan()
		strip11 := regoplan.NewStrip(at_units, &text_units)
		for i8, x9 := range elems10 {
			v7 = x9
			v6 = from4.Key(keys7, i8, x9)
			m.Tick()
			if v8 = m.Count(call_12a83850, strip11.Of(v7)); !v8.Defined() {
				goto next5
			}
			if !regoplan.AtMost(v3, v8) {
				goto next5
			}
			m.Append(v5, v6)
		next5:
		}
	}
	if v9 = m.Count(call_4ea5e90a, v2); !v9.Defined() {
		goto end2
	}
	{
		v10 = m.Array(v9)
	}
	if v11 = m.Call(call_37e310e0, v5, v10); !v11.Defined() {
		goto end2
	}
	{
		from12 := v11
		keys15, elems18 := from12.Scan()
		for i16, x17 := range elems18 {
			v13 = x17
			v12 = from12.Key(keys15, i16, x17)
			m.Tick()
			if v14 = m.Call(call_a7a406d8, list_3d1f6d77, v5); !v14.Defined() {
				goto next13
			}
			if v15 = v14.At(v12); !v15.Defined() {
				goto next13
			}
			if v16 = m.Plus(call_36362933, v15, regoplan.Int(1)); !v16.Defined() {
				goto next13
			}
			if v17 = m.Call(call_21384750, v2, v16, v13); !v17.Defined() {
				goto next13
			}
			if v18 = v17.At(regoplan.Int(0)); !v18.Defined() {
				goto next13
			}
			if v19 = v18.Field(at_from, &text_from); !v19.Defined() {
				goto next13
			}
			if v20 = m.Count(call_715a79e1, v17); !v20.Defined() {
				goto next13
			}
			if v21 = m.Minus(call_cf47fd1c, v20, regoplan.Int(1)); !v21.Defined() {
				goto next13
			}
			if v22 = v17.At(v21); !v22.Defined() {
				goto next13
			}
			if v23 = v22.Field(at_to, &text_to); !v23.Defined() {
				goto next13
			}
			if v24 = m.Minus(call_56a5a63f, v19, regoplan.Int(1)); !v24.Defined() {
				goto next13
			}
			v25 = m.Empty(0)
			if v26 = m.Minus(call_0c4820ab, v16, regoplan.Int(1)); !v26.Defined() {
				goto end19
			}
			if v27 = v2.At(v26); !v27.Defined() {
				goto end19
			}
			{
				x20 := v27.Field(at_to, &text_to)
				if !x20.Defined() {
					goto end19
				}
				m.Append(v25, x20)
			}
		end19:
			{
				v28 = m.Array(v24)
			}
			if v29 = m.Call(call_1b388ff3, v25, v28); !v29.Defined() {
				goto next13
			}
			if v30 = m.Plus(call_1dfbabcd, v23, regoplan.Int(1)); !v30.Defined() {
				goto next13
			}
			v31 = m.Empty(0)
			if v32 = v2.At(v13); !v32.Defined() {
				goto end21
			}
			{
				x22 := v32.Field(at_from, &text_from)
				if !x22.Defined() {
					goto end21
				}
				m.Append(v31, x22)
			}
		end21:
			{
				v33 = m.Array(v30)
			}
			if v34 = m.Call(call_dd10e708, v31, v33); !v34.Defined() {
				goto next13
			}
			v35 = m.Empty(0)
			{
				from24 := v17
				_, elems28 := from24.Scan()
				strip30 := regoplan.NewStrip(at_days, &text_days)
				for _, x27 := range elems28 {
					v36 = x27
					m.Tick()
					{
						x29 := strip30.Of(v36)
						if !x29.Defined() {
							goto next25
						}
						m.Append(v35, x29)
					}
				next25:
				}
			}
			if v37 = m.Call(call_4e58af2a, v35); !v37.Defined() {
				goto next13
			}
			if v38 = presence_first_71285082(m, v0, v1, v19); !v38.Defined() {
				goto next13
			}
			if v39 = presence_last_1544a466(m, v0, v1, v23); !v39.Defined() {
				goto next13
			}
			v40 = m.Empty(0)
			{
				from32 := v17
				_, elems36 := from32.Scan()
				strip37 := regoplan.NewStrip(at_units, &text_units)
				for _, x35 := range elems36 {
					v41 = x35
					m.Tick()
					if v42 = m.Count(call_dc62b908, strip37.Of(v41)); !v42.Defined() {
						goto next33
					}
					m.Append(v40, v42)
				next33:
				}
			}
			if v43 = m.Call(call_6c96cac7, v40); !v43.Defined() {
				goto next13
			}
			if v44 = v29.At(regoplan.Int(0)); !v44.Defined() {
				goto next13
			}
			if v45 = v34.At(regoplan.Int(0)); !v45.Defined() {
				goto next13
			}
			{
				v46 = m.Array(v44, v45)
			}
			{
				v47 = m.Record(shape_41e24506, v46, v37, v38, v39, v43)
			}
			m.Append(v4, v47)
		next13:
		}
	}
end2:
	return v4
}

// coverage_shortfalls_fde08d20 is g0.ninefold.lib.coverage.shortfalls.
func coverage_shortfalls_fde08d20(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27, v28, v29, v30, v31, v32, v33, v34, v35, v36, v37, v38, v39, v40, v41, v42, v43, v44, v45, v46 regoplan.Value
	_, _, _, _, _ = v38, v39, v43, v44, v45
	v4 = m.Empty(0)
	v5 = m.Empty(0)
	{
		from4 := v2
		keys7, elems10 := from4.Scan()
		strip11 := regoplan.NewStrip(at_units, &text_units)
		for i8, x9 := range elems10 {
			v7 = x9
			v6 = from4.Key(keys7, i8, x9)
			m.Tick()
			if v8 = m.Count(call_12a83850, strip11.Of(v7)); !v8.Defined() {
				goto next5
			}
			if !regoplan.AtMost(v3, v8) {
				goto next5
			}
			m.Append(v5, v6)
		next5:
		}
	}
	if v9 = m.Count(call_4ea5e90a, v2); !v9.Defined() {
		goto end2
	}
	{
		v10 = m.Array(v9)
	}
	if v11 = m.Call(call_37e310e0, v5, v10); !v11.Defined() {
		goto end2
	}
	{
		from12 := v11
		keys15, elems18 := from12.Scan()
		for i16, x17 := range elems18 {
			v13 = x17
			v12 = from12.Key(keys15, i16, x17)
			m.Tick()
			if v14 = m.Call(call_a7a406d8, list_3d1f6d77, v5); !v14.Defined() {
				goto next13
			}
			if v15 = v14.At(v12); !v15.Defined() {
				goto next13
			}
			if v16 = m.Plus(call_36362933, v15, regoplan.Int(1)); !v16.Defined() {
				goto next13
			}
			if v17 = m.Call(call_21384750, v2, v16, v13); !v17.Defined() {
				goto next13
			}
			if v18 = v17.At(regoplan.Int(0)); !v18.Defined() {
				goto next13
			}
			if v19 = v18.Field(at_from, &text_from); !v19.Defined() {
				goto next13
			}
			if v20 = m.Count(call_715a79e1, v17); !v20.Defined() {
				goto next13
			}
			if v21 = m.Minus(call_cf47fd1c, v20, regoplan.Int(1)); !v21.Defined() {
				goto next13
			}
			if v22 = v17.At(v21); !v22.Defined() {
				goto next13
			}
			if v23 = v22.Field(at_to, &text_to); !v23.Defined() {
				goto next13
			}
			if v24 = m.Minus(call_56a5a63f, v19, regoplan.Int(1)); !v24.Defined() {
				goto next13
			}
			v25 = m.Empty(0)
			if v26 = m.Minus(call_0c4820ab, v16, regoplan.Int(1)); !v26.Defined() {
				goto end19
			}
			if v27 = v2.At(v26); !v27.Defined() {
				goto end19
			}
			{
				x20 := v27.Field(at_to, &text_to)
				if !x20.Defined() {
					goto end19
				}
				m.Append(v25, x20)
			}
		end19:
			{
				v28 = m.Array(v24)
			}
			if v29 = m.Call(call_1b388ff3, v25, v28); !v29.Defined() {
				goto next13
			}
			if v30 = m.Plus(call_1dfbabcd, v23, regoplan.Int(1)); !v30.Defined() {
				goto next13
			}
			v31 = m.Empty(0)
			if v32 = v2.At(v13); !v32.Defined() {
				goto end21
			}
			{
				x22 := v32.Field(at_from, &text_from)
				if !x22.Defined() {
					goto end21
				}
				m.Append(v31, x22)
			}
		end21:
			{
				v33 = m.Array(v30)
			}
			if v34 = m.Call(call_dd10e708, v31, v33); !v34.Defined() {
				goto next13
			}
			v35 = m.Empty(0)
			{
				from24 := v17
				_, elems28 := from24.Scan()
				strip30 := regoplan.NewStrip(at_days, &text_days)
				for _, x27 := range elems28 {
					v36 = x27
					m.Tick()
					{
						x29 := strip30.Of(v36)
						if !x29.Defined() {
							goto next25
						}
						m.Append(v35, x29)
					}
				next25:
				}
			}
			if v37 = m.Call(call_4e58af2a, v35); !v37.Defined() {
				goto next13
			}
			if v38 = presence_first_71285082(m, v0, v1, v19); !v38.Defined() {
				goto next13
			}
			if v39 = presence_last_1544a466(m, v0, v1, v23); !v39.Defined() {
				goto next13
			}
			v40 = m.Empty(0)
			{
				from32 := v17
				_, elems36 := from32.Scan()
				strip37 := regoplan.NewStrip(at_units, &text_units)
				for _, x35 := range elems36 {
					v41 = x35
					m.Tick()
					if v42 = m.Count(call_dc62b908, strip37.Of(v41)); !v42.Defined() {
						goto next33
					}
					m.Append(v40, v42)
				next33:
				}
			}
			if v43 = m.Call(call_6c96cac7, v40); !v43.Defined() {
				goto next13
			}
			if v44 = v29.At(regoplan.Int(0)); !v44.Defined() {
				goto next13
			}
			if v45 = v34.At(regoplan.Int(0)); !v45.Defined() {
				goto next13
			}
			{
				v46 = m.Record(shape_d4d35e72, v37)
			}
			m.Append(v4, v46)
		next13:
		}
	}
end2:
	return v4
}

// dates_add_months_6cfba823 is g0.ninefold.lib.dates.add_months.
func dates_add_months_6cfba823(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19 regoplan.Value
	if v5 = m.Call(call_b1bf923f, v3); !v5.Defined() {
		goto end1
	}
	if !regoplan.Less(v5, regoplan.Int(2400)) {
		goto end1
	}
	if v6 = dates_nanoseconds_12dcbda5_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	if v7 = m.Times(call_dc6efa0c, v2, v6); !v7.Defined() {
		goto end1
	}
	if v8 = m.Call(call_6a77e17c, v7, regoplan.Int(0), v3, regoplan.Int(0)); !v8.Defined() {
		goto end1
	}
	if v9 = dates_nanoseconds_12dcbda5_known(m, v0, v1); !v9.Defined() {
		goto end1
	}
	if v10 = m.Divide(call_1bee9b86, v8, v9); !v10.Defined() {
		goto end1
	}
	v4 = m.Once(conflict_c0381d9b, v4, v10)
end1:
	if v5 = m.Call(call_0f1baa92, v3); !v5.Defined() {
		goto end2
	}
	if !regoplan.AtMost(regoplan.Int(2400), v5) {
		goto end2
	}
	if v11 = m.Divide(call_cc3bf259, v3, regoplan.Int(4800)); !v11.Defined() {
		goto end2
	}
	if v12 = m.Call(call_0af08d14, v11); !v12.Defined() {
		goto end2
	}
	if v8 = dates_nanoseconds_12dcbda5_known(m, v0, v1); !v8.Defined() {
		goto end2
	}
	if v9 = m.Times(call_eb0ed98c, v2, v8); !v9.Defined() {
		goto end2
	}
	if v13 = m.Times(call_f1ad2b3c, v12, regoplan.Int(4800)); !v13.Defined() {
		goto end2
	}
	if v14 = m.Minus(call_024f0161, v3, v13); !v14.Defined() {
		goto end2
	}
	if v15 = m.Call(call_84475e0f, v9, regoplan.Int(0), v14, regoplan.Int(0)); !v15.Defined() {
		goto end2
	}
	if v16 = dates_nanoseconds_12dcbda5_known(m, v0, v1); !v16.Defined() {
		goto end2
	}
	if v17 = m.Divide(call_8f03ecd5, v15, v16); !v17.Defined() {
		goto end2
	}
	if v18 = m.Times(call_d1ca1665, v12, regoplan.Int(146097)); !v18.Defined() {
		goto end2
	}
	if v19 = m.Plus(call_1b7e52f0, v17, v18); !v19.Defined() {
		goto end2
	}
	v4 = m.Once(conflict_a7a27865, v4, v19)
end2:
	return v4
}

func dates_add_months_6cfba823_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_dates_add_months_6cfba823, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_dates_add_months_6cfba823, &given, dates_add_months_6cfba823(m, v0, v1, v2, v3))
}

// dates_add_years_9915d4cc is g0.ninefold.lib.dates.add_years.
func dates_add_years_9915d4cc(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5 regoplan.Value
	if v4 = m.Times(call_500c93c2, v3, regoplan.Int(12)); !v4.Defined() {
		goto end1
	}
	if v5 = dates_add_months_6cfba823_known(m, v0, v1, v2, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func dates_add_years_9915d4cc_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_dates_add_years_9915d4cc, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_dates_add_years_9915d4cc, &given, dates_add_years_9915d4cc(m, v0, v1, v2, v3))
}

// dates_civil_beffd923 is g0.ninefold.lib.dates.civil.
func dates_civil_beffd923(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23 regoplan.Value
	if v4 = dates_far_83d45709_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if !regoplan.Less(v2, v4) {
		goto end1
	}
	if v5 = dates_nanoseconds_12dcbda5_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if v6 = m.Times(call_13aae962, v2, v5); !v6.Defined() {
		goto end1
	}
	if v7 = m.Call(call_725c6724, v6); !v7.Defined() {
		goto end1
	}
	v3 = m.Once(conflict_ce062cba, v3, v7)
end1:
	if v4 = dates_far_83d45709_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if !regoplan.AtMost(v4, v2) {
		goto end2
	}
	if v8 = m.Divide(call_0b074dd6, v2, regoplan.Int(146097)); !v8.Defined() {
		goto end2
	}
	if v9 = m.Call(call_81669f8c, v8); !v9.Defined() {
		goto end2
	}
	if v10 = m.Times(call_0d1a50c8, v9, regoplan.Int(146097)); !v10.Defined() {
		goto end2
	}
	if v11 = m.Minus(call_3f556a60, v2, v10); !v11.Defined() {
		goto end2
	}
	if v12 = dates_nanoseconds_12dcbda5_known(m, v0, v1); !v12.Defined() {
		goto end2
	}
	if v13 = m.Times(call_0d484152, v11, v12); !v13.Defined() {
		goto end2
	}
	if v14 = m.Call(call_29fccc37, v13); !v14.Defined() {
		goto end2
	}
	if !v14.IsArray() {
		goto end2
	}
	if v15 = v14.Size(); !v15.Defined() {
		goto end2
	}
	if !regoplan.Same(v15, regoplan.Int(3)) {
		goto end2
	}
	v16 = regoplan.Int(0)
	v16 = regoplan.Int(0)
	if v17 = v14.At(v16); !v17.Defined() {
		goto end2
	}
	v18 = v17
	v16 = regoplan.Int(1)
	if v17 = v14.At(v16); !v17.Defined() {
		goto end2
	}
	v19 = v17
	v16 = regoplan.Int(2)
	if v17 = v14.At(v16); !v17.Defined() {
		goto end2
	}
	v20 = v17
	if v21 = m.Times(call_d5d984f0, v9, regoplan.Int(400)); !v21.Defined() {
		goto end2
	}
	if v22 = m.Plus(call_087ee45a, v18, v21); !v22.Defined() {
		goto end2
	}
	{
		v23 = m.Array(v22, v19, v20)
	}
	v3 = m.Once(conflict_c19500a7, v3, v23)
end2:
	return v3
}

func dates_civil_beffd923_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_dates_civil_beffd923, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_dates_civil_beffd923, &given, dates_civil_beffd923(m, v0, v1, v2))
}

// dates_day_ad4f709a is g0.ninefold.lib.dates.day.
func dates_day_ad4f709a(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11 regoplan.Value
	if v5 = m.Minus(call_4df8fa61, v2, regoplan.Int(1970)); !v5.Defined() {
		goto end1
	}
	if v6 = m.Times(call_a025568a, v5, regoplan.Int(12)); !v6.Defined() {
		goto end1
	}
	if v7 = m.Plus(call_08cb0029, v6, v3); !v7.Defined() {
		goto end1
	}
	if v8 = m.Minus(call_4df8fa61, v7, regoplan.Int(1)); !v8.Defined() {
		goto end1
	}
	if v9 = dates_add_months_6cfba823_known(m, v0, v1, regoplan.Int(0), v8); !v9.Defined() {
		goto end1
	}
	if v10 = m.Minus(call_d296ceee, v4, regoplan.Int(1)); !v10.Defined() {
		goto end1
	}
	if v11 = m.Plus(call_e93aa7ed, v9, v10); !v11.Defined() {
		goto end1
	}
	return v11
end1:
	return regoplan.Value{}
}

func dates_day_ad4f709a_known(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3, v4}
	at, known := m.Look(pure_dates_day_ad4f709a, 3, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_dates_day_ad4f709a, &given, dates_day_ad4f709a(m, v0, v1, v2, v3, v4))
}

// dates_far_83d45709 is g0.ninefold.lib.dates.far.
func dates_far_83d45709(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return regoplan.Int(92700)
}

func dates_far_83d45709_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_dates_far_83d45709); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_dates_far_83d45709, 0, &given)
	if known {
		return m.Learn(memo_dates_far_83d45709, at.Value())
	}
	return m.Learn(memo_dates_far_83d45709, m.Keep(at, pure_dates_far_83d45709, &given, dates_far_83d45709(m, v0, v1)))
}

// dates_in_year_4992363a is g0.ninefold.lib.dates.in_year.
func dates_in_year_4992363a(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8 regoplan.Value
	if v4 = m.Call(call_1d4c4c38, v2, regoplan.Int(0), regoplan.Int(2)); !v4.Defined() {
		goto end1
	}
	if v5 = m.Call(call_322b6e64, v4); !v5.Defined() {
		goto end1
	}
	if v6 = m.Call(call_936699ba, v2, regoplan.Int(3), regoplan.Int(2)); !v6.Defined() {
		goto end1
	}
	if v7 = m.Call(call_e7c1ea6f, v6); !v7.Defined() {
		goto end1
	}
	if v8 = dates_day_ad4f709a_known(m, v0, v1, v3, v5, v7); !v8.Defined() {
		goto end1
	}
	return v8
end1:
	return regoplan.Value{}
}

func dates_in_year_4992363a_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_dates_in_year_4992363a, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_dates_in_year_4992363a, &given, dates_in_year_4992363a(m, v0, v1, v2, v3))
}

// dates_iso_b606dfaf is g0.ninefold.lib.dates.iso.
func dates_iso_b606dfaf(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4 regoplan.Value
	if v3 = dates_civil_beffd923_known(m, v0, v1, v2); !v3.Defined() {
		goto end1
	}
	if v4 = m.Call(call_25c0e284, text_170260d2, v3); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func dates_iso_b606dfaf_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_dates_iso_b606dfaf, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_dates_iso_b606dfaf, &given, dates_iso_b606dfaf(m, v0, v1, v2))
}

// dates_monday_30c5312f is g0.ninefold.lib.dates.monday.
func dates_monday_30c5312f(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4 regoplan.Value
	if v3 = m.Times(call_f6fc5405, v2, regoplan.Int(7)); !v3.Defined() {
		goto end1
	}
	if v4 = m.Minus(call_d5083377, v3, regoplan.Int(3)); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func dates_monday_30c5312f_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_dates_monday_30c5312f, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_dates_monday_30c5312f, &given, dates_monday_30c5312f(m, v0, v1, v2))
}

// dates_nanoseconds_12dcbda5 is g0.ninefold.lib.dates.nanoseconds.
func dates_nanoseconds_12dcbda5(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return regoplan.Int(86400000000000)
}

func dates_nanoseconds_12dcbda5_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_dates_nanoseconds_12dcbda5); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_dates_nanoseconds_12dcbda5, 0, &given)
	if known {
		return m.Learn(memo_dates_nanoseconds_12dcbda5, at.Value())
	}
	return m.Learn(memo_dates_nanoseconds_12dcbda5, m.Keep(at, pure_dates_nanoseconds_12dcbda5, &given, dates_nanoseconds_12dcbda5(m, v0, v1)))
}

// dates_week_ca14df13 is g0.ninefold.lib.dates.week.
func dates_week_ca14df13(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	if v3 = m.Plus(call_ae563e27, v2, regoplan.Int(3)); !v3.Defined() {
		goto end1
	}
	if v4 = m.Plus(call_93b2d1f9, v2, regoplan.Int(3)); !v4.Defined() {
		goto end1
	}
	if v5 = m.Remainder(call_5d37a7da, v4, regoplan.Int(7)); !v5.Defined() {
		goto end1
	}
	if v6 = m.Plus(call_93b2d1f9, v5, regoplan.Int(7)); !v6.Defined() {
		goto end1
	}
	if v7 = m.Remainder(call_5d37a7da, v6, regoplan.Int(7)); !v7.Defined() {
		goto end1
	}
	if v8 = m.Minus(call_27c090b9, v3, v7); !v8.Defined() {
		goto end1
	}
	if v9 = m.Divide(call_db5f8bb5, v8, regoplan.Int(7)); !v9.Defined() {
		goto end1
	}
	return v9
end1:
	return regoplan.Value{}
}

func dates_week_ca14df13_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_dates_week_ca14df13, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_dates_week_ca14df13, &given, dates_week_ca14df13(m, v0, v1, v2))
}

// dates_year_9848737d is g0.ninefold.lib.dates.year.
func dates_year_9848737d(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4 regoplan.Value
	if v3 = dates_civil_beffd923_known(m, v0, v1, v2); !v3.Defined() {
		goto end1
	}
	if v4 = v3.At(regoplan.Int(0)); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func dates_year_9848737d_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_dates_year_9848737d, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_dates_year_9848737d, &given, dates_year_9848737d(m, v0, v1, v2))
}

// deadline_asked_by_635bedf0 is g0.ninefold.lib.deadline.asked_by.
func deadline_asked_by_635bedf0(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	if v4 = v2.Field(at_came, &text_came); !v4.Defined() {
		goto end1
	}
	if v5 = v2.Field(at_due, &text_due); !v5.Defined() {
		goto end1
	}
	if v6 = deadline_in_time_e2309777_known(m, v0, v1, v4, v5); !v6.Defined() {
		goto not2
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v7 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_due, &text_due)); !v7.Defined() {
		goto end1
	}
	{
		v8 = m.Array(v7)
	}
	if v9 = words_say_fdf94ebd_known(m, v0, v1, text_05dee21b, text_efdf949b, v8); !v9.Defined() {
		goto end1
	}
	v3 = m.Once(conflict_16d6c4de, v3, v9)
end1:
	if v6 = deadline_in_time_e2309777_known(m, v0, v1, v2.Field(at_came, &text_came), v2.Field(at_due, &text_due)); !v6.Defined() {
		goto end3
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto end3
	}
	if v7 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_due, &text_due)); !v7.Defined() {
		goto end3
	}
	{
		v8 = m.Array(v7)
	}
	if v9 = words_say_fdf94ebd_known(m, v0, v1, text_5c1d256d, text_2bb63bf9, v8); !v9.Defined() {
		goto end3
	}
	v3 = m.Once(conflict_19c394f5, v3, v9)
end3:
	return v3
}

func deadline_asked_by_635bedf0_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_deadline_asked_by_635bedf0, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_deadline_asked_by_635bedf0, &given, deadline_asked_by_635bedf0(m, v0, v1, v2))
}

// deadline_clause_f10f1a42 is g0.ninefold.lib.deadline.clause.
func deadline_clause_f10f1a42(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	if !regoplan.Same(v3, text_due) {
		goto end1
	}
	if v6 = m.Minus(call_af3f6ef3, v2.Field(at_due, &text_due), v0.Field(at_as_of, &text_as_of)); !v6.Defined() {
		goto end1
	}
	if v7 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_due, &text_due)); !v7.Defined() {
		goto end1
	}
	if v8 = words_days_b146a09a_known(m, v0, v1, v6); !v8.Defined() {
		goto end1
	}
	{
		v9 = m.Array(v7, v6, v8)
	}
	if v10 = words_say_fdf94ebd_known(m, v0, v1, text_88f02592, text_a1a17d63, v9); !v10.Defined() {
		goto end1
	}
	if v11 = deadline_join_29b13766_known(m, v0, v1, v4, v2, v10); !v11.Defined() {
		goto end1
	}
	v5 = m.Once(conflict_9dcb98ed, v5, v11)
end1:
	if !regoplan.Same(v3, text_fail) {
		goto end2
	}
	if v12 = deadline_fault_9a864ad2_known(m, v0, v1, v2, v2.Field(at_reason, &text_reason)); !v12.Defined() {
		goto end2
	}
	if v6 = deadline_join_29b13766_known(m, v0, v1, v4, v2, v12); !v6.Defined() {
		goto end2
	}
	v5 = m.Once(conflict_20d4e2ad, v5, v6)
end2:
	return v5
}

// deadline_done_on_3885cf5b is g0.ninefold.lib.deadline.done_on.
func deadline_done_on_3885cf5b(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6 regoplan.Value
	if v4 = deadline_in_time_e2309777_known(m, v0, v1, v2.Field(at_done, &text_done), v2.Field(at_due, &text_due)); !v4.Defined() {
		goto end1
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end1
	}
	{
		x2 := v2.Field(at_done, &text_done)
		if !x2.Defined() {
			goto end1
		}
		v3 = m.Once(conflict_6627524d, v3, x2)
	}
end1:
	if v5 = v2.Field(at_done, &text_done); !v5.Defined() {
		goto end3
	}
	if v6 = v2.Field(at_due, &text_due); !v6.Defined() {
		goto end3
	}
	if v4 = deadline_in_time_e2309777_known(m, v0, v1, v5, v6); !v4.Defined() {
		goto not4
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto not4
	}
	goto end3
not4:
	if !regoplan.Same(v2.Field(at_reason, &text_reason), text_late) {
		goto end3
	}
	{
		x5 := v2.Field(at_came, &text_came)
		if !x5.Defined() {
			goto end3
		}
		v3 = m.Once(conflict_dec3d3e6, v3, x5)
	}
end3:
	return v3
}

func deadline_done_on_3885cf5b_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_deadline_done_on_3885cf5b, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_deadline_done_on_3885cf5b, &given, deadline_done_on_3885cf5b(m, v0, v1, v2))
}

// deadline_due_of_c35d3ace is g0.ninefold.lib.deadline.due_of.
func deadline_due_of_c35d3ace(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	if !regoplan.Differ(v0.Field(at_changes, &text_changes).Field(at_due, &text_due), regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = dates_in_year_4992363a_known(m, v0, v1, v0.Field(at_thresholds, &text_thresholds).Field(at_due, &text_due), v2.Field(at_year, &text_year)); !v4.Defined() {
		goto end1
	}
	v3 = m.Once(conflict_7d6b0745, v3, v4)
end1:
	if v5 = deadline_standing_93fa0c41(m, v0, v1, v2); !v5.Defined() {
		goto end3
	}
	if v6 = m.Count(call_3da9da6e, v5); !v6.Defined() {
		goto end3
	}
	if !regoplan.Less(regoplan.Int(0), v6) {
		goto end3
	}
	if v7 = deadline_standing_93fa0c41(m, v0, v1, v2); !v7.Defined() {
		goto end3
	}
	if v8 = m.Call(call_e6a20846, v7); !v8.Defined() {
		goto end3
	}
	v3 = m.Once(conflict_27bad202, v3, v8)
end3:
	if !regoplan.Differ(v0.Field(at_changes, &text_changes).Field(at_due, &text_due), regoplan.No) {
		goto end4
	}
	if v6 = deadline_standing_93fa0c41(m, v0, v1, v2); !v6.Defined() {
		goto end4
	}
	if v9 = m.Count(call_f247c78f, v6); !v9.Defined() {
		goto end4
	}
	if !regoplan.Same(v9, regoplan.Int(0)) {
		goto end4
	}
	if v4 = deadline_named_a846f8da(m, v0, v1, v2); !v4.Defined() {
		goto end4
	}
	if v10 = m.Call(call_dc8891b2, v4); !v10.Defined() {
		goto end4
	}
	v3 = m.Once(conflict_267dac72, v3, v10)
end4:
	return v3
}

// deadline_fault_9a864ad2 is g0.ninefold.lib.deadline.fault.
func deadline_fault_9a864ad2(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12, v13 regoplan.Value
	if !regoplan.Same(v3, text_missing) {
		goto end1
	}
	if v5 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_due, &text_due)); !v5.Defined() {
		goto end1
	}
	{
		v6 = m.Array(v5)
	}
	if v7 = words_say_fdf94ebd_known(m, v0, v1, text_00168380, text_4a3ccef0, v6); !v7.Defined() {
		goto end1
	}
	v4 = m.Once(conflict_15e3c2e1, v4, v7)
end1:
	if !regoplan.Same(v3, text_not_tailored) {
		goto end2
	}
	if v5 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_due, &text_due)); !v5.Defined() {
		goto end2
	}
	{
		v6 = m.Array(v5)
	}
	if v7 = words_say_fdf94ebd_known(m, v0, v1, text_2e481aea, text_2e7f0b07, v6); !v7.Defined() {
		goto end2
	}
	v4 = m.Once(conflict_9c23279f, v4, v7)
end2:
	if !regoplan.Same(v3, text_late) {
		goto end3
	}
	if v5 = m.Call(call_3dec5284, v2.Field(at_came, &text_came)); !v5.Defined() {
		goto end3
	}
	if v8 = m.Minus(call_3981c89e, v5, v2.Field(at_due, &text_due)); !v8.Defined() {
		goto end3
	}
	if v9 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_due, &text_due)); !v9.Defined() {
		goto end3
	}
	if v10 = dates_iso_b606dfaf_known(m, v0, v1, v5); !v10.Defined() {
		goto end3
	}
	if v11 = words_days_b146a09a_known(m, v0, v1, v8); !v11.Defined() {
		goto end3
	}
	{
		v12 = m.Array(v9, v10, v8, v11)
	}
	if v13 = words_say_fdf94ebd_known(m, v0, v1, text_aadb2123, text_f0c9b0d2, v12); !v13.Defined() {
		goto end3
	}
	v4 = m.Once(conflict_3a66db57, v4, v13)
end3:
	return v4
}

func deadline_fault_9a864ad2_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_deadline_fault_9a864ad2, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_deadline_fault_9a864ad2, &given, deadline_fault_9a864ad2(m, v0, v1, v2, v3))
}

// deadline_figures_6bf8b14f is g0.ninefold.lib.deadline.figures.
func deadline_figures_6bf8b14f(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13 regoplan.Value
	v4 = m.Empty(0)
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_status, &text_status)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if !regoplan.Differ(strip8.Of(v5), text_exempt) {
				goto next4
			}
			m.Append(v4, v5)
		next4:
		}
	}
	if v6 = m.Count(call_f9c12e67, v4); !v6.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v6) {
		goto end1
	}
	v7 = m.Empty(0)
	{
		from10 := v4
		_, elems14 := from10.Scan()
		strip15 := regoplan.NewStrip(at_status, &text_status)
		for _, x13 := range elems14 {
			v8 = x13
			m.Tick()
			if !regoplan.Same(strip15.Of(v8), text_pass) {
				goto next11
			}
			m.Append(v7, v8)
		next11:
		}
	}
	if v9 = m.Count(call_79d694c3, v7); !v9.Defined() {
		goto end1
	}
	if v10 = m.Count(call_a6e8345c, v4); !v10.Defined() {
		goto end1
	}
	{
		v11 = m.Record(shape_f9c011c5, v9, v10)
	}
	v3 = m.Once(conflict_f84825af, v3, v11)
end1:
	v12 = regoplan.Value{}
	if !v2.IsArray() {
		goto end18
	}
	goto end17
end18:
	if !v2.IsObject() {
		goto end19
	}
	goto end17
end19:
	if !v2.IsSet() {
		goto end20
	}
	goto end17
end20:
	goto end16
end17:
	{
		from21 := v2
		_, elems25 := from21.Scan()
		strip27 := regoplan.NewStrip(at_status, &text_status)
		for _, x24 := range elems25 {
			v13 = x24
			m.Tick()
			v5 = regoplan.Value{}
			if !regoplan.Same(strip27.Of(v13), text_exempt) {
				goto end26
			}
			v5 = regoplan.Yes
		end26:
			if v5.Defined() {
				goto next22
			}
			v12 = regoplan.Yes
		next22:
		}
	}
	if v12.Defined() {
		goto end16
	}
	v3 = m.Once(conflict_02095a8c, v3, regoplan.NoFields)
end16:
	return v3
}

func deadline_figures_6bf8b14f_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_deadline_figures_6bf8b14f, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_deadline_figures_6bf8b14f, &given, deadline_figures_6bf8b14f(m, v0, v1, v2))
}

// deadline_figures_f12edc07 is g0.ninefold.lib.deadline.figures.
func deadline_figures_f12edc07(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	_, _ = v9, v10
	v4 = m.Empty(0)
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_status, &text_status)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if !regoplan.Differ(strip8.Of(v5), text_exempt) {
				goto next4
			}
			m.Append(v4, v5)
		next4:
		}
	}
	if v6 = m.Count(call_f9c12e67, v4); !v6.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v6) {
		goto end1
	}
	v7 = m.Empty(0)
	{
		from10 := v4
		_, elems14 := from10.Scan()
		strip15 := regoplan.NewStrip(at_status, &text_status)
		for _, x13 := range elems14 {
			v8 = x13
			m.Tick()
			if !regoplan.Same(strip15.Of(v8), text_pass) {
				goto next11
			}
			m.Append(v7, v8)
		next11:
		}
	}
	if v9 = m.Count(call_79d694c3, v7); !v9.Defined() {
		goto end1
	}
	if v10 = m.Count(call_a6e8345c, v4); !v10.Defined() {
		goto end1
	}
	v3 = m.Once(conflict_f84825af, v3, regoplan.NoFields)
end1:
	v11 = regoplan.Value{}
	if !v2.IsArray() {
		goto end18
	}
	goto end17
end18:
	if !v2.IsObject() {
		goto end19
	}
	goto end17
end19:
	if !v2.IsSet() {
		goto end20
	}
	goto end17
end20:
	goto end16
end17:
	{
		from21 := v2
		_, elems25 := from21.Scan()
		strip27 := regoplan.NewStrip(at_status, &text_status)
		for _, x24 := range elems25 {
			v12 = x24
			m.Tick()
			v5 = regoplan.Value{}
			if !regoplan.Same(strip27.Of(v12), text_exempt) {
				goto end26
			}
			v5 = regoplan.Yes
		end26:
			if v5.Defined() {
				goto next22
			}
			v11 = regoplan.Yes
		next22:
		}
	}
	if v11.Defined() {
		goto end16
	}
	v3 = m.Once(conflict_02095a8c, v3, regoplan.NoFields)
end16:
	return v3
}

func deadline_figures_f12edc07_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_deadline_figures_f12edc07, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_deadline_figures_f12edc07, &given, deadline_figures_f12edc07(m, v0, v1, v2))
}

// deadline_in_time_e2309777 is g0.ninefold.lib.deadline.in_time.
func deadline_in_time_e2309777(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6 regoplan.Value
	v4 = regoplan.Value{}
	{
		from2 := v2
		_, elems6 := from2.Scan()
		for _, x5 := range elems6 {
			v6 = x5
			m.Tick()
			if !regoplan.AtMost(v6, v3) {
				goto next3
			}
			v4 = m.Once(conflict_15046803, v4, regoplan.Yes)
		next3:
		}
	}
	if !v4.Defined() {
		goto end7
	}
	v5 = m.Once(conflict_15046803, v5, v4)
end7:
	return v5
}

func deadline_in_time_e2309777_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_deadline_in_time_e2309777, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_deadline_in_time_e2309777, &given, deadline_in_time_e2309777(m, v0, v1, v2, v3))
}

// deadline_join_29b13766 is g0.ninefold.lib.deadline.join.
func deadline_join_29b13766(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15 regoplan.Value
	if v5 = v2.Field(at_en, &text_en); !v5.Defined() {
		goto end1
	}
	{
		x2 := v3.Field(at_year, &text_year)
		if !x2.Defined() {
			goto end1
		}
		v6 = m.Array(x2)
	}
	if v7 = m.Call(call_d45ef694, v5, v6); !v7.Defined() {
		goto end1
	}
	{
		x3 := v4.Field(at_en, &text_en)
		if !x3.Defined() {
			goto end1
		}
		v8 = m.Array(v7, x3)
	}
	if v9 = m.Call(call_83c8bc3e, text_1a1b26ad, v8); !v9.Defined() {
		goto end1
	}
	if v10 = v2.Field(at_zh, &text_zh); !v10.Defined() {
		goto end1
	}
	{
		x4 := v3.Field(at_year, &text_year)
		if !x4.Defined() {
			goto end1
		}
		v11 = m.Array(x4)
	}
	if v12 = m.Call(call_fb13ac44, v10, v11); !v12.Defined() {
		goto end1
	}
	{
		x5 := v4.Field(at_zh, &text_zh)
		if !x5.Defined() {
			goto end1
		}
		v13 = m.Array(v12, x5)
	}
	if v14 = m.Call(call_1c362d5f, text_19331c6a, v13); !v14.Defined() {
		goto end1
	}
	{
		v15 = m.Record(shape_0956b913, v9, v14)
	}
	return v15
end1:
	return regoplan.Value{}
}

func deadline_join_29b13766_known(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3, v4}
	at, known := m.Look(pure_deadline_join_29b13766, 3, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_deadline_join_29b13766, &given, deadline_join_29b13766(m, v0, v1, v2, v3, v4))
}

// deadline_judged_42849135 is g0.ninefold.lib.deadline.judged.
func deadline_judged_42849135(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12, v13 regoplan.Value
	if !v2.IsArray() {
		goto end1
	}
	if v5 = v2.Size(); !v5.Defined() {
		goto end1
	}
	if !regoplan.Same(v5, regoplan.Int(0)) {
		goto end1
	}
	if v6 = outcome_not_due_09e5d584_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	v4 = m.Once(conflict_ef0ab1dc, v4, v6)
end1:
	if v7 = m.Count(call_1cc8edb4, v2); !v7.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v7) {
		goto end2
	}
	v8 = m.Empty(0)
	{
		from4 := v2
		_, elems8 := from4.Scan()
		strip10 := regoplan.NewStrip(at_status, &text_status)
		for _, x7 := range elems8 {
			v9 = x7
			m.Tick()
			{
				x9 := strip10.Of(v9)
				if !x9.Defined() {
					goto next5
				}
				m.Append(v8, x9)
			}
		next5:
		}
	}
	if v10 = outcome_worst_f4e871e5_known(m, v0, v1, v8); !v10.Defined() {
		goto end2
	}
	if v11 = deadline_figures_f12edc07_known(m, v0, v1, v2); !v11.Defined() {
		goto end2
	}
	{
		v12 = m.Record(shape_1891711c, v10)
	}
	if v13 = m.Call(call_35ae5fa2, v11, v12); !v13.Defined() {
		goto end2
	}
	v4 = m.Once(conflict_38120a2a, v4, v13)
end2:
	return v4
}

func deadline_judged_42849135_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_deadline_judged_42849135, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_deadline_judged_42849135, &given, deadline_judged_42849135(m, v0, v1, v2, v3))
}

// deadline_judged_8ec71a41 is g0.ninefold.lib.deadline.judged.
func deadline_judged_8ec71a41(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27 regoplan.Value
	if !v2.IsArray() {
		goto end1
	}
	if v5 = v2.Size(); !v5.Defined() {
		goto end1
	}
	if !regoplan.Same(v5, regoplan.Int(0)) {
		goto end1
	}
	if v6 = outcome_not_due_f8befd19_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	v4 = m.Once(conflict_ef0ab1dc, v4, v6)
end1:
	if v7 = m.Count(call_1cc8edb4, v2); !v7.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v7) {
		goto end2
	}
	v8 = m.Empty(0)
	{
		from4 := v2
		_, elems8 := from4.Scan()
		strip10 := regoplan.NewStrip(at_status, &text_status)
		for _, x7 := range elems8 {
			v9 = x7
			m.Tick()
			{
				x9 := strip10.Of(v9)
				if !x9.Defined() {
					goto next5
				}
				m.Append(v8, x9)
			}
		next5:
		}
	}
	if v10 = outcome_worst_f4e871e5_known(m, v0, v1, v8); !v10.Defined() {
		goto end2
	}
	if v11 = deadline_figures_6bf8b14f_known(m, v0, v1, v2); !v11.Defined() {
		goto end2
	}
	v12 = m.Empty(0)
	{
		from12 := v2
		_, elems16 := from12.Scan()
		strip19 := regoplan.NewStrip(at_due, &text_due)
		strip17 := regoplan.NewStrip(at_status, &text_status)
		for _, x15 := range elems16 {
			v13 = x15
			m.Tick()
			if !regoplan.Same(strip17.Of(v13), v10) {
				goto next13
			}
			{
				x18 := strip19.Of(v13)
				if !x18.Defined() {
					goto next13
				}
				m.Append(v12, x18)
			}
		next13:
		}
	}
	if v14 = deadline_message_624f9a1f(m, v0, v1, v10, v2, v3); !v14.Defined() {
		goto end2
	}
	v15 = m.Set()
	{
		from21 := v2
		_, elems25 := from21.Scan()
		strip28 := regoplan.NewStrip(at_reason, &text_reason)
		strip26 := regoplan.NewStrip(at_status, &text_status)
		for _, x24 := range elems25 {
			v16 = x24
			m.Tick()
			if !regoplan.Same(strip26.Of(v16), text_fail) {
				goto next22
			}
			{
				x27 := strip28.Of(v16)
				if !x27.Defined() {
					goto next22
				}
				m.Add(v15, x27)
			}
		next22:
		}
	}
	if v17 = outcome_reasons_20af19df_known(m, v0, v1, v10, v15); !v17.Defined() {
		goto end2
	}
	v18 = m.Empty(0)
	{
		from30 := v2
		_, elems34 := from30.Scan()
		for _, x33 := range elems34 {
			v19 = x33
			m.Tick()
			if v20 = deadline_shown_cbaff77b_known(m, v0, v1, v19); !v20.Defined() {
				goto next31
			}
			m.Append(v18, v20)
		next31:
		}
	}
	v21 = m.Set()
	{
		from36 := v2
		_, elems40 := from36.Scan()
		strip46 := regoplan.NewStrip(at_rows, &text_rows)
		strip41 := regoplan.NewStrip(at_status, &text_status)
		for _, x39 := range elems40 {
			v22 = x39
			m.Tick()
			if !regoplan.Differ(strip41.Of(v22), text_exempt) {
				goto next37
			}
			{
				x45 := strip46.Of(v22)
				if !x45.Defined() {
					goto next37
				}
				from42 := x45
				_, elems48 := from42.Scan()
				for _, x47 := range elems48 {
					v23 = x47
					m.Tick()
					m.Add(v21, v23)
				}
			}
		next37:
		}
	}
	if v24 = v12.At(regoplan.Int(0)); !v24.Defined() {
		goto end2
	}
	{
		v25 = m.Record(shape_18437fbc, v18)
	}
	{
		v26 = m.Record(shape_2c964237, v25, v21, v24, v14, v17, v10)
	}
	if v27 = m.Call(call_35ae5fa2, v11, v26); !v27.Defined() {
		goto end2
	}
	v4 = m.Once(conflict_38120a2a, v4, v27)
end2:
	return v4
}

// deadline_judged_faebf033 is g0.ninefold.lib.deadline.judged.
func deadline_judged_faebf033(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17 regoplan.Value
	if !v2.IsArray() {
		goto end1
	}
	if v5 = v2.Size(); !v5.Defined() {
		goto end1
	}
	if !regoplan.Same(v5, regoplan.Int(0)) {
		goto end1
	}
	if v6 = outcome_not_due_f8befd19_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	v4 = m.Once(conflict_ef0ab1dc, v4, v6)
end1:
	if v7 = m.Count(call_1cc8edb4, v2); !v7.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v7) {
		goto end2
	}
	v8 = m.Empty(0)
	{
		from4 := v2
		_, elems8 := from4.Scan()
		strip10 := regoplan.NewStrip(at_status, &text_status)
		for _, x7 := range elems8 {
			v9 = x7
			m.Tick()
			{
				x9 := strip10.Of(v9)
				if !x9.Defined() {
					goto next5
				}
				m.Append(v8, x9)
			}
		next5:
		}
	}
	if v10 = outcome_worst_f4e871e5_known(m, v0, v1, v8); !v10.Defined() {
		goto end2
	}
	if v11 = deadline_figures_6bf8b14f_known(m, v0, v1, v2); !v11.Defined() {
		goto end2
	}
	if v12 = deadline_message_624f9a1f(m, v0, v1, v10, v2, v3); !v12.Defined() {
		goto end2
	}
	v13 = m.Set()
	{
		from12 := v2
		_, elems16 := from12.Scan()
		strip19 := regoplan.NewStrip(at_reason, &text_reason)
		strip17 := regoplan.NewStrip(at_status, &text_status)
		for _, x15 := range elems16 {
			v14 = x15
			m.Tick()
			if !regoplan.Same(strip17.Of(v14), text_fail) {
				goto next13
			}
			{
				x18 := strip19.Of(v14)
				if !x18.Defined() {
					goto next13
				}
				m.Add(v13, x18)
			}
		next13:
		}
	}
	if v15 = outcome_reasons_20af19df_known(m, v0, v1, v10, v13); !v15.Defined() {
		goto end2
	}
	{
		v16 = m.Record(shape_abdd7872, v12, v15, v10)
	}
	if v17 = m.Call(call_35ae5fa2, v11, v16); !v17.Defined() {
		goto end2
	}
	v4 = m.Once(conflict_38120a2a, v4, v17)
end2:
	return v4
}

// deadline_message_624f9a1f is g0.ninefold.lib.deadline.message.
func deadline_message_624f9a1f(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	if !regoplan.Same(v2, text_exempt) {
		goto end1
	}
	if v6 = words_say_fdf94ebd_known(m, v0, v1, text_a66e0be9, text_577b1c4b, regoplan.NoMembers); !v6.Defined() {
		goto end1
	}
	v5 = m.Once(conflict_7173a58b, v5, v6)
end1:
	if !regoplan.Same(v2, text_pass) {
		goto end2
	}
	if v6 = words_say_fdf94ebd_known(m, v0, v1, text_12e364db, text_5d7ec0d7, regoplan.NoMembers); !v6.Defined() {
		goto end2
	}
	v5 = m.Once(conflict_d165c73b, v5, v6)
end2:
	v6 = m.Set()
	m.Add(v6, text_due)
	m.Add(v6, text_fail)
	if !regoplan.Holds(v6, v2) {
		goto end3
	}
	v7 = m.Empty(0)
	{
		from5 := v3
		_, elems9 := from5.Scan()
		strip10 := regoplan.NewStrip(at_status, &text_status)
		for _, x8 := range elems9 {
			v8 = x8
			m.Tick()
			if v9 = strip10.Of(v8); !v9.Defined() {
				goto next6
			}
			v10 = m.Set()
			m.Add(v10, text_due)
			m.Add(v10, text_fail)
			if !regoplan.Holds(v10, v9) {
				goto next6
			}
			if v11 = deadline_clause_f10f1a42(m, v0, v1, v8, strip10.Of(v8), v4); !v11.Defined() {
				goto next6
			}
			m.Append(v7, v11)
		next6:
		}
	}
	if v12 = words_cut_a9f58025_known(m, v0, v1, v7); !v12.Defined() {
		goto end3
	}
	v5 = m.Once(conflict_40519521, v5, v12)
end3:
	return v5
}

// deadline_named_a846f8da is g0.ninefold.lib.deadline.named.
func deadline_named_a846f8da(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	v3 = m.Set()
	if v4 = thresholds_changes_f4538006(m, v0, v1, text_due); !v4.Defined() {
		goto end2
	}
	if v5 = v2.Field(at_from, &text_from); !v5.Defined() {
		goto end2
	}
	v6 = m.Set()
	m.Add(v6, v5)
	if v7 = m.Call(call_e3a30dbf, v6, v4); !v7.Defined() {
		goto end2
	}
	{
		from3 := v7
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v8 = x6
			m.Tick()
			if !regoplan.AtMost(v2.Field(at_from, &text_from), v8) {
				goto next4
			}
			if !regoplan.AtMost(v8, v2.Field(at_to, &text_to)) {
				goto next4
			}
			if v9 = deadline_named_on_5536ab5f(m, v0, v1, v8, v2); !v9.Defined() {
				goto next4
			}
			m.Add(v3, v9)
		next4:
		}
	}
end2:
	return v3
}

// deadline_named_on_5536ab5f is g0.ninefold.lib.deadline.named_on.
func deadline_named_on_5536ab5f(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5 regoplan.Value
	if v4 = thresholds_at_017ab66f(m, v0, v1, text_due, v2); !v4.Defined() {
		goto end1
	}
	if v5 = dates_in_year_4992363a_known(m, v0, v1, v4, v3.Field(at_year, &text_year)); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

// deadline_open_status_69c2bd32 is g0.ninefold.lib.deadline.open_status.
func deadline_open_status_69c2bd32(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8 regoplan.Value
	if v6 = deadline_in_time_e2309777_known(m, v0, v1, v2, v3); !v6.Defined() {
		goto end1
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto end1
	}
	v5 = m.Once(conflict_dd3338a4, v5, text_pass)
end1:
	if v6 = deadline_in_time_e2309777_known(m, v0, v1, v2, v3); !v6.Defined() {
		goto not3
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto not3
	}
	goto end2
not3:
	if !regoplan.AtMost(v4, regoplan.Int(0)) {
		goto end2
	}
	v5 = m.Once(conflict_6ada5d38, v5, text_fail)
end2:
	if v6 = deadline_in_time_e2309777_known(m, v0, v1, v2, v3); !v6.Defined() {
		goto not5
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto not5
	}
	goto end4
not5:
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end4
	}
	if v7 = thresholds_at_017ab66f(m, v0, v1, text_warn_days, v3); !v7.Defined() {
		goto end4
	}
	if !regoplan.AtMost(v4, v7) {
		goto end4
	}
	v5 = m.Once(conflict_a55f3272, v5, text_due)
end4:
	if v6 = deadline_in_time_e2309777_known(m, v0, v1, v2, v3); !v6.Defined() {
		goto not7
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto not7
	}
	goto end6
not7:
	if v8 = thresholds_at_017ab66f(m, v0, v1, text_warn_days, v3); !v8.Defined() {
		goto end6
	}
	if !regoplan.Less(v8, v4) {
		goto end6
	}
	v5 = m.Once(conflict_54173d66, v5, text_exempt)
end6:
	return v5
}

// deadline_outlook_24a788d8 is g0.ninefold.lib.deadline.outlook.
func deadline_outlook_24a788d8(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16 regoplan.Value
	v6 = m.Set()
	if v7 = deadline_years_454bfe86_known(m, v0, v1); !v7.Defined() {
		goto end2
	}
	{
		from3 := v7
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_due, &text_due)
		strip10 := regoplan.NewStrip(at_year, &text_year)
		for _, x6 := range elems7 {
			v8 = x6
			m.Tick()
			if !regoplan.AtMost(v0.Field(at_as_of, &text_as_of), strip8.Of(v8)) {
				goto next4
			}
			if v9 = deadline_served_fc951255(m, v0, v1, v8); !v9.Defined() {
				goto next4
			}
			if v10 = thresholds_at_017ab66f(m, v0, v1, text_min_service_days, strip8.Of(v8)); !v10.Defined() {
				goto next4
			}
			if !regoplan.AtMost(v10, v9) {
				goto next4
			}
			if v11 = deadline_year_of_666d34b0(m, v0, v1, v2, v3, v8); !v11.Defined() {
				goto next4
			}
			if !regoplan.Differ(v11.Field(at_status, &text_status), text_pass) {
				goto next4
			}
			{
				x9 := strip10.Of(v8)
				if !x9.Defined() {
					goto next4
				}
				v12 = m.Array(x9)
			}
			if v13 = m.Call(call_b82ef373, text_aa7105ed, v12); !v13.Defined() {
				goto next4
			}
			if v14 = deadline_asked_by_635bedf0_known(m, v0, v1, v11); !v14.Defined() {
				goto next4
			}
			if v15 = deadline_join_29b13766_known(m, v0, v1, v5, v11, v14); !v15.Defined() {
				goto next4
			}
			{
				x11 := strip8.Of(v8)
				if !x11.Defined() {
					goto next4
				}
				x12 := v11.Field(at_rows, &text_rows)
				if !x12.Defined() {
					goto next4
				}
				v16 = m.Record(shape_4bdc0495, v13, v4, v15, x11, x12)
			}
			m.Add(v6, v16)
		next4:
		}
	}
end2:
	return v6
}

// deadline_reason_a4527fc7 is g0.ninefold.lib.deadline.reason.
func deadline_reason_a4527fc7(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11 regoplan.Value
	if v6 = deadline_in_time_e2309777_known(m, v0, v1, v3, v4); !v6.Defined() {
		goto end1
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto end1
	}
	v5 = m.Once(conflict_04e850cb, v5, text_not_tailored)
end1:
	if v6 = deadline_in_time_e2309777_known(m, v0, v1, v3, v4); !v6.Defined() {
		goto not3
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto not3
	}
	goto end2
not3:
	if v7 = m.Count(call_e1fe1178, v2); !v7.Defined() {
		goto end2
	}
	if v8 = m.Count(call_92b92d24, v3); !v8.Defined() {
		goto end2
	}
	if v9 = m.Plus(call_c99e26e5, v7, v8); !v9.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v9) {
		goto end2
	}
	v5 = m.Once(conflict_0ca9dc94, v5, text_late)
end2:
	if !v2.IsArray() {
		goto end4
	}
	if v10 = v2.Size(); !v10.Defined() {
		goto end4
	}
	if !regoplan.Same(v10, regoplan.Int(0)) {
		goto end4
	}
	if !v3.IsArray() {
		goto end4
	}
	if v11 = v3.Size(); !v11.Defined() {
		goto end4
	}
	if !regoplan.Same(v11, regoplan.Int(0)) {
		goto end4
	}
	v5 = m.Once(conflict_5d1948be, v5, text_missing)
end4:
	return v5
}

func deadline_reason_a4527fc7_known(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3, v4}
	at, known := m.Look(pure_deadline_reason_a4527fc7, 3, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_deadline_reason_a4527fc7, &given, deadline_reason_a4527fc7(m, v0, v1, v2, v3, v4))
}

// deadline_served_fc951255 is g0.ninefold.lib.deadline.served.
func deadline_served_fc951255(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3 regoplan.Value
	if v3 = presence_days_db69480e(m, v0, v1, v2.Field(at_from, &text_from), v2.Field(at_due, &text_due)); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

// deadline_shown_cbaff77b is g0.ninefold.lib.deadline.shown.
func deadline_shown_cbaff77b(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	if v3 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_due, &text_due)); !v3.Defined() {
		goto end1
	}
	if v4 = v2.Field(at_status, &text_status); !v4.Defined() {
		goto end1
	}
	if v5 = v2.Field(at_year, &text_year); !v5.Defined() {
		goto end1
	}
	v6 = m.Object()
	if v7 = deadline_done_on_3885cf5b_known(m, v0, v1, v2); !v7.Defined() {
		goto end2
	}
	if v8 = m.Count(call_35e0f651, v7); !v8.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v8) {
		goto end2
	}
	if v9 = m.Call(call_47d29770, v7); !v9.Defined() {
		goto end2
	}
	if v10 = dates_iso_b606dfaf_known(m, v0, v1, v9); !v10.Defined() {
		goto end2
	}
	m.InsertOnce(conflict_b0c76423, v6, text_done_on, v10)
end2:
	{
		v11 = m.Record(shape_91da4e64, v3, v4, v5)
	}
	if v12 = m.Call(call_5e03dbf1, v11, v6); !v12.Defined() {
		goto end1
	}
	return v12
end1:
	return regoplan.Value{}
}

func deadline_shown_cbaff77b_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_deadline_shown_cbaff77b, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_deadline_shown_cbaff77b, &given, deadline_shown_cbaff77b(m, v0, v1, v2))
}

// deadline_standing_93fa0c41 is g0.ninefold.lib.deadline.standing.
func deadline_standing_93fa0c41(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6 regoplan.Value
	v3 = m.Set()
	if !regoplan.Differ(v0.Field(at_changes, &text_changes).Field(at_due, &text_due), regoplan.No) {
		goto end2
	}
	if v4 = deadline_named_a846f8da(m, v0, v1, v2); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if v6 = deadline_named_on_5536ab5f(m, v0, v1, v5, v2); !v6.Defined() {
				goto next4
			}
			if !regoplan.Same(v6, v5) {
				goto next4
			}
			m.Add(v3, v5)
		next4:
		}
	}
end2:
	return v3
}

// deadline_status_of_404c4cd9 is g0.ninefold.lib.deadline.status_of.
func deadline_status_of_404c4cd9(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8 regoplan.Value
	if v6 = thresholds_at_017ab66f(m, v0, v1, text_min_service_days, v3); !v6.Defined() {
		goto end1
	}
	if !regoplan.Less(v4, v6) {
		goto end1
	}
	v5 = m.Once(conflict_82fcf04b, v5, text_exempt)
end1:
	if v6 = thresholds_at_017ab66f(m, v0, v1, text_min_service_days, v3); !v6.Defined() {
		goto end2
	}
	if !regoplan.AtMost(v6, v4) {
		goto end2
	}
	if v7 = m.Minus(call_ac900934, v3, v0.Field(at_as_of, &text_as_of)); !v7.Defined() {
		goto end2
	}
	if v8 = deadline_open_status_69c2bd32(m, v0, v1, v2, v3, v7); !v8.Defined() {
		goto end2
	}
	v5 = m.Once(conflict_a11be201, v5, v8)
end2:
	return v5
}

// deadline_verdict_7cf55c9f is g0.ninefold.lib.deadline.verdict.
func deadline_verdict_7cf55c9f(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9 regoplan.Value
	v5 = m.Empty(0)
	if v6 = deadline_years_454bfe86_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	{
		from3 := v6
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v7 = x6
			m.Tick()
			if v8 = deadline_year_of_666d34b0(m, v0, v1, v2, v3, v7); !v8.Defined() {
				goto next4
			}
			m.Append(v5, v8)
		next4:
		}
	}
end2:
	if v9 = deadline_judged_8ec71a41(m, v0, v1, v5, v4); !v9.Defined() {
		goto end1
	}
	return v9
end1:
	return regoplan.Value{}
}

// deadline_verdict_b371683b is g0.ninefold.lib.deadline.verdict.
func deadline_verdict_b371683b(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9 regoplan.Value
	v5 = m.Empty(0)
	if v6 = deadline_years_454bfe86_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	{
		from3 := v6
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v7 = x6
			m.Tick()
			if v8 = deadline_year_of_74fe1fad(m, v0, v1, v2, v3, v7); !v8.Defined() {
				goto next4
			}
			m.Append(v5, v8)
		next4:
		}
	}
end2:
	if v9 = deadline_judged_faebf033(m, v0, v1, v5, v4); !v9.Defined() {
		goto end1
	}
	return v9
end1:
	return regoplan.Value{}
}

// deadline_verdict_babd3eb5 is g0.ninefold.lib.deadline.verdict.
func deadline_verdict_babd3eb5(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9 regoplan.Value
	v5 = m.Empty(0)
	if v6 = deadline_years_454bfe86_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	{
		from3 := v6
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v7 = x6
			m.Tick()
			if v8 = deadline_year_of_ecd98d06(m, v0, v1, v2, v3, v7); !v8.Defined() {
				goto next4
			}
			m.Append(v5, v8)
		next4:
		}
	}
end2:
	if v9 = deadline_judged_42849135_known(m, v0, v1, v5, regoplan.Yes); !v9.Defined() {
		goto end1
	}
	return v9
end1:
	return regoplan.Value{}
}

// deadline_year_of_666d34b0 is g0.ninefold.lib.deadline.year_of.
func deadline_year_of_666d34b0(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17 regoplan.Value
	v5 = m.Empty(0)
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip10 := regoplan.NewStrip(at_on, &text_on)
		strip8 := regoplan.NewStrip(at_year, &text_year)
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if !regoplan.Same(strip8.Of(v6), v4.Field(at_year, &text_year)) {
				goto next4
			}
			{
				x9 := strip10.Of(v6)
				if !x9.Defined() {
					goto next4
				}
				m.Append(v5, x9)
			}
		next4:
		}
	}
	v7 = m.Empty(0)
	{
		from12 := v3
		_, elems16 := from12.Scan()
		strip19 := regoplan.NewStrip(at_on, &text_on)
		strip17 := regoplan.NewStrip(at_year, &text_year)
		for _, x15 := range elems16 {
			v8 = x15
			m.Tick()
			if !regoplan.Same(strip17.Of(v8), v4.Field(at_year, &text_year)) {
				goto next13
			}
			{
				x18 := strip19.Of(v8)
				if !x18.Defined() {
					goto next13
				}
				m.Append(v7, x18)
			}
		next13:
		}
	}
	if v9 = deadline_served_fc951255(m, v0, v1, v4); !v9.Defined() {
		goto end1
	}
	if v10 = deadline_status_of_404c4cd9(m, v0, v1, v5, v4.Field(at_due, &text_due), v9); !v10.Defined() {
		goto end1
	}
	if v11 = m.Call(call_1c31208f, v5, v7); !v11.Defined() {
		goto end1
	}
	if v12 = deadline_reason_a4527fc7_known(m, v0, v1, v5, v7, v4.Field(at_due, &text_due)); !v12.Defined() {
		goto end1
	}
	if v13 = v4.Field(at_due, &text_due); !v13.Defined() {
		goto end1
	}
	v14 = m.Set()
	if v15 = m.Call(call_2339a0d1, v2, v3); !v15.Defined() {
		goto end20
	}
	{
		from21 := v15
		_, elems25 := from21.Scan()
		strip28 := regoplan.NewStrip(at_row, &text_row)
		strip26 := regoplan.NewStrip(at_year, &text_year)
		for _, x24 := range elems25 {
			v16 = x24
			m.Tick()
			if !regoplan.Same(strip26.Of(v16), v4.Field(at_year, &text_year)) {
				goto next22
			}
			{
				x27 := strip28.Of(v16)
				if !x27.Defined() {
					goto next22
				}
				m.Add(v14, x27)
			}
		next22:
		}
	}
end20:
	{
		x29 := v4.Field(at_year, &text_year)
		if !x29.Defined() {
			goto end1
		}
		v17 = m.Record(shape_2b6d3e92, v11, v5, v13, v12, v14, v10, x29)
	}
	return v17
end1:
	return regoplan.Value{}
}

// deadline_year_of_74fe1fad is g0.ninefold.lib.deadline.year_of.
func deadline_year_of_74fe1fad(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13 regoplan.Value
	v5 = m.Empty(0)
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip10 := regoplan.NewStrip(at_on, &text_on)
		strip8 := regoplan.NewStrip(at_year, &text_year)
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if !regoplan.Same(strip8.Of(v6), v4.Field(at_year, &text_year)) {
				goto next4
			}
			{
				x9 := strip10.Of(v6)
				if !x9.Defined() {
					goto next4
				}
				m.Append(v5, x9)
			}
		next4:
		}
	}
	v7 = m.Empty(0)
	{
		from12 := v3
		_, elems16 := from12.Scan()
		strip19 := regoplan.NewStrip(at_on, &text_on)
		strip17 := regoplan.NewStrip(at_year, &text_year)
		for _, x15 := range elems16 {
			v8 = x15
			m.Tick()
			if !regoplan.Same(strip17.Of(v8), v4.Field(at_year, &text_year)) {
				goto next13
			}
			{
				x18 := strip19.Of(v8)
				if !x18.Defined() {
					goto next13
				}
				m.Append(v7, x18)
			}
		next13:
		}
	}
	if v9 = deadline_served_fc951255(m, v0, v1, v4); !v9.Defined() {
		goto end1
	}
	if v10 = deadline_status_of_404c4cd9(m, v0, v1, v5, v4.Field(at_due, &text_due), v9); !v10.Defined() {
		goto end1
	}
	if v11 = m.Call(call_1c31208f, v5, v7); !v11.Defined() {
		goto end1
	}
	if v12 = deadline_reason_a4527fc7_known(m, v0, v1, v5, v7, v4.Field(at_due, &text_due)); !v12.Defined() {
		goto end1
	}
	{
		x20 := v4.Field(at_due, &text_due)
		if !x20.Defined() {
			goto end1
		}
		x21 := v4.Field(at_year, &text_year)
		if !x21.Defined() {
			goto end1
		}
		v13 = m.Record(shape_c55028be, v11, x20, v12, v10, x21)
	}
	return v13
end1:
	return regoplan.Value{}
}

// deadline_year_of_ecd98d06 is g0.ninefold.lib.deadline.year_of.
func deadline_year_of_ecd98d06(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15 regoplan.Value
	_, _, _, _ = v11, v12, v13, v14
	v5 = m.Empty(0)
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip10 := regoplan.NewStrip(at_on, &text_on)
		strip8 := regoplan.NewStrip(at_year, &text_year)
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if !regoplan.Same(strip8.Of(v6), v4.Field(at_year, &text_year)) {
				goto next4
			}
			{
				x9 := strip10.Of(v6)
				if !x9.Defined() {
					goto next4
				}
				m.Append(v5, x9)
			}
		next4:
		}
	}
	v7 = m.Empty(0)
	{
		from12 := v3
		_, elems16 := from12.Scan()
		strip19 := regoplan.NewStrip(at_on, &text_on)
		strip17 := regoplan.NewStrip(at_year, &text_year)
		for _, x15 := range elems16 {
			v8 = x15
			m.Tick()
			if !regoplan.Same(strip17.Of(v8), v4.Field(at_year, &text_year)) {
				goto next13
			}
			{
				x18 := strip19.Of(v8)
				if !x18.Defined() {
					goto next13
				}
				m.Append(v7, x18)
			}
		next13:
		}
	}
	if v9 = deadline_served_fc951255(m, v0, v1, v4); !v9.Defined() {
		goto end1
	}
	if v10 = deadline_status_of_404c4cd9(m, v0, v1, v5, v4.Field(at_due, &text_due), v9); !v10.Defined() {
		goto end1
	}
	if v11 = m.Call(call_1c31208f, v5, v7); !v11.Defined() {
		goto end1
	}
	if v12 = deadline_reason_a4527fc7_known(m, v0, v1, v5, v7, v4.Field(at_due, &text_due)); !v12.Defined() {
		goto end1
	}
	if v13 = v4.Field(at_due, &text_due); !v13.Defined() {
		goto end1
	}
	if v14 = v4.Field(at_year, &text_year); !v14.Defined() {
		goto end1
	}
	{
		v15 = m.Record(shape_1891711c, v10)
	}
	return v15
end1:
	return regoplan.Value{}
}

// deadline_years_454bfe86 is g0.ninefold.lib.deadline.years.
func deadline_years_454bfe86(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11 regoplan.Value
	v2 = m.Empty(0)
	{
		x6 := v0.Field(at_years, &text_years)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if v4 = deadline_due_of_c35d3ace(m, v0, v1, v3); !v4.Defined() {
				goto next4
			}
			{
				x9 := v0.Field(at_period, &text_period).Field(at_from, &text_from)
				if !x9.Defined() {
					goto next4
				}
				x10 := v0.Field(at_service, &text_service).Field(at_from, &text_from)
				if !x10.Defined() {
					goto next4
				}
				v5 = m.Array(x9, x10)
			}
			if v6 = m.Call(call_41b054a2, v5); !v6.Defined() {
				goto next4
			}
			if !regoplan.AtMost(v6, v4) {
				goto next4
			}
			if v7 = m.GetField(call_0b37f031, v0.Field(at_service, &text_service), at_to, &text_to, v0.Field(at_period, &text_period).Field(at_to, &text_to)); !v7.Defined() {
				goto next4
			}
			{
				x11 := v0.Field(at_period, &text_period).Field(at_to, &text_to)
				if !x11.Defined() {
					goto next4
				}
				v8 = m.Array(x11, v7)
			}
			if v9 = m.Call(call_f6f172d5, v8); !v9.Defined() {
				goto next4
			}
			if !regoplan.AtMost(v4, v9) {
				goto next4
			}
			{
				v10 = m.Record(shape_63563c6f, v4)
			}
			if v11 = m.Call(call_7e243d03, v3, v10); !v11.Defined() {
				goto next4
			}
			m.Append(v2, v11)
		next4:
		}
	}
end2:
	return v2
}

func deadline_years_454bfe86_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_deadline_years_454bfe86); ok {
		return v
	}
	return m.Learn(memo_deadline_years_454bfe86, deadline_years_454bfe86(m, v0, v1))
}

// disclosure_held_cf344465 is g0.ninefold.governance.disclosure.held.
func disclosure_held_cf344465(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	{
		x6 := v0.Field(at_events, &text_events).Field(at_disclosure, &text_disclosure)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v4 = x7
			m.Tick()
			m.Add(v2, v4)
		}
	}
end2:
	return v2
}

func disclosure_held_cf344465_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_disclosure_held_cf344465); ok {
		return v
	}
	return m.Learn(memo_disclosure_held_cf344465, disclosure_held_cf344465(m, v0, v1))
}

// disclosure_held_d4e11088 is g0.ninefold.governance.disclosure.held.
func disclosure_held_d4e11088(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	v2 = m.Set()
	{
		x6 := v0.Field(at_events, &text_events).Field(at_disclosure, &text_disclosure)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			m.Add(v2, v3)
		}
	}
end2:
	return v2
}

func disclosure_held_d4e11088_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_disclosure_held_d4e11088); ok {
		return v
	}
	return m.Learn(memo_disclosure_held_d4e11088, disclosure_held_d4e11088(m, v0, v1))
}

// disclosure_outlook_359e9922 is g0.ninefold.governance.disclosure.outlook.
func disclosure_outlook_359e9922(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = disclosure_held_cf344465_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = disclosure_unit_1e642e29_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	{
		v4 = m.Record(shape_979fef38, text_e2307ee1, v3, text_ce38d363)
	}
	if v5 = quota_outlook_3a7f65d7(m, v0, v1, v2, text_event_id, text_disclosure, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func disclosure_outlook_359e9922_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_disclosure_outlook_359e9922); ok {
		return v
	}
	return m.Learn(memo_disclosure_outlook_359e9922, disclosure_outlook_359e9922(m, v0, v1))
}

// disclosure_unit_1e642e29 is g0.ninefold.governance.disclosure.unit.
func disclosure_unit_1e642e29(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_85aaade8
}

func disclosure_unit_1e642e29_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_disclosure_unit_1e642e29); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_disclosure_unit_1e642e29, 0, &given)
	if known {
		return m.Learn(memo_disclosure_unit_1e642e29, at.Value())
	}
	return m.Learn(memo_disclosure_unit_1e642e29, m.Keep(at, pure_disclosure_unit_1e642e29, &given, disclosure_unit_1e642e29(m, v0, v1)))
}

// disclosure_verdict_61ce7e10 is g0.ninefold.governance.disclosure.verdict.
func disclosure_verdict_61ce7e10(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = disclosure_held_d4e11088_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_d768d842(m, v0, v1, v2, text_event_id, record_679fef22); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func disclosure_verdict_61ce7e10_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_disclosure_verdict_61ce7e10); ok {
		return v
	}
	return m.Learn(memo_disclosure_verdict_61ce7e10, disclosure_verdict_61ce7e10(m, v0, v1))
}

// disclosure_verdict_7dd3b17d is g0.ninefold.governance.disclosure.verdict.
func disclosure_verdict_7dd3b17d(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = disclosure_held_d4e11088_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_4cfd35dd(m, v0, v1, v2, text_event_id, regoplan.Yes); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func disclosure_verdict_7dd3b17d_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_disclosure_verdict_7dd3b17d); ok {
		return v
	}
	return m.Learn(memo_disclosure_verdict_7dd3b17d, disclosure_verdict_7dd3b17d(m, v0, v1))
}

// disclosure_verdict_903a91c6 is g0.ninefold.governance.disclosure.verdict.
func disclosure_verdict_903a91c6(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = disclosure_held_cf344465_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_b3b32919(m, v0, v1, v2, text_event_id, record_679fef22); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func disclosure_verdict_903a91c6_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_disclosure_verdict_903a91c6); ok {
		return v
	}
	return m.Learn(memo_disclosure_verdict_903a91c6, disclosure_verdict_903a91c6(m, v0, v1))
}

// faults_aspects_missing_9ba9f37c is g0.ninefold.management.mentorship.faults.aspects_missing.
func faults_aspects_missing_9ba9f37c(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18 regoplan.Value
	if v2 = mentorship_valid_8191f853_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = m.Count(call_a66a1f47, v2); !v3.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v3) {
		goto end1
	}
	if v4 = mentorship_missing_bbbc09a2_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = m.Count(call_deb9e956, v4); !v5.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v5) {
		goto end1
	}
	if v6 = mentorship_missing_bbbc09a2_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	if v7 = m.Call(call_0c7184af, text_aa3923aa, v6); !v7.Defined() {
		goto end1
	}
	{
		v8 = m.Array(v7)
	}
	if v9 = m.Call(call_58c3ba9a, text_28324bf9, v8); !v9.Defined() {
		goto end1
	}
	v10 = m.Empty(0)
	if v11 = mentorship_missing_bbbc09a2_known(m, v0, v1); !v11.Defined() {
		goto end2
	}
	{
		from3 := v11
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v12 = x6
			m.Tick()
			if v13 = mentorship_chinese_ac7ed69e_known(m, v0, v1); !v13.Defined() {
				goto next4
			}
			if v14 = v13.At(v12); !v14.Defined() {
				goto next4
			}
			m.Append(v10, v14)
		next4:
		}
	}
end2:
	if v15 = m.Call(call_6599247d, text_18df6921, v10); !v15.Defined() {
		goto end1
	}
	{
		v16 = m.Array(v15)
	}
	if v17 = m.Call(call_ca155df6, text_303fb058, v16); !v17.Defined() {
		goto end1
	}
	{
		v18 = m.Record(shape_0956b913, v9, v17)
	}
	return v18
end1:
	return regoplan.Value{}
}

func faults_aspects_missing_9ba9f37c_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_faults_aspects_missing_9ba9f37c); ok {
		return v
	}
	return m.Learn(memo_faults_aspects_missing_9ba9f37c, faults_aspects_missing_9ba9f37c(m, v0, v1))
}

// faults_assigned_late_d5972bac is g0.ninefold.management.mentorship.faults.assigned_late.
func faults_assigned_late_d5972bac(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	if v2 = mentorship_first_af3b6de2_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = mentorship_assign_by_aae89e6a_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Less(v3, v2) {
		goto end1
	}
	if v4 = mentorship_first_af3b6de2_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = dates_iso_b606dfaf_known(m, v0, v1, v4); !v5.Defined() {
		goto end1
	}
	if v6 = mentorship_assign_by_aae89e6a_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	if v7 = dates_iso_b606dfaf_known(m, v0, v1, v6); !v7.Defined() {
		goto end1
	}
	{
		v8 = m.Array(v5, v7)
	}
	if v9 = words_say_fdf94ebd_known(m, v0, v1, text_d4624eb8, text_071954fd, v8); !v9.Defined() {
		goto end1
	}
	return v9
end1:
	return regoplan.Value{}
}

func faults_assigned_late_d5972bac_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_faults_assigned_late_d5972bac); ok {
		return v
	}
	return m.Learn(memo_faults_assigned_late_d5972bac, faults_assigned_late_d5972bac(m, v0, v1))
}

// faults_ended_early_0bdcf4be is g0.ninefold.management.mentorship.faults.ended_early.
func faults_ended_early_0bdcf4be(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	if v2 = mentorship_valid_8191f853_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = mentorship_first_af3b6de2_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = mentorship_until_41621293_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = v0.Field(at_thresholds, &text_thresholds).Field(at_max_gap_days, &text_max_gap_days); !v5.Defined() {
		goto end1
	}
	if v6 = coverage_holds_8171e4c8(m, v0, v1, v2, v3, v4, v5); !v6.Defined() {
		goto not2
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v7 = mentorship_covered_until_b25cd473_known(m, v0, v1); !v7.Defined() {
		goto end1
	}
	if v8 = dates_iso_b606dfaf_known(m, v0, v1, v7); !v8.Defined() {
		goto end1
	}
	if v9 = mentorship_until_41621293_known(m, v0, v1); !v9.Defined() {
		goto end1
	}
	if v10 = dates_iso_b606dfaf_known(m, v0, v1, v9); !v10.Defined() {
		goto end1
	}
	{
		v11 = m.Array(v8, v10)
	}
	if v12 = words_say_fdf94ebd_known(m, v0, v1, text_e027d347, text_2ebd6df9, v11); !v12.Defined() {
		goto end1
	}
	return v12
end1:
	return regoplan.Value{}
}

func faults_ended_early_0bdcf4be_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_faults_ended_early_0bdcf4be); ok {
		return v
	}
	return m.Learn(memo_faults_ended_early_0bdcf4be, faults_ended_early_0bdcf4be(m, v0, v1))
}

// faults_ended_early_efc82ad5 is g0.ninefold.management.mentorship.faults.ended_early.
func faults_ended_early_efc82ad5(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	if v2 = mentorship_valid_8191f853_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = mentorship_first_af3b6de2_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = mentorship_until_41621293_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = v0.Field(at_thresholds, &text_thresholds).Field(at_max_gap_days, &text_max_gap_days); !v5.Defined() {
		goto end1
	}
	if v6 = coverage_holds_bbd44cfe(m, v0, v1, v2, v3, v4, v5); !v6.Defined() {
		goto not2
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v7 = mentorship_covered_until_7e23ac5a_known(m, v0, v1); !v7.Defined() {
		goto end1
	}
	if v8 = dates_iso_b606dfaf_known(m, v0, v1, v7); !v8.Defined() {
		goto end1
	}
	if v9 = mentorship_until_41621293_known(m, v0, v1); !v9.Defined() {
		goto end1
	}
	if v10 = dates_iso_b606dfaf_known(m, v0, v1, v9); !v10.Defined() {
		goto end1
	}
	{
		v11 = m.Array(v8, v10)
	}
	if v12 = words_say_fdf94ebd_known(m, v0, v1, text_e027d347, text_2ebd6df9, v11); !v12.Defined() {
		goto end1
	}
	return v12
end1:
	return regoplan.Value{}
}

func faults_ended_early_efc82ad5_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_faults_ended_early_efc82ad5); ok {
		return v
	}
	return m.Learn(memo_faults_ended_early_efc82ad5, faults_ended_early_efc82ad5(m, v0, v1))
}

// faults_not_assigned_494b2754 is g0.ninefold.management.mentorship.faults.not_assigned.
func faults_not_assigned_494b2754(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	if v2 = mentorship_valid_8191f853_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = m.Count(call_e027cb3b, v2); !v3.Defined() {
		goto end1
	}
	if !regoplan.Same(v3, regoplan.Int(0)) {
		goto end1
	}
	if v4 = v0.Field(at_window, &text_window).Field(at_to, &text_to); !v4.Defined() {
		goto end1
	}
	if v5 = mentorship_assign_by_aae89e6a_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if !regoplan.Less(v5, v4) {
		goto end1
	}
	if v6 = mentorship_assign_by_aae89e6a_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	if v7 = dates_iso_b606dfaf_known(m, v0, v1, v6); !v7.Defined() {
		goto end1
	}
	{
		v8 = m.Array(v7)
	}
	if v9 = words_say_fdf94ebd_known(m, v0, v1, text_d15548ed, text_4a439eba, v8); !v9.Defined() {
		goto end1
	}
	return v9
end1:
	return regoplan.Value{}
}

func faults_not_assigned_494b2754_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_faults_not_assigned_494b2754); ok {
		return v
	}
	return m.Learn(memo_faults_not_assigned_494b2754, faults_not_assigned_494b2754(m, v0, v1))
}

// forums_held_326a9536 is g0.ninefold.study.forums.held.
func forums_held_326a9536(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	v2 = m.Set()
	{
		x6 := v0.Field(at_events, &text_events).Field(at_forum, &text_forum)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			m.Add(v2, v3)
		}
	}
end2:
	return v2
}

func forums_held_326a9536_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_forums_held_326a9536); ok {
		return v
	}
	return m.Learn(memo_forums_held_326a9536, forums_held_326a9536(m, v0, v1))
}

// forums_held_99a026e2 is g0.ninefold.study.forums.held.
func forums_held_99a026e2(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	{
		x6 := v0.Field(at_events, &text_events).Field(at_forum, &text_forum)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v4 = x7
			m.Tick()
			m.Add(v2, v4)
		}
	}
end2:
	return v2
}

func forums_held_99a026e2_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_forums_held_99a026e2); ok {
		return v
	}
	return m.Learn(memo_forums_held_99a026e2, forums_held_99a026e2(m, v0, v1))
}

// forums_outlook_ad84a51b is g0.ninefold.study.forums.outlook.
func forums_outlook_ad84a51b(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = forums_held_99a026e2_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = forums_unit_8a61cf2b_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	{
		v4 = m.Record(shape_979fef38, text_7c29449f, v3, text_625314eb)
	}
	if v5 = quota_outlook_3a7f65d7(m, v0, v1, v2, text_event_id, text_forum, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func forums_outlook_ad84a51b_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_forums_outlook_ad84a51b); ok {
		return v
	}
	return m.Learn(memo_forums_outlook_ad84a51b, forums_outlook_ad84a51b(m, v0, v1))
}

// forums_unit_8a61cf2b is g0.ninefold.study.forums.unit.
func forums_unit_8a61cf2b(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_e46cce59
}

func forums_unit_8a61cf2b_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_forums_unit_8a61cf2b); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_forums_unit_8a61cf2b, 0, &given)
	if known {
		return m.Learn(memo_forums_unit_8a61cf2b, at.Value())
	}
	return m.Learn(memo_forums_unit_8a61cf2b, m.Keep(at, pure_forums_unit_8a61cf2b, &given, forums_unit_8a61cf2b(m, v0, v1)))
}

// forums_verdict_c848c42a is g0.ninefold.study.forums.verdict.
func forums_verdict_c848c42a(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = forums_held_99a026e2_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_b3b32919(m, v0, v1, v2, text_event_id, record_08acaa29); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func forums_verdict_c848c42a_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_forums_verdict_c848c42a); ok {
		return v
	}
	return m.Learn(memo_forums_verdict_c848c42a, forums_verdict_c848c42a(m, v0, v1))
}

// forums_verdict_d3c8089f is g0.ninefold.study.forums.verdict.
func forums_verdict_d3c8089f(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = forums_held_326a9536_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_4cfd35dd(m, v0, v1, v2, text_event_id, regoplan.Yes); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func forums_verdict_d3c8089f_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_forums_verdict_d3c8089f); ok {
		return v
	}
	return m.Learn(memo_forums_verdict_d3c8089f, forums_verdict_d3c8089f(m, v0, v1))
}

// forums_verdict_fb8e50cc is g0.ninefold.study.forums.verdict.
func forums_verdict_fb8e50cc(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = forums_held_326a9536_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_d768d842(m, v0, v1, v2, text_event_id, record_08acaa29); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func forums_verdict_fb8e50cc_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_forums_verdict_fb8e50cc); ok {
		return v
	}
	return m.Learn(memo_forums_verdict_fb8e50cc, forums_verdict_fb8e50cc(m, v0, v1))
}

// frontline_held_a80cf595 is g0.ninefold.exchange.frontline.held.
func frontline_held_a80cf595(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	{
		x6 := v0.Field(at_events, &text_events).Field(at_frontline_exchange, &text_frontline_exchange)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v4 = x7
			m.Tick()
			m.Add(v2, v4)
		}
	}
end2:
	return v2
}

func frontline_held_a80cf595_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_frontline_held_a80cf595); ok {
		return v
	}
	return m.Learn(memo_frontline_held_a80cf595, frontline_held_a80cf595(m, v0, v1))
}

// frontline_held_cec3041e is g0.ninefold.exchange.frontline.held.
func frontline_held_cec3041e(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	v2 = m.Set()
	{
		x6 := v0.Field(at_events, &text_events).Field(at_frontline_exchange, &text_frontline_exchange)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			m.Add(v2, v3)
		}
	}
end2:
	return v2
}

func frontline_held_cec3041e_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_frontline_held_cec3041e); ok {
		return v
	}
	return m.Learn(memo_frontline_held_cec3041e, frontline_held_cec3041e(m, v0, v1))
}

// frontline_outlook_eb73ce09 is g0.ninefold.exchange.frontline.outlook.
func frontline_outlook_eb73ce09(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = frontline_held_a80cf595_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = frontline_unit_47e8382d_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	{
		v4 = m.Record(shape_979fef38, text_642c76a3, v3, text_b3c016fe)
	}
	if v5 = quota_outlook_3a7f65d7(m, v0, v1, v2, text_event_id, text_exchange, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func frontline_outlook_eb73ce09_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_frontline_outlook_eb73ce09); ok {
		return v
	}
	return m.Learn(memo_frontline_outlook_eb73ce09, frontline_outlook_eb73ce09(m, v0, v1))
}

// frontline_unit_47e8382d is g0.ninefold.exchange.frontline.unit.
func frontline_unit_47e8382d(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_b0bf1f81
}

func frontline_unit_47e8382d_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_frontline_unit_47e8382d); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_frontline_unit_47e8382d, 0, &given)
	if known {
		return m.Learn(memo_frontline_unit_47e8382d, at.Value())
	}
	return m.Learn(memo_frontline_unit_47e8382d, m.Keep(at, pure_frontline_unit_47e8382d, &given, frontline_unit_47e8382d(m, v0, v1)))
}

// frontline_verdict_11642b90 is g0.ninefold.exchange.frontline.verdict.
func frontline_verdict_11642b90(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = frontline_held_cec3041e_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_4cfd35dd(m, v0, v1, v2, text_event_id, regoplan.Yes); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func frontline_verdict_11642b90_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_frontline_verdict_11642b90); ok {
		return v
	}
	return m.Learn(memo_frontline_verdict_11642b90, frontline_verdict_11642b90(m, v0, v1))
}

// frontline_verdict_16e73fb5 is g0.ninefold.exchange.frontline.verdict.
func frontline_verdict_16e73fb5(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = frontline_held_cec3041e_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_d768d842(m, v0, v1, v2, text_event_id, record_45972910); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func frontline_verdict_16e73fb5_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_frontline_verdict_16e73fb5); ok {
		return v
	}
	return m.Learn(memo_frontline_verdict_16e73fb5, frontline_verdict_16e73fb5(m, v0, v1))
}

// frontline_verdict_b454dae2 is g0.ninefold.exchange.frontline.verdict.
func frontline_verdict_b454dae2(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = frontline_held_a80cf595_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_b3b32919(m, v0, v1, v2, text_event_id, record_45972910); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func frontline_verdict_b454dae2_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_frontline_verdict_b454dae2); ok {
		return v
	}
	return m.Learn(memo_frontline_verdict_b454dae2, frontline_verdict_b454dae2(m, v0, v1))
}

// gap_asked_after_cade0cbd is g0.ninefold.lib.gap.asked_after.
func gap_asked_after_cade0cbd(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8 regoplan.Value
	if v4 = gap_next_after_0cb02640(m, v0, v1, v2); !v4.Defined() {
		goto end1
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end1
	}
	v5 = m.Set()
	if v6 = gap_next_after_0cb02640(m, v0, v1, v2); !v6.Defined() {
		goto end2
	}
	if v7 = gap_outlives_2078823d(m, v0, v1, v2, v6); !v7.Defined() {
		goto end2
	}
	if !regoplan.Differ(v7, regoplan.No) {
		goto end2
	}
	m.Add(v5, v6)
end2:
	v3 = m.Once(conflict_50c16169, v3, v5)
end1:
	if v4 = gap_next_after_0cb02640(m, v0, v1, v2); !v4.Defined() {
		goto not4
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto not4
	}
	goto end3
not4:
	v5 = m.Set()
	if v6 = gap_soon_b43ea5c3(m, v0, v1, v2); !v6.Defined() {
		goto end5
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto end5
	}
	if v8 = outlook_made_good_by_213f6338_known(m, v0, v1); !v8.Defined() {
		goto end5
	}
	m.Add(v5, v8)
end5:
	v3 = m.Once(conflict_d4eb727a, v3, v5)
end3:
	return v3
}

// gap_asked_by_d5998efa is g0.ninefold.lib.gap.asked_by.
func gap_asked_by_d5998efa(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18 regoplan.Value
	if !regoplan.AtMost(v0.Field(at_as_of, &text_as_of), v3) {
		goto end1
	}
	if v6 = gap_next_after_0cb02640(m, v0, v1, v2); !v6.Defined() {
		goto end1
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto end1
	}
	if v7 = gap_needed_by_5cbc1db3_known(m, v0, v1, v3, v4); !v7.Defined() {
		goto end1
	}
	v5 = m.Once(conflict_092c4d20, v5, v7)
end1:
	if v8 = gap_next_after_0cb02640(m, v0, v1, v2); !v8.Defined() {
		goto not3
	}
	if !regoplan.Differ(v8, regoplan.No) {
		goto not3
	}
	goto end2
not3:
	if v9 = gap_counting_9c819276(m, v0, v1, v2, v4); !v9.Defined() {
		goto end2
	}
	v5 = m.Once(conflict_013ede91, v5, v9)
end2:
	if !regoplan.Less(v3, v0.Field(at_as_of, &text_as_of)) {
		goto end4
	}
	if v10 = m.Minus(call_4f36d7c9, v0.Field(at_as_of, &text_as_of), v3); !v10.Defined() {
		goto end4
	}
	if v11 = dates_iso_b606dfaf_known(m, v0, v1, v3); !v11.Defined() {
		goto end4
	}
	if v12 = words_days_b146a09a_known(m, v0, v1, v10); !v12.Defined() {
		goto end4
	}
	{
		x5 := v4.Field(at_en, &text_en)
		if !x5.Defined() {
			goto end4
		}
		v13 = m.Array(x5, v11, v12)
	}
	if v14 = m.Call(call_c871be46, text_771173bd, v13); !v14.Defined() {
		goto end4
	}
	if v15 = dates_iso_b606dfaf_known(m, v0, v1, v3); !v15.Defined() {
		goto end4
	}
	{
		x6 := v4.Field(at_zh, &text_zh)
		if !x6.Defined() {
			goto end4
		}
		v16 = m.Array(x6, v15, v10)
	}
	if v17 = m.Call(call_a30ef22f, text_95cc03fa, v16); !v17.Defined() {
		goto end4
	}
	{
		v18 = m.Record(shape_0956b913, v14, v17)
	}
	v5 = m.Once(conflict_a6196152, v5, v18)
end4:
	return v5
}

// gap_between_4fdf13ae is g0.ninefold.lib.gap.between.
func gap_between_4fdf13ae(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13 regoplan.Value
	if !v2.IsArray() {
		goto end1
	}
	if v4 = v2.Size(); !v4.Defined() {
		goto end1
	}
	if !regoplan.Same(v4, regoplan.Int(1)) {
		goto end1
	}
	v5 = regoplan.Int(0)
	v5 = regoplan.Int(0)
	if v6 = v2.At(v5); !v6.Defined() {
		goto end1
	}
	{
		v7 = m.Record(shape_cfd00fee, regoplan.Int(0), v6, v6)
	}
	{
		v8 = m.Array(v7)
	}
	v3 = m.Once(conflict_1e71e416, v3, v8)
end1:
	if v4 = m.Count(call_58dd1374, v2); !v4.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(1), v4) {
		goto end2
	}
	v8 = m.Empty(0)
	{
		from4 := v2
		keys7, elems10 := from4.Scan()
		for i8, x9 := range elems10 {
			v9 = x9
			v7 = from4.Key(keys7, i8, x9)
			m.Tick()
			if v10 = m.Minus(call_a5d9c988, v7, regoplan.Int(1)); !v10.Defined() {
				goto next5
			}
			if v11 = v2.At(v10); !v11.Defined() {
				goto next5
			}
			if v12 = gap_distance_740edf10(m, v0, v1, v11, v9); !v12.Defined() {
				goto next5
			}
			{
				v13 = m.Record(shape_cfd00fee, v12, v11, v9)
			}
			m.Append(v8, v13)
		next5:
		}
	}
	v3 = m.Once(conflict_dc620ac0, v3, v8)
end2:
	return v3
}

// gap_between_af3c446e is g0.ninefold.lib.gap.between.
func gap_between_af3c446e(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11 regoplan.Value
	if !v2.IsArray() {
		goto end1
	}
	if v4 = v2.Size(); !v4.Defined() {
		goto end1
	}
	if !regoplan.Same(v4, regoplan.Int(1)) {
		goto end1
	}
	v3 = m.Once(conflict_1e71e416, v3, list_dbec3aee)
end1:
	if v4 = m.Count(call_58dd1374, v2); !v4.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(1), v4) {
		goto end2
	}
	v5 = m.Empty(0)
	{
		from4 := v2
		keys7, elems10 := from4.Scan()
		for i8, x9 := range elems10 {
			v7 = x9
			v6 = from4.Key(keys7, i8, x9)
			m.Tick()
			if v8 = m.Minus(call_a5d9c988, v6, regoplan.Int(1)); !v8.Defined() {
				goto next5
			}
			if v9 = v2.At(v8); !v9.Defined() {
				goto next5
			}
			if v10 = gap_distance_740edf10(m, v0, v1, v9, v7); !v10.Defined() {
				goto next5
			}
			{
				v11 = m.Record(shape_d4d35e72, v10)
			}
			m.Append(v5, v11)
		next5:
		}
	}
	v3 = m.Once(conflict_dc620ac0, v3, v5)
end2:
	return v3
}

// gap_counting_9c819276 is g0.ninefold.lib.gap.counting.
func gap_counting_9c819276(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7 regoplan.Value
	if v4 = dates_iso_b606dfaf_known(m, v0, v1, v2); !v4.Defined() {
		goto end1
	}
	if v5 = gap_distance_740edf10(m, v0, v1, v2, v0.Field(at_window, &text_window).Field(at_to, &text_to)); !v5.Defined() {
		goto end1
	}
	{
		x2 := v3.Field(at_zh, &text_zh)
		if !x2.Defined() {
			goto end1
		}
		x3 := v0.Field(at_thresholds, &text_thresholds).Field(at_max_gap_days, &text_max_gap_days)
		if !x3.Defined() {
			goto end1
		}
		x4 := v3.Field(at_en, &text_en)
		if !x4.Defined() {
			goto end1
		}
		v6 = m.Array(v4, v5, x2, x3, x4)
	}
	if v7 = words_say_fdf94ebd_known(m, v0, v1, text_2754cb20, text_7de6c6c9, v6); !v7.Defined() {
		goto end1
	}
	return v7
end1:
	return regoplan.Value{}
}

// gap_distance_740edf10 is g0.ninefold.lib.gap.distance.
func gap_distance_740edf10(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5 regoplan.Value
	if v4 = m.Plus(call_9173d9e5, v2, regoplan.Int(1)); !v4.Defined() {
		goto end1
	}
	if v5 = presence_days_db69480e(m, v0, v1, v4, v3); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

// gap_last_of_ee106f35 is g0.ninefold.lib.gap.last_of.
func gap_last_of_ee106f35(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5 regoplan.Value
	if v4 = m.Count(call_84d702fe, v2); !v4.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end1
	}
	if v5 = m.Call(call_dfeeafad, v2); !v5.Defined() {
		goto end1
	}
	v3 = m.Once(conflict_0e59a63e, v3, v5)
end1:
	if v4 = m.Count(call_4297d71c, v2); !v4.Defined() {
		goto end2
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end2
	}
	{
		x3 := v0.Field(at_window, &text_window).Field(at_from, &text_from)
		if !x3.Defined() {
			goto end2
		}
		v3 = m.Once(conflict_739266d8, v3, x3)
	}
end2:
	return v3
}

// gap_left_out_54f4da69 is g0.ninefold.lib.gap.left_out.
func gap_left_out_54f4da69(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8 regoplan.Value
	if v4 = m.Minus(call_655a15c0, v2.Field(at_to, &text_to), v2.Field(at_from, &text_from)); !v4.Defined() {
		goto end1
	}
	if v5 = m.Minus(call_655a15c0, v4, v2.Field(at_days, &text_days)); !v5.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v5) {
		goto end1
	}
	if v6 = words_days_b146a09a_known(m, v0, v1, v5); !v6.Defined() {
		goto end1
	}
	{
		v7 = m.Array(v5, v6)
	}
	if v8 = words_say_fdf94ebd_known(m, v0, v1, text_1943f93d, text_2fede18a, v7); !v8.Defined() {
		goto end1
	}
	v3 = m.Once(conflict_03cb80de, v3, v8)
end1:
	if v4 = m.Minus(call_d8eac95e, v2.Field(at_to, &text_to), v2.Field(at_from, &text_from)); !v4.Defined() {
		goto end2
	}
	if !regoplan.Same(v4, v2.Field(at_days, &text_days)) {
		goto end2
	}
	v3 = m.Once(conflict_a2664be5, v3, record_c9e9bbf0)
end2:
	return v3
}

func gap_left_out_54f4da69_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_gap_left_out_54f4da69, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_gap_left_out_54f4da69, &given, gap_left_out_54f4da69(m, v0, v1, v2))
}

// gap_longest_of_2151672e is g0.ninefold.lib.gap.longest_of.
func gap_longest_of_2151672e(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8 regoplan.Value
	v3 = m.Empty(0)
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_days, &text_days)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			{
				x8 := strip9.Of(v4)
				if !x8.Defined() {
					goto next4
				}
				m.Append(v3, x8)
			}
		next4:
		}
	}
	if v5 = m.Call(call_92c2232a, v3); !v5.Defined() {
		goto end1
	}
	v6 = m.Empty(0)
	{
		from11 := v2
		_, elems15 := from11.Scan()
		strip16 := regoplan.NewStrip(at_days, &text_days)
		for _, x14 := range elems15 {
			v7 = x14
			m.Tick()
			if !regoplan.Same(strip16.Of(v7), v5) {
				goto next12
			}
			m.Append(v6, v7)
		next12:
		}
	}
	if v8 = v6.At(regoplan.Int(0)); !v8.Defined() {
		goto end1
	}
	return v8
end1:
	return regoplan.Value{}
}

func gap_longest_of_2151672e_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_gap_longest_of_2151672e, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_gap_longest_of_2151672e, &given, gap_longest_of_2151672e(m, v0, v1, v2))
}

// gap_message_74d03f36 is g0.ninefold.lib.gap.message.
func gap_message_74d03f36(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16 regoplan.Value
	if !regoplan.Same(v2, text_due) {
		goto end1
	}
	if v7 = gap_needed_after_f0209b9c(m, v0, v1, v4, v0.Field(at_thresholds, &text_thresholds).Field(at_max_gap_days, &text_max_gap_days)); !v7.Defined() {
		goto end1
	}
	if v8 = gap_needed_by_5cbc1db3_known(m, v0, v1, v7, v5); !v8.Defined() {
		goto end1
	}
	v6 = m.Once(conflict_9f1a996c, v6, v8)
end1:
	if !regoplan.Same(v2, text_due) {
		goto end2
	}
	if v9 = v0.Field(at_thresholds, &text_thresholds).Field(at_max_gap_days, &text_max_gap_days); !v9.Defined() {
		goto end2
	}
	if v7 = gap_needed_after_f0209b9c(m, v0, v1, v4, v9); !v7.Defined() {
		goto not3
	}
	if !regoplan.Differ(v7, regoplan.No) {
		goto not3
	}
	goto end2
not3:
	if v10 = gap_counting_9c819276(m, v0, v1, v4, v5); !v10.Defined() {
		goto end2
	}
	v6 = m.Once(conflict_bc0d2845, v6, v10)
end2:
	if !regoplan.Differ(v2, text_due) {
		goto end4
	}
	if v11 = gap_left_out_54f4da69_known(m, v0, v1, v3); !v11.Defined() {
		goto end4
	}
	if v12 = dates_iso_b606dfaf_known(m, v0, v1, v3.Field(at_from, &text_from)); !v12.Defined() {
		goto end4
	}
	if v13 = dates_iso_b606dfaf_known(m, v0, v1, v3.Field(at_to, &text_to)); !v13.Defined() {
		goto end4
	}
	if v14 = words_days_b146a09a_known(m, v0, v1, v3.Field(at_days, &text_days)); !v14.Defined() {
		goto end4
	}
	{
		x5 := v3.Field(at_days, &text_days)
		if !x5.Defined() {
			goto end4
		}
		x6 := v11.Field(at_zh, &text_zh)
		if !x6.Defined() {
			goto end4
		}
		x7 := v5.Field(at_zh, &text_zh)
		if !x7.Defined() {
			goto end4
		}
		x8 := v0.Field(at_thresholds, &text_thresholds).Field(at_max_gap_days, &text_max_gap_days)
		if !x8.Defined() {
			goto end4
		}
		x9 := v5.Field(at_en, &text_en)
		if !x9.Defined() {
			goto end4
		}
		x10 := v11.Field(at_en, &text_en)
		if !x10.Defined() {
			goto end4
		}
		v15 = m.Array(x5, v12, v13, x6, x7, x8, x9, v14, x10)
	}
	if v16 = words_say_fdf94ebd_known(m, v0, v1, text_f3e89ea4, text_10a30f8b, v15); !v16.Defined() {
		goto end4
	}
	v6 = m.Once(conflict_6ed209e9, v6, v16)
end4:
	return v6
}

// gap_needed_after_f0209b9c is g0.ninefold.lib.gap.needed_after.
func gap_needed_after_f0209b9c(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7 regoplan.Value
	if v4 = m.Plus(call_293c979e, v2, regoplan.Int(1)); !v4.Defined() {
		goto end1
	}
	if v5 = m.Plus(call_86db52e3, v3, regoplan.Int(1)); !v5.Defined() {
		goto end1
	}
	if v6 = presence_nth_bc2c5eb6(m, v0, v1, v4, v5); !v6.Defined() {
		goto end1
	}
	if v7 = m.Minus(call_44671c60, v6, regoplan.Int(1)); !v7.Defined() {
		goto end1
	}
	return v7
end1:
	return regoplan.Value{}
}

// gap_needed_by_5cbc1db3 is g0.ninefold.lib.gap.needed_by.
func gap_needed_by_5cbc1db3(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	if v4 = dates_iso_b606dfaf_known(m, v0, v1, v2); !v4.Defined() {
		goto end1
	}
	{
		x2 := v3.Field(at_en, &text_en)
		if !x2.Defined() {
			goto end1
		}
		v5 = m.Array(x2, v4)
	}
	if v6 = m.Call(call_29e454ae, text_1588d71e, v5); !v6.Defined() {
		goto end1
	}
	if v7 = dates_iso_b606dfaf_known(m, v0, v1, v2); !v7.Defined() {
		goto end1
	}
	{
		x3 := v3.Field(at_zh, &text_zh)
		if !x3.Defined() {
			goto end1
		}
		v8 = m.Array(x3, v7)
	}
	if v9 = m.Call(call_fc881e0f, text_2105fb4f, v8); !v9.Defined() {
		goto end1
	}
	{
		v10 = m.Record(shape_0956b913, v6, v9)
	}
	return v10
end1:
	return regoplan.Value{}
}

func gap_needed_by_5cbc1db3_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_gap_needed_by_5cbc1db3, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_gap_needed_by_5cbc1db3, &given, gap_needed_by_5cbc1db3(m, v0, v1, v2, v3))
}

// gap_next_after_0cb02640 is g0.ninefold.lib.gap.next_after.
func gap_next_after_0cb02640(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	v3 = m.Set()
	if v4 = gap_turns_cfea0215(m, v0, v1, v2); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if v6 = gap_too_long_b92cce76(m, v0, v1, v2, v5); !v6.Defined() {
				goto next4
			}
			if !regoplan.Differ(v6, regoplan.No) {
				goto next4
			}
			if v7 = m.Minus(call_49dcf5c7, v5, regoplan.Int(1)); !v7.Defined() {
				goto next4
			}
			if v8 = gap_too_long_b92cce76(m, v0, v1, v2, v7); !v8.Defined() {
				goto not8
			}
			if !regoplan.Differ(v8, regoplan.No) {
				goto not8
			}
			goto next4
		not8:
			m.Add(v3, v5)
		next4:
		}
	}
end2:
	v9 = m.Set()
	if v10 = gap_too_long_b92cce76(m, v0, v1, v2, v0.Field(at_as_of, &text_as_of)); !v10.Defined() {
		goto end9
	}
	if !regoplan.Differ(v10, regoplan.No) {
		goto end9
	}
	m.Add(v9, regoplan.Yes)
end9:
	if v11 = outlook_turn_139246b3(m, v0, v1, v3, v9); !v11.Defined() {
		goto end1
	}
	if v12 = m.Minus(call_a7972f93, v11, regoplan.Int(1)); !v12.Defined() {
		goto end1
	}
	return v12
end1:
	return regoplan.Value{}
}

// gap_outlives_2078823d is g0.ninefold.lib.gap.outlives.
func gap_outlives_2078823d(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7 regoplan.Value
	if v5 = m.Plus(call_534651cd, v3, regoplan.Int(1)); !v5.Defined() {
		goto end1
	}
	if v6 = m.GetField(call_c0f3ec2d, v0.Field(at_service, &text_service), at_to, &text_to, v5); !v6.Defined() {
		goto end1
	}
	if !regoplan.Less(v3, v6) {
		goto end1
	}
	v4 = m.Once(conflict_37ab177d, v4, regoplan.Yes)
end1:
	if v7 = gap_soon_b43ea5c3(m, v0, v1, v2); !v7.Defined() {
		goto end2
	}
	if !regoplan.Differ(v7, regoplan.No) {
		goto end2
	}
	v4 = m.Once(conflict_3fb11837, v4, regoplan.Yes)
end2:
	return v4
}

// gap_outlook_d3dca9fb is g0.ninefold.lib.gap.outlook.
func gap_outlook_d3dca9fb(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15 regoplan.Value
	v5 = m.Set()
	if v6 = outlook_open_bf44d8aa_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto end2
	}
	v7 = m.Set()
	{
		from4 := v2
		_, elems8 := from4.Scan()
		strip9 := regoplan.NewStrip(at_day, &text_day)
		for _, x7 := range elems8 {
			v8 = x7
			m.Tick()
			if !regoplan.AtMost(strip9.Of(v8), v0.Field(at_window, &text_window).Field(at_to, &text_to)) {
				goto next5
			}
			{
				x10 := strip9.Of(v8)
				if !x10.Defined() {
					goto next5
				}
				m.Add(v7, x10)
			}
		next5:
		}
	}
	if v9 = gap_last_of_ee106f35(m, v0, v1, v7); !v9.Defined() {
		goto end2
	}
	if v10 = gap_asked_after_cade0cbd(m, v0, v1, v9); !v10.Defined() {
		goto end2
	}
	{
		from11 := v10
		_, elems15 := from11.Scan()
		for _, x14 := range elems15 {
			v11 = x14
			m.Tick()
			if v12 = gap_asked_by_d5998efa(m, v0, v1, v9, v11, v4); !v12.Defined() {
				goto next12
			}
			v13 = m.Set()
			{
				from17 := v2
				_, elems21 := from17.Scan()
				strip22 := regoplan.NewStrip(at_day, &text_day)
				strip24 := regoplan.NewStrip(at_row, &text_row)
				for _, x20 := range elems21 {
					v14 = x20
					m.Tick()
					if !regoplan.Same(strip22.Of(v14), v9) {
						goto next18
					}
					{
						x23 := strip24.Of(v14)
						if !x23.Defined() {
							goto next18
						}
						m.Add(v13, x23)
					}
				next18:
				}
			}
			{
				v15 = m.Record(shape_f9a92185, v3, v12, v11, v13)
			}
			m.Add(v5, v15)
		next12:
		}
	}
end2:
	return v5
}

// gap_points_d0d9978b is g0.ninefold.lib.gap.points.
func gap_points_d0d9978b(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	v3 = m.Set()
	{
		from3 := v2
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if !regoplan.AtMost(v0.Field(at_window, &text_window).Field(at_from, &text_from), v4) {
				goto next4
			}
			m.Add(v3, v4)
		next4:
		}
	}
	v5 = m.Set()
	{
		from9 := v2
		_, elems13 := from9.Scan()
		for _, x12 := range elems13 {
			v6 = x12
			m.Tick()
			if !regoplan.Less(v6, v0.Field(at_window, &text_window).Field(at_from, &text_from)) {
				goto next10
			}
			m.Add(v5, v6)
		next10:
		}
	}
	if v7 = gap_last_of_ee106f35(m, v0, v1, v5); !v7.Defined() {
		goto end1
	}
	v8 = m.Set()
	m.Add(v8, v7)
	if v9 = m.Call(call_762c1a24, v8, v3); !v9.Defined() {
		goto end1
	}
	if v10 = v0.Field(at_window, &text_window).Field(at_to, &text_to); !v10.Defined() {
		goto end1
	}
	v11 = m.Set()
	m.Add(v11, v10)
	if v12 = m.Call(call_762c1a24, v9, v11); !v12.Defined() {
		goto end1
	}
	return v12
end1:
	return regoplan.Value{}
}

// gap_proof_b07fa326 is g0.ninefold.lib.gap.proof.
func gap_proof_b07fa326(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9 regoplan.Value
	if !regoplan.Same(v2, text_due) {
		goto end1
	}
	v6 = m.Set()
	m.Add(v6, v4)
	v5 = m.Once(conflict_305a3cd2, v5, v6)
end1:
	if !regoplan.Differ(v2, text_due) {
		goto end2
	}
	if v7 = v3.Field(at_from, &text_from); !v7.Defined() {
		goto end2
	}
	if v8 = v3.Field(at_to, &text_to); !v8.Defined() {
		goto end2
	}
	v9 = m.Set()
	m.Add(v9, v7)
	m.Add(v9, v8)
	v5 = m.Once(conflict_b6be817e, v5, v9)
end2:
	return v5
}

func gap_proof_b07fa326_known(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3, v4}
	at, known := m.Look(pure_gap_proof_b07fa326, 3, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_gap_proof_b07fa326, &given, gap_proof_b07fa326(m, v0, v1, v2, v3, v4))
}

// gap_soon_b43ea5c3 is g0.ninefold.lib.gap.soon.
func gap_soon_b43ea5c3(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4 regoplan.Value
	if !regoplan.Same(v0.Field(at_window, &text_window).Field(at_to, &text_to), v0.Field(at_as_of, &text_as_of)) {
		goto end1
	}
	if v3 = gap_distance_740edf10(m, v0, v1, v2, v0.Field(at_window, &text_window).Field(at_to, &text_to)); !v3.Defined() {
		goto end1
	}
	if v4 = m.Minus(call_ec637a8f, v0.Field(at_thresholds, &text_thresholds).Field(at_max_gap_days, &text_max_gap_days), v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.AtMost(v4, v0.Field(at_thresholds, &text_thresholds).Field(at_warn_days, &text_warn_days)) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

// gap_status_of_9f84d95e is g0.ninefold.lib.gap.status_of.
func gap_status_of_9f84d95e(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5 regoplan.Value
	if !regoplan.Less(v0.Field(at_thresholds, &text_thresholds).Field(at_max_gap_days, &text_max_gap_days), v2) {
		goto end1
	}
	v4 = m.Once(conflict_7da85ea2, v4, text_fail)
end1:
	if !regoplan.AtMost(v2, v0.Field(at_thresholds, &text_thresholds).Field(at_max_gap_days, &text_max_gap_days)) {
		goto end2
	}
	if v5 = gap_soon_b43ea5c3(m, v0, v1, v3); !v5.Defined() {
		goto end2
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto end2
	}
	v4 = m.Once(conflict_4182079c, v4, text_due)
end2:
	if !regoplan.AtMost(v2, v0.Field(at_thresholds, &text_thresholds).Field(at_max_gap_days, &text_max_gap_days)) {
		goto end3
	}
	if v5 = gap_soon_b43ea5c3(m, v0, v1, v3); !v5.Defined() {
		goto not4
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto not4
	}
	goto end3
not4:
	v4 = m.Once(conflict_b4fecc79, v4, text_pass)
end3:
	return v4
}

// gap_stretches_b34d1069 is g0.ninefold.lib.gap.stretches.
func gap_stretches_b34d1069(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5 regoplan.Value
	if v3 = gap_points_d0d9978b(m, v0, v1, v2); !v3.Defined() {
		goto end1
	}
	if v4 = m.Call(call_a3086b8b, v3); !v4.Defined() {
		goto end1
	}
	if v5 = gap_between_4fdf13ae(m, v0, v1, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

// gap_stretches_bd34068d is g0.ninefold.lib.gap.stretches.
func gap_stretches_bd34068d(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5 regoplan.Value
	if v3 = gap_points_d0d9978b(m, v0, v1, v2); !v3.Defined() {
		goto end1
	}
	if v4 = m.Call(call_a3086b8b, v3); !v4.Defined() {
		goto end1
	}
	if v5 = gap_between_af3c446e(m, v0, v1, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

// gap_too_long_b92cce76 is g0.ninefold.lib.gap.too_long.
func gap_too_long_b92cce76(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5 regoplan.Value
	if v4 = thresholds_at_017ab66f(m, v0, v1, text_max_gap_days, v3); !v4.Defined() {
		goto end1
	}
	if v5 = gap_needed_after_f0209b9c(m, v0, v1, v2, v4); !v5.Defined() {
		goto end1
	}
	if !regoplan.Less(v5, v3) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

// gap_turns_cfea0215 is g0.ninefold.lib.gap.turns.
func gap_turns_cfea0215(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	if v3 = thresholds_changes_f4538006(m, v0, v1, text_max_gap_days); !v3.Defined() {
		goto end1
	}
	v4 = m.Set()
	if v5 = thresholds_figures_dd7e51b6(m, v0, v1, text_max_gap_days); !v5.Defined() {
		goto end2
	}
	{
		from3 := v5
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if v7 = gap_needed_after_f0209b9c(m, v0, v1, v2, v6); !v7.Defined() {
				goto next4
			}
			if v8 = m.Plus(call_f995b0b4, v7, regoplan.Int(1)); !v8.Defined() {
				goto next4
			}
			m.Add(v4, v8)
		next4:
		}
	}
end2:
	if v9 = m.Call(call_517d438b, v4, v3); !v9.Defined() {
		goto end1
	}
	return v9
end1:
	return regoplan.Value{}
}

// gap_verdict_24f6b2fa is g0.ninefold.lib.gap.verdict.
func gap_verdict_24f6b2fa(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	v4 = m.Set()
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_day, &text_day)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if !regoplan.AtMost(strip8.Of(v5), v0.Field(at_window, &text_window).Field(at_to, &text_to)) {
				goto next4
			}
			{
				x9 := strip8.Of(v5)
				if !x9.Defined() {
					goto next4
				}
				m.Add(v4, x9)
			}
		next4:
		}
	}
	if v6 = gap_stretches_b34d1069(m, v0, v1, v4); !v6.Defined() {
		goto end1
	}
	if v7 = gap_longest_of_2151672e_known(m, v0, v1, v6); !v7.Defined() {
		goto end1
	}
	if v8 = gap_last_of_ee106f35(m, v0, v1, v4); !v8.Defined() {
		goto end1
	}
	if v9 = gap_status_of_9f84d95e(m, v0, v1, v7.Field(at_days, &text_days), v8); !v9.Defined() {
		goto end1
	}
	if v10 = gap_message_74d03f36(m, v0, v1, v9, v7, v8, v3); !v10.Defined() {
		goto end1
	}
	if v11 = outcome_reasons_20af19df_known(m, v0, v1, v9, list_e4028c8f); !v11.Defined() {
		goto end1
	}
	{
		x10 := v7.Field(at_days, &text_days)
		if !x10.Defined() {
			goto end1
		}
		x11 := v0.Field(at_thresholds, &text_thresholds).Field(at_max_gap_days, &text_max_gap_days)
		if !x11.Defined() {
			goto end1
		}
		v12 = m.Record(shape_bf37cb17, x10, v10, v11, x11, v9)
	}
	return v12
end1:
	return regoplan.Value{}
}

// gap_verdict_b8431a4d is g0.ninefold.lib.gap.verdict.
func gap_verdict_b8431a4d(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	v4 = m.Set()
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_day, &text_day)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if !regoplan.AtMost(strip8.Of(v5), v0.Field(at_window, &text_window).Field(at_to, &text_to)) {
				goto next4
			}
			{
				x9 := strip8.Of(v5)
				if !x9.Defined() {
					goto next4
				}
				m.Add(v4, x9)
			}
		next4:
		}
	}
	if v6 = gap_stretches_bd34068d(m, v0, v1, v4); !v6.Defined() {
		goto end1
	}
	if v7 = gap_longest_of_2151672e_known(m, v0, v1, v6); !v7.Defined() {
		goto end1
	}
	if v8 = gap_last_of_ee106f35(m, v0, v1, v4); !v8.Defined() {
		goto end1
	}
	if v9 = gap_status_of_9f84d95e(m, v0, v1, v7.Field(at_days, &text_days), v8); !v9.Defined() {
		goto end1
	}
	{
		v10 = m.Record(shape_1891711c, v9)
	}
	return v10
end1:
	return regoplan.Value{}
}

// gap_verdict_eb2dcfd6 is g0.ninefold.lib.gap.verdict.
func gap_verdict_eb2dcfd6(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21 regoplan.Value
	v4 = m.Set()
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_day, &text_day)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if !regoplan.AtMost(strip8.Of(v5), v0.Field(at_window, &text_window).Field(at_to, &text_to)) {
				goto next4
			}
			{
				x9 := strip8.Of(v5)
				if !x9.Defined() {
					goto next4
				}
				m.Add(v4, x9)
			}
		next4:
		}
	}
	if v6 = gap_stretches_b34d1069(m, v0, v1, v4); !v6.Defined() {
		goto end1
	}
	if v7 = gap_longest_of_2151672e_known(m, v0, v1, v6); !v7.Defined() {
		goto end1
	}
	if v8 = gap_last_of_ee106f35(m, v0, v1, v4); !v8.Defined() {
		goto end1
	}
	if v9 = gap_status_of_9f84d95e(m, v0, v1, v7.Field(at_days, &text_days), v8); !v9.Defined() {
		goto end1
	}
	if v10 = dates_iso_b606dfaf_known(m, v0, v1, v7.Field(at_from, &text_from)); !v10.Defined() {
		goto end1
	}
	if v11 = dates_iso_b606dfaf_known(m, v0, v1, v7.Field(at_to, &text_to)); !v11.Defined() {
		goto end1
	}
	if v12 = gap_message_74d03f36(m, v0, v1, v9, v7, v8, v3); !v12.Defined() {
		goto end1
	}
	if v13 = outcome_reasons_20af19df_known(m, v0, v1, v9, list_e4028c8f); !v13.Defined() {
		goto end1
	}
	if v14 = v7.Field(at_days, &text_days); !v14.Defined() {
		goto end1
	}
	if v15 = v7.Field(at_days, &text_days); !v15.Defined() {
		goto end1
	}
	v16 = m.Set()
	{
		from11 := v2
		_, elems15 := from11.Scan()
		strip16 := regoplan.NewStrip(at_day, &text_day)
		strip18 := regoplan.NewStrip(at_row, &text_row)
		for _, x14 := range elems15 {
			v17 = x14
			m.Tick()
			if v18 = gap_proof_b07fa326_known(m, v0, v1, v9, v7, v8); !v18.Defined() {
				goto next12
			}
			if !regoplan.Holds(v18, strip16.Of(v17)) {
				goto next12
			}
			{
				x17 := strip18.Of(v17)
				if !x17.Defined() {
					goto next12
				}
				m.Add(v16, x17)
			}
		next12:
		}
	}
	if v19 = v0.Field(at_thresholds, &text_thresholds).Field(at_max_gap_days, &text_max_gap_days); !v19.Defined() {
		goto end1
	}
	{
		v20 = m.Record(shape_cfd00fee, v15, v10, v11)
	}
	{
		v21 = m.Record(shape_f3c0717a, v14, v20, v16, v12, v13, v19, v9)
	}
	return v21
end1:
	return regoplan.Value{}
}

// interviews_applies_268c0b20 is g0.ninefold.exchange.interviews.applies.
func interviews_applies_268c0b20(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v3 = interviews_only_holder_67279bb9_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	v2 = m.Once(conflict_ead9220b, v2, regoplan.Yes)
end1:
	if v2.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_72037702, v2, regoplan.No)
end3:
	return v2
}

func interviews_applies_268c0b20_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_interviews_applies_268c0b20); ok {
		return v
	}
	return m.Learn(memo_interviews_applies_268c0b20, interviews_applies_268c0b20(m, v0, v1))
}

// interviews_held_2700913e is g0.ninefold.exchange.interviews.held.
func interviews_held_2700913e(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	v2 = m.Set()
	{
		x6 := v0.Field(at_interviews, &text_interviews)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip18 := regoplan.NewStrip(at_date, &text_date)
		strip9 := regoplan.NewStrip(at_interviewer_id, &text_interviewer_id)
		strip14 := regoplan.NewStrip(at_interviewer_roles, &text_interviewer_roles)
		strip20 := regoplan.NewStrip(at_row, &text_row)
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if !regoplan.Differ(strip9.Of(v3), v0.Field(at_subject, &text_subject).Field(at_id, &text_id)) {
				goto next4
			}
			{
				x13 := strip14.Of(v3)
				if !x13.Defined() {
					goto next4
				}
				from10 := x13
				_, elems16 := from10.Scan()
				for _, x15 := range elems16 {
					v4 = x15
					m.Tick()
					v5 = m.Set()
					m.Add(v5, text_cadre_officer)
					m.Add(v5, text_secretary)
					if !regoplan.Holds(v5, v4) {
						goto next11
					}
					{
						x17 := strip18.Of(v3)
						if !x17.Defined() {
							goto next11
						}
						x19 := strip20.Of(v3)
						if !x19.Defined() {
							goto next11
						}
						v6 = m.Record(shape_8817ec34, x17, x19)
					}
					m.Add(v2, v6)
				next11:
				}
			}
		next4:
		}
	}
end2:
	return v2
}

func interviews_held_2700913e_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_interviews_held_2700913e); ok {
		return v
	}
	return m.Learn(memo_interviews_held_2700913e, interviews_held_2700913e(m, v0, v1))
}

// interviews_held_88cc32ec is g0.ninefold.exchange.interviews.held.
func interviews_held_88cc32ec(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	{
		x6 := v0.Field(at_interviews, &text_interviews)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip18 := regoplan.NewStrip(at_date, &text_date)
		strip9 := regoplan.NewStrip(at_interviewer_id, &text_interviewer_id)
		strip14 := regoplan.NewStrip(at_interviewer_roles, &text_interviewer_roles)
		strip20 := regoplan.NewStrip(at_row, &text_row)
		for _, x7 := range elems8 {
			v4 = x7
			m.Tick()
			if !regoplan.Differ(strip9.Of(v4), v0.Field(at_subject, &text_subject).Field(at_id, &text_id)) {
				goto next4
			}
			{
				x13 := strip14.Of(v4)
				if !x13.Defined() {
					goto next4
				}
				from10 := x13
				_, elems16 := from10.Scan()
				for _, x15 := range elems16 {
					v5 = x15
					m.Tick()
					v6 = m.Set()
					m.Add(v6, text_cadre_officer)
					m.Add(v6, text_secretary)
					if !regoplan.Holds(v6, v5) {
						goto next11
					}
					{
						x17 := strip18.Of(v4)
						if !x17.Defined() {
							goto next11
						}
						x19 := strip20.Of(v4)
						if !x19.Defined() {
							goto next11
						}
						v7 = m.Record(shape_8817ec34, x17, x19)
					}
					m.Add(v2, v7)
				next11:
				}
			}
		next4:
		}
	}
end2:
	return v2
}

func interviews_held_88cc32ec_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_interviews_held_88cc32ec); ok {
		return v
	}
	return m.Learn(memo_interviews_held_88cc32ec, interviews_held_88cc32ec(m, v0, v1))
}

// interviews_only_holder_67279bb9 is g0.ninefold.exchange.interviews.only_holder.
func interviews_only_holder_67279bb9(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8 regoplan.Value
	if v2 = v0.Field(at_subject, &text_subject).Field(at_id, &text_id); !v2.Defined() {
		goto end1
	}
	v3 = m.Empty(0)
	{
		x6 := v0.Field(at_holders, &text_holders)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip10 := regoplan.NewStrip(at_person_id, &text_person_id)
		for _, x7 := range elems8 {
			v4 = x7
			m.Tick()
			{
				x9 := strip10.Of(v4)
				if !x9.Defined() {
					goto next4
				}
				m.Append(v3, x9)
			}
		next4:
		}
	}
end2:
	if !v3.IsArray() {
		goto end1
	}
	if v5 = v3.Size(); !v5.Defined() {
		goto end1
	}
	if !regoplan.Same(v5, regoplan.Int(1)) {
		goto end1
	}
	v6 = regoplan.Int(0)
	v6 = regoplan.Int(0)
	if v7 = v3.At(v6); !v7.Defined() {
		goto end1
	}
	if !regoplan.Same(v7, v2) {
		goto end1
	}
	if v8 = m.Count(call_7dc273dc, v0.Field(at_holders, &text_holders)); !v8.Defined() {
		goto end1
	}
	if !regoplan.Same(v8, regoplan.Int(1)) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

func interviews_only_holder_67279bb9_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_interviews_only_holder_67279bb9); ok {
		return v
	}
	return m.Learn(memo_interviews_only_holder_67279bb9, interviews_only_holder_67279bb9(m, v0, v1))
}

// interviews_outlook_b1e9d20b is g0.ninefold.exchange.interviews.outlook.
func interviews_outlook_b1e9d20b(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	if v3 = interviews_only_holder_67279bb9_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end1
	}
	v2 = m.Once(conflict_4fcb9c64, v2, regoplan.NoElements)
end1:
	if v3 = interviews_only_holder_67279bb9_known(m, v0, v1); !v3.Defined() {
		goto not3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not3
	}
	goto end2
not3:
	if v4 = interviews_held_88cc32ec_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if v5 = interviews_thing_a51413c3_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	if v6 = gap_outlook_d3dca9fb(m, v0, v1, v4, text_interview, v5); !v6.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_88361f83, v2, v6)
end2:
	return v2
}

func interviews_outlook_b1e9d20b_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_interviews_outlook_b1e9d20b); ok {
		return v
	}
	return m.Learn(memo_interviews_outlook_b1e9d20b, interviews_outlook_b1e9d20b(m, v0, v1))
}

// interviews_thing_a51413c3 is g0.ninefold.exchange.interviews.thing.
func interviews_thing_a51413c3(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_658e30d1
}

func interviews_thing_a51413c3_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_interviews_thing_a51413c3); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_interviews_thing_a51413c3, 0, &given)
	if known {
		return m.Learn(memo_interviews_thing_a51413c3, at.Value())
	}
	return m.Learn(memo_interviews_thing_a51413c3, m.Keep(at, pure_interviews_thing_a51413c3, &given, interviews_thing_a51413c3(m, v0, v1)))
}

// interviews_verdict_255bda6b is g0.ninefold.exchange.interviews.verdict.
func interviews_verdict_255bda6b(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v3 = interviews_only_holder_67279bb9_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end1
	}
	if v4 = outcome_not_applicable_d2ae41e9_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_573c38ad, v2, v4)
end1:
	if v3 = interviews_only_holder_67279bb9_known(m, v0, v1); !v3.Defined() {
		goto not3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not3
	}
	goto end2
not3:
	if v4 = interviews_held_2700913e_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if v5 = gap_verdict_b8431a4d(m, v0, v1, v4, regoplan.Yes); !v5.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_56a053f1, v2, v5)
end2:
	return v2
}

func interviews_verdict_255bda6b_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_interviews_verdict_255bda6b); ok {
		return v
	}
	return m.Learn(memo_interviews_verdict_255bda6b, interviews_verdict_255bda6b(m, v0, v1))
}

// interviews_verdict_642a7910 is g0.ninefold.exchange.interviews.verdict.
func interviews_verdict_642a7910(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	if v3 = interviews_only_holder_67279bb9_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end1
	}
	if v4 = outcome_not_applicable_32e30549_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_573c38ad, v2, v4)
end1:
	if v3 = interviews_only_holder_67279bb9_known(m, v0, v1); !v3.Defined() {
		goto not3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not3
	}
	goto end2
not3:
	if v4 = interviews_held_2700913e_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if v5 = interviews_thing_a51413c3_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	if v6 = gap_verdict_24f6b2fa(m, v0, v1, v4, v5); !v6.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_56a053f1, v2, v6)
end2:
	return v2
}

func interviews_verdict_642a7910_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_interviews_verdict_642a7910); ok {
		return v
	}
	return m.Learn(memo_interviews_verdict_642a7910, interviews_verdict_642a7910(m, v0, v1))
}

// interviews_verdict_de0fc1f9 is g0.ninefold.exchange.interviews.verdict.
func interviews_verdict_de0fc1f9(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	if v3 = interviews_only_holder_67279bb9_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end1
	}
	if v4 = outcome_not_applicable_32e30549_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_573c38ad, v2, v4)
end1:
	if v3 = interviews_only_holder_67279bb9_known(m, v0, v1); !v3.Defined() {
		goto not3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not3
	}
	goto end2
not3:
	if v4 = interviews_held_88cc32ec_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if v5 = interviews_thing_a51413c3_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	if v6 = gap_verdict_eb2dcfd6(m, v0, v1, v4, v5); !v6.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_56a053f1, v2, v6)
end2:
	return v2
}

func interviews_verdict_de0fc1f9_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_interviews_verdict_de0fc1f9); ok {
		return v
	}
	return m.Learn(memo_interviews_verdict_de0fc1f9, interviews_verdict_de0fc1f9(m, v0, v1))
}

// lectures_held_2c8853fe is g0.ninefold.truth.lectures.held.
func lectures_held_2c8853fe(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	v2 = m.Set()
	{
		x6 := v0.Field(at_years, &text_years)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip9 := regoplan.NewStrip(at_to, &text_to)
		strip17 := regoplan.NewStrip(at_year, &text_year)
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if v4 = thresholds_at_017ab66f(m, v0, v1, text_speaker_kinds, strip9.Of(v3)); !v4.Defined() {
				goto next4
			}
			{
				x13 := v0.Field(at_events, &text_events).Field(at_lecture, &text_lecture)
				if !x13.Defined() {
					goto next4
				}
				from10 := x13
				_, elems15 := from10.Scan()
				strip18 := regoplan.NewStrip(at_speaker_kind, &text_speaker_kind)
				strip16 := regoplan.NewStrip(at_year, &text_year)
				for _, x14 := range elems15 {
					v5 = x14
					m.Tick()
					if !regoplan.Same(strip16.Of(v5), strip17.Of(v3)) {
						goto next11
					}
					if !regoplan.Holds(v4, strip18.Of(v5)) {
						goto next11
					}
					m.Add(v2, v5)
				next11:
				}
			}
		next4:
		}
	}
end2:
	return v2
}

func lectures_held_2c8853fe_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_lectures_held_2c8853fe); ok {
		return v
	}
	return m.Learn(memo_lectures_held_2c8853fe, lectures_held_2c8853fe(m, v0, v1))
}

// lectures_held_5c5e7375 is g0.ninefold.truth.lectures.held.
func lectures_held_5c5e7375(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	{
		x6 := v0.Field(at_years, &text_years)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip9 := regoplan.NewStrip(at_to, &text_to)
		strip17 := regoplan.NewStrip(at_year, &text_year)
		for _, x7 := range elems8 {
			v4 = x7
			m.Tick()
			if v5 = thresholds_at_017ab66f(m, v0, v1, text_speaker_kinds, strip9.Of(v4)); !v5.Defined() {
				goto next4
			}
			{
				x13 := v0.Field(at_events, &text_events).Field(at_lecture, &text_lecture)
				if !x13.Defined() {
					goto next4
				}
				from10 := x13
				_, elems15 := from10.Scan()
				strip18 := regoplan.NewStrip(at_speaker_kind, &text_speaker_kind)
				strip16 := regoplan.NewStrip(at_year, &text_year)
				for _, x14 := range elems15 {
					v6 = x14
					m.Tick()
					if !regoplan.Same(strip16.Of(v6), strip17.Of(v4)) {
						goto next11
					}
					if !regoplan.Holds(v5, strip18.Of(v6)) {
						goto next11
					}
					m.Add(v2, v6)
				next11:
				}
			}
		next4:
		}
	}
end2:
	return v2
}

func lectures_held_5c5e7375_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_lectures_held_5c5e7375); ok {
		return v
	}
	return m.Learn(memo_lectures_held_5c5e7375, lectures_held_5c5e7375(m, v0, v1))
}

// lectures_outlook_3fa43e90 is g0.ninefold.truth.lectures.outlook.
func lectures_outlook_3fa43e90(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = lectures_held_5c5e7375_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = lectures_unit_d89bd85f_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	{
		v4 = m.Record(shape_979fef38, text_d5fd1b5c, v3, text_00067b5a)
	}
	if v5 = quota_outlook_3a7f65d7(m, v0, v1, v2, text_event_id, text_lecture, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func lectures_outlook_3fa43e90_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_lectures_outlook_3fa43e90); ok {
		return v
	}
	return m.Learn(memo_lectures_outlook_3fa43e90, lectures_outlook_3fa43e90(m, v0, v1))
}

// lectures_unit_d89bd85f is g0.ninefold.truth.lectures.unit.
func lectures_unit_d89bd85f(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_8de5234c
}

func lectures_unit_d89bd85f_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_lectures_unit_d89bd85f); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_lectures_unit_d89bd85f, 0, &given)
	if known {
		return m.Learn(memo_lectures_unit_d89bd85f, at.Value())
	}
	return m.Learn(memo_lectures_unit_d89bd85f, m.Keep(at, pure_lectures_unit_d89bd85f, &given, lectures_unit_d89bd85f(m, v0, v1)))
}

// lectures_verdict_12084e1c is g0.ninefold.truth.lectures.verdict.
func lectures_verdict_12084e1c(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = lectures_held_5c5e7375_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_b3b32919(m, v0, v1, v2, text_event_id, record_57df31e4); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func lectures_verdict_12084e1c_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_lectures_verdict_12084e1c); ok {
		return v
	}
	return m.Learn(memo_lectures_verdict_12084e1c, lectures_verdict_12084e1c(m, v0, v1))
}

// lectures_verdict_1c05f7a9 is g0.ninefold.truth.lectures.verdict.
func lectures_verdict_1c05f7a9(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = lectures_held_2c8853fe_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_d768d842(m, v0, v1, v2, text_event_id, record_57df31e4); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func lectures_verdict_1c05f7a9_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_lectures_verdict_1c05f7a9); ok {
		return v
	}
	return m.Learn(memo_lectures_verdict_1c05f7a9, lectures_verdict_1c05f7a9(m, v0, v1))
}

// lectures_verdict_87202ede is g0.ninefold.truth.lectures.verdict.
func lectures_verdict_87202ede(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = lectures_held_2c8853fe_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_4cfd35dd(m, v0, v1, v2, text_event_id, regoplan.Yes); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func lectures_verdict_87202ede_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_lectures_verdict_87202ede); ok {
		return v
	}
	return m.Learn(memo_lectures_verdict_87202ede, lectures_verdict_87202ede(m, v0, v1))
}

// liaison_asked_1a58e788 is g0.ninefold.fieldwork.liaison.asked.
func liaison_asked_1a58e788(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	{
		x2 := v0.Field(at_thresholds, &text_thresholds).Field(at_units_per_member, &text_units_per_member)
		if !x2.Defined() {
			goto end1
		}
		return x2
	}
end1:
	return regoplan.Value{}
}

func liaison_asked_1a58e788_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_asked_1a58e788); ok {
		return v
	}
	return m.Learn(memo_liaison_asked_1a58e788, liaison_asked_1a58e788(m, v0, v1))
}

// liaison_clause_a28a19a3 is g0.ninefold.fieldwork.liaison.clause.
func liaison_clause_a28a19a3(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	if v4 = v2.Field(at_units, &text_units); !v4.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end1
	}
	if v5 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_from, &text_from)); !v5.Defined() {
		goto end1
	}
	if v6 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_to, &text_to)); !v6.Defined() {
		goto end1
	}
	{
		x2 := v2.Field(at_days, &text_days)
		if !x2.Defined() {
			goto end1
		}
		x3 := v2.Field(at_units, &text_units)
		if !x3.Defined() {
			goto end1
		}
		v7 = m.Array(v5, v6, x2, x3)
	}
	if v8 = words_say_fdf94ebd_known(m, v0, v1, text_7b04f681, text_3b5a9590, v7); !v8.Defined() {
		goto end1
	}
	v3 = m.Once(conflict_91360816, v3, v8)
end1:
	if v4 = v2.Field(at_units, &text_units); !v4.Defined() {
		goto end4
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end4
	}
	if v9 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_from, &text_from)); !v9.Defined() {
		goto end4
	}
	if v10 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_to, &text_to)); !v10.Defined() {
		goto end4
	}
	{
		x5 := v2.Field(at_days, &text_days)
		if !x5.Defined() {
			goto end4
		}
		v11 = m.Array(v9, v10, x5)
	}
	if v12 = words_say_fdf94ebd_known(m, v0, v1, text_173de276, text_a901e79d, v11); !v12.Defined() {
		goto end4
	}
	v3 = m.Once(conflict_8be066a2, v3, v12)
end4:
	return v3
}

func liaison_clause_a28a19a3_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_liaison_clause_a28a19a3, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_liaison_clause_a28a19a3, &given, liaison_clause_a28a19a3(m, v0, v1, v2))
}

// liaison_failing_on_4823a396 is g0.ninefold.fieldwork.liaison.failing_on.
func liaison_failing_on_4823a396(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3 regoplan.Value
	if v3 = liaison_stretch_on_13e81d7a(m, v0, v1, v2); !v3.Defined() {
		goto end1
	}
	if !regoplan.AtMost(v3.Field(at_needed, &text_needed), v2) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

// liaison_fails_from_bfc41b56 is g0.ninefold.fieldwork.liaison.fails_from.
func liaison_fails_from_bfc41b56(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	v2 = m.Set()
	if v3 = liaison_turns_d637d468_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if v5 = liaison_failing_on_4823a396(m, v0, v1, v4); !v5.Defined() {
				goto next4
			}
			if !regoplan.Differ(v5, regoplan.No) {
				goto next4
			}
			if v6 = m.Minus(call_935aae9c, v4, regoplan.Int(1)); !v6.Defined() {
				goto next4
			}
			if v7 = liaison_failing_on_4823a396(m, v0, v1, v6); !v7.Defined() {
				goto not8
			}
			if !regoplan.Differ(v7, regoplan.No) {
				goto not8
			}
			goto next4
		not8:
			m.Add(v2, v4)
		next4:
		}
	}
end2:
	v8 = m.Set()
	if v9 = liaison_failing_on_4823a396(m, v0, v1, v0.Field(at_as_of, &text_as_of)); !v9.Defined() {
		goto end9
	}
	if !regoplan.Differ(v9, regoplan.No) {
		goto end9
	}
	m.Add(v8, regoplan.Yes)
end9:
	if v10 = outlook_turn_139246b3(m, v0, v1, v2, v8); !v10.Defined() {
		goto end1
	}
	return v10
end1:
	return regoplan.Value{}
}

func liaison_fails_from_bfc41b56_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_fails_from_bfc41b56); ok {
		return v
	}
	return m.Learn(memo_liaison_fails_from_bfc41b56, liaison_fails_from_bfc41b56(m, v0, v1))
}

// liaison_foreseen_0686aa3f is g0.ninefold.fieldwork.liaison.foreseen.
func liaison_foreseen_0686aa3f(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	v2 = m.Object()
	if v3 = thresholds_figures_dd7e51b6(m, v0, v1, text_units_per_member); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if v5 = v0.Field(at_liaisons, &text_liaisons); !v5.Defined() {
				goto next4
			}
			if v6 = v0.Field(at_window, &text_window).Field(at_from, &text_from); !v6.Defined() {
				goto next4
			}
			if v7 = presence_open_end_0f500d55_known(m, v0, v1); !v7.Defined() {
				goto next4
			}
			if v8 = coverage_pieces_c1b2352e(m, v0, v1, v5, v6, v7); !v8.Defined() {
				goto next4
			}
			if v9 = coverage_shortfalls_ebcd2139(m, v0, v1, v8, v4); !v9.Defined() {
				goto next4
			}
			m.InsertOnce(conflict_eb221d34, v2, v4, v9)
		next4:
		}
	}
end2:
	return v2
}

func liaison_foreseen_0686aa3f_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_foreseen_0686aa3f); ok {
		return v
	}
	return m.Learn(memo_liaison_foreseen_0686aa3f, liaison_foreseen_0686aa3f(m, v0, v1))
}

// liaison_foreseen_545a1558 is g0.ninefold.fieldwork.liaison.foreseen.
func liaison_foreseen_545a1558(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	_ = v3
	v2 = m.Object()
	v3 = regoplan.Value{}
	if v4 = thresholds_figures_dd7e51b6(m, v0, v1, text_units_per_member); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if v6 = v0.Field(at_liaisons, &text_liaisons); !v6.Defined() {
				goto next4
			}
			if v7 = v0.Field(at_window, &text_window).Field(at_from, &text_from); !v7.Defined() {
				goto next4
			}
			if v8 = presence_open_end_0f500d55_known(m, v0, v1); !v8.Defined() {
				goto next4
			}
			if v9 = coverage_pieces_c1b2352e(m, v0, v1, v6, v7, v8); !v9.Defined() {
				goto next4
			}
			if v10 = coverage_shortfalls_ebcd2139(m, v0, v1, v9, v5); !v10.Defined() {
				goto next4
			}
			m.InsertOnce(conflict_eb221d34, v2, v5, v10)
		next4:
		}
	}
end2:
	return v2
}

func liaison_foreseen_545a1558_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_foreseen_545a1558); ok {
		return v
	}
	return m.Learn(memo_liaison_foreseen_545a1558, liaison_foreseen_545a1558(m, v0, v1))
}

// liaison_gaps_2b5796ee is g0.ninefold.fieldwork.liaison.gaps.
func liaison_gaps_2b5796ee(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	v2 = m.Empty(0)
	if v3 = liaison_shortfalls_721815cc_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_days, &text_days)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if v5 = strip8.Of(v4); !v5.Defined() {
				goto next4
			}
			if v6 = liaison_grace_3abe0f49_known(m, v0, v1); !v6.Defined() {
				goto next4
			}
			if !regoplan.Less(v6, v5) {
				goto next4
			}
			m.Append(v2, v4)
		next4:
		}
	}
end2:
	return v2
}

func liaison_gaps_2b5796ee_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_gaps_2b5796ee); ok {
		return v
	}
	return m.Learn(memo_liaison_gaps_2b5796ee, liaison_gaps_2b5796ee(m, v0, v1))
}

// liaison_gaps_3d8f33c4 is g0.ninefold.fieldwork.liaison.gaps.
func liaison_gaps_3d8f33c4(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	v2 = m.Empty(0)
	if v3 = liaison_shortfalls_d7d7668f_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_days, &text_days)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if v5 = strip8.Of(v4); !v5.Defined() {
				goto next4
			}
			if v6 = liaison_grace_3abe0f49_known(m, v0, v1); !v6.Defined() {
				goto next4
			}
			if !regoplan.Less(v6, v5) {
				goto next4
			}
			m.Append(v2, v4)
		next4:
		}
	}
end2:
	return v2
}

func liaison_gaps_3d8f33c4_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_gaps_3d8f33c4); ok {
		return v
	}
	return m.Learn(memo_liaison_gaps_3d8f33c4, liaison_gaps_3d8f33c4(m, v0, v1))
}

// liaison_grace_3abe0f49 is g0.ninefold.fieldwork.liaison.grace.
func liaison_grace_3abe0f49(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	{
		x2 := v0.Field(at_thresholds, &text_thresholds).Field(at_grace_days, &text_grace_days)
		if !x2.Defined() {
			goto end1
		}
		return x2
	}
end1:
	return regoplan.Value{}
}

func liaison_grace_3abe0f49_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_grace_3abe0f49); ok {
		return v
	}
	return m.Learn(memo_liaison_grace_3abe0f49, liaison_grace_3abe0f49(m, v0, v1))
}

// liaison_last_day_628589b2 is g0.ninefold.fieldwork.liaison.last_day.
func liaison_last_day_628589b2(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	v2 = m.Empty(0)
	if v3 = liaison_fails_from_bfc41b56_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = liaison_stretch_on_13e81d7a(m, v0, v1, v3); !v4.Defined() {
		goto end2
	}
	if v5 = v4.Field(at_needed, &text_needed); !v5.Defined() {
		goto end2
	}
	if !regoplan.AtMost(v0.Field(at_as_of, &text_as_of), v5) {
		goto end2
	}
	m.Append(v2, v5)
end2:
	if v6 = liaison_fails_from_bfc41b56_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	{
		v7 = m.Array(v6)
	}
	if v8 = m.Call(call_f377db47, v2, v7); !v8.Defined() {
		goto end1
	}
	if v9 = v8.At(regoplan.Int(0)); !v9.Defined() {
		goto end1
	}
	return v9
end1:
	return regoplan.Value{}
}

func liaison_last_day_628589b2_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_last_day_628589b2); ok {
		return v
	}
	return m.Learn(memo_liaison_last_day_628589b2, liaison_last_day_628589b2(m, v0, v1))
}

// liaison_lasts_dad88bae is g0.ninefold.fieldwork.liaison.lasts.
func liaison_lasts_dad88bae(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6 regoplan.Value
	if v5 = v2.Field(at_beside, &text_beside); !v5.Defined() {
		goto end1
	}
	if v6 = v5.At(regoplan.Int(1)); !v6.Defined() {
		goto end1
	}
	if !regoplan.Less(v3, v6) {
		goto end1
	}
	v4 = m.Once(conflict_fca1ae77, v4, regoplan.Yes)
end1:
	if v5 = v2.Field(at_beside, &text_beside); !v5.Defined() {
		goto end2
	}
	if v6 = v5.At(regoplan.Int(1)); !v6.Defined() {
		goto end2
	}
	if !regoplan.Less(v0.Field(at_service, &text_service).Field(at_to, &text_to), v6) {
		goto end2
	}
	v4 = m.Once(conflict_9b98ee25, v4, regoplan.Yes)
end2:
	return v4
}

// liaison_message_9de3e317 is g0.ninefold.fieldwork.liaison.message.
func liaison_message_9de3e317(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27, v28 regoplan.Value
	if v3 = liaison_status_119801df_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Same(v3, text_fail) {
		goto end1
	}
	v4 = m.Empty(0)
	if v5 = liaison_gaps_3d8f33c4_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	{
		from3 := v5
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if v7 = liaison_clause_a28a19a3_known(m, v0, v1, v6); !v7.Defined() {
				goto next4
			}
			m.Append(v4, v7)
		next4:
		}
	}
end2:
	if v8 = words_cut_a9f58025_known(m, v0, v1, v4); !v8.Defined() {
		goto end1
	}
	if v9 = liaison_grace_3abe0f49_known(m, v0, v1); !v9.Defined() {
		goto end1
	}
	if v10 = words_days_b146a09a_known(m, v0, v1, v9); !v10.Defined() {
		goto end1
	}
	if v11 = liaison_asked_1a58e788_known(m, v0, v1); !v11.Defined() {
		goto end1
	}
	if v12 = liaison_grace_3abe0f49_known(m, v0, v1); !v12.Defined() {
		goto end1
	}
	if v13 = v8.Field(at_zh, &text_zh); !v13.Defined() {
		goto end1
	}
	if v14 = v8.Field(at_en, &text_en); !v14.Defined() {
		goto end1
	}
	if v15 = liaison_needed_units_bb24dbb4_known(m, v0, v1); !v15.Defined() {
		goto end1
	}
	{
		v16 = m.Array(v11, v12, v13, v10, v14, v15)
	}
	if v17 = words_say_fdf94ebd_known(m, v0, v1, text_f6ecaeab, text_343efdfc, v16); !v17.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_bafa9d31, v2, v17)
end1:
	if v3 = liaison_status_119801df_known(m, v0, v1); !v3.Defined() {
		goto end8
	}
	if !regoplan.Same(v3, text_due) {
		goto end8
	}
	if v4 = liaison_running_27016a3c_known(m, v0, v1); !v4.Defined() {
		goto end8
	}
	if v18 = liaison_until_needed_6fa9323a(m, v0, v1, v4); !v18.Defined() {
		goto end8
	}
	if v19 = liaison_running_27016a3c_known(m, v0, v1); !v19.Defined() {
		goto end8
	}
	if v20 = dates_iso_b606dfaf_known(m, v0, v1, v19.Field(at_from, &text_from)); !v20.Defined() {
		goto end8
	}
	if v21 = liaison_asked_1a58e788_known(m, v0, v1); !v21.Defined() {
		goto end8
	}
	if v9 = liaison_running_27016a3c_known(m, v0, v1); !v9.Defined() {
		goto end8
	}
	if v22 = v9.Field(at_days, &text_days); !v22.Defined() {
		goto end8
	}
	if v23 = liaison_grace_3abe0f49_known(m, v0, v1); !v23.Defined() {
		goto end8
	}
	if v24 = v18.Field(at_zh, &text_zh); !v24.Defined() {
		goto end8
	}
	if v25 = v18.Field(at_en, &text_en); !v25.Defined() {
		goto end8
	}
	if v26 = liaison_needed_units_bb24dbb4_known(m, v0, v1); !v26.Defined() {
		goto end8
	}
	{
		v27 = m.Array(v20, v21, v22, v23, v24, v25, v26)
	}
	if v15 = words_say_fdf94ebd_known(m, v0, v1, text_343ad316, text_228b3a16, v27); !v15.Defined() {
		goto end8
	}
	v2 = m.Once(conflict_395b7775, v2, v15)
end8:
	if v3 = liaison_shortfalls_d7d7668f_known(m, v0, v1); !v3.Defined() {
		goto end9
	}
	if v5 = m.Count(call_fa4ca685, v3); !v5.Defined() {
		goto end9
	}
	if !regoplan.Same(v5, regoplan.Int(0)) {
		goto end9
	}
	if v28 = liaison_asked_1a58e788_known(m, v0, v1); !v28.Defined() {
		goto end9
	}
	if v7 = liaison_needed_units_bb24dbb4_known(m, v0, v1); !v7.Defined() {
		goto end9
	}
	{
		v20 = m.Array(v28, v7)
	}
	if v8 = words_say_fdf94ebd_known(m, v0, v1, text_58532792, text_52dcd8c2, v20); !v8.Defined() {
		goto end9
	}
	v2 = m.Once(conflict_9cf834a4, v2, v8)
end9:
	if v3 = liaison_status_119801df_known(m, v0, v1); !v3.Defined() {
		goto end10
	}
	if !regoplan.Same(v3, text_pass) {
		goto end10
	}
	v4 = m.Empty(0)
	if v5 = liaison_shortfalls_d7d7668f_known(m, v0, v1); !v5.Defined() {
		goto end11
	}
	{
		from12 := v5
		_, elems16 := from12.Scan()
		strip18 := regoplan.NewStrip(at_days, &text_days)
		for _, x15 := range elems16 {
			v6 = x15
			m.Tick()
			{
				x17 := strip18.Of(v6)
				if !x17.Defined() {
					goto next13
				}
				m.Append(v4, x17)
			}
		next13:
		}
	}
end11:
	if v8 = m.Call(call_ea88770b, v4); !v8.Defined() {
		goto end10
	}
	if v9 = words_days_b146a09a_known(m, v0, v1, v8); !v9.Defined() {
		goto end10
	}
	if v10 = liaison_asked_1a58e788_known(m, v0, v1); !v10.Defined() {
		goto end10
	}
	if v11 = liaison_grace_3abe0f49_known(m, v0, v1); !v11.Defined() {
		goto end10
	}
	if v12 = liaison_needed_units_bb24dbb4_known(m, v0, v1); !v12.Defined() {
		goto end10
	}
	{
		v13 = m.Array(v10, v8, v11, v9, v12)
	}
	if v26 = words_say_fdf94ebd_known(m, v0, v1, text_d382bd55, text_9c546a34, v13); !v26.Defined() {
		goto end10
	}
	v2 = m.Once(conflict_6574b879, v2, v26)
end10:
	return v2
}

func liaison_message_9de3e317_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_message_9de3e317); ok {
		return v
	}
	return m.Learn(memo_liaison_message_9de3e317, liaison_message_9de3e317(m, v0, v1))
}

// liaison_message_9fc21990 is g0.ninefold.fieldwork.liaison.message.
func liaison_message_9fc21990(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27, v28 regoplan.Value
	if v3 = liaison_status_119801df_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Same(v3, text_fail) {
		goto end1
	}
	v4 = m.Empty(0)
	if v5 = liaison_gaps_3d8f33c4_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	{
		from3 := v5
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if v7 = liaison_clause_a28a19a3_known(m, v0, v1, v6); !v7.Defined() {
				goto next4
			}
			m.Append(v4, v7)
		next4:
		}
	}
end2:
	if v8 = words_cut_a9f58025_known(m, v0, v1, v4); !v8.Defined() {
		goto end1
	}
	if v9 = liaison_grace_3abe0f49_known(m, v0, v1); !v9.Defined() {
		goto end1
	}
	if v10 = words_days_b146a09a_known(m, v0, v1, v9); !v10.Defined() {
		goto end1
	}
	if v11 = liaison_asked_1a58e788_known(m, v0, v1); !v11.Defined() {
		goto end1
	}
	if v12 = liaison_grace_3abe0f49_known(m, v0, v1); !v12.Defined() {
		goto end1
	}
	if v13 = v8.Field(at_zh, &text_zh); !v13.Defined() {
		goto end1
	}
	if v14 = v8.Field(at_en, &text_en); !v14.Defined() {
		goto end1
	}
	if v15 = liaison_needed_units_d180e4be_known(m, v0, v1); !v15.Defined() {
		goto end1
	}
	{
		v16 = m.Array(v11, v12, v13, v10, v14, v15)
	}
	if v17 = words_say_fdf94ebd_known(m, v0, v1, text_f6ecaeab, text_343efdfc, v16); !v17.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_bafa9d31, v2, v17)
end1:
	if v3 = liaison_status_119801df_known(m, v0, v1); !v3.Defined() {
		goto end8
	}
	if !regoplan.Same(v3, text_due) {
		goto end8
	}
	if v4 = liaison_running_27016a3c_known(m, v0, v1); !v4.Defined() {
		goto end8
	}
	if v18 = liaison_until_needed_5df96e4b(m, v0, v1, v4); !v18.Defined() {
		goto end8
	}
	if v19 = liaison_running_27016a3c_known(m, v0, v1); !v19.Defined() {
		goto end8
	}
	if v20 = dates_iso_b606dfaf_known(m, v0, v1, v19.Field(at_from, &text_from)); !v20.Defined() {
		goto end8
	}
	if v21 = liaison_asked_1a58e788_known(m, v0, v1); !v21.Defined() {
		goto end8
	}
	if v9 = liaison_running_27016a3c_known(m, v0, v1); !v9.Defined() {
		goto end8
	}
	if v22 = v9.Field(at_days, &text_days); !v22.Defined() {
		goto end8
	}
	if v23 = liaison_grace_3abe0f49_known(m, v0, v1); !v23.Defined() {
		goto end8
	}
	if v24 = v18.Field(at_zh, &text_zh); !v24.Defined() {
		goto end8
	}
	if v25 = v18.Field(at_en, &text_en); !v25.Defined() {
		goto end8
	}
	if v26 = liaison_needed_units_d180e4be_known(m, v0, v1); !v26.Defined() {
		goto end8
	}
	{
		v27 = m.Array(v20, v21, v22, v23, v24, v25, v26)
	}
	if v15 = words_say_fdf94ebd_known(m, v0, v1, text_343ad316, text_228b3a16, v27); !v15.Defined() {
		goto end8
	}
	v2 = m.Once(conflict_395b7775, v2, v15)
end8:
	if v3 = liaison_shortfalls_d7d7668f_known(m, v0, v1); !v3.Defined() {
		goto end9
	}
	if v5 = m.Count(call_fa4ca685, v3); !v5.Defined() {
		goto end9
	}
	if !regoplan.Same(v5, regoplan.Int(0)) {
		goto end9
	}
	if v28 = liaison_asked_1a58e788_known(m, v0, v1); !v28.Defined() {
		goto end9
	}
	if v7 = liaison_needed_units_d180e4be_known(m, v0, v1); !v7.Defined() {
		goto end9
	}
	{
		v20 = m.Array(v28, v7)
	}
	if v8 = words_say_fdf94ebd_known(m, v0, v1, text_58532792, text_52dcd8c2, v20); !v8.Defined() {
		goto end9
	}
	v2 = m.Once(conflict_9cf834a4, v2, v8)
end9:
	if v3 = liaison_status_119801df_known(m, v0, v1); !v3.Defined() {
		goto end10
	}
	if !regoplan.Same(v3, text_pass) {
		goto end10
	}
	v4 = m.Empty(0)
	if v5 = liaison_shortfalls_d7d7668f_known(m, v0, v1); !v5.Defined() {
		goto end11
	}
	{
		from12 := v5
		_, elems16 := from12.Scan()
		strip18 := regoplan.NewStrip(at_days, &text_days)
		for _, x15 := range elems16 {
			v6 = x15
			m.Tick()
			{
				x17 := strip18.Of(v6)
				if !x17.Defined() {
					goto next13
				}
				m.Append(v4, x17)
			}
		next13:
		}
	}
end11:
	if v8 = m.Call(call_ea88770b, v4); !v8.Defined() {
		goto end10
	}
	if v9 = words_days_b146a09a_known(m, v0, v1, v8); !v9.Defined() {
		goto end10
	}
	if v10 = liaison_asked_1a58e788_known(m, v0, v1); !v10.Defined() {
		goto end10
	}
	if v11 = liaison_grace_3abe0f49_known(m, v0, v1); !v11.Defined() {
		goto end10
	}
	if v12 = liaison_needed_units_d180e4be_known(m, v0, v1); !v12.Defined() {
		goto end10
	}
	{
		v13 = m.Array(v10, v8, v11, v9, v12)
	}
	if v26 = words_say_fdf94ebd_known(m, v0, v1, text_d382bd55, text_9c546a34, v13); !v26.Defined() {
		goto end10
	}
	v2 = m.Once(conflict_6574b879, v2, v26)
end10:
	return v2
}

func liaison_message_9fc21990_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_message_9fc21990); ok {
		return v
	}
	return m.Learn(memo_liaison_message_9fc21990, liaison_message_9fc21990(m, v0, v1))
}

// liaison_needed_63485ad5 is g0.ninefold.fieldwork.liaison.needed.
func liaison_needed_63485ad5(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	v3 = regoplan.Value{}
	if v5 = liaison_grace_3abe0f49_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if v6 = m.Plus(call_8a32e871, v5, regoplan.Int(1)); !v6.Defined() {
		goto end1
	}
	if v7 = presence_nth_bc2c5eb6(m, v0, v1, v2.Field(at_from, &text_from), v6); !v7.Defined() {
		goto end1
	}
	if v8 = liaison_asked_1a58e788_known(m, v0, v1); !v8.Defined() {
		goto end1
	}
	if v9 = liaison_foreseen_0686aa3f_known(m, v0, v1); !v9.Defined() {
		goto end1
	}
	if v10 = v9.At(v8); !v10.Defined() {
		goto end1
	}
	{
		from2 := v10
		_, elems6 := from2.Scan()
		strip7 := regoplan.NewStrip(at_from, &text_from)
		for _, x5 := range elems6 {
			v11 = x5
			m.Tick()
			if !regoplan.Same(strip7.Of(v11), v2.Field(at_from, &text_from)) {
				goto next3
			}
			if v12 = liaison_lasts_dad88bae(m, v0, v1, v11, v7); !v12.Defined() {
				goto next3
			}
			if !regoplan.Differ(v12, regoplan.No) {
				goto next3
			}
			v3 = m.Once(conflict_3d004b20, v3, v7)
		next3:
		}
	}
end1:
	if !v3.Defined() {
		goto end8
	}
	v4 = m.Once(conflict_3d004b20, v4, v3)
end8:
	return v4
}

// liaison_needed_eedb34de is g0.ninefold.fieldwork.liaison.needed.
func liaison_needed_eedb34de(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	v3 = regoplan.Value{}
	if v5 = liaison_grace_3abe0f49_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if v6 = m.Plus(call_8a32e871, v5, regoplan.Int(1)); !v6.Defined() {
		goto end1
	}
	if v7 = presence_nth_bc2c5eb6(m, v0, v1, v2.Field(at_from, &text_from), v6); !v7.Defined() {
		goto end1
	}
	if v8 = liaison_asked_1a58e788_known(m, v0, v1); !v8.Defined() {
		goto end1
	}
	if v9 = liaison_foreseen_545a1558_known(m, v0, v1); !v9.Defined() {
		goto end1
	}
	if v10 = v9.At(v8); !v10.Defined() {
		goto end1
	}
	{
		from2 := v10
		_, elems6 := from2.Scan()
		strip7 := regoplan.NewStrip(at_from, &text_from)
		for _, x5 := range elems6 {
			v11 = x5
			m.Tick()
			if !regoplan.Same(strip7.Of(v11), v2.Field(at_from, &text_from)) {
				goto next3
			}
			if v12 = liaison_lasts_dad88bae(m, v0, v1, v11, v7); !v12.Defined() {
				goto next3
			}
			if !regoplan.Differ(v12, regoplan.No) {
				goto next3
			}
			v3 = m.Once(conflict_3d004b20, v3, v7)
		next3:
		}
	}
end1:
	if !v3.Defined() {
		goto end8
	}
	v4 = m.Once(conflict_3d004b20, v4, v3)
end8:
	return v4
}

// liaison_needed_units_bb24dbb4 is g0.ninefold.fieldwork.liaison.needed_units.
func liaison_needed_units_bb24dbb4(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v2 = liaison_asked_1a58e788_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = liaison_unit_63ca5db4_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = words_english_e66607b5_known(m, v0, v1, v2, v3); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func liaison_needed_units_bb24dbb4_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_needed_units_bb24dbb4); ok {
		return v
	}
	return m.Learn(memo_liaison_needed_units_bb24dbb4, liaison_needed_units_bb24dbb4(m, v0, v1))
}

// liaison_needed_units_d180e4be is g0.ninefold.fieldwork.liaison.needed_units.
func liaison_needed_units_d180e4be(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v2 = liaison_asked_1a58e788_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = liaison_unit_7bd21030_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = words_english_e66607b5_known(m, v0, v1, v2, v3); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func liaison_needed_units_d180e4be_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_needed_units_d180e4be); ok {
		return v
	}
	return m.Learn(memo_liaison_needed_units_d180e4be, liaison_needed_units_d180e4be(m, v0, v1))
}

// liaison_outlives_567c0a29 is g0.ninefold.fieldwork.liaison.outlives.
func liaison_outlives_567c0a29(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	if v3 = v0.Field(at_service, &text_service); !v3.Defined() {
		goto end1
	}
	if v4 = liaison_fails_from_bfc41b56_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = m.GetField(call_d64b8b1b, v3, at_to, &text_to, v4); !v5.Defined() {
		goto end1
	}
	if v6 = liaison_fails_from_bfc41b56_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	if !regoplan.AtMost(v6, v5) {
		goto end1
	}
	v2 = m.Once(conflict_5187821b, v2, regoplan.Yes)
end1:
	if v3 = liaison_running_27016a3c_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = liaison_needed_eedb34de(m, v0, v1, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end2
	}
	v2 = m.Once(conflict_64b0f3ac, v2, regoplan.Yes)
end2:
	return v2
}

func liaison_outlives_567c0a29_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_outlives_567c0a29); ok {
		return v
	}
	return m.Learn(memo_liaison_outlives_567c0a29, liaison_outlives_567c0a29(m, v0, v1))
}

// liaison_outlook_7053d85f is g0.ninefold.fieldwork.liaison.outlook.
func liaison_outlook_7053d85f(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27, v28, v29, v30, v31, v32, v33 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	if v4 = outlook_open_bf44d8aa_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end2
	}
	if v5 = liaison_outlives_567c0a29_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto end2
	}
	if v6 = liaison_fails_from_bfc41b56_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	if v7 = liaison_served_b3f807ef(m, v0, v1, v6); !v7.Defined() {
		goto end2
	}
	{
		x3 := v0.Field(at_as_of, &text_as_of)
		if !x3.Defined() {
			goto end2
		}
		v8 = m.Array(v7, x3)
	}
	if v9 = m.Call(call_3a30e751, v8); !v9.Defined() {
		goto end2
	}
	if v10 = liaison_running_on_882c5af8(m, v0, v1, v9); !v10.Defined() {
		goto end2
	}
	if v11 = thresholds_at_017ab66f(m, v0, v1, text_units_per_member, v9); !v11.Defined() {
		goto end2
	}
	v12 = m.Set()
	{
		from5 := v10
		_, elems9 := from5.Scan()
		strip11 := regoplan.NewStrip(at_unit_id, &text_unit_id)
		for _, x8 := range elems9 {
			v13 = x8
			m.Tick()
			{
				x10 := strip11.Of(v13)
				if !x10.Defined() {
					goto next6
				}
				m.Add(v12, x10)
			}
		next6:
		}
	}
	if v14 = m.Count(call_5fc305af, v12); !v14.Defined() {
		goto end2
	}
	if v15 = m.Minus(call_566fc5b7, v11, v14); !v15.Defined() {
		goto end2
	}
	if v16 = liaison_stretch_on_13e81d7a(m, v0, v1, v9); !v16.Defined() {
		goto end2
	}
	if v17 = m.Minus(call_145f30c9, v11, v15); !v17.Defined() {
		goto end2
	}
	if v18 = liaison_unit_7bd21030_known(m, v0, v1); !v18.Defined() {
		goto end2
	}
	if v19 = words_counted_or_none_f08a5a68_known(m, v0, v1, v17, v18); !v19.Defined() {
		goto end2
	}
	if v20 = liaison_last_day_628589b2_known(m, v0, v1); !v20.Defined() {
		goto end2
	}
	if v21 = outlook_by_cea8cab6(m, v0, v1, v20); !v21.Defined() {
		goto end2
	}
	if v22 = m.Minus(call_21e35e37, v11, v15); !v22.Defined() {
		goto end2
	}
	if v23 = dates_iso_b606dfaf_known(m, v0, v1, v16.Field(at_from, &text_from)); !v23.Defined() {
		goto end2
	}
	{
		x12 := v21.Field(at_zh, &text_zh)
		if !x12.Defined() {
			goto end2
		}
		x13 := v21.Field(at_en, &text_en)
		if !x13.Defined() {
			goto end2
		}
		x14 := v19.Field(at_zh, &text_zh)
		if !x14.Defined() {
			goto end2
		}
		x15 := v19.Field(at_en, &text_en)
		if !x15.Defined() {
			goto end2
		}
		v24 = m.Array(x12, x13, v15, x14, v11, v23, x15)
	}
	if v25 = words_say_fdf94ebd_known(m, v0, v1, text_3e89dae6, text_23faf5bb, v24); !v25.Defined() {
		goto end2
	}
	if v26 = liaison_last_day_628589b2_known(m, v0, v1); !v26.Defined() {
		goto end2
	}
	v27 = m.Set()
	if v28 = v16.Field(at_beside, &text_beside); !v28.Defined() {
		goto end16
	}
	if v29 = v28.At(regoplan.Int(0)); !v29.Defined() {
		goto end16
	}
	if v30 = liaison_running_on_882c5af8(m, v0, v1, v29); !v30.Defined() {
		goto end16
	}
	if v31 = m.Call(call_ab63f9b7, v10, v30); !v31.Defined() {
		goto end16
	}
	{
		from17 := v31
		_, elems21 := from17.Scan()
		strip23 := regoplan.NewStrip(at_row, &text_row)
		for _, x20 := range elems21 {
			v32 = x20
			m.Tick()
			{
				x22 := strip23.Of(v32)
				if !x22.Defined() {
					goto next18
				}
				m.Add(v27, x22)
			}
		next18:
		}
	}
end16:
	{
		v33 = m.Record(shape_799df4ae, v22, text_liaison, v25, v15, v26, v11, v27)
	}
	m.Add(v2, v33)
end2:
	return v2
}

func liaison_outlook_7053d85f_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_outlook_7053d85f); ok {
		return v
	}
	return m.Learn(memo_liaison_outlook_7053d85f, liaison_outlook_7053d85f(m, v0, v1))
}

// liaison_pieces_fdd53339 is g0.ninefold.fieldwork.liaison.pieces.
func liaison_pieces_fdd53339(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2 regoplan.Value
	if v2 = coverage_pieces_c1b2352e(m, v0, v1, v0.Field(at_liaisons, &text_liaisons), v0.Field(at_window, &text_window).Field(at_from, &text_from), v0.Field(at_window, &text_window).Field(at_to, &text_to)); !v2.Defined() {
		goto end1
	}
	return v2
end1:
	return regoplan.Value{}
}

func liaison_pieces_fdd53339_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_pieces_fdd53339); ok {
		return v
	}
	return m.Learn(memo_liaison_pieces_fdd53339, liaison_pieces_fdd53339(m, v0, v1))
}

// liaison_proof_11834a7f is g0.ninefold.fieldwork.liaison.proof.
func liaison_proof_11834a7f(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17 regoplan.Value
	if v3 = liaison_status_119801df_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Differ(v3, text_pass) {
		goto end1
	}
	if v4 = liaison_running_on_882c5af8(m, v0, v1, v0.Field(at_window, &text_window).Field(at_to, &text_to)); !v4.Defined() {
		goto end1
	}
	v5 = m.Set()
	if v6 = liaison_told_of_030f2a17_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	{
		from3 := v6
		_, elems7 := from3.Scan()
		strip14 := regoplan.NewStrip(at_beside, &text_beside)
		for _, x6 := range elems7 {
			v7 = x6
			m.Tick()
			{
				x11 := v0.Field(at_liaisons, &text_liaisons)
				if !x11.Defined() {
					goto next4
				}
				from8 := x11
				_, elems13 := from8.Scan()
				for _, x12 := range elems13 {
					v8 = x12
					m.Tick()
					if v9 = strip14.Of(v7); !v9.Defined() {
						goto next9
					}
					if v10 = v9.At(regoplan.Int(0)); !v10.Defined() {
						goto next9
					}
					if v11 = strip14.Of(v7); !v11.Defined() {
						goto next9
					}
					if v12 = v11.At(regoplan.Int(1)); !v12.Defined() {
						goto next9
					}
					if v13 = liaison_touches_d1b20c27_known(m, v0, v1, v8, v10, v12); !v13.Defined() {
						goto next9
					}
					if !regoplan.Differ(v13, regoplan.No) {
						goto next9
					}
					m.Add(v5, v8)
				next9:
				}
			}
		next4:
		}
	}
end2:
	if v14 = m.Call(call_3ea0b82d, v4, v5); !v14.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_b8f0533b, v2, v14)
end1:
	if v3 = liaison_status_119801df_known(m, v0, v1); !v3.Defined() {
		goto end15
	}
	if !regoplan.Same(v3, text_pass) {
		goto end15
	}
	v15 = m.Set()
	{
		x20 := v0.Field(at_liaisons, &text_liaisons)
		if !x20.Defined() {
			goto end16
		}
		from17 := x20
		_, elems22 := from17.Scan()
		for _, x21 := range elems22 {
			v16 = x21
			m.Tick()
			if v17 = liaison_touches_d1b20c27_known(m, v0, v1, v16, v0.Field(at_window, &text_window).Field(at_from, &text_from), v0.Field(at_window, &text_window).Field(at_to, &text_to)); !v17.Defined() {
				goto next18
			}
			if !regoplan.Differ(v17, regoplan.No) {
				goto next18
			}
			m.Add(v15, v16)
		next18:
		}
	}
end16:
	v2 = m.Once(conflict_482552a8, v2, v15)
end15:
	return v2
}

func liaison_proof_11834a7f_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_proof_11834a7f); ok {
		return v
	}
	return m.Learn(memo_liaison_proof_11834a7f, liaison_proof_11834a7f(m, v0, v1))
}

// liaison_running_27016a3c is g0.ninefold.fieldwork.liaison.running.
func liaison_running_27016a3c(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13 regoplan.Value
	if !regoplan.Same(v0.Field(at_window, &text_window).Field(at_to, &text_to), v0.Field(at_as_of, &text_as_of)) {
		goto end1
	}
	if v2 = liaison_pieces_fdd53339_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = m.Count(call_8059f2b8, v2); !v3.Defined() {
		goto end1
	}
	if v4 = m.Minus(call_0feb7798, v3, regoplan.Int(1)); !v4.Defined() {
		goto end1
	}
	if v5 = liaison_pieces_fdd53339_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if v6 = v5.At(v4); !v6.Defined() {
		goto end1
	}
	if v7 = m.Count(call_08bc97ee, v6.Field(at_units, &text_units)); !v7.Defined() {
		goto end1
	}
	if v8 = liaison_asked_1a58e788_known(m, v0, v1); !v8.Defined() {
		goto end1
	}
	if !regoplan.Less(v7, v8) {
		goto end1
	}
	if v9 = liaison_shortfalls_d7d7668f_known(m, v0, v1); !v9.Defined() {
		goto end1
	}
	if v10 = m.Count(call_35a7faee, v9); !v10.Defined() {
		goto end1
	}
	if v11 = m.Minus(call_f17aa299, v10, regoplan.Int(1)); !v11.Defined() {
		goto end1
	}
	if v12 = liaison_shortfalls_d7d7668f_known(m, v0, v1); !v12.Defined() {
		goto end1
	}
	if v13 = v12.At(v11); !v13.Defined() {
		goto end1
	}
	return v13
end1:
	return regoplan.Value{}
}

func liaison_running_27016a3c_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_running_27016a3c); ok {
		return v
	}
	return m.Learn(memo_liaison_running_27016a3c, liaison_running_27016a3c(m, v0, v1))
}

// liaison_running_5b68252c is g0.ninefold.fieldwork.liaison.running.
func liaison_running_5b68252c(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13 regoplan.Value
	if !regoplan.Same(v0.Field(at_window, &text_window).Field(at_to, &text_to), v0.Field(at_as_of, &text_as_of)) {
		goto end1
	}
	if v2 = liaison_pieces_fdd53339_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = m.Count(call_8059f2b8, v2); !v3.Defined() {
		goto end1
	}
	if v4 = m.Minus(call_0feb7798, v3, regoplan.Int(1)); !v4.Defined() {
		goto end1
	}
	if v5 = liaison_pieces_fdd53339_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if v6 = v5.At(v4); !v6.Defined() {
		goto end1
	}
	if v7 = m.Count(call_08bc97ee, v6.Field(at_units, &text_units)); !v7.Defined() {
		goto end1
	}
	if v8 = liaison_asked_1a58e788_known(m, v0, v1); !v8.Defined() {
		goto end1
	}
	if !regoplan.Less(v7, v8) {
		goto end1
	}
	if v9 = liaison_shortfalls_721815cc_known(m, v0, v1); !v9.Defined() {
		goto end1
	}
	if v10 = m.Count(call_35a7faee, v9); !v10.Defined() {
		goto end1
	}
	if v11 = m.Minus(call_f17aa299, v10, regoplan.Int(1)); !v11.Defined() {
		goto end1
	}
	if v12 = liaison_shortfalls_721815cc_known(m, v0, v1); !v12.Defined() {
		goto end1
	}
	if v13 = v12.At(v11); !v13.Defined() {
		goto end1
	}
	return v13
end1:
	return regoplan.Value{}
}

func liaison_running_5b68252c_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_running_5b68252c); ok {
		return v
	}
	return m.Learn(memo_liaison_running_5b68252c, liaison_running_5b68252c(m, v0, v1))
}

// liaison_running_on_882c5af8 is g0.ninefold.fieldwork.liaison.running_on.
func liaison_running_on_882c5af8(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5 regoplan.Value
	v3 = m.Set()
	{
		x6 := v0.Field(at_liaisons, &text_liaisons)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v4 = x7
			m.Tick()
			if v5 = coverage_runs_d6b13681_known(m, v0, v1, v4, v2); !v5.Defined() {
				goto next4
			}
			if !regoplan.Differ(v5, regoplan.No) {
				goto next4
			}
			m.Add(v3, v4)
		next4:
		}
	}
end2:
	return v3
}

// liaison_served_b3f807ef is g0.ninefold.fieldwork.liaison.served.
func liaison_served_b3f807ef(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5 regoplan.Value
	if v3 = m.GetField(call_080bcf5d, v0.Field(at_service, &text_service), at_to, &text_to, v2); !v3.Defined() {
		goto end1
	}
	{
		v4 = m.Array(v2, v3)
	}
	if v5 = m.Call(call_e5f33006, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

// liaison_shortfalls_721815cc is g0.ninefold.fieldwork.liaison.shortfalls.
func liaison_shortfalls_721815cc(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v2 = liaison_pieces_fdd53339_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = liaison_asked_1a58e788_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = coverage_shortfalls_fde08d20(m, v0, v1, v2, v3); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func liaison_shortfalls_721815cc_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_shortfalls_721815cc); ok {
		return v
	}
	return m.Learn(memo_liaison_shortfalls_721815cc, liaison_shortfalls_721815cc(m, v0, v1))
}

// liaison_shortfalls_d7d7668f is g0.ninefold.fieldwork.liaison.shortfalls.
func liaison_shortfalls_d7d7668f(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v2 = liaison_pieces_fdd53339_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = liaison_asked_1a58e788_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = coverage_shortfalls_ebcd2139(m, v0, v1, v2, v3); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func liaison_shortfalls_d7d7668f_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_shortfalls_d7d7668f); ok {
		return v
	}
	return m.Learn(memo_liaison_shortfalls_d7d7668f, liaison_shortfalls_d7d7668f(m, v0, v1))
}

// liaison_shown_73d244fc is g0.ninefold.fieldwork.liaison.shown.
func liaison_shown_73d244fc(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5 regoplan.Value
	if v3 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_from, &text_from)); !v3.Defined() {
		goto end1
	}
	if v4 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_to, &text_to)); !v4.Defined() {
		goto end1
	}
	{
		x2 := v2.Field(at_days, &text_days)
		if !x2.Defined() {
			goto end1
		}
		x3 := v2.Field(at_units, &text_units)
		if !x3.Defined() {
			goto end1
		}
		v5 = m.Record(shape_9b6a4051, x2, v3, v4, x3)
	}
	return v5
end1:
	return regoplan.Value{}
}

func liaison_shown_73d244fc_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_liaison_shown_73d244fc, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_liaison_shown_73d244fc, &given, liaison_shown_73d244fc(m, v0, v1, v2))
}

// liaison_status_119801df is g0.ninefold.fieldwork.liaison.status.
func liaison_status_119801df(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v3 = liaison_gaps_3d8f33c4_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_485eb73f, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end1
	}
	v2 = m.Once(conflict_860fdbc1, v2, text_fail)
end1:
	if v3 = liaison_gaps_3d8f33c4_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = m.Count(call_1123ca73, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end2
	}
	if v5 = liaison_running_27016a3c_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto end2
	}
	v2 = m.Once(conflict_9f0dbe15, v2, text_due)
end2:
	if v3 = liaison_gaps_3d8f33c4_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if v4 = m.Count(call_c25496c6, v3); !v4.Defined() {
		goto end3
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end3
	}
	if v5 = liaison_running_27016a3c_known(m, v0, v1); !v5.Defined() {
		goto not4
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto not4
	}
	goto end3
not4:
	v2 = m.Once(conflict_12d0e826, v2, text_pass)
end3:
	return v2
}

func liaison_status_119801df_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_status_119801df); ok {
		return v
	}
	return m.Learn(memo_liaison_status_119801df, liaison_status_119801df(m, v0, v1))
}

// liaison_status_3e87c141 is g0.ninefold.fieldwork.liaison.status.
func liaison_status_3e87c141(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v3 = liaison_gaps_2b5796ee_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_485eb73f, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end1
	}
	v2 = m.Once(conflict_860fdbc1, v2, text_fail)
end1:
	if v3 = liaison_gaps_2b5796ee_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = m.Count(call_1123ca73, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end2
	}
	if v5 = liaison_running_5b68252c_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto end2
	}
	v2 = m.Once(conflict_9f0dbe15, v2, text_due)
end2:
	if v3 = liaison_gaps_2b5796ee_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if v4 = m.Count(call_c25496c6, v3); !v4.Defined() {
		goto end3
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end3
	}
	if v5 = liaison_running_5b68252c_known(m, v0, v1); !v5.Defined() {
		goto not4
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto not4
	}
	goto end3
not4:
	v2 = m.Once(conflict_12d0e826, v2, text_pass)
end3:
	return v2
}

func liaison_status_3e87c141_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_status_3e87c141); ok {
		return v
	}
	return m.Learn(memo_liaison_status_3e87c141, liaison_status_3e87c141(m, v0, v1))
}

// liaison_stretch_on_13e81d7a is g0.ninefold.fieldwork.liaison.stretch_on.
func liaison_stretch_on_13e81d7a(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16 regoplan.Value
	v3 = regoplan.Value{}
	if v5 = thresholds_at_017ab66f(m, v0, v1, text_units_per_member, v2); !v5.Defined() {
		goto end1
	}
	if v6 = liaison_units_on_5488519b(m, v0, v1, v2); !v6.Defined() {
		goto end1
	}
	if v7 = m.Count(call_aa1f5388, v6); !v7.Defined() {
		goto end1
	}
	if !regoplan.Less(v7, v5) {
		goto end1
	}
	if v8 = liaison_foreseen_545a1558_known(m, v0, v1); !v8.Defined() {
		goto end1
	}
	if v9 = v8.At(v5); !v9.Defined() {
		goto end1
	}
	{
		from2 := v9
		_, elems6 := from2.Scan()
		strip7 := regoplan.NewStrip(at_from, &text_from)
		for _, x5 := range elems6 {
			v10 = x5
			m.Tick()
			if !regoplan.AtMost(strip7.Of(v10), v2) {
				goto next3
			}
			if v11 = liaison_lasts_dad88bae(m, v0, v1, v10, v2); !v11.Defined() {
				goto next3
			}
			if !regoplan.Differ(v11, regoplan.No) {
				goto next3
			}
			if v12 = thresholds_at_017ab66f(m, v0, v1, text_grace_days, v2); !v12.Defined() {
				goto next3
			}
			if v13 = m.Plus(call_1bf28bf0, v12, regoplan.Int(1)); !v13.Defined() {
				goto next3
			}
			if v14 = presence_nth_bc2c5eb6(m, v0, v1, strip7.Of(v10), v13); !v14.Defined() {
				goto next3
			}
			{
				v15 = m.Record(shape_2e7ca798, v14)
			}
			if v16 = m.Call(call_79b3cd42, v10, v15); !v16.Defined() {
				goto next3
			}
			v3 = m.Once(conflict_0b05afeb, v3, v16)
		next3:
		}
	}
end1:
	if !v3.Defined() {
		goto end8
	}
	v4 = m.Once(conflict_0b05afeb, v4, v3)
end8:
	return v4
}

// liaison_told_of_030f2a17 is g0.ninefold.fieldwork.liaison.told_of.
func liaison_told_of_030f2a17(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	if v3 = liaison_gaps_3d8f33c4_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_b9299eee, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end1
	}
	if v5 = liaison_gaps_3d8f33c4_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_f6b172f3, v2, v5)
end1:
	if v3 = liaison_gaps_3d8f33c4_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = m.Count(call_46b79921, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end2
	}
	if v6 = liaison_running_27016a3c_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	{
		v7 = m.Array(v6)
	}
	v2 = m.Once(conflict_36d0a933, v2, v7)
end2:
	return v2
}

func liaison_told_of_030f2a17_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_told_of_030f2a17); ok {
		return v
	}
	return m.Learn(memo_liaison_told_of_030f2a17, liaison_told_of_030f2a17(m, v0, v1))
}

// liaison_touches_d1b20c27 is g0.ninefold.fieldwork.liaison.touches.
func liaison_touches_d1b20c27(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5 regoplan.Value
	if !regoplan.AtMost(v2.Field(at_from, &text_from), v4) {
		goto end1
	}
	if v5 = m.GetField(call_1aa45476, v2, at_to, &text_to, v3); !v5.Defined() {
		goto end1
	}
	if !regoplan.AtMost(v3, v5) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

func liaison_touches_d1b20c27_known(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3, v4}
	at, known := m.Look(pure_liaison_touches_d1b20c27, 3, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_liaison_touches_d1b20c27, &given, liaison_touches_d1b20c27(m, v0, v1, v2, v3, v4))
}

// liaison_turns_d637d468 is g0.ninefold.fieldwork.liaison.turns.
func liaison_turns_d637d468(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	if v4 = thresholds_figures_dd7e51b6(m, v0, v1, text_grace_days); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if v6 = liaison_foreseen_545a1558_known(m, v0, v1); !v6.Defined() {
				goto next4
			}
			{
				from8 := v6
				_, elems12 := from8.Scan()
				for _, x11 := range elems12 {
					v7 = x11
					m.Tick()
					{
						from13 := v7
						_, elems17 := from13.Scan()
						strip18 := regoplan.NewStrip(at_from, &text_from)
						for _, x16 := range elems17 {
							v8 = x16
							m.Tick()
							if v9 = m.Plus(call_4db9250b, v5, regoplan.Int(1)); !v9.Defined() {
								goto next14
							}
							if v10 = presence_nth_bc2c5eb6(m, v0, v1, strip18.Of(v8), v9); !v10.Defined() {
								goto next14
							}
							m.Add(v2, v10)
						next14:
						}
					}
				}
			}
		next4:
		}
	}
end2:
	v3 = regoplan.Value{}
	{
		x23 := v0.Field(at_liaisons, &text_liaisons)
		if !x23.Defined() {
			goto end19
		}
		from20 := x23
		_, elems25 := from20.Scan()
		strip26 := regoplan.NewStrip(at_to, &text_to)
		for _, x24 := range elems25 {
			v11 = x24
			m.Tick()
			if v12 = strip26.Of(v11); !v12.Defined() {
				goto next21
			}
			if v7 = m.Plus(call_d24e96b9, v12, regoplan.Int(1)); !v7.Defined() {
				goto next21
			}
			m.Add(v2, v7)
		next21:
		}
	}
end19:
	v3 = regoplan.Value{}
	if v4 = thresholds_changes_f4538006(m, v0, v1, text_grace_days); !v4.Defined() {
		goto end27
	}
	if v11 = thresholds_changes_f4538006(m, v0, v1, text_units_per_member); !v11.Defined() {
		goto end27
	}
	if v13 = m.Call(call_2a6d27a1, v4, v11); !v13.Defined() {
		goto end27
	}
	{
		from28 := v13
		_, elems32 := from28.Scan()
		for _, x31 := range elems32 {
			v14 = x31
			m.Tick()
			m.Add(v2, v14)
		}
	}
end27:
	return v2
}

func liaison_turns_d637d468_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_turns_d637d468); ok {
		return v
	}
	return m.Learn(memo_liaison_turns_d637d468, liaison_turns_d637d468(m, v0, v1))
}

// liaison_unit_63ca5db4 is g0.ninefold.fieldwork.liaison.unit.
func liaison_unit_63ca5db4(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_51f843ca
}

func liaison_unit_63ca5db4_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_unit_63ca5db4); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_liaison_unit_63ca5db4, 0, &given)
	if known {
		return m.Learn(memo_liaison_unit_63ca5db4, at.Value())
	}
	return m.Learn(memo_liaison_unit_63ca5db4, m.Keep(at, pure_liaison_unit_63ca5db4, &given, liaison_unit_63ca5db4(m, v0, v1)))
}

// liaison_unit_7bd21030 is g0.ninefold.fieldwork.liaison.unit.
func liaison_unit_7bd21030(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_55b4d7a0
}

func liaison_unit_7bd21030_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_unit_7bd21030); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_liaison_unit_7bd21030, 0, &given)
	if known {
		return m.Learn(memo_liaison_unit_7bd21030, at.Value())
	}
	return m.Learn(memo_liaison_unit_7bd21030, m.Keep(at, pure_liaison_unit_7bd21030, &given, liaison_unit_7bd21030(m, v0, v1)))
}

// liaison_units_0a015e2d is g0.ninefold.fieldwork.liaison.units.
func liaison_units_0a015e2d(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2 regoplan.Value
	if v2 = liaison_units_on_5488519b(m, v0, v1, v0.Field(at_window, &text_window).Field(at_to, &text_to)); !v2.Defined() {
		goto end1
	}
	return v2
end1:
	return regoplan.Value{}
}

func liaison_units_0a015e2d_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_units_0a015e2d); ok {
		return v
	}
	return m.Learn(memo_liaison_units_0a015e2d, liaison_units_0a015e2d(m, v0, v1))
}

// liaison_units_on_5488519b is g0.ninefold.fieldwork.liaison.units_on.
func liaison_units_on_5488519b(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5 regoplan.Value
	v3 = m.Set()
	if v4 = liaison_running_on_882c5af8(m, v0, v1, v2); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_unit_id, &text_unit_id)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			{
				x8 := strip9.Of(v5)
				if !x8.Defined() {
					goto next4
				}
				m.Add(v3, x8)
			}
		next4:
		}
	}
end2:
	return v3
}

// liaison_until_needed_5df96e4b is g0.ninefold.fieldwork.liaison.until_needed.
func liaison_until_needed_5df96e4b(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	v3 = m.Empty(0)
	if v4 = liaison_needed_eedb34de(m, v0, v1, v2); !v4.Defined() {
		goto end2
	}
	if v5 = dates_iso_b606dfaf_known(m, v0, v1, v4); !v5.Defined() {
		goto end2
	}
	{
		v6 = m.Array(v5)
	}
	if v7 = words_say_fdf94ebd_known(m, v0, v1, text_945e28b3, text_3c94da71, v6); !v7.Defined() {
		goto end2
	}
	m.Append(v3, v7)
end2:
	if v8 = m.Call(call_b9939db1, v3, list_1efd7f92); !v8.Defined() {
		goto end1
	}
	if v9 = v8.At(regoplan.Int(0)); !v9.Defined() {
		goto end1
	}
	return v9
end1:
	return regoplan.Value{}
}

// liaison_until_needed_6fa9323a is g0.ninefold.fieldwork.liaison.until_needed.
func liaison_until_needed_6fa9323a(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	v3 = m.Empty(0)
	if v4 = liaison_needed_63485ad5(m, v0, v1, v2); !v4.Defined() {
		goto end2
	}
	if v5 = dates_iso_b606dfaf_known(m, v0, v1, v4); !v5.Defined() {
		goto end2
	}
	{
		v6 = m.Array(v5)
	}
	if v7 = words_say_fdf94ebd_known(m, v0, v1, text_945e28b3, text_3c94da71, v6); !v7.Defined() {
		goto end2
	}
	m.Append(v3, v7)
end2:
	if v8 = m.Call(call_b9939db1, v3, list_1efd7f92); !v8.Defined() {
		goto end1
	}
	if v9 = v8.At(regoplan.Int(0)); !v9.Defined() {
		goto end1
	}
	return v9
end1:
	return regoplan.Value{}
}

// liaison_verdict_0c8e4f28 is g0.ninefold.fieldwork.liaison.verdict.
func liaison_verdict_0c8e4f28(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	if v3 = liaison_pieces_fdd53339_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_101229c0, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end1
	}
	if v5 = outcome_not_due_09e5d584_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_dd7b6ab6, v2, v5)
end1:
	if v3 = liaison_pieces_fdd53339_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = m.Count(call_fbeb26c7, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end2
	}
	if v6 = liaison_status_3e87c141_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	{
		v7 = m.Record(shape_1891711c, v6)
	}
	v2 = m.Once(conflict_6e99f737, v2, v7)
end2:
	return v2
}

func liaison_verdict_0c8e4f28_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_verdict_0c8e4f28); ok {
		return v
	}
	return m.Learn(memo_liaison_verdict_0c8e4f28, liaison_verdict_0c8e4f28(m, v0, v1))
}

// liaison_verdict_77e9108f is g0.ninefold.fieldwork.liaison.verdict.
func liaison_verdict_77e9108f(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13 regoplan.Value
	if v3 = liaison_pieces_fdd53339_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_101229c0, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end1
	}
	if v5 = outcome_not_due_f8befd19_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_dd7b6ab6, v2, v5)
end1:
	if v3 = liaison_pieces_fdd53339_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = m.Count(call_fbeb26c7, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end2
	}
	if v6 = liaison_units_0a015e2d_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	if v7 = m.Count(call_99b3193e, v6); !v7.Defined() {
		goto end2
	}
	if v8 = liaison_status_119801df_known(m, v0, v1); !v8.Defined() {
		goto end2
	}
	if v9 = outcome_reasons_20af19df_known(m, v0, v1, v8, list_b26e9fbe); !v9.Defined() {
		goto end2
	}
	if v10 = liaison_message_9de3e317_known(m, v0, v1); !v10.Defined() {
		goto end2
	}
	if v11 = liaison_asked_1a58e788_known(m, v0, v1); !v11.Defined() {
		goto end2
	}
	if v12 = liaison_status_119801df_known(m, v0, v1); !v12.Defined() {
		goto end2
	}
	{
		v13 = m.Record(shape_bf37cb17, v7, v10, v9, v11, v12)
	}
	v2 = m.Once(conflict_6e99f737, v2, v13)
end2:
	return v2
}

func liaison_verdict_77e9108f_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_verdict_77e9108f); ok {
		return v
	}
	return m.Learn(memo_liaison_verdict_77e9108f, liaison_verdict_77e9108f(m, v0, v1))
}

// liaison_verdict_b303d237 is g0.ninefold.fieldwork.liaison.verdict.
func liaison_verdict_b303d237(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23 regoplan.Value
	if v3 = liaison_pieces_fdd53339_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_101229c0, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end1
	}
	if v5 = outcome_not_due_f8befd19_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_dd7b6ab6, v2, v5)
end1:
	if v3 = liaison_pieces_fdd53339_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = m.Count(call_fbeb26c7, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end2
	}
	if v6 = liaison_units_0a015e2d_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	if v7 = m.Count(call_99b3193e, v6); !v7.Defined() {
		goto end2
	}
	if v8 = liaison_units_0a015e2d_known(m, v0, v1); !v8.Defined() {
		goto end2
	}
	if v9 = m.Call(call_d42f7aed, v8); !v9.Defined() {
		goto end2
	}
	if v10 = liaison_status_119801df_known(m, v0, v1); !v10.Defined() {
		goto end2
	}
	if v11 = outcome_reasons_20af19df_known(m, v0, v1, v10, list_b26e9fbe); !v11.Defined() {
		goto end2
	}
	v12 = m.Empty(0)
	if v13 = liaison_gaps_3d8f33c4_known(m, v0, v1); !v13.Defined() {
		goto end3
	}
	{
		from4 := v13
		_, elems8 := from4.Scan()
		for _, x7 := range elems8 {
			v14 = x7
			m.Tick()
			if v15 = liaison_shown_73d244fc_known(m, v0, v1, v14); !v15.Defined() {
				goto next5
			}
			m.Append(v12, v15)
		next5:
		}
	}
end3:
	v16 = m.Set()
	if v17 = liaison_proof_11834a7f_known(m, v0, v1); !v17.Defined() {
		goto end9
	}
	{
		from10 := v17
		_, elems14 := from10.Scan()
		strip16 := regoplan.NewStrip(at_row, &text_row)
		for _, x13 := range elems14 {
			v18 = x13
			m.Tick()
			{
				x15 := strip16.Of(v18)
				if !x15.Defined() {
					goto next11
				}
				m.Add(v16, x15)
			}
		next11:
		}
	}
end9:
	if v19 = liaison_message_9fc21990_known(m, v0, v1); !v19.Defined() {
		goto end2
	}
	if v20 = liaison_asked_1a58e788_known(m, v0, v1); !v20.Defined() {
		goto end2
	}
	if v21 = liaison_status_119801df_known(m, v0, v1); !v21.Defined() {
		goto end2
	}
	{
		v22 = m.Record(shape_5f14d5d0, v12, v9)
	}
	{
		v23 = m.Record(shape_f3c0717a, v7, v22, v16, v19, v11, v20, v21)
	}
	v2 = m.Once(conflict_6e99f737, v2, v23)
end2:
	return v2
}

func liaison_verdict_b303d237_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_liaison_verdict_b303d237); ok {
		return v
	}
	return m.Learn(memo_liaison_verdict_b303d237, liaison_verdict_b303d237(m, v0, v1))
}

// meetings_counted_769f4b3d is g0.ninefold.practice.meetings.counted.
func meetings_counted_769f4b3d(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	_ = v3
	v2 = m.Object()
	if v4 = meetings_held_c4ae516b_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_event_id, &text_event_id)
		strip8 := regoplan.NewStrip(at_week, &text_week)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if v6 = strip8.Of(v5); !v6.Defined() {
				goto next4
			}
			if v7 = strip9.Of(v5); !v7.Defined() {
				goto next4
			}
			v3 = m.Group(v2, v6, v7)
		next4:
		}
	}
end2:
	return v2
}

func meetings_counted_769f4b3d_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_meetings_counted_769f4b3d); ok {
		return v
	}
	return m.Learn(memo_meetings_counted_769f4b3d, meetings_counted_769f4b3d(m, v0, v1))
}

// meetings_counted_b6db3ed7 is g0.ninefold.practice.meetings.counted.
func meetings_counted_b6db3ed7(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8 regoplan.Value
	_, _ = v3, v4
	v2 = m.Object()
	v4 = regoplan.Value{}
	if v5 = meetings_held_7e7ee2f4_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	{
		from3 := v5
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_event_id, &text_event_id)
		strip8 := regoplan.NewStrip(at_week, &text_week)
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if v7 = strip8.Of(v6); !v7.Defined() {
				goto next4
			}
			if v8 = strip9.Of(v6); !v8.Defined() {
				goto next4
			}
			v3 = m.Group(v2, v7, v8)
		next4:
		}
	}
end2:
	return v2
}

func meetings_counted_b6db3ed7_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_meetings_counted_b6db3ed7); ok {
		return v
	}
	return m.Learn(memo_meetings_counted_b6db3ed7, meetings_counted_b6db3ed7(m, v0, v1))
}

// meetings_held_7e7ee2f4 is g0.ninefold.practice.meetings.held.
func meetings_held_7e7ee2f4(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	{
		x6 := v0.Field(at_events, &text_events).Field(at_work_meeting, &text_work_meeting)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip9 := regoplan.NewStrip(at_topic, &text_topic)
		for _, x7 := range elems8 {
			v4 = x7
			m.Tick()
			if !regoplan.Differ(strip9.Of(v4), regoplan.No) {
				goto next4
			}
			m.Add(v2, v4)
		next4:
		}
	}
end2:
	return v2
}

func meetings_held_7e7ee2f4_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_meetings_held_7e7ee2f4); ok {
		return v
	}
	return m.Learn(memo_meetings_held_7e7ee2f4, meetings_held_7e7ee2f4(m, v0, v1))
}

// meetings_held_c4ae516b is g0.ninefold.practice.meetings.held.
func meetings_held_c4ae516b(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	v2 = m.Set()
	{
		x6 := v0.Field(at_events, &text_events).Field(at_work_meeting, &text_work_meeting)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip9 := regoplan.NewStrip(at_topic, &text_topic)
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if !regoplan.Differ(strip9.Of(v3), regoplan.No) {
				goto next4
			}
			m.Add(v2, v3)
		next4:
		}
	}
end2:
	return v2
}

func meetings_held_c4ae516b_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_meetings_held_c4ae516b); ok {
		return v
	}
	return m.Learn(memo_meetings_held_c4ae516b, meetings_held_c4ae516b(m, v0, v1))
}

// meetings_outlook_e4f0698b is g0.ninefold.practice.meetings.outlook.
func meetings_outlook_e4f0698b(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	if v2 = meetings_counted_b6db3ed7_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = meetings_unit_a746d950_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = meetings_held_7e7ee2f4_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	{
		v5 = m.Record(shape_979fef38, text_f16ab8ea, v3, text_a632f257)
	}
	if v6 = cadence_outlook_e73a499a(m, v0, v1, v2, text_meetings, text_meeting, v5, v4); !v6.Defined() {
		goto end1
	}
	return v6
end1:
	return regoplan.Value{}
}

func meetings_outlook_e4f0698b_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_meetings_outlook_e4f0698b); ok {
		return v
	}
	return m.Learn(memo_meetings_outlook_e4f0698b, meetings_outlook_e4f0698b(m, v0, v1))
}

// meetings_unit_a746d950 is g0.ninefold.practice.meetings.unit.
func meetings_unit_a746d950(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_88246983
}

func meetings_unit_a746d950_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_meetings_unit_a746d950); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_meetings_unit_a746d950, 0, &given)
	if known {
		return m.Learn(memo_meetings_unit_a746d950, at.Value())
	}
	return m.Learn(memo_meetings_unit_a746d950, m.Keep(at, pure_meetings_unit_a746d950, &given, meetings_unit_a746d950(m, v0, v1)))
}

// meetings_verdict_5f4458f6 is g0.ninefold.practice.meetings.verdict.
func meetings_verdict_5f4458f6(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = meetings_counted_769f4b3d_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = cadence_verdict_15d607d9(m, v0, v1, v2, text_meetings, regoplan.Yes, regoplan.Yes); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func meetings_verdict_5f4458f6_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_meetings_verdict_5f4458f6); ok {
		return v
	}
	return m.Learn(memo_meetings_verdict_5f4458f6, meetings_verdict_5f4458f6(m, v0, v1))
}

// meetings_verdict_98eb5cc4 is g0.ninefold.practice.meetings.verdict.
func meetings_verdict_98eb5cc4(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v2 = meetings_counted_b6db3ed7_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = meetings_held_7e7ee2f4_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = cadence_verdict_95dbe113(m, v0, v1, v2, text_meetings, record_4ac765f0, v3); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func meetings_verdict_98eb5cc4_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_meetings_verdict_98eb5cc4); ok {
		return v
	}
	return m.Learn(memo_meetings_verdict_98eb5cc4, meetings_verdict_98eb5cc4(m, v0, v1))
}

// meetings_verdict_b1e3d714 is g0.ninefold.practice.meetings.verdict.
func meetings_verdict_b1e3d714(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = meetings_counted_769f4b3d_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = cadence_verdict_80717a7b(m, v0, v1, v2, text_meetings, record_4ac765f0, regoplan.Yes); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func meetings_verdict_b1e3d714_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_meetings_verdict_b1e3d714); ok {
		return v
	}
	return m.Learn(memo_meetings_verdict_b1e3d714, meetings_verdict_b1e3d714(m, v0, v1))
}

// mentorship_applies_5fca3fba is g0.ninefold.management.mentorship.applies.
func mentorship_applies_5fca3fba(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if !regoplan.AtMost(v0.Field(at_person, &text_person).Field(at_joined_on, &text_joined_on), v0.Field(at_window, &text_window).Field(at_to, &text_to)) {
		goto end1
	}
	if v3 = dates_add_months_6cfba823_known(m, v0, v1, v0.Field(at_person, &text_person).Field(at_joined_on, &text_joined_on), v0.Field(at_thresholds, &text_thresholds).Field(at_duration_months, &text_duration_months)); !v3.Defined() {
		goto end1
	}
	if !regoplan.Less(v0.Field(at_period, &text_period).Field(at_from, &text_from), v3) {
		goto end1
	}
	v2 = m.Once(conflict_5ff7f95d, v2, regoplan.Yes)
end1:
	if v2.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_201f73ae, v2, regoplan.No)
end2:
	return v2
}

func mentorship_applies_5fca3fba_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_applies_5fca3fba); ok {
		return v
	}
	return m.Learn(memo_mentorship_applies_5fca3fba, mentorship_applies_5fca3fba(m, v0, v1))
}

// mentorship_assign_by_aae89e6a is g0.ninefold.management.mentorship.assign_by.
func mentorship_assign_by_aae89e6a(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2 regoplan.Value
	if v2 = m.Plus(call_62b1d265, v0.Field(at_person, &text_person).Field(at_joined_on, &text_joined_on), v0.Field(at_thresholds, &text_thresholds).Field(at_assign_within_days, &text_assign_within_days)); !v2.Defined() {
		goto end1
	}
	return v2
end1:
	return regoplan.Value{}
}

func mentorship_assign_by_aae89e6a_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_assign_by_aae89e6a); ok {
		return v
	}
	return m.Learn(memo_mentorship_assign_by_aae89e6a, mentorship_assign_by_aae89e6a(m, v0, v1))
}

// mentorship_chinese_ac7ed69e is g0.ninefold.management.mentorship.chinese.
func mentorship_chinese_ac7ed69e(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_0860d79e
}

func mentorship_chinese_ac7ed69e_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_chinese_ac7ed69e); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_mentorship_chinese_ac7ed69e, 0, &given)
	if known {
		return m.Learn(memo_mentorship_chinese_ac7ed69e, at.Value())
	}
	return m.Learn(memo_mentorship_chinese_ac7ed69e, m.Keep(at, pure_mentorship_chinese_ac7ed69e, &given, mentorship_chinese_ac7ed69e(m, v0, v1)))
}

// mentorship_covered_until_7e23ac5a is g0.ninefold.management.mentorship.covered_until.
func mentorship_covered_until_7e23ac5a(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = mentorship_valid_8191f853_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = mentorship_first_af3b6de2_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = mentorship_until_41621293_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = coverage_covered_until_305caa68(m, v0, v1, v2, v3, v4, v0.Field(at_thresholds, &text_thresholds).Field(at_max_gap_days, &text_max_gap_days)); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func mentorship_covered_until_7e23ac5a_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_covered_until_7e23ac5a); ok {
		return v
	}
	return m.Learn(memo_mentorship_covered_until_7e23ac5a, mentorship_covered_until_7e23ac5a(m, v0, v1))
}

// mentorship_covered_until_b25cd473 is g0.ninefold.management.mentorship.covered_until.
func mentorship_covered_until_b25cd473(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = mentorship_valid_8191f853_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = mentorship_first_af3b6de2_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = mentorship_until_41621293_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = coverage_covered_until_1870af5d(m, v0, v1, v2, v3, v4, v0.Field(at_thresholds, &text_thresholds).Field(at_max_gap_days, &text_max_gap_days)); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func mentorship_covered_until_b25cd473_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_covered_until_b25cd473); ok {
		return v
	}
	return m.Learn(memo_mentorship_covered_until_b25cd473, mentorship_covered_until_b25cd473(m, v0, v1))
}

// mentorship_cut_bcb8b99d is g0.ninefold.management.mentorship.cut.
func mentorship_cut_bcb8b99d(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	v2 = m.Empty(0)
	{
		x6 := v0.Field(at_mentorships, &text_mentorships)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip9 := regoplan.NewStrip(at_mentor_left_on, &text_mentor_left_on)
		strip10 := regoplan.NewStrip(at_row, &text_row)
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if v4 = strip9.Of(v3); !v4.Defined() {
				goto next4
			}
			if v5 = m.Plus(call_d34fd3fe, v4, regoplan.Int(1)); !v5.Defined() {
				goto next4
			}
			if v6 = m.GetField(call_b19394d6, v3, at_to, &text_to, v5); !v6.Defined() {
				goto next4
			}
			if !regoplan.Less(strip9.Of(v3), v6) {
				goto next4
			}
			if v7 = strip10.Of(v3); !v7.Defined() {
				goto next4
			}
			v8 = m.Set()
			if v9 = mentorship_valid_8191f853_known(m, v0, v1); !v9.Defined() {
				goto end11
			}
			{
				from12 := v9
				_, elems16 := from12.Scan()
				strip18 := regoplan.NewStrip(at_row, &text_row)
				for _, x15 := range elems16 {
					v10 = x15
					m.Tick()
					{
						x17 := strip18.Of(v10)
						if !x17.Defined() {
							goto next13
						}
						m.Add(v8, x17)
					}
				next13:
				}
			}
		end11:
			if !regoplan.Holds(v8, v7) {
				goto next4
			}
			m.Append(v2, v3)
		next4:
		}
	}
end2:
	return v2
}

func mentorship_cut_bcb8b99d_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_cut_bcb8b99d); ok {
		return v
	}
	return m.Learn(memo_mentorship_cut_bcb8b99d, mentorship_cut_bcb8b99d(m, v0, v1))
}

// mentorship_details_17469256 is g0.ninefold.management.mentorship.details.
func mentorship_details_17469256(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14 regoplan.Value
	if v3 = mentorship_covered_until_7e23ac5a_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = dates_iso_b606dfaf_known(m, v0, v1, v3); !v4.Defined() {
		goto end1
	}
	if v5 = mentorship_first_af3b6de2_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if v6 = dates_iso_b606dfaf_known(m, v0, v1, v5); !v6.Defined() {
		goto end1
	}
	if v7 = mentorship_until_41621293_known(m, v0, v1); !v7.Defined() {
		goto end1
	}
	if v8 = dates_iso_b606dfaf_known(m, v0, v1, v7); !v8.Defined() {
		goto end1
	}
	v9 = m.Object()
	if v10 = mentorship_missing_bbbc09a2_known(m, v0, v1); !v10.Defined() {
		goto end2
	}
	if v11 = m.Count(call_a52173b9, v10); !v11.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v11) {
		goto end2
	}
	if v12 = mentorship_missing_bbbc09a2_known(m, v0, v1); !v12.Defined() {
		goto end2
	}
	m.InsertOnce(conflict_9bcf8431, v9, text_missing_aspects, v12)
end2:
	{
		v13 = m.Record(shape_5a051f25, v4, v6, v8)
	}
	if v14 = m.Call(call_f25c3a55, v13, v9); !v14.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_d2ab4fc5, v2, v14)
end1:
	if v2.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_d2a90c57, v2, regoplan.NoFields)
end3:
	return v2
}

func mentorship_details_17469256_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_details_17469256); ok {
		return v
	}
	return m.Learn(memo_mentorship_details_17469256, mentorship_details_17469256(m, v0, v1))
}

// mentorship_ending_ed69ba44 is g0.ninefold.management.mentorship.ending.
func mentorship_ending_ed69ba44(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	if v3 = mentorship_leaves_fe732bab_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end1
	}
	if v4 = mentorship_recorded_until_1422a817_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = dates_iso_b606dfaf_known(m, v0, v1, v4); !v5.Defined() {
		goto end1
	}
	{
		v6 = m.Array(v5)
	}
	if v7 = words_say_fdf94ebd_known(m, v0, v1, text_ef136282, text_c58f6e00, v6); !v7.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_70ee424d, v2, v7)
end1:
	if v3 = mentorship_leaves_fe732bab_known(m, v0, v1); !v3.Defined() {
		goto not3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not3
	}
	goto end2
not3:
	if v4 = mentorship_recorded_until_1422a817_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if v5 = dates_iso_b606dfaf_known(m, v0, v1, v4); !v5.Defined() {
		goto end2
	}
	{
		v6 = m.Array(v5)
	}
	if v7 = words_say_fdf94ebd_known(m, v0, v1, text_67449816, text_4b77d7e7, v6); !v7.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_b9d42d5e, v2, v7)
end2:
	return v2
}

func mentorship_ending_ed69ba44_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_ending_ed69ba44); ok {
		return v
	}
	return m.Learn(memo_mentorship_ending_ed69ba44, mentorship_ending_ed69ba44(m, v0, v1))
}

// mentorship_first_af3b6de2 is g0.ninefold.management.mentorship.first.
func mentorship_first_af3b6de2(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	v2 = m.Empty(0)
	if v3 = mentorship_valid_8191f853_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_from, &text_from)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			{
				x8 := strip9.Of(v4)
				if !x8.Defined() {
					goto next4
				}
				m.Append(v2, x8)
			}
		next4:
		}
	}
end2:
	if v5 = m.Call(call_080613aa, v2); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func mentorship_first_af3b6de2_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_first_af3b6de2); ok {
		return v
	}
	return m.Learn(memo_mentorship_first_af3b6de2, mentorship_first_af3b6de2(m, v0, v1))
}

// mentorship_given_58205a3f is g0.ninefold.management.mentorship.given.
func mentorship_given_58205a3f(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	v2 = m.Set()
	if v3 = mentorship_valid_8191f853_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		strip12 := regoplan.NewStrip(at_aspects, &text_aspects)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			{
				x11 := strip12.Of(v4)
				if !x11.Defined() {
					goto next4
				}
				from8 := x11
				_, elems14 := from8.Scan()
				for _, x13 := range elems14 {
					v5 = x13
					m.Tick()
					m.Add(v2, v5)
				}
			}
		next4:
		}
	}
end2:
	return v2
}

func mentorship_given_58205a3f_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_given_58205a3f); ok {
		return v
	}
	return m.Learn(memo_mentorship_given_58205a3f, mentorship_given_58205a3f(m, v0, v1))
}

// mentorship_lasting_72012fe1 is g0.ninefold.management.mentorship.lasting.
func mentorship_lasting_72012fe1(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	v2 = m.Empty(0)
	{
		x6 := v0.Field(at_mentorships, &text_mentorships)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			v4 = m.Object()
			v5 = m.Set()
			{
				from11 := list_cc9620b4
				_, elems15 := from11.Scan()
				for _, x14 := range elems15 {
					v6 = x14
					m.Tick()
					if v7 = v3.At(v6); !v7.Defined() {
						goto next12
					}
					m.Add(v5, v7)
				next12:
				}
			}
			if v8 = m.Call(call_07f2febd, v5); !v8.Defined() {
				goto end9
			}
			m.InsertOnce(conflict_3a800cda, v4, text_to, v8)
		end9:
			if v9 = m.Call(call_3003297a, v3, v4); !v9.Defined() {
				goto next4
			}
			m.Append(v2, v9)
		next4:
		}
	}
end2:
	return v2
}

func mentorship_lasting_72012fe1_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_lasting_72012fe1); ok {
		return v
	}
	return m.Learn(memo_mentorship_lasting_72012fe1, mentorship_lasting_72012fe1(m, v0, v1))
}

// mentorship_leaves_fe732bab is g0.ninefold.management.mentorship.leaves.
func mentorship_leaves_fe732bab(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	v2 = regoplan.Value{}
	if v4 = mentorship_cut_bcb8b99d_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	{
		from2 := v4
		_, elems6 := from2.Scan()
		strip7 := regoplan.NewStrip(at_mentor_left_on, &text_mentor_left_on)
		for _, x5 := range elems6 {
			v5 = x5
			m.Tick()
			if v6 = strip7.Of(v5); !v6.Defined() {
				goto next3
			}
			if v7 = mentorship_recorded_until_1422a817_known(m, v0, v1); !v7.Defined() {
				goto next3
			}
			if !regoplan.Same(v6, v7) {
				goto next3
			}
			v2 = m.Once(conflict_ddaf577a, v2, regoplan.Yes)
		next3:
		}
	}
end1:
	if !v2.Defined() {
		goto end8
	}
	v3 = m.Once(conflict_ddaf577a, v3, v2)
end8:
	return v3
}

func mentorship_leaves_fe732bab_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_leaves_fe732bab); ok {
		return v
	}
	return m.Learn(memo_mentorship_leaves_fe732bab, mentorship_leaves_fe732bab(m, v0, v1))
}

// mentorship_message_b46226f2 is g0.ninefold.management.mentorship.message.
func mentorship_message_b46226f2(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16 regoplan.Value
	_ = v12
	if v3 = mentorship_status_a197d4a3_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Same(v3, text_fail) {
		goto end1
	}
	v4 = m.Empty(0)
	if v5 = faults_aspects_missing_9ba9f37c_known(m, v0, v1); !v5.Defined() {
		goto end3
	}
	m.Append(v4, v5)
end3:
	if v6 = faults_assigned_late_d5972bac_known(m, v0, v1); !v6.Defined() {
		goto end4
	}
	m.Append(v4, v6)
end4:
	if v7 = faults_ended_early_efc82ad5_known(m, v0, v1); !v7.Defined() {
		goto end5
	}
	m.Append(v4, v7)
end5:
	if v8 = faults_not_assigned_494b2754_known(m, v0, v1); !v8.Defined() {
		goto end6
	}
	m.Append(v4, v8)
end6:
	v9 = m.Set()
	m.Add(v9, text_aspects_missing)
	m.Add(v9, text_assigned_late)
	m.Add(v9, text_ended_early)
	m.Add(v9, text_not_assigned)
	{
		x10 := v1.Field(at_ninefold, &text_ninefold).Field(at_management, &text_management).Field(at_mentorship, &text_mentorship).Field(at_faults, &text_faults)
		if !x10.Defined() {
			goto end2
		}
		from7 := x10
		keys11, elems14 := from7.Scan()
		for i12, x13 := range elems14 {
			v11 = x13
			v10 = from7.Key(keys11, i12, x13)
			m.Tick()
			if v12 = v9.At(v10); !v12.Defined() {
				goto not15
			}
			goto next8
		not15:
			goto end16
		end16:
			m.Append(v4, v11)
		next8:
		}
	}
end2:
	if v13 = words_join_37882c24_known(m, v0, v1, v4); !v13.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_49f903ea, v2, v13)
end1:
	if v3 = mentorship_status_a197d4a3_known(m, v0, v1); !v3.Defined() {
		goto end18
	}
	if !regoplan.Same(v3, text_pass) {
		goto end18
	}
	if v4 = mentorship_first_af3b6de2_known(m, v0, v1); !v4.Defined() {
		goto end18
	}
	if v5 = dates_iso_b606dfaf_known(m, v0, v1, v4); !v5.Defined() {
		goto end18
	}
	if v14 = mentorship_until_41621293_known(m, v0, v1); !v14.Defined() {
		goto end18
	}
	if v15 = dates_iso_b606dfaf_known(m, v0, v1, v14); !v15.Defined() {
		goto end18
	}
	{
		v7 = m.Array(v5, v15)
	}
	if v16 = words_say_fdf94ebd_known(m, v0, v1, text_a7af7722, text_ea5e6e9a, v7); !v16.Defined() {
		goto end18
	}
	v2 = m.Once(conflict_5c0a6a27, v2, v16)
end18:
	return v2
}

func mentorship_message_b46226f2_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_message_b46226f2); ok {
		return v
	}
	return m.Learn(memo_mentorship_message_b46226f2, mentorship_message_b46226f2(m, v0, v1))
}

// mentorship_message_e4088784 is g0.ninefold.management.mentorship.message.
func mentorship_message_e4088784(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16 regoplan.Value
	_ = v12
	if v3 = mentorship_status_18af56a5_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Same(v3, text_fail) {
		goto end1
	}
	v4 = m.Empty(0)
	if v5 = faults_aspects_missing_9ba9f37c_known(m, v0, v1); !v5.Defined() {
		goto end3
	}
	m.Append(v4, v5)
end3:
	if v6 = faults_assigned_late_d5972bac_known(m, v0, v1); !v6.Defined() {
		goto end4
	}
	m.Append(v4, v6)
end4:
	if v7 = faults_ended_early_0bdcf4be_known(m, v0, v1); !v7.Defined() {
		goto end5
	}
	m.Append(v4, v7)
end5:
	if v8 = faults_not_assigned_494b2754_known(m, v0, v1); !v8.Defined() {
		goto end6
	}
	m.Append(v4, v8)
end6:
	v9 = m.Set()
	m.Add(v9, text_aspects_missing)
	m.Add(v9, text_assigned_late)
	m.Add(v9, text_ended_early)
	m.Add(v9, text_not_assigned)
	{
		x10 := v1.Field(at_ninefold, &text_ninefold).Field(at_management, &text_management).Field(at_mentorship, &text_mentorship).Field(at_faults, &text_faults)
		if !x10.Defined() {
			goto end2
		}
		from7 := x10
		keys11, elems14 := from7.Scan()
		for i12, x13 := range elems14 {
			v11 = x13
			v10 = from7.Key(keys11, i12, x13)
			m.Tick()
			if v12 = v9.At(v10); !v12.Defined() {
				goto not15
			}
			goto next8
		not15:
			goto end16
		end16:
			m.Append(v4, v11)
		next8:
		}
	}
end2:
	if v13 = words_join_37882c24_known(m, v0, v1, v4); !v13.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_49f903ea, v2, v13)
end1:
	if v3 = mentorship_status_18af56a5_known(m, v0, v1); !v3.Defined() {
		goto end18
	}
	if !regoplan.Same(v3, text_pass) {
		goto end18
	}
	if v4 = mentorship_first_af3b6de2_known(m, v0, v1); !v4.Defined() {
		goto end18
	}
	if v5 = dates_iso_b606dfaf_known(m, v0, v1, v4); !v5.Defined() {
		goto end18
	}
	if v14 = mentorship_until_41621293_known(m, v0, v1); !v14.Defined() {
		goto end18
	}
	if v15 = dates_iso_b606dfaf_known(m, v0, v1, v14); !v15.Defined() {
		goto end18
	}
	{
		v7 = m.Array(v5, v15)
	}
	if v16 = words_say_fdf94ebd_known(m, v0, v1, text_a7af7722, text_ea5e6e9a, v7); !v16.Defined() {
		goto end18
	}
	v2 = m.Once(conflict_5c0a6a27, v2, v16)
end18:
	return v2
}

func mentorship_message_e4088784_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_message_e4088784); ok {
		return v
	}
	return m.Learn(memo_mentorship_message_e4088784, mentorship_message_e4088784(m, v0, v1))
}

// mentorship_missing_bbbc09a2 is g0.ninefold.management.mentorship.missing.
func mentorship_missing_bbbc09a2(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	v2 = m.Empty(0)
	{
		x6 := v0.Field(at_thresholds, &text_thresholds).Field(at_aspects, &text_aspects)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if v4 = mentorship_given_58205a3f_known(m, v0, v1); !v4.Defined() {
				goto next4
			}
			if !regoplan.Holds(v4, v3) {
				goto not9
			}
			goto next4
		not9:
			m.Append(v2, v3)
		next4:
		}
	}
end2:
	return v2
}

func mentorship_missing_bbbc09a2_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_missing_bbbc09a2); ok {
		return v
	}
	return m.Learn(memo_mentorship_missing_bbbc09a2, mentorship_missing_bbbc09a2(m, v0, v1))
}

// mentorship_needed_0ce84a9c is g0.ninefold.management.mentorship.needed.
func mentorship_needed_0ce84a9c(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = outlook_open_bf44d8aa_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if !regoplan.Differ(v2, regoplan.No) {
		goto end1
	}
	if v3 = mentorship_applies_5fca3fba_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end1
	}
	if v4 = v0.Field(at_as_of, &text_as_of); !v4.Defined() {
		goto end1
	}
	if v5 = mentorship_needed_until_0b6e3a06_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if !regoplan.AtMost(v4, v5) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

func mentorship_needed_0ce84a9c_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_needed_0ce84a9c); ok {
		return v
	}
	return m.Learn(memo_mentorship_needed_0ce84a9c, mentorship_needed_0ce84a9c(m, v0, v1))
}

// mentorship_needed_by_2e6eda31 is g0.ninefold.management.mentorship.needed_by.
func mentorship_needed_by_2e6eda31(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	if v2 = v0.Field(at_service, &text_service); !v2.Defined() {
		goto end1
	}
	if v3 = mentorship_assign_by_aae89e6a_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.GetField(call_9910431a, v2, at_to, &text_to, v3); !v4.Defined() {
		goto end1
	}
	if v5 = mentorship_assign_by_aae89e6a_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	v6 = m.Set()
	m.Add(v6, v4)
	m.Add(v6, v5)
	if v7 = m.Call(call_c03dba8a, v6); !v7.Defined() {
		goto end1
	}
	return v7
end1:
	return regoplan.Value{}
}

func mentorship_needed_by_2e6eda31_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_needed_by_2e6eda31); ok {
		return v
	}
	return m.Learn(memo_mentorship_needed_by_2e6eda31, mentorship_needed_by_2e6eda31(m, v0, v1))
}

// mentorship_needed_until_0b6e3a06 is g0.ninefold.management.mentorship.needed_until.
func mentorship_needed_until_0b6e3a06(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8 regoplan.Value
	if v2 = mentorship_first_af3b6de2_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = dates_add_months_6cfba823_known(m, v0, v1, v2, v0.Field(at_thresholds, &text_thresholds).Field(at_duration_months, &text_duration_months)); !v3.Defined() {
		goto end1
	}
	if v4 = m.Minus(call_e8d1acd1, v3, regoplan.Int(1)); !v4.Defined() {
		goto end1
	}
	v5 = m.Set()
	{
		x3 := v0.Field(at_service, &text_service).Field(at_to, &text_to)
		if !x3.Defined() {
			goto end2
		}
		m.Add(v5, x3)
	}
end2:
	v6 = m.Set()
	m.Add(v6, v4)
	if v7 = m.Call(call_9c2c19c9, v6, v5); !v7.Defined() {
		goto end1
	}
	if v8 = m.Call(call_a6e5b44b, v7); !v8.Defined() {
		goto end1
	}
	return v8
end1:
	return regoplan.Value{}
}

func mentorship_needed_until_0b6e3a06_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_needed_until_0b6e3a06); ok {
		return v
	}
	return m.Learn(memo_mentorship_needed_until_0b6e3a06, mentorship_needed_until_0b6e3a06(m, v0, v1))
}

// mentorship_newcomer_83f1b154 is g0.ninefold.management.mentorship.newcomer.
func mentorship_newcomer_83f1b154(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v3 = mentorship_unassigned_cbd5938d_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end1
	}
	v2 = m.Once(conflict_57168760, v2, regoplan.Yes)
end1:
	if v4 = dates_add_months_6cfba823_known(m, v0, v1, v0.Field(at_person, &text_person).Field(at_joined_on, &text_joined_on), v0.Field(at_thresholds, &text_thresholds).Field(at_duration_months, &text_duration_months)); !v4.Defined() {
		goto end2
	}
	if !regoplan.Less(v0.Field(at_as_of, &text_as_of), v4) {
		goto end2
	}
	v2 = m.Once(conflict_25c94196, v2, regoplan.Yes)
end2:
	return v2
}

func mentorship_newcomer_83f1b154_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_newcomer_83f1b154); ok {
		return v
	}
	return m.Learn(memo_mentorship_newcomer_83f1b154, mentorship_newcomer_83f1b154(m, v0, v1))
}

// mentorship_outlook_447ab0f6 is g0.ninefold.management.mentorship.outlook.
func mentorship_outlook_447ab0f6(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27, v28, v29, v30, v31, v32, v33, v34, v35, v36, v37, v38, v39 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	if v4 = outlook_open_bf44d8aa_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end2
	}
	if v5 = mentorship_applies_5fca3fba_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto end2
	}
	if v6 = mentorship_valid_8191f853_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	if v7 = m.Count(call_c56b0f32, v6); !v7.Defined() {
		goto end2
	}
	if !regoplan.Same(v7, regoplan.Int(0)) {
		goto end2
	}
	if v8 = mentorship_newcomer_83f1b154_known(m, v0, v1); !v8.Defined() {
		goto end2
	}
	if !regoplan.Differ(v8, regoplan.No) {
		goto end2
	}
	if v9 = mentorship_needed_by_2e6eda31_known(m, v0, v1); !v9.Defined() {
		goto end2
	}
	if v10 = outlook_by_cea8cab6(m, v0, v1, v9); !v10.Defined() {
		goto end2
	}
	{
		x3 := v10.Field(at_zh, &text_zh)
		if !x3.Defined() {
			goto end2
		}
		x4 := v10.Field(at_en, &text_en)
		if !x4.Defined() {
			goto end2
		}
		v11 = m.Array(x3, x4)
	}
	if v12 = words_say_fdf94ebd_known(m, v0, v1, text_886a587e, text_7306fc99, v11); !v12.Defined() {
		goto end2
	}
	if v13 = mentorship_needed_by_2e6eda31_known(m, v0, v1); !v13.Defined() {
		goto end2
	}
	{
		v14 = m.Record(shape_f9a92185, text_mentor, v12, v13, regoplan.NoElements)
	}
	m.Add(v2, v14)
end2:
	v3 = regoplan.Value{}
	if v4 = mentorship_needed_0ce84a9c_known(m, v0, v1); !v4.Defined() {
		goto end5
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end5
	}
	if v5 = mentorship_uncovered_75210dff_known(m, v0, v1); !v5.Defined() {
		goto end5
	}
	if !regoplan.AtMost(v5, v0.Field(at_thresholds, &text_thresholds).Field(at_max_gap_days, &text_max_gap_days)) {
		goto end5
	}
	if v8 = mentorship_needed_until_0b6e3a06_known(m, v0, v1); !v8.Defined() {
		goto end5
	}
	if v15 = dates_iso_b606dfaf_known(m, v0, v1, v8); !v15.Defined() {
		goto end5
	}
	{
		v16 = m.Array(v15)
	}
	if v17 = words_say_fdf94ebd_known(m, v0, v1, text_26fae487, text_da454063, v16); !v17.Defined() {
		goto end5
	}
	if v18 = mentorship_needed_until_0b6e3a06_known(m, v0, v1); !v18.Defined() {
		goto end5
	}
	v19 = m.Set()
	if v11 = mentorship_valid_8191f853_known(m, v0, v1); !v11.Defined() {
		goto end6
	}
	{
		from7 := v11
		_, elems11 := from7.Scan()
		strip13 := regoplan.NewStrip(at_row, &text_row)
		for _, x10 := range elems11 {
			v20 = x10
			m.Tick()
			{
				x12 := strip13.Of(v20)
				if !x12.Defined() {
					goto next8
				}
				m.Add(v19, x12)
			}
		next8:
		}
	}
end6:
	{
		v21 = m.Record(shape_f9a92185, text_mentorship, v17, v18, v19)
	}
	m.Add(v2, v21)
end5:
	v3 = regoplan.Value{}
	if v4 = mentorship_needed_0ce84a9c_known(m, v0, v1); !v4.Defined() {
		goto end14
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end14
	}
	if v5 = mentorship_uncovered_75210dff_known(m, v0, v1); !v5.Defined() {
		goto end14
	}
	if !regoplan.Less(v0.Field(at_thresholds, &text_thresholds).Field(at_max_gap_days, &text_max_gap_days), v5) {
		goto end14
	}
	if v8 = mentorship_recorded_until_1422a817_known(m, v0, v1); !v8.Defined() {
		goto end14
	}
	if v17 = m.Plus(call_6c7e2bc8, v8, v0.Field(at_thresholds, &text_thresholds).Field(at_max_gap_days, &text_max_gap_days)); !v17.Defined() {
		goto end14
	}
	if v22 = m.Plus(call_6c7e2bc8, v17, regoplan.Int(1)); !v22.Defined() {
		goto end14
	}
	if v12 = outlook_by_cea8cab6(m, v0, v1, v22); !v12.Defined() {
		goto end14
	}
	if v23 = mentorship_needed_until_0b6e3a06_known(m, v0, v1); !v23.Defined() {
		goto end14
	}
	if v24 = dates_iso_b606dfaf_known(m, v0, v1, v23); !v24.Defined() {
		goto end14
	}
	if v21 = mentorship_ending_ed69ba44_known(m, v0, v1); !v21.Defined() {
		goto end14
	}
	if v25 = v21.Field(at_zh, &text_zh); !v25.Defined() {
		goto end14
	}
	if v26 = v12.Field(at_zh, &text_zh); !v26.Defined() {
		goto end14
	}
	if v27 = mentorship_ending_ed69ba44_known(m, v0, v1); !v27.Defined() {
		goto end14
	}
	{
		x15 := v27.Field(at_en, &text_en)
		if !x15.Defined() {
			goto end14
		}
		x16 := v12.Field(at_en, &text_en)
		if !x16.Defined() {
			goto end14
		}
		v28 = m.Array(v25, v26, x15, x16, v24)
	}
	if v29 = words_say_fdf94ebd_known(m, v0, v1, text_91040916, text_0d06b742, v28); !v29.Defined() {
		goto end14
	}
	v30 = m.Set()
	if v31 = mentorship_valid_8191f853_known(m, v0, v1); !v31.Defined() {
		goto end17
	}
	{
		from18 := v31
		_, elems22 := from18.Scan()
		strip24 := regoplan.NewStrip(at_row, &text_row)
		for _, x21 := range elems22 {
			v32 = x21
			m.Tick()
			{
				x23 := strip24.Of(v32)
				if !x23.Defined() {
					goto next19
				}
				m.Add(v30, x23)
			}
		next19:
		}
	}
end17:
	{
		v33 = m.Record(shape_f9a92185, text_successor, v29, v22, v30)
	}
	m.Add(v2, v33)
end14:
	v3 = regoplan.Value{}
	if v4 = mentorship_needed_0ce84a9c_known(m, v0, v1); !v4.Defined() {
		goto end25
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end25
	}
	if v5 = mentorship_missing_bbbc09a2_known(m, v0, v1); !v5.Defined() {
		goto end25
	}
	if v34 = m.Count(call_e5b97b71, v5); !v34.Defined() {
		goto end25
	}
	if !regoplan.Less(regoplan.Int(0), v34) {
		goto end25
	}
	if v8 = mentorship_needed_until_0b6e3a06_known(m, v0, v1); !v8.Defined() {
		goto end25
	}
	if v15 = dates_iso_b606dfaf_known(m, v0, v1, v8); !v15.Defined() {
		goto end25
	}
	v16 = m.Empty(0)
	if v17 = mentorship_missing_bbbc09a2_known(m, v0, v1); !v17.Defined() {
		goto end26
	}
	{
		from27 := v17
		_, elems31 := from27.Scan()
		for _, x30 := range elems31 {
			v18 = x30
			m.Tick()
			if v11 = mentorship_chinese_ac7ed69e_known(m, v0, v1); !v11.Defined() {
				goto next28
			}
			if v12 = v11.At(v18); !v12.Defined() {
				goto next28
			}
			m.Append(v16, v12)
		next28:
		}
	}
end26:
	if v23 = m.Call(call_84647ad6, text_18df6921, v16); !v23.Defined() {
		goto end25
	}
	if v24 = mentorship_missing_bbbc09a2_known(m, v0, v1); !v24.Defined() {
		goto end25
	}
	if v21 = m.Call(call_ba00b3c1, text_aa3923aa, v24); !v21.Defined() {
		goto end25
	}
	{
		v35 = m.Array(v15, v23, v21)
	}
	if v26 = words_say_fdf94ebd_known(m, v0, v1, text_6df1eb0f, text_7bdce89f, v35); !v26.Defined() {
		goto end25
	}
	if v27 = mentorship_missing_bbbc09a2_known(m, v0, v1); !v27.Defined() {
		goto end25
	}
	if v36 = mentorship_needed_until_0b6e3a06_known(m, v0, v1); !v36.Defined() {
		goto end25
	}
	v37 = m.Set()
	if v28 = mentorship_valid_8191f853_known(m, v0, v1); !v28.Defined() {
		goto end32
	}
	{
		from33 := v28
		_, elems37 := from33.Scan()
		strip39 := regoplan.NewStrip(at_row, &text_row)
		for _, x36 := range elems37 {
			v38 = x36
			m.Tick()
			{
				x38 := strip39.Of(v38)
				if !x38.Defined() {
					goto next34
				}
				m.Add(v37, x38)
			}
		next34:
		}
	}
end32:
	{
		v39 = m.Record(shape_34b4febc, text_aspects, v26, v27, v36, v37)
	}
	m.Add(v2, v39)
end25:
	return v2
}

func mentorship_outlook_447ab0f6_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_outlook_447ab0f6); ok {
		return v
	}
	return m.Learn(memo_mentorship_outlook_447ab0f6, mentorship_outlook_447ab0f6(m, v0, v1))
}

// mentorship_recorded_until_1422a817 is g0.ninefold.management.mentorship.recorded_until.
func mentorship_recorded_until_1422a817(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v2 = mentorship_valid_8191f853_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = mentorship_needed_until_0b6e3a06_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = coverage_latest_2c5bf43c_known(m, v0, v1, v2, v3); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func mentorship_recorded_until_1422a817_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_recorded_until_1422a817); ok {
		return v
	}
	return m.Learn(memo_mentorship_recorded_until_1422a817, mentorship_recorded_until_1422a817(m, v0, v1))
}

// mentorship_status_18af56a5 is g0.ninefold.management.mentorship.status.
func mentorship_status_18af56a5(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11 regoplan.Value
	v4 = m.Object()
	if v5 = faults_aspects_missing_9ba9f37c_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	m.Insert(v4, text_aspects_missing, v5)
end2:
	if v6 = faults_assigned_late_d5972bac_known(m, v0, v1); !v6.Defined() {
		goto end3
	}
	m.Insert(v4, text_assigned_late, v6)
end3:
	if v7 = faults_ended_early_0bdcf4be_known(m, v0, v1); !v7.Defined() {
		goto end4
	}
	m.Insert(v4, text_ended_early, v7)
end4:
	if v8 = faults_not_assigned_494b2754_known(m, v0, v1); !v8.Defined() {
		goto end5
	}
	m.Insert(v4, text_not_assigned, v8)
end5:
	if v9 = v1.Field(at_ninefold, &text_ninefold).Field(at_management, &text_management).Field(at_mentorship, &text_mentorship).Field(at_faults, &text_faults); !v9.Defined() {
		goto end7
	}
	v2 = m.Merge(v9, v4)
	goto end6
end7:
	v2 = v4
end6:
	v10 = v2
	if v11 = m.Count(call_63c5492c, v10); !v11.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v11) {
		goto end1
	}
	v3 = m.Once(conflict_b587c908, v3, text_fail)
end1:
	v4 = m.Object()
	if v5 = faults_aspects_missing_9ba9f37c_known(m, v0, v1); !v5.Defined() {
		goto end9
	}
	m.Insert(v4, text_aspects_missing, v5)
end9:
	if v6 = faults_assigned_late_d5972bac_known(m, v0, v1); !v6.Defined() {
		goto end10
	}
	m.Insert(v4, text_assigned_late, v6)
end10:
	if v7 = faults_ended_early_0bdcf4be_known(m, v0, v1); !v7.Defined() {
		goto end11
	}
	m.Insert(v4, text_ended_early, v7)
end11:
	if v8 = faults_not_assigned_494b2754_known(m, v0, v1); !v8.Defined() {
		goto end12
	}
	m.Insert(v4, text_not_assigned, v8)
end12:
	if v9 = v1.Field(at_ninefold, &text_ninefold).Field(at_management, &text_management).Field(at_mentorship, &text_mentorship).Field(at_faults, &text_faults); !v9.Defined() {
		goto end14
	}
	v2 = m.Merge(v9, v4)
	goto end13
end14:
	v2 = v4
end13:
	v10 = v2
	if v11 = m.Count(call_684c49bb, v10); !v11.Defined() {
		goto end8
	}
	if !regoplan.Same(v11, regoplan.Int(0)) {
		goto end8
	}
	v3 = m.Once(conflict_a003d049, v3, text_pass)
end8:
	return v3
}

func mentorship_status_18af56a5_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_status_18af56a5); ok {
		return v
	}
	return m.Learn(memo_mentorship_status_18af56a5, mentorship_status_18af56a5(m, v0, v1))
}

// mentorship_status_a197d4a3 is g0.ninefold.management.mentorship.status.
func mentorship_status_a197d4a3(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11 regoplan.Value
	v4 = m.Object()
	if v5 = faults_aspects_missing_9ba9f37c_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	m.Insert(v4, text_aspects_missing, v5)
end2:
	if v6 = faults_assigned_late_d5972bac_known(m, v0, v1); !v6.Defined() {
		goto end3
	}
	m.Insert(v4, text_assigned_late, v6)
end3:
	if v7 = faults_ended_early_efc82ad5_known(m, v0, v1); !v7.Defined() {
		goto end4
	}
	m.Insert(v4, text_ended_early, v7)
end4:
	if v8 = faults_not_assigned_494b2754_known(m, v0, v1); !v8.Defined() {
		goto end5
	}
	m.Insert(v4, text_not_assigned, v8)
end5:
	if v9 = v1.Field(at_ninefold, &text_ninefold).Field(at_management, &text_management).Field(at_mentorship, &text_mentorship).Field(at_faults, &text_faults); !v9.Defined() {
		goto end7
	}
	v2 = m.Merge(v9, v4)
	goto end6
end7:
	v2 = v4
end6:
	v10 = v2
	if v11 = m.Count(call_63c5492c, v10); !v11.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v11) {
		goto end1
	}
	v3 = m.Once(conflict_b587c908, v3, text_fail)
end1:
	v4 = m.Object()
	if v5 = faults_aspects_missing_9ba9f37c_known(m, v0, v1); !v5.Defined() {
		goto end9
	}
	m.Insert(v4, text_aspects_missing, v5)
end9:
	if v6 = faults_assigned_late_d5972bac_known(m, v0, v1); !v6.Defined() {
		goto end10
	}
	m.Insert(v4, text_assigned_late, v6)
end10:
	if v7 = faults_ended_early_efc82ad5_known(m, v0, v1); !v7.Defined() {
		goto end11
	}
	m.Insert(v4, text_ended_early, v7)
end11:
	if v8 = faults_not_assigned_494b2754_known(m, v0, v1); !v8.Defined() {
		goto end12
	}
	m.Insert(v4, text_not_assigned, v8)
end12:
	if v9 = v1.Field(at_ninefold, &text_ninefold).Field(at_management, &text_management).Field(at_mentorship, &text_mentorship).Field(at_faults, &text_faults); !v9.Defined() {
		goto end14
	}
	v2 = m.Merge(v9, v4)
	goto end13
end14:
	v2 = v4
end13:
	v10 = v2
	if v11 = m.Count(call_684c49bb, v10); !v11.Defined() {
		goto end8
	}
	if !regoplan.Same(v11, regoplan.Int(0)) {
		goto end8
	}
	v3 = m.Once(conflict_a003d049, v3, text_pass)
end8:
	return v3
}

func mentorship_status_a197d4a3_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_status_a197d4a3); ok {
		return v
	}
	return m.Learn(memo_mentorship_status_a197d4a3, mentorship_status_a197d4a3(m, v0, v1))
}

// mentorship_unassigned_cbd5938d is g0.ninefold.management.mentorship.unassigned.
func mentorship_unassigned_cbd5938d(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	if v3 = mentorship_valid_8191f853_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_a2d9a34e, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end1
	}
	v5 = m.Object()
	if v6 = faults_aspects_missing_9ba9f37c_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	m.Insert(v5, text_aspects_missing, v6)
end2:
	if v7 = faults_assigned_late_d5972bac_known(m, v0, v1); !v7.Defined() {
		goto end3
	}
	m.Insert(v5, text_assigned_late, v7)
end3:
	if v8 = faults_ended_early_efc82ad5_known(m, v0, v1); !v8.Defined() {
		goto end4
	}
	m.Insert(v5, text_ended_early, v8)
end4:
	if v9 = faults_not_assigned_494b2754_known(m, v0, v1); !v9.Defined() {
		goto end5
	}
	m.Insert(v5, text_not_assigned, v9)
end5:
	if v10 = v1.Field(at_ninefold, &text_ninefold).Field(at_management, &text_management).Field(at_mentorship, &text_mentorship).Field(at_faults, &text_faults); !v10.Defined() {
		goto end7
	}
	v2 = m.Merge(v10, v5)
	goto end6
end7:
	v2 = v5
end6:
	v11 = v2
	if v12 = m.Count(call_9eb6bb79, v11); !v12.Defined() {
		goto end1
	}
	if !regoplan.Same(v12, regoplan.Int(0)) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

func mentorship_unassigned_cbd5938d_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_unassigned_cbd5938d); ok {
		return v
	}
	return m.Learn(memo_mentorship_unassigned_cbd5938d, mentorship_unassigned_cbd5938d(m, v0, v1))
}

// mentorship_unassigned_de7d5552 is g0.ninefold.management.mentorship.unassigned.
func mentorship_unassigned_de7d5552(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	if v3 = mentorship_valid_8191f853_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_a2d9a34e, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end1
	}
	v5 = m.Object()
	if v6 = faults_aspects_missing_9ba9f37c_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	m.Insert(v5, text_aspects_missing, v6)
end2:
	if v7 = faults_assigned_late_d5972bac_known(m, v0, v1); !v7.Defined() {
		goto end3
	}
	m.Insert(v5, text_assigned_late, v7)
end3:
	if v8 = faults_ended_early_0bdcf4be_known(m, v0, v1); !v8.Defined() {
		goto end4
	}
	m.Insert(v5, text_ended_early, v8)
end4:
	if v9 = faults_not_assigned_494b2754_known(m, v0, v1); !v9.Defined() {
		goto end5
	}
	m.Insert(v5, text_not_assigned, v9)
end5:
	if v10 = v1.Field(at_ninefold, &text_ninefold).Field(at_management, &text_management).Field(at_mentorship, &text_mentorship).Field(at_faults, &text_faults); !v10.Defined() {
		goto end7
	}
	v2 = m.Merge(v10, v5)
	goto end6
end7:
	v2 = v5
end6:
	v11 = v2
	if v12 = m.Count(call_9eb6bb79, v11); !v12.Defined() {
		goto end1
	}
	if !regoplan.Same(v12, regoplan.Int(0)) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

func mentorship_unassigned_de7d5552_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_unassigned_de7d5552); ok {
		return v
	}
	return m.Learn(memo_mentorship_unassigned_de7d5552, mentorship_unassigned_de7d5552(m, v0, v1))
}

// mentorship_uncovered_75210dff is g0.ninefold.management.mentorship.uncovered.
func mentorship_uncovered_75210dff(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v2 = mentorship_needed_until_0b6e3a06_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = mentorship_recorded_until_1422a817_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Minus(call_43441702, v2, v3); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func mentorship_uncovered_75210dff_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_uncovered_75210dff); ok {
		return v
	}
	return m.Learn(memo_mentorship_uncovered_75210dff, mentorship_uncovered_75210dff(m, v0, v1))
}

// mentorship_until_41621293 is g0.ninefold.management.mentorship.until.
func mentorship_until_41621293(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	if v2 = mentorship_first_af3b6de2_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = dates_add_months_6cfba823_known(m, v0, v1, v2, v0.Field(at_thresholds, &text_thresholds).Field(at_duration_months, &text_duration_months)); !v3.Defined() {
		goto end1
	}
	if v4 = m.Minus(call_46bbd251, v3, regoplan.Int(1)); !v4.Defined() {
		goto end1
	}
	{
		x2 := v0.Field(at_window, &text_window).Field(at_to, &text_to)
		if !x2.Defined() {
			goto end1
		}
		v5 = m.Array(v4, x2)
	}
	if v6 = m.Call(call_a23adde6, v5); !v6.Defined() {
		goto end1
	}
	return v6
end1:
	return regoplan.Value{}
}

func mentorship_until_41621293_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_until_41621293); ok {
		return v
	}
	return m.Learn(memo_mentorship_until_41621293, mentorship_until_41621293(m, v0, v1))
}

// mentorship_valid_8191f853 is g0.ninefold.management.mentorship.valid.
func mentorship_valid_8191f853(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	v2 = m.Empty(0)
	if v3 = mentorship_lasting_72012fe1_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_from, &text_from)
		strip9 := regoplan.NewStrip(at_mentor_id, &text_mentor_id)
		strip10 := regoplan.NewStrip(at_mentor_party_member, &text_mentor_party_member)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if !regoplan.AtMost(strip8.Of(v4), v0.Field(at_window, &text_window).Field(at_to, &text_to)) {
				goto next4
			}
			if v5 = m.GetField(call_cfad9dc9, v4, at_to, &text_to, strip8.Of(v4)); !v5.Defined() {
				goto next4
			}
			if !regoplan.AtMost(strip8.Of(v4), v5) {
				goto next4
			}
			if v6 = m.GetField(call_cd5ba164, v4, at_to, &text_to, v0.Field(at_person, &text_person).Field(at_joined_on, &text_joined_on)); !v6.Defined() {
				goto next4
			}
			if !regoplan.AtMost(v0.Field(at_person, &text_person).Field(at_joined_on, &text_joined_on), v6) {
				goto next4
			}
			if !regoplan.Differ(strip9.Of(v4), v0.Field(at_subject, &text_subject).Field(at_id, &text_id)) {
				goto next4
			}
			if !regoplan.Differ(strip10.Of(v4), regoplan.No) {
				goto next4
			}
			m.Append(v2, v4)
		next4:
		}
	}
end2:
	return v2
}

func mentorship_valid_8191f853_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_valid_8191f853); ok {
		return v
	}
	return m.Learn(memo_mentorship_valid_8191f853, mentorship_valid_8191f853(m, v0, v1))
}

// mentorship_verdict_3ca8be6f is g0.ninefold.management.mentorship.verdict.
func mentorship_verdict_3ca8be6f(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24 regoplan.Value
	if v4 = mentorship_applies_5fca3fba_known(m, v0, v1); !v4.Defined() {
		goto not2
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v5 = outcome_not_applicable_32e30549_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_a4c431b7, v2, v5)
end1:
	if v4 = mentorship_applies_5fca3fba_known(m, v0, v1); !v4.Defined() {
		goto end3
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end3
	}
	if v5 = mentorship_unassigned_cbd5938d_known(m, v0, v1); !v5.Defined() {
		goto not4
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto not4
	}
	goto end3
not4:
	v6 = m.Object()
	if v7 = faults_aspects_missing_9ba9f37c_known(m, v0, v1); !v7.Defined() {
		goto end5
	}
	m.Insert(v6, text_aspects_missing, v7)
end5:
	if v8 = faults_assigned_late_d5972bac_known(m, v0, v1); !v8.Defined() {
		goto end6
	}
	m.Insert(v6, text_assigned_late, v8)
end6:
	if v9 = faults_ended_early_efc82ad5_known(m, v0, v1); !v9.Defined() {
		goto end7
	}
	m.Insert(v6, text_ended_early, v9)
end7:
	if v10 = faults_not_assigned_494b2754_known(m, v0, v1); !v10.Defined() {
		goto end8
	}
	m.Insert(v6, text_not_assigned, v10)
end8:
	if v11 = v1.Field(at_ninefold, &text_ninefold).Field(at_management, &text_management).Field(at_mentorship, &text_mentorship).Field(at_faults, &text_faults); !v11.Defined() {
		goto end10
	}
	v3 = m.Merge(v11, v6)
	goto end9
end10:
	v3 = v6
end9:
	v12 = v3
	if v13 = m.Call(call_0da3fff9, v12); !v13.Defined() {
		goto end3
	}
	if v14 = m.Call(call_d66d3ea8, v13); !v14.Defined() {
		goto end3
	}
	if v15 = mentorship_details_17469256_known(m, v0, v1); !v15.Defined() {
		goto end3
	}
	v16 = m.Set()
	if v17 = mentorship_valid_8191f853_known(m, v0, v1); !v17.Defined() {
		goto end11
	}
	{
		from12 := v17
		_, elems16 := from12.Scan()
		strip18 := regoplan.NewStrip(at_row, &text_row)
		for _, x15 := range elems16 {
			v18 = x15
			m.Tick()
			{
				x17 := strip18.Of(v18)
				if !x17.Defined() {
					goto next13
				}
				m.Add(v16, x17)
			}
		next13:
		}
	}
end11:
	if v19 = mentorship_message_b46226f2_known(m, v0, v1); !v19.Defined() {
		goto end3
	}
	if v20 = mentorship_status_a197d4a3_known(m, v0, v1); !v20.Defined() {
		goto end3
	}
	{
		v21 = m.Record(shape_ff702ef5, v15, v16, v19, v14, v20)
	}
	v2 = m.Once(conflict_93013c98, v2, v21)
end3:
	if v4 = mentorship_applies_5fca3fba_known(m, v0, v1); !v4.Defined() {
		goto end19
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end19
	}
	if v5 = mentorship_unassigned_cbd5938d_known(m, v0, v1); !v5.Defined() {
		goto end19
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto end19
	}
	if !regoplan.Same(v0.Field(at_window, &text_window).Field(at_to, &text_to), v0.Field(at_as_of, &text_as_of)) {
		goto end19
	}
	if v9 = mentorship_needed_by_2e6eda31_known(m, v0, v1); !v9.Defined() {
		goto end19
	}
	{
		x20 := dates_iso_b606dfaf_known(m, v0, v1, v9)
		if !x20.Defined() {
			goto end19
		}
		v3 = x20
	}
	{
		v22 = m.Array(v3)
	}
	if v23 = words_say_fdf94ebd_known(m, v0, v1, text_eefea6d4, text_a1965a51, v22); !v23.Defined() {
		goto end19
	}
	{
		v12 = m.Record(shape_ff702ef5, regoplan.NoFields, regoplan.NoElements, v23, list_6a467899, text_due)
	}
	v2 = m.Once(conflict_58425f9b, v2, v12)
end19:
	if v4 = mentorship_applies_5fca3fba_known(m, v0, v1); !v4.Defined() {
		goto end21
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end21
	}
	if v5 = mentorship_unassigned_cbd5938d_known(m, v0, v1); !v5.Defined() {
		goto end21
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto end21
	}
	if !regoplan.Differ(v0.Field(at_window, &text_window).Field(at_to, &text_to), v0.Field(at_as_of, &text_as_of)) {
		goto end21
	}
	if v24 = outcome_not_due_f8befd19_known(m, v0, v1); !v24.Defined() {
		goto end21
	}
	v2 = m.Once(conflict_39ed9431, v2, v24)
end21:
	return v2
}

func mentorship_verdict_3ca8be6f_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_verdict_3ca8be6f); ok {
		return v
	}
	return m.Learn(memo_mentorship_verdict_3ca8be6f, mentorship_verdict_3ca8be6f(m, v0, v1))
}

// mentorship_verdict_d835a7ae is g0.ninefold.management.mentorship.verdict.
func mentorship_verdict_d835a7ae(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20 regoplan.Value
	if v4 = mentorship_applies_5fca3fba_known(m, v0, v1); !v4.Defined() {
		goto not2
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v5 = outcome_not_applicable_32e30549_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_a4c431b7, v2, v5)
end1:
	if v4 = mentorship_applies_5fca3fba_known(m, v0, v1); !v4.Defined() {
		goto end3
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end3
	}
	if v5 = mentorship_unassigned_de7d5552_known(m, v0, v1); !v5.Defined() {
		goto not4
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto not4
	}
	goto end3
not4:
	v6 = m.Object()
	if v7 = faults_aspects_missing_9ba9f37c_known(m, v0, v1); !v7.Defined() {
		goto end5
	}
	m.Insert(v6, text_aspects_missing, v7)
end5:
	if v8 = faults_assigned_late_d5972bac_known(m, v0, v1); !v8.Defined() {
		goto end6
	}
	m.Insert(v6, text_assigned_late, v8)
end6:
	if v9 = faults_ended_early_0bdcf4be_known(m, v0, v1); !v9.Defined() {
		goto end7
	}
	m.Insert(v6, text_ended_early, v9)
end7:
	if v10 = faults_not_assigned_494b2754_known(m, v0, v1); !v10.Defined() {
		goto end8
	}
	m.Insert(v6, text_not_assigned, v10)
end8:
	if v11 = v1.Field(at_ninefold, &text_ninefold).Field(at_management, &text_management).Field(at_mentorship, &text_mentorship).Field(at_faults, &text_faults); !v11.Defined() {
		goto end10
	}
	v3 = m.Merge(v11, v6)
	goto end9
end10:
	v3 = v6
end9:
	v12 = v3
	if v13 = m.Call(call_0da3fff9, v12); !v13.Defined() {
		goto end3
	}
	if v14 = m.Call(call_d66d3ea8, v13); !v14.Defined() {
		goto end3
	}
	if v15 = mentorship_message_e4088784_known(m, v0, v1); !v15.Defined() {
		goto end3
	}
	if v16 = mentorship_status_18af56a5_known(m, v0, v1); !v16.Defined() {
		goto end3
	}
	{
		v17 = m.Record(shape_abdd7872, v15, v14, v16)
	}
	v2 = m.Once(conflict_93013c98, v2, v17)
end3:
	if v4 = mentorship_applies_5fca3fba_known(m, v0, v1); !v4.Defined() {
		goto end11
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end11
	}
	if v5 = mentorship_unassigned_de7d5552_known(m, v0, v1); !v5.Defined() {
		goto end11
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto end11
	}
	if !regoplan.Same(v0.Field(at_window, &text_window).Field(at_to, &text_to), v0.Field(at_as_of, &text_as_of)) {
		goto end11
	}
	if v9 = mentorship_needed_by_2e6eda31_known(m, v0, v1); !v9.Defined() {
		goto end11
	}
	{
		x12 := dates_iso_b606dfaf_known(m, v0, v1, v9)
		if !x12.Defined() {
			goto end11
		}
		v3 = x12
	}
	{
		v18 = m.Array(v3)
	}
	if v19 = words_say_fdf94ebd_known(m, v0, v1, text_eefea6d4, text_a1965a51, v18); !v19.Defined() {
		goto end11
	}
	{
		v12 = m.Record(shape_abdd7872, v19, list_6a467899, text_due)
	}
	v2 = m.Once(conflict_58425f9b, v2, v12)
end11:
	if v4 = mentorship_applies_5fca3fba_known(m, v0, v1); !v4.Defined() {
		goto end13
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end13
	}
	if v5 = mentorship_unassigned_de7d5552_known(m, v0, v1); !v5.Defined() {
		goto end13
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto end13
	}
	if !regoplan.Differ(v0.Field(at_window, &text_window).Field(at_to, &text_to), v0.Field(at_as_of, &text_as_of)) {
		goto end13
	}
	if v20 = outcome_not_due_f8befd19_known(m, v0, v1); !v20.Defined() {
		goto end13
	}
	v2 = m.Once(conflict_39ed9431, v2, v20)
end13:
	return v2
}

func mentorship_verdict_d835a7ae_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_verdict_d835a7ae); ok {
		return v
	}
	return m.Learn(memo_mentorship_verdict_d835a7ae, mentorship_verdict_d835a7ae(m, v0, v1))
}

// mentorship_verdict_d9a8a14f is g0.ninefold.management.mentorship.verdict.
func mentorship_verdict_d9a8a14f(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14 regoplan.Value
	_ = v11
	if v3 = mentorship_applies_5fca3fba_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = outcome_not_applicable_d2ae41e9_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_a4c431b7, v2, v4)
end1:
	if v3 = mentorship_applies_5fca3fba_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end3
	}
	if v4 = mentorship_unassigned_de7d5552_known(m, v0, v1); !v4.Defined() {
		goto not4
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto not4
	}
	goto end3
not4:
	v5 = m.Object()
	if v6 = faults_aspects_missing_9ba9f37c_known(m, v0, v1); !v6.Defined() {
		goto end5
	}
	m.Insert(v5, text_aspects_missing, v6)
end5:
	if v7 = faults_assigned_late_d5972bac_known(m, v0, v1); !v7.Defined() {
		goto end6
	}
	m.Insert(v5, text_assigned_late, v7)
end6:
	if v8 = faults_ended_early_0bdcf4be_known(m, v0, v1); !v8.Defined() {
		goto end7
	}
	m.Insert(v5, text_ended_early, v8)
end7:
	if v9 = faults_not_assigned_494b2754_known(m, v0, v1); !v9.Defined() {
		goto end8
	}
	m.Insert(v5, text_not_assigned, v9)
end8:
	if v10 = v1.Field(at_ninefold, &text_ninefold).Field(at_management, &text_management).Field(at_mentorship, &text_mentorship).Field(at_faults, &text_faults); !v10.Defined() {
		goto end10
	}
	v11 = m.Merge(v10, v5)
	goto end9
end10:
	v11 = v5
end9:
	if v12 = mentorship_status_18af56a5_known(m, v0, v1); !v12.Defined() {
		goto end3
	}
	{
		v13 = m.Record(shape_1891711c, v12)
	}
	v2 = m.Once(conflict_93013c98, v2, v13)
end3:
	if v3 = mentorship_applies_5fca3fba_known(m, v0, v1); !v3.Defined() {
		goto end11
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end11
	}
	if v4 = mentorship_unassigned_de7d5552_known(m, v0, v1); !v4.Defined() {
		goto end11
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end11
	}
	if !regoplan.Same(v0.Field(at_window, &text_window).Field(at_to, &text_to), v0.Field(at_as_of, &text_as_of)) {
		goto end11
	}
	if v8 = mentorship_needed_by_2e6eda31_known(m, v0, v1); !v8.Defined() {
		goto end11
	}
	if v11 = dates_iso_b606dfaf_known(m, v0, v1, v8); !v11.Defined() {
		goto end11
	}
	v2 = m.Once(conflict_58425f9b, v2, record_95649d37)
end11:
	if v3 = mentorship_applies_5fca3fba_known(m, v0, v1); !v3.Defined() {
		goto end12
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end12
	}
	if v4 = mentorship_unassigned_de7d5552_known(m, v0, v1); !v4.Defined() {
		goto end12
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end12
	}
	if !regoplan.Differ(v0.Field(at_window, &text_window).Field(at_to, &text_to), v0.Field(at_as_of, &text_as_of)) {
		goto end12
	}
	if v14 = outcome_not_due_09e5d584_known(m, v0, v1); !v14.Defined() {
		goto end12
	}
	v2 = m.Once(conflict_39ed9431, v2, v14)
end12:
	return v2
}

func mentorship_verdict_d9a8a14f_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_mentorship_verdict_d9a8a14f); ok {
		return v
	}
	return m.Learn(memo_mentorship_verdict_d9a8a14f, mentorship_verdict_d9a8a14f(m, v0, v1))
}

// outcome_at_least_7885a160 is g0.ninefold.lib.outcome.at_least.
func outcome_at_least_7885a160(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7 regoplan.Value
	if !regoplan.AtMost(v3, v2) {
		goto end1
	}
	{
		v6 = m.Record(shape_54776001, v2, regoplan.NoMembers, v3, text_pass)
	}
	if v7 = m.Call(call_117c56c8, v4, v6); !v7.Defined() {
		goto end1
	}
	v5 = m.Once(conflict_5811b34a, v5, v7)
end1:
	if !regoplan.Less(v2, v3) {
		goto end2
	}
	{
		v6 = m.Record(shape_54776001, v2, list_b26e9fbe, v3, text_fail)
	}
	if v7 = m.Call(call_e8137472, v4, v6); !v7.Defined() {
		goto end2
	}
	v5 = m.Once(conflict_abc5949a, v5, v7)
end2:
	return v5
}

func outcome_at_least_7885a160_known(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3, v4}
	at, known := m.Look(pure_outcome_at_least_7885a160, 3, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_outcome_at_least_7885a160, &given, outcome_at_least_7885a160(m, v0, v1, v2, v3, v4))
}

// outcome_at_least_a095f2a1 is g0.ninefold.lib.outcome.at_least.
func outcome_at_least_a095f2a1(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6 regoplan.Value
	if !regoplan.AtMost(v3, v2) {
		goto end1
	}
	if v6 = m.Call(call_117c56c8, v4, record_eb360d8b); !v6.Defined() {
		goto end1
	}
	v5 = m.Once(conflict_5811b34a, v5, v6)
end1:
	if !regoplan.Less(v2, v3) {
		goto end2
	}
	if v6 = m.Call(call_e8137472, v4, record_ee67e31d); !v6.Defined() {
		goto end2
	}
	v5 = m.Once(conflict_abc5949a, v5, v6)
end2:
	return v5
}

func outcome_at_least_a095f2a1_known(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3, v4}
	at, known := m.Look(pure_outcome_at_least_a095f2a1, 3, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_outcome_at_least_a095f2a1, &given, outcome_at_least_a095f2a1(m, v0, v1, v2, v3, v4))
}

// outcome_not_applicable_32e30549 is g0.ninefold.lib.outcome.not_applicable.
func outcome_not_applicable_32e30549(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_9a2c0953
}

func outcome_not_applicable_32e30549_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_outcome_not_applicable_32e30549); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_outcome_not_applicable_32e30549, 0, &given)
	if known {
		return m.Learn(memo_outcome_not_applicable_32e30549, at.Value())
	}
	return m.Learn(memo_outcome_not_applicable_32e30549, m.Keep(at, pure_outcome_not_applicable_32e30549, &given, outcome_not_applicable_32e30549(m, v0, v1)))
}

// outcome_not_applicable_d2ae41e9 is g0.ninefold.lib.outcome.not_applicable.
func outcome_not_applicable_d2ae41e9(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_63fce3f8
}

func outcome_not_applicable_d2ae41e9_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_outcome_not_applicable_d2ae41e9); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_outcome_not_applicable_d2ae41e9, 0, &given)
	if known {
		return m.Learn(memo_outcome_not_applicable_d2ae41e9, at.Value())
	}
	return m.Learn(memo_outcome_not_applicable_d2ae41e9, m.Keep(at, pure_outcome_not_applicable_d2ae41e9, &given, outcome_not_applicable_d2ae41e9(m, v0, v1)))
}

// outcome_not_due_09e5d584 is g0.ninefold.lib.outcome.not_due.
func outcome_not_due_09e5d584(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_63fce3f8
}

func outcome_not_due_09e5d584_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_outcome_not_due_09e5d584); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_outcome_not_due_09e5d584, 0, &given)
	if known {
		return m.Learn(memo_outcome_not_due_09e5d584, at.Value())
	}
	return m.Learn(memo_outcome_not_due_09e5d584, m.Keep(at, pure_outcome_not_due_09e5d584, &given, outcome_not_due_09e5d584(m, v0, v1)))
}

// outcome_not_due_f8befd19 is g0.ninefold.lib.outcome.not_due.
func outcome_not_due_f8befd19(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_b948f414
}

func outcome_not_due_f8befd19_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_outcome_not_due_f8befd19); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_outcome_not_due_f8befd19, 0, &given)
	if known {
		return m.Learn(memo_outcome_not_due_f8befd19, at.Value())
	}
	return m.Learn(memo_outcome_not_due_f8befd19, m.Keep(at, pure_outcome_not_due_f8befd19, &given, outcome_not_due_f8befd19(m, v0, v1)))
}

// outcome_reasons_20af19df is g0.ninefold.lib.outcome.reasons.
func outcome_reasons_20af19df(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5 regoplan.Value
	if !regoplan.Same(v2, text_fail) {
		goto end1
	}
	if v5 = m.Call(call_52bf7862, v3); !v5.Defined() {
		goto end1
	}
	v4 = m.Once(conflict_4b1240c0, v4, v5)
end1:
	if !regoplan.Same(v2, text_due) {
		goto end2
	}
	v4 = m.Once(conflict_83cb447d, v4, list_6a467899)
end2:
	if !regoplan.Same(v2, text_exempt) {
		goto end3
	}
	v4 = m.Once(conflict_5e02d793, v4, list_1b16278a)
end3:
	if !regoplan.Same(v2, text_pass) {
		goto end4
	}
	v4 = m.Once(conflict_eff726cd, v4, regoplan.NoMembers)
end4:
	return v4
}

func outcome_reasons_20af19df_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_outcome_reasons_20af19df, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_outcome_reasons_20af19df, &given, outcome_reasons_20af19df(m, v0, v1, v2, v3))
}

// outcome_reasons_de6847ee is g0.ninefold.lib.outcome.reasons.
func outcome_reasons_de6847ee(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5 regoplan.Value
	if !regoplan.Same(v2, text_fail) {
		goto end1
	}
	if v5 = m.Call(call_52bf7862, v3); !v5.Defined() {
		goto end1
	}
	v4 = m.Once(conflict_4b1240c0, v4, v5)
end1:
	if !regoplan.Same(v2, text_due) {
		goto end2
	}
	v4 = m.Once(conflict_83cb447d, v4, regoplan.NoMembers)
end2:
	if !regoplan.Same(v2, text_exempt) {
		goto end3
	}
	v4 = m.Once(conflict_5e02d793, v4, regoplan.NoMembers)
end3:
	if !regoplan.Same(v2, text_pass) {
		goto end4
	}
	v4 = m.Once(conflict_eff726cd, v4, regoplan.NoMembers)
end4:
	return v4
}

func outcome_reasons_de6847ee_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_outcome_reasons_de6847ee, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_outcome_reasons_de6847ee, &given, outcome_reasons_de6847ee(m, v0, v1, v2, v3))
}

// outcome_worst_f4e871e5 is g0.ninefold.lib.outcome.worst.
func outcome_worst_f4e871e5(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6 regoplan.Value
	v3 = m.Empty(0)
	{
		from3 := list_8e6d417e
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if !regoplan.Holds(v2, v4) {
				goto next4
			}
			m.Append(v3, v4)
		next4:
		}
	}
	if v5 = m.Call(call_d0012f3b, v3, list_72041dd8); !v5.Defined() {
		goto end1
	}
	if v6 = v5.At(regoplan.Int(0)); !v6.Defined() {
		goto end1
	}
	return v6
end1:
	return regoplan.Value{}
}

func outcome_worst_f4e871e5_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_outcome_worst_f4e871e5, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_outcome_worst_f4e871e5, &given, outcome_worst_f4e871e5(m, v0, v1, v2))
}

// outlook_ahead_68a3611e is g0.ninefold.lib.outlook.ahead.
func outlook_ahead_68a3611e(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4 regoplan.Value
	if !regoplan.Less(v0.Field(at_as_of, &text_as_of), v2) {
		goto end1
	}
	{
		v4 = m.Record(shape_ace805ad, v2)
	}
	v3 = m.Once(conflict_3eb58d91, v3, v4)
end1:
	if !regoplan.AtMost(v2, v0.Field(at_as_of, &text_as_of)) {
		goto end2
	}
	v3 = m.Once(conflict_81578ed4, v3, regoplan.NoFields)
end2:
	return v3
}

// outlook_by_cea8cab6 is g0.ninefold.lib.outlook.by.
func outlook_by_cea8cab6(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6 regoplan.Value
	if !regoplan.AtMost(v0.Field(at_as_of, &text_as_of), v2) {
		goto end1
	}
	if v4 = dates_iso_b606dfaf_known(m, v0, v1, v2); !v4.Defined() {
		goto end1
	}
	{
		v5 = m.Array(v4)
	}
	if v6 = words_say_fdf94ebd_known(m, v0, v1, text_56b66ccc, text_9401ba8c, v5); !v6.Defined() {
		goto end1
	}
	v3 = m.Once(conflict_b97b2b6e, v3, v6)
end1:
	if !regoplan.Less(v2, v0.Field(at_as_of, &text_as_of)) {
		goto end2
	}
	if v4 = dates_iso_b606dfaf_known(m, v0, v1, v2); !v4.Defined() {
		goto end2
	}
	{
		v5 = m.Array(v4)
	}
	if v6 = words_say_fdf94ebd_known(m, v0, v1, text_c0b1fb64, text_c56d5a7b, v5); !v6.Defined() {
		goto end2
	}
	v3 = m.Once(conflict_6dd5f067, v3, v6)
end2:
	return v3
}

// outlook_made_good_by_213f6338 is g0.ninefold.lib.outlook.made_good_by.
func outlook_made_good_by_213f6338(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v2 = m.GetField(call_8a3ef008, v0.Field(at_service, &text_service), at_to, &text_to, v0.Field(at_asked, &text_asked).Field(at_to, &text_to)); !v2.Defined() {
		goto end1
	}
	{
		x2 := v0.Field(at_asked, &text_asked).Field(at_to, &text_to)
		if !x2.Defined() {
			goto end1
		}
		v3 = m.Array(x2, v2)
	}
	if v4 = m.Call(call_ad95dd67, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.AtMost(v0.Field(at_as_of, &text_as_of), v4) {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func outlook_made_good_by_213f6338_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_outlook_made_good_by_213f6338); ok {
		return v
	}
	return m.Learn(memo_outlook_made_good_by_213f6338, outlook_made_good_by_213f6338(m, v0, v1))
}

// outlook_open_bf44d8aa is g0.ninefold.lib.outlook.open.
func outlook_open_bf44d8aa(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	if !regoplan.Same(v0.Field(at_window, &text_window).Field(at_to, &text_to), v0.Field(at_as_of, &text_as_of)) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

func outlook_open_bf44d8aa_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_outlook_open_bf44d8aa); ok {
		return v
	}
	return m.Learn(memo_outlook_open_bf44d8aa, outlook_open_bf44d8aa(m, v0, v1))
}

// outlook_turn_139246b3 is g0.ninefold.lib.outlook.turn.
func outlook_turn_139246b3(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11 regoplan.Value
	if v5 = m.Count(call_e3f51610, v3); !v5.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v5) {
		goto end1
	}
	v6 = m.Set()
	{
		from3 := v2
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v7 = x6
			m.Tick()
			if !regoplan.AtMost(v7, v0.Field(at_as_of, &text_as_of)) {
				goto next4
			}
			m.Add(v6, v7)
		next4:
		}
	}
	if v8 = m.Call(call_09e25e35, v6); !v8.Defined() {
		goto end1
	}
	v4 = m.Once(conflict_7964de9a, v4, v8)
end1:
	if v5 = m.Count(call_1c962320, v3); !v5.Defined() {
		goto end8
	}
	if !regoplan.Same(v5, regoplan.Int(0)) {
		goto end8
	}
	v9 = m.Set()
	{
		from10 := v2
		_, elems14 := from10.Scan()
		for _, x13 := range elems14 {
			v10 = x13
			m.Tick()
			if !regoplan.Less(v0.Field(at_as_of, &text_as_of), v10) {
				goto next11
			}
			m.Add(v9, v10)
		next11:
		}
	}
	if v11 = m.Call(call_62d72519, v9); !v11.Defined() {
		goto end8
	}
	v4 = m.Once(conflict_51d5e7ac, v4, v11)
end8:
	return v4
}

// outlook_week_key_4b392887 is g0.ninefold.lib.outlook.week_key.
func outlook_week_key_4b392887(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	if v3 = dates_monday_30c5312f_known(m, v0, v1, v2); !v3.Defined() {
		goto end1
	}
	if v4 = m.Plus(call_49040ca9, v3, regoplan.Int(3)); !v4.Defined() {
		goto end1
	}
	if v5 = dates_year_9848737d_known(m, v0, v1, v4); !v5.Defined() {
		goto end1
	}
	if v6 = dates_day_ad4f709a_known(m, v0, v1, v5, regoplan.Int(1), regoplan.Int(1)); !v6.Defined() {
		goto end1
	}
	if v7 = m.Minus(call_1f7bb930, v4, v6); !v7.Defined() {
		goto end1
	}
	if v8 = m.Divide(call_46f25bd2, v7, regoplan.Int(7)); !v8.Defined() {
		goto end1
	}
	if v9 = m.Call(call_94ac52ac, v8); !v9.Defined() {
		goto end1
	}
	if v10 = m.Plus(call_4984bfde, v9, regoplan.Int(1)); !v10.Defined() {
		goto end1
	}
	{
		v11 = m.Array(v5, v10)
	}
	if v12 = m.Call(call_371339ea, text_26ce422b, v11); !v12.Defined() {
		goto end1
	}
	return v12
end1:
	return regoplan.Value{}
}

func outlook_week_key_4b392887_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_outlook_week_key_4b392887, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_outlook_week_key_4b392887, &given, outlook_week_key_4b392887(m, v0, v1, v2))
}

// party_training_outlook_423be0ab is g0.ninefold.truth.party_training.outlook.
func party_training_outlook_423be0ab(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = party_training_trained_c2d5eca5_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = party_training_unit_1638a0f1_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	{
		v4 = m.Record(shape_979fef38, text_89997ba9, v3, text_cc095c3e)
	}
	if v5 = quota_outlook_3a7f65d7(m, v0, v1, v2, text_person_id, text_party_training, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func party_training_outlook_423be0ab_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_party_training_outlook_423be0ab); ok {
		return v
	}
	return m.Learn(memo_party_training_outlook_423be0ab, party_training_outlook_423be0ab(m, v0, v1))
}

// party_training_trained_2d069395 is g0.ninefold.truth.party_training.trained.
func party_training_trained_2d069395(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	v2 = m.Set()
	{
		x6 := v0.Field(at_participation, &text_participation).Field(at_party_training, &text_party_training)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip9 := regoplan.NewStrip(at_person_branch, &text_person_branch)
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if !regoplan.Same(strip9.Of(v3), v0.Field(at_subject, &text_subject).Field(at_id, &text_id)) {
				goto next4
			}
			m.Add(v2, v3)
		next4:
		}
	}
end2:
	return v2
}

func party_training_trained_2d069395_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_party_training_trained_2d069395); ok {
		return v
	}
	return m.Learn(memo_party_training_trained_2d069395, party_training_trained_2d069395(m, v0, v1))
}

// party_training_trained_c2d5eca5 is g0.ninefold.truth.party_training.trained.
func party_training_trained_c2d5eca5(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	{
		x6 := v0.Field(at_participation, &text_participation).Field(at_party_training, &text_party_training)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip9 := regoplan.NewStrip(at_person_branch, &text_person_branch)
		for _, x7 := range elems8 {
			v4 = x7
			m.Tick()
			if !regoplan.Same(strip9.Of(v4), v0.Field(at_subject, &text_subject).Field(at_id, &text_id)) {
				goto next4
			}
			m.Add(v2, v4)
		next4:
		}
	}
end2:
	return v2
}

func party_training_trained_c2d5eca5_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_party_training_trained_c2d5eca5); ok {
		return v
	}
	return m.Learn(memo_party_training_trained_c2d5eca5, party_training_trained_c2d5eca5(m, v0, v1))
}

// party_training_unit_1638a0f1 is g0.ninefold.truth.party_training.unit.
func party_training_unit_1638a0f1(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_bfb014d8
}

func party_training_unit_1638a0f1_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_party_training_unit_1638a0f1); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_party_training_unit_1638a0f1, 0, &given)
	if known {
		return m.Learn(memo_party_training_unit_1638a0f1, at.Value())
	}
	return m.Learn(memo_party_training_unit_1638a0f1, m.Keep(at, pure_party_training_unit_1638a0f1, &given, party_training_unit_1638a0f1(m, v0, v1)))
}

// party_training_verdict_3feb54cc is g0.ninefold.truth.party_training.verdict.
func party_training_verdict_3feb54cc(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = party_training_trained_2d069395_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_d768d842(m, v0, v1, v2, text_person_id, record_0142030f); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func party_training_verdict_3feb54cc_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_party_training_verdict_3feb54cc); ok {
		return v
	}
	return m.Learn(memo_party_training_verdict_3feb54cc, party_training_verdict_3feb54cc(m, v0, v1))
}

// party_training_verdict_61d1949b is g0.ninefold.truth.party_training.verdict.
func party_training_verdict_61d1949b(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = party_training_trained_c2d5eca5_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_b3b32919(m, v0, v1, v2, text_person_id, record_0142030f); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func party_training_verdict_61d1949b_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_party_training_verdict_61d1949b); ok {
		return v
	}
	return m.Learn(memo_party_training_verdict_61d1949b, party_training_verdict_61d1949b(m, v0, v1))
}

// party_training_verdict_c80c4826 is g0.ninefold.truth.party_training.verdict.
func party_training_verdict_c80c4826(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = party_training_trained_2d069395_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_4cfd35dd(m, v0, v1, v2, text_person_id, regoplan.Yes); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func party_training_verdict_c80c4826_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_party_training_verdict_c80c4826); ok {
		return v
	}
	return m.Learn(memo_party_training_verdict_c80c4826, party_training_verdict_c80c4826(m, v0, v1))
}

// plans_approved_b7cf42b3 is g0.ninefold.exchange.plans.approved.
func plans_approved_b7cf42b3(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4 regoplan.Value
	_ = v3
	if v3 = v2.Field(at_row, &text_row); !v3.Defined() {
		goto end1
	}
	{
		x2 := v2.Field(at_approved_on, &text_approved_on)
		if !x2.Defined() {
			goto end1
		}
		x3 := v2.Field(at_year, &text_year)
		if !x3.Defined() {
			goto end1
		}
		v4 = m.Record(shape_0ecd22bf, x2, x3)
	}
	return v4
end1:
	return regoplan.Value{}
}

func plans_approved_b7cf42b3_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_plans_approved_b7cf42b3, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_plans_approved_b7cf42b3, &given, plans_approved_b7cf42b3(m, v0, v1, v2))
}

// plans_approved_d1f6c6e6 is g0.ninefold.exchange.plans.approved.
func plans_approved_d1f6c6e6(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3 regoplan.Value
	{
		x2 := v2.Field(at_approved_on, &text_approved_on)
		if !x2.Defined() {
			goto end1
		}
		x3 := v2.Field(at_row, &text_row)
		if !x3.Defined() {
			goto end1
		}
		x4 := v2.Field(at_year, &text_year)
		if !x4.Defined() {
			goto end1
		}
		v3 = m.Record(shape_ce428149, x2, x3, x4)
	}
	return v3
end1:
	return regoplan.Value{}
}

func plans_approved_d1f6c6e6_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_plans_approved_d1f6c6e6, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_plans_approved_d1f6c6e6, &given, plans_approved_d1f6c6e6(m, v0, v1, v2))
}

// plans_fits_356c48ff is g0.ninefold.exchange.plans.fits.
func plans_fits_356c48ff(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4 regoplan.Value
	if v3 = plans_misfits_817b02b7(m, v0, v1, v2); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_2a1295c6, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

// plans_misfits_817b02b7 is g0.ninefold.exchange.plans.misfits.
func plans_misfits_817b02b7(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11 regoplan.Value
	v3 = m.Object()
	if v4 = v0.Field(at_person, &text_person); !v4.Defined() {
		goto end2
	}
	if v5 = m.GetField(call_e7ae2882, v4, at_category, &text_category, regoplan.Null); !v5.Defined() {
		goto end2
	}
	if v6 = m.GetField(call_48012543, v2, at_person_rank, &text_person_rank, regoplan.Null); !v6.Defined() {
		goto end2
	}
	{
		v7 = m.Record(shape_f0363269, v5, v6)
	}
	{
		from3 := v7
		keys6, elems9 := from3.Scan()
		for i7, x8 := range elems9 {
			v9 = x8
			v8 = from3.Key(keys6, i7, x8)
			m.Tick()
			if v10 = m.Get(call_00021e57, v2, v8, regoplan.Null); !v10.Defined() {
				goto next4
			}
			if !regoplan.Differ(v10, v9) {
				goto next4
			}
			{
				v11 = m.Array(v10, v9)
			}
			m.InsertOnce(conflict_dfbe9951, v3, v8, v11)
		next4:
		}
	}
end2:
	return v3
}

// plans_others_23464d65 is g0.ninefold.exchange.plans.others.
func plans_others_23464d65(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	_ = v6
	v2 = m.Empty(0)
	{
		x6 := v0.Field(at_plans, &text_plans)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if v4 = plans_fits_356c48ff(m, v0, v1, v3); !v4.Defined() {
				goto not9
			}
			if !regoplan.Differ(v4, regoplan.No) {
				goto not9
			}
			goto next4
		not9:
			if v5 = plans_approved_b7cf42b3_known(m, v0, v1, v3); !v5.Defined() {
				goto next4
			}
			if v6 = plans_misfits_817b02b7(m, v0, v1, v3); !v6.Defined() {
				goto next4
			}
			if v7 = m.Call(call_3b3ec8f0, v5, regoplan.NoFields); !v7.Defined() {
				goto next4
			}
			m.Append(v2, v7)
		next4:
		}
	}
end2:
	return v2
}

func plans_others_23464d65_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_plans_others_23464d65); ok {
		return v
	}
	return m.Learn(memo_plans_others_23464d65, plans_others_23464d65(m, v0, v1))
}

// plans_others_e59ccefa is g0.ninefold.exchange.plans.others.
func plans_others_e59ccefa(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8 regoplan.Value
	v2 = m.Empty(0)
	{
		x6 := v0.Field(at_plans, &text_plans)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if v4 = plans_fits_356c48ff(m, v0, v1, v3); !v4.Defined() {
				goto not9
			}
			if !regoplan.Differ(v4, regoplan.No) {
				goto not9
			}
			goto next4
		not9:
			if v5 = plans_approved_d1f6c6e6_known(m, v0, v1, v3); !v5.Defined() {
				goto next4
			}
			if v6 = plans_misfits_817b02b7(m, v0, v1, v3); !v6.Defined() {
				goto next4
			}
			{
				v7 = m.Record(shape_a79dadbd, v6)
			}
			if v8 = m.Call(call_3b3ec8f0, v5, v7); !v8.Defined() {
				goto next4
			}
			m.Append(v2, v8)
		next4:
		}
	}
end2:
	return v2
}

func plans_others_e59ccefa_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_plans_others_e59ccefa); ok {
		return v
	}
	return m.Learn(memo_plans_others_e59ccefa, plans_others_e59ccefa(m, v0, v1))
}

// plans_outlook_1e0aec23 is g0.ninefold.exchange.plans.outlook.
func plans_outlook_1e0aec23(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v2 = plans_tailored_047ddff9_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = plans_others_e59ccefa_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = deadline_outlook_24a788d8(m, v0, v1, v2, v3, text_plan, record_6c6f62be); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func plans_outlook_1e0aec23_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_plans_outlook_1e0aec23); ok {
		return v
	}
	return m.Learn(memo_plans_outlook_1e0aec23, plans_outlook_1e0aec23(m, v0, v1))
}

// plans_tailored_047ddff9 is g0.ninefold.exchange.plans.tailored.
func plans_tailored_047ddff9(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	v2 = m.Empty(0)
	{
		x6 := v0.Field(at_plans, &text_plans)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if v4 = plans_fits_356c48ff(m, v0, v1, v3); !v4.Defined() {
				goto next4
			}
			if !regoplan.Differ(v4, regoplan.No) {
				goto next4
			}
			if v5 = plans_approved_d1f6c6e6_known(m, v0, v1, v3); !v5.Defined() {
				goto next4
			}
			m.Append(v2, v5)
		next4:
		}
	}
end2:
	return v2
}

func plans_tailored_047ddff9_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_plans_tailored_047ddff9); ok {
		return v
	}
	return m.Learn(memo_plans_tailored_047ddff9, plans_tailored_047ddff9(m, v0, v1))
}

// plans_tailored_320a279b is g0.ninefold.exchange.plans.tailored.
func plans_tailored_320a279b(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	v2 = m.Empty(0)
	{
		x6 := v0.Field(at_plans, &text_plans)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if v4 = plans_fits_356c48ff(m, v0, v1, v3); !v4.Defined() {
				goto next4
			}
			if !regoplan.Differ(v4, regoplan.No) {
				goto next4
			}
			if v5 = plans_approved_b7cf42b3_known(m, v0, v1, v3); !v5.Defined() {
				goto next4
			}
			m.Append(v2, v5)
		next4:
		}
	}
end2:
	return v2
}

func plans_tailored_320a279b_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_plans_tailored_320a279b); ok {
		return v
	}
	return m.Learn(memo_plans_tailored_320a279b, plans_tailored_320a279b(m, v0, v1))
}

// plans_verdict_40d64554 is g0.ninefold.exchange.plans.verdict.
func plans_verdict_40d64554(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v2 = plans_tailored_047ddff9_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = plans_others_e59ccefa_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = deadline_verdict_7cf55c9f(m, v0, v1, v2, v3, record_6c6f62be); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func plans_verdict_40d64554_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_plans_verdict_40d64554); ok {
		return v
	}
	return m.Learn(memo_plans_verdict_40d64554, plans_verdict_40d64554(m, v0, v1))
}

// plans_verdict_55d8c452 is g0.ninefold.exchange.plans.verdict.
func plans_verdict_55d8c452(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v2 = plans_tailored_320a279b_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = plans_others_23464d65_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = deadline_verdict_babd3eb5(m, v0, v1, v2, v3, regoplan.Yes); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func plans_verdict_55d8c452_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_plans_verdict_55d8c452); ok {
		return v
	}
	return m.Learn(memo_plans_verdict_55d8c452, plans_verdict_55d8c452(m, v0, v1))
}

// plans_verdict_f2963e5e is g0.ninefold.exchange.plans.verdict.
func plans_verdict_f2963e5e(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v2 = plans_tailored_320a279b_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = plans_others_23464d65_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = deadline_verdict_b371683b(m, v0, v1, v2, v3, record_6c6f62be); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func plans_verdict_f2963e5e_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_plans_verdict_f2963e5e); ok {
		return v
	}
	return m.Learn(memo_plans_verdict_f2963e5e, plans_verdict_f2963e5e(m, v0, v1))
}

// podium_applies_dcff69f2 is g0.ninefold.showcase.podium.applies.
func podium_applies_dcff69f2(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v3 = service_has_years_e5c14c48(m, v0, v1, v0.Field(at_thresholds, &text_thresholds).Field(at_within_years, &text_within_years)); !v3.Defined() {
		goto end1
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end1
	}
	v2 = m.Once(conflict_24b58c76, v2, regoplan.Yes)
end1:
	if v2.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_ba2a2172, v2, regoplan.No)
end2:
	return v2
}

func podium_applies_dcff69f2_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_podium_applies_dcff69f2); ok {
		return v
	}
	return m.Learn(memo_podium_applies_dcff69f2, podium_applies_dcff69f2(m, v0, v1))
}

// podium_before_f2e48ffd is g0.ninefold.showcase.podium.before.
func podium_before_f2e48ffd(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v2 = v0.Field(at_thresholds, &text_thresholds).Field(at_within_years, &text_within_years); !v2.Defined() {
		goto end1
	}
	if v3 = m.Minus(call_785ef520, regoplan.Int(0), v2); !v3.Defined() {
		goto end1
	}
	if v4 = dates_add_years_9915d4cc_known(m, v0, v1, v0.Field(at_window, &text_window).Field(at_to, &text_to), v3); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func podium_before_f2e48ffd_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_podium_before_f2e48ffd); ok {
		return v
	}
	return m.Learn(memo_podium_before_f2e48ffd, podium_before_f2e48ffd(m, v0, v1))
}

// podium_given_2140597b is g0.ninefold.showcase.podium.given.
func podium_given_2140597b(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	{
		from3 := list_67757ee8
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if v5 = v0.Field(at_participation, &text_participation).At(v4); !v5.Defined() {
				goto next4
			}
			{
				from8 := v5
				_, elems12 := from8.Scan()
				strip14 := regoplan.NewStrip(at_date, &text_date)
				strip13 := regoplan.NewStrip(at_role, &text_role)
				for _, x11 := range elems12 {
					v6 = x11
					m.Tick()
					if !regoplan.Same(strip13.Of(v6), text_speaker) {
						goto next9
					}
					if !regoplan.AtMost(strip14.Of(v6), v0.Field(at_window, &text_window).Field(at_to, &text_to)) {
						goto next9
					}
					m.Add(v2, v6)
				next9:
				}
			}
		next4:
		}
	}
	return v2
}

func podium_given_2140597b_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_podium_given_2140597b); ok {
		return v
	}
	return m.Learn(memo_podium_given_2140597b, podium_given_2140597b(m, v0, v1))
}

// podium_given_3ce35127 is g0.ninefold.showcase.podium.given.
func podium_given_3ce35127(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	v2 = m.Set()
	{
		from3 := list_67757ee8
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v3 = x6
			m.Tick()
			if v4 = v0.Field(at_participation, &text_participation).At(v3); !v4.Defined() {
				goto next4
			}
			{
				from8 := v4
				_, elems12 := from8.Scan()
				strip14 := regoplan.NewStrip(at_date, &text_date)
				strip13 := regoplan.NewStrip(at_role, &text_role)
				for _, x11 := range elems12 {
					v5 = x11
					m.Tick()
					if !regoplan.Same(strip13.Of(v5), text_speaker) {
						goto next9
					}
					if !regoplan.AtMost(strip14.Of(v5), v0.Field(at_window, &text_window).Field(at_to, &text_to)) {
						goto next9
					}
					m.Add(v2, v5)
				next9:
				}
			}
		next4:
		}
	}
	return v2
}

func podium_given_3ce35127_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_podium_given_3ce35127); ok {
		return v
	}
	return m.Learn(memo_podium_given_3ce35127, podium_given_3ce35127(m, v0, v1))
}

// podium_message_9382a50d is g0.ninefold.showcase.podium.message.
func podium_message_9382a50d(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17 regoplan.Value
	if v3 = podium_talks_3e07c72b_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_ea34c4ec, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end1
	}
	if v5 = podium_before_f2e48ffd_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if v6 = m.Plus(call_43bb0200, v5, regoplan.Int(1)); !v6.Defined() {
		goto end1
	}
	if v7 = dates_iso_b606dfaf_known(m, v0, v1, v6); !v7.Defined() {
		goto end1
	}
	if v8 = dates_iso_b606dfaf_known(m, v0, v1, v0.Field(at_window, &text_window).Field(at_to, &text_to)); !v8.Defined() {
		goto end1
	}
	if v9 = podium_talks_3e07c72b_known(m, v0, v1); !v9.Defined() {
		goto end1
	}
	if v10 = m.Count(call_7744a9b0, v9); !v10.Defined() {
		goto end1
	}
	{
		v11 = m.Array(v7, v8, v10)
	}
	if v12 = words_say_fdf94ebd_known(m, v0, v1, text_ae532757, text_3d451e59, v11); !v12.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_72751d76, v2, v12)
end1:
	if v3 = podium_talks_3e07c72b_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = m.Count(call_bbc48e4a, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end2
	}
	if v13 = podium_before_f2e48ffd_known(m, v0, v1); !v13.Defined() {
		goto end2
	}
	if v14 = m.Plus(call_c1970ade, v13, regoplan.Int(1)); !v14.Defined() {
		goto end2
	}
	if v15 = dates_iso_b606dfaf_known(m, v0, v1, v14); !v15.Defined() {
		goto end2
	}
	if v16 = dates_iso_b606dfaf_known(m, v0, v1, v0.Field(at_window, &text_window).Field(at_to, &text_to)); !v16.Defined() {
		goto end2
	}
	{
		v17 = m.Array(v15, v16)
	}
	if v9 = words_say_fdf94ebd_known(m, v0, v1, text_b95dee29, text_9e05fbd3, v17); !v9.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_e24670b9, v2, v9)
end2:
	return v2
}

func podium_message_9382a50d_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_podium_message_9382a50d); ok {
		return v
	}
	return m.Learn(memo_podium_message_9382a50d, podium_message_9382a50d(m, v0, v1))
}

// podium_message_ac66590f is g0.ninefold.showcase.podium.message.
func podium_message_ac66590f(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17 regoplan.Value
	if v3 = podium_talks_c9c4c97b_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_ea34c4ec, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end1
	}
	if v5 = podium_before_f2e48ffd_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if v6 = m.Plus(call_43bb0200, v5, regoplan.Int(1)); !v6.Defined() {
		goto end1
	}
	if v7 = dates_iso_b606dfaf_known(m, v0, v1, v6); !v7.Defined() {
		goto end1
	}
	if v8 = dates_iso_b606dfaf_known(m, v0, v1, v0.Field(at_window, &text_window).Field(at_to, &text_to)); !v8.Defined() {
		goto end1
	}
	if v9 = podium_talks_c9c4c97b_known(m, v0, v1); !v9.Defined() {
		goto end1
	}
	if v10 = m.Count(call_7744a9b0, v9); !v10.Defined() {
		goto end1
	}
	{
		v11 = m.Array(v7, v8, v10)
	}
	if v12 = words_say_fdf94ebd_known(m, v0, v1, text_ae532757, text_3d451e59, v11); !v12.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_72751d76, v2, v12)
end1:
	if v3 = podium_talks_c9c4c97b_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = m.Count(call_bbc48e4a, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end2
	}
	if v13 = podium_before_f2e48ffd_known(m, v0, v1); !v13.Defined() {
		goto end2
	}
	if v14 = m.Plus(call_c1970ade, v13, regoplan.Int(1)); !v14.Defined() {
		goto end2
	}
	if v15 = dates_iso_b606dfaf_known(m, v0, v1, v14); !v15.Defined() {
		goto end2
	}
	if v16 = dates_iso_b606dfaf_known(m, v0, v1, v0.Field(at_window, &text_window).Field(at_to, &text_to)); !v16.Defined() {
		goto end2
	}
	{
		v17 = m.Array(v15, v16)
	}
	if v9 = words_say_fdf94ebd_known(m, v0, v1, text_b95dee29, text_9e05fbd3, v17); !v9.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_e24670b9, v2, v9)
end2:
	return v2
}

func podium_message_ac66590f_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_podium_message_ac66590f); ok {
		return v
	}
	return m.Learn(memo_podium_message_ac66590f, podium_message_ac66590f(m, v0, v1))
}

// podium_outlook_265c79f6 is g0.ninefold.showcase.podium.outlook.
func podium_outlook_265c79f6(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	if v4 = outlook_open_bf44d8aa_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end2
	}
	v5 = m.Set()
	if v6 = podium_given_2140597b_known(m, v0, v1); !v6.Defined() {
		goto end3
	}
	{
		from4 := v6
		_, elems8 := from4.Scan()
		strip10 := regoplan.NewStrip(at_date, &text_date)
		for _, x7 := range elems8 {
			v7 = x7
			m.Tick()
			{
				x9 := strip10.Of(v7)
				if !x9.Defined() {
					goto next5
				}
				m.Add(v5, x9)
			}
		next5:
		}
	}
end3:
	if v8 = service_completes_c3ccd9f3(m, v0, v1, v0.Field(at_thresholds, &text_thresholds).Field(at_within_years, &text_within_years)); !v8.Defined() {
		goto end2
	}
	v9 = m.Set()
	if v10 = m.Count(call_66b27589, v5); !v10.Defined() {
		goto end11
	}
	if !regoplan.Less(regoplan.Int(0), v10) {
		goto end11
	}
	if v11 = m.Call(call_31ebdce4, v5); !v11.Defined() {
		goto end11
	}
	if v12 = podium_stale_2c5b6ab3(m, v0, v1, v11); !v12.Defined() {
		goto end11
	}
	m.Add(v9, v12)
end11:
	v13 = m.Set()
	m.Add(v13, v8)
	if v14 = m.Call(call_2363bb4e, v13, v9); !v14.Defined() {
		goto end2
	}
	if v15 = m.Call(call_396be4d0, v14); !v15.Defined() {
		goto end2
	}
	if v16 = m.GetField(call_2e5832a6, v0.Field(at_service, &text_service), at_to, &text_to, v15); !v16.Defined() {
		goto end2
	}
	if !regoplan.AtMost(v15, v16) {
		goto end2
	}
	if v17 = outlook_by_cea8cab6(m, v0, v1, v15); !v17.Defined() {
		goto end2
	}
	{
		x12 := v17.Field(at_zh, &text_zh)
		if !x12.Defined() {
			goto end2
		}
		x13 := v17.Field(at_en, &text_en)
		if !x13.Defined() {
			goto end2
		}
		v18 = m.Array(x12, x13)
	}
	if v19 = words_say_fdf94ebd_known(m, v0, v1, text_753dfc1f, text_07a3713b, v18); !v19.Defined() {
		goto end2
	}
	v20 = m.Set()
	if v21 = podium_given_2140597b_known(m, v0, v1); !v21.Defined() {
		goto end14
	}
	{
		from15 := v21
		_, elems19 := from15.Scan()
		strip20 := regoplan.NewStrip(at_date, &text_date)
		strip22 := regoplan.NewStrip(at_row, &text_row)
		for _, x18 := range elems19 {
			v22 = x18
			m.Tick()
			if v23 = m.Call(call_ab8625f1, v5); !v23.Defined() {
				goto next16
			}
			if !regoplan.Same(strip20.Of(v22), v23) {
				goto next16
			}
			{
				x21 := strip22.Of(v22)
				if !x21.Defined() {
					goto next16
				}
				m.Add(v20, x21)
			}
		next16:
		}
	}
end14:
	{
		v24 = m.Record(shape_f9a92185, text_talk, v19, v15, v20)
	}
	m.Add(v2, v24)
end2:
	return v2
}

func podium_outlook_265c79f6_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_podium_outlook_265c79f6); ok {
		return v
	}
	return m.Learn(memo_podium_outlook_265c79f6, podium_outlook_265c79f6(m, v0, v1))
}

// podium_stale_2c5b6ab3 is g0.ninefold.showcase.podium.stale.
func podium_stale_2c5b6ab3(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	v3 = m.Set()
	{
		from3 := list_07c99c57
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if v5 = dates_add_years_9915d4cc_known(m, v0, v1, v2, v0.Field(at_thresholds, &text_thresholds).Field(at_within_years, &text_within_years)); !v5.Defined() {
				goto next4
			}
			if v6 = m.Minus(call_cb354032, v5, v4); !v6.Defined() {
				goto next4
			}
			if v7 = v0.Field(at_thresholds, &text_thresholds).Field(at_within_years, &text_within_years); !v7.Defined() {
				goto next4
			}
			if v8 = m.Minus(call_af506c2c, regoplan.Int(0), v7); !v8.Defined() {
				goto next4
			}
			if v9 = dates_add_years_9915d4cc_known(m, v0, v1, v6, v8); !v9.Defined() {
				goto next4
			}
			if !regoplan.AtMost(v2, v9) {
				goto next4
			}
			m.Add(v3, v6)
		next4:
		}
	}
	if v10 = m.Call(call_30e86e7b, v3); !v10.Defined() {
		goto end1
	}
	return v10
end1:
	return regoplan.Value{}
}

// podium_status_1091bb3a is g0.ninefold.showcase.podium.status.
func podium_status_1091bb3a(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v3 = podium_talks_c9c4c97b_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_18ad88e4, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end1
	}
	v2 = m.Once(conflict_60da9d7b, v2, text_pass)
end1:
	if v3 = podium_talks_c9c4c97b_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = m.Count(call_4aec9427, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end2
	}
	v2 = m.Once(conflict_e66cbbe3, v2, text_fail)
end2:
	return v2
}

func podium_status_1091bb3a_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_podium_status_1091bb3a); ok {
		return v
	}
	return m.Learn(memo_podium_status_1091bb3a, podium_status_1091bb3a(m, v0, v1))
}

// podium_status_f1e27ffa is g0.ninefold.showcase.podium.status.
func podium_status_f1e27ffa(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v3 = podium_talks_3e07c72b_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_18ad88e4, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end1
	}
	v2 = m.Once(conflict_60da9d7b, v2, text_pass)
end1:
	if v3 = podium_talks_3e07c72b_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = m.Count(call_4aec9427, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end2
	}
	v2 = m.Once(conflict_e66cbbe3, v2, text_fail)
end2:
	return v2
}

func podium_status_f1e27ffa_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_podium_status_f1e27ffa); ok {
		return v
	}
	return m.Learn(memo_podium_status_f1e27ffa, podium_status_f1e27ffa(m, v0, v1))
}

// podium_talks_3e07c72b is g0.ninefold.showcase.podium.talks.
func podium_talks_3e07c72b(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	v2 = m.Set()
	if v3 = podium_given_3ce35127_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_date, &text_date)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if v5 = strip8.Of(v4); !v5.Defined() {
				goto next4
			}
			if v6 = podium_before_f2e48ffd_known(m, v0, v1); !v6.Defined() {
				goto next4
			}
			if !regoplan.Less(v6, v5) {
				goto next4
			}
			m.Add(v2, v4)
		next4:
		}
	}
end2:
	return v2
}

func podium_talks_3e07c72b_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_podium_talks_3e07c72b); ok {
		return v
	}
	return m.Learn(memo_podium_talks_3e07c72b, podium_talks_3e07c72b(m, v0, v1))
}

// podium_talks_c9c4c97b is g0.ninefold.showcase.podium.talks.
func podium_talks_c9c4c97b(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	if v4 = podium_given_2140597b_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_date, &text_date)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if v6 = strip8.Of(v5); !v6.Defined() {
				goto next4
			}
			if v7 = podium_before_f2e48ffd_known(m, v0, v1); !v7.Defined() {
				goto next4
			}
			if !regoplan.Less(v7, v6) {
				goto next4
			}
			m.Add(v2, v5)
		next4:
		}
	}
end2:
	return v2
}

func podium_talks_c9c4c97b_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_podium_talks_c9c4c97b); ok {
		return v
	}
	return m.Learn(memo_podium_talks_c9c4c97b, podium_talks_c9c4c97b(m, v0, v1))
}

// podium_verdict_115af57b is g0.ninefold.showcase.podium.verdict.
func podium_verdict_115af57b(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11 regoplan.Value
	if v3 = podium_applies_dcff69f2_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = outcome_not_applicable_32e30549_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_72e3026d, v2, v4)
end1:
	if v3 = podium_applies_dcff69f2_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end3
	}
	if v4 = podium_status_1091bb3a_known(m, v0, v1); !v4.Defined() {
		goto end3
	}
	if v5 = outcome_reasons_20af19df_known(m, v0, v1, v4, list_7870a7f2); !v5.Defined() {
		goto end3
	}
	v6 = m.Set()
	if v7 = podium_talks_c9c4c97b_known(m, v0, v1); !v7.Defined() {
		goto end4
	}
	{
		from5 := v7
		_, elems9 := from5.Scan()
		strip11 := regoplan.NewStrip(at_row, &text_row)
		for _, x8 := range elems9 {
			v8 = x8
			m.Tick()
			{
				x10 := strip11.Of(v8)
				if !x10.Defined() {
					goto next6
				}
				m.Add(v6, x10)
			}
		next6:
		}
	}
end4:
	if v9 = podium_message_ac66590f_known(m, v0, v1); !v9.Defined() {
		goto end3
	}
	if v10 = podium_status_1091bb3a_known(m, v0, v1); !v10.Defined() {
		goto end3
	}
	{
		v11 = m.Record(shape_60aaec8c, v6, v9, v5, v10)
	}
	v2 = m.Once(conflict_54f408d4, v2, v11)
end3:
	return v2
}

func podium_verdict_115af57b_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_podium_verdict_115af57b); ok {
		return v
	}
	return m.Learn(memo_podium_verdict_115af57b, podium_verdict_115af57b(m, v0, v1))
}

// podium_verdict_16137dc8 is g0.ninefold.showcase.podium.verdict.
func podium_verdict_16137dc8(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8 regoplan.Value
	if v3 = podium_applies_dcff69f2_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = outcome_not_applicable_32e30549_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_72e3026d, v2, v4)
end1:
	if v3 = podium_applies_dcff69f2_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end3
	}
	if v4 = podium_status_f1e27ffa_known(m, v0, v1); !v4.Defined() {
		goto end3
	}
	if v5 = outcome_reasons_20af19df_known(m, v0, v1, v4, list_7870a7f2); !v5.Defined() {
		goto end3
	}
	if v6 = podium_message_9382a50d_known(m, v0, v1); !v6.Defined() {
		goto end3
	}
	if v7 = podium_status_f1e27ffa_known(m, v0, v1); !v7.Defined() {
		goto end3
	}
	{
		v8 = m.Record(shape_abdd7872, v6, v5, v7)
	}
	v2 = m.Once(conflict_54f408d4, v2, v8)
end3:
	return v2
}

func podium_verdict_16137dc8_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_podium_verdict_16137dc8); ok {
		return v
	}
	return m.Learn(memo_podium_verdict_16137dc8, podium_verdict_16137dc8(m, v0, v1))
}

// podium_verdict_7939f2a5 is g0.ninefold.showcase.podium.verdict.
func podium_verdict_7939f2a5(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	if v3 = podium_applies_dcff69f2_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = outcome_not_applicable_d2ae41e9_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_72e3026d, v2, v4)
end1:
	if v3 = podium_applies_dcff69f2_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end3
	}
	if v5 = podium_status_f1e27ffa_known(m, v0, v1); !v5.Defined() {
		goto end3
	}
	{
		v6 = m.Record(shape_1891711c, v5)
	}
	v2 = m.Once(conflict_54f408d4, v2, v6)
end3:
	return v2
}

func podium_verdict_7939f2a5_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_podium_verdict_7939f2a5); ok {
		return v
	}
	return m.Learn(memo_podium_verdict_7939f2a5, podium_verdict_7939f2a5(m, v0, v1))
}

// presence_absent_8583b397 is g0.ninefold.lib.presence.absent.
func presence_absent_8583b397(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12, v13 regoplan.Value
	{
		x2 := v0.Field(at_service, &text_service).Field(at_from, &text_from)
		if !x2.Defined() {
			goto end1
		}
		v4 = m.Array(v2, x2)
	}
	if v5 = m.Call(call_b6d1add6, v4); !v5.Defined() {
		goto end1
	}
	if v6 = m.GetField(call_824b8fce, v0.Field(at_service, &text_service), at_to, &text_to, v3); !v6.Defined() {
		goto end1
	}
	{
		v7 = m.Array(v3, v6)
	}
	if v8 = m.Call(call_f28e3b4c, v7); !v8.Defined() {
		goto end1
	}
	v9 = m.Empty(0)
	if v10 = presence_away_799e9d01_known(m, v0, v1); !v10.Defined() {
		goto end3
	}
	{
		from4 := v10
		_, elems8 := from4.Scan()
		strip9 := regoplan.NewStrip(at_from, &text_from)
		strip10 := regoplan.NewStrip(at_to, &text_to)
		for _, x7 := range elems8 {
			v11 = x7
			m.Tick()
			if v12 = presence_shared_e5169a19(m, v0, v1, v5, v8, strip9.Of(v11), strip10.Of(v11)); !v12.Defined() {
				goto next5
			}
			m.Append(v9, v12)
		next5:
		}
	}
end3:
	if v13 = m.Call(call_01d56dbf, v9); !v13.Defined() {
		goto end1
	}
	return v13
end1:
	return regoplan.Value{}
}

// presence_away_799e9d01 is g0.ninefold.lib.presence.away.
func presence_away_799e9d01(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2 regoplan.Value
	if !v0.Defined() {
		goto end1
	}
	if v2 = m.GetField(call_379d96b4, v0, at_away, &text_away, regoplan.NoMembers); !v2.Defined() {
		goto end1
	}
	return v2
end1:
	return regoplan.Value{}
}

func presence_away_799e9d01_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_presence_away_799e9d01); ok {
		return v
	}
	return m.Learn(memo_presence_away_799e9d01, presence_away_799e9d01(m, v0, v1))
}

// presence_days_db69480e is g0.ninefold.lib.presence.days.
func presence_days_db69480e(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6 regoplan.Value
	if v4 = presence_served_592f4a4e(m, v0, v1, v2, v3); !v4.Defined() {
		goto end1
	}
	if v5 = presence_absent_8583b397(m, v0, v1, v2, v3); !v5.Defined() {
		goto end1
	}
	if v6 = m.Minus(call_1194ca15, v4, v5); !v6.Defined() {
		goto end1
	}
	return v6
end1:
	return regoplan.Value{}
}

// presence_first_71285082 is g0.ninefold.lib.presence.first.
func presence_first_71285082(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	v3 = m.Empty(0)
	if v4 = presence_away_799e9d01_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_from, &text_from)
		strip9 := regoplan.NewStrip(at_to, &text_to)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if !regoplan.AtMost(strip8.Of(v5), v2) {
				goto next4
			}
			if !regoplan.AtMost(v2, strip9.Of(v5)) {
				goto next4
			}
			if v6 = strip9.Of(v5); !v6.Defined() {
				goto next4
			}
			if v7 = m.Plus(call_9c829f15, v6, regoplan.Int(1)); !v7.Defined() {
				goto next4
			}
			m.Append(v3, v7)
		next4:
		}
	}
end2:
	{
		v8 = m.Array(v2)
	}
	if v9 = m.Call(call_08919059, v3, v8); !v9.Defined() {
		goto end1
	}
	if v10 = v9.At(regoplan.Int(0)); !v10.Defined() {
		goto end1
	}
	return v10
end1:
	return regoplan.Value{}
}

// presence_last_1544a466 is g0.ninefold.lib.presence.last.
func presence_last_1544a466(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	v3 = m.Empty(0)
	if v4 = presence_away_799e9d01_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_from, &text_from)
		strip9 := regoplan.NewStrip(at_to, &text_to)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if !regoplan.AtMost(strip8.Of(v5), v2) {
				goto next4
			}
			if !regoplan.AtMost(v2, strip9.Of(v5)) {
				goto next4
			}
			if v6 = strip8.Of(v5); !v6.Defined() {
				goto next4
			}
			if v7 = m.Minus(call_e7093cc4, v6, regoplan.Int(1)); !v7.Defined() {
				goto next4
			}
			m.Append(v3, v7)
		next4:
		}
	}
end2:
	{
		v8 = m.Array(v2)
	}
	if v9 = m.Call(call_1b8424f9, v3, v8); !v9.Defined() {
		goto end1
	}
	if v10 = v9.At(regoplan.Int(0)); !v10.Defined() {
		goto end1
	}
	return v10
end1:
	return regoplan.Value{}
}

// presence_nth_bc2c5eb6 is g0.ninefold.lib.presence.nth.
func presence_nth_bc2c5eb6(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27, v28, v29 regoplan.Value
	v4 = m.Empty(0)
	{
		x3 := v0.Field(at_service, &text_service).Field(at_from, &text_from)
		if !x3.Defined() {
			goto end2
		}
		v5 = m.Array(v2, x3)
	}
	if v6 = m.Call(call_6e39f7b3, v5); !v6.Defined() {
		goto end2
	}
	v7 = m.Empty(0)
	if v8 = presence_away_799e9d01_known(m, v0, v1); !v8.Defined() {
		goto end4
	}
	{
		from5 := v8
		_, elems9 := from5.Scan()
		strip12 := regoplan.NewStrip(at_from, &text_from)
		strip10 := regoplan.NewStrip(at_to, &text_to)
		for _, x8 := range elems9 {
			v9 = x8
			m.Tick()
			if !regoplan.AtMost(v6, strip10.Of(v9)) {
				goto next6
			}
			{
				x11 := strip12.Of(v9)
				if !x11.Defined() {
					goto next6
				}
				v10 = m.Array(v6, x11)
			}
			if v11 = m.Call(call_87a3de6d, v10); !v11.Defined() {
				goto next6
			}
			{
				x13 := strip10.Of(v9)
				if !x13.Defined() {
					goto next6
				}
				v12 = m.Record(shape_8034a77c, v11, x13)
			}
			m.Append(v7, v12)
		next6:
		}
	}
end4:
	if v13 = presence_open_end_0f500d55_known(m, v0, v1); !v13.Defined() {
		goto end2
	}
	if v14 = m.Plus(call_54d80566, v13, regoplan.Int(1)); !v14.Defined() {
		goto end2
	}
	{
		v15 = m.Record(shape_ace805ad, v14)
	}
	{
		v16 = m.Array(v15)
	}
	if v17 = m.Call(call_e3173e18, v7, v16); !v17.Defined() {
		goto end2
	}
	{
		from14 := v17
		keys17, elems20 := from14.Scan()
		strip29 := regoplan.NewStrip(at_from, &text_from)
		for i18, x19 := range elems20 {
			v19 = x19
			v18 = from14.Key(keys17, i18, x19)
			m.Tick()
			if v20 = m.Plus(call_0faa4bee, v6, v3); !v20.Defined() {
				goto next15
			}
			if v21 = m.Minus(call_90742b22, v20, regoplan.Int(1)); !v21.Defined() {
				goto next15
			}
			v22 = m.Empty(0)
			if v23 = m.Call(call_b1a3ee92, v7, regoplan.Int(0), v18); !v23.Defined() {
				goto end21
			}
			{
				from22 := v23
				_, elems26 := from22.Scan()
				strip28 := regoplan.NewStrip(at_from, &text_from)
				strip27 := regoplan.NewStrip(at_to, &text_to)
				for _, x25 := range elems26 {
					v24 = x25
					m.Tick()
					if v25 = m.Minus(call_883ba372, strip27.Of(v24), strip28.Of(v24)); !v25.Defined() {
						goto next23
					}
					if v26 = m.Plus(call_7f7062b3, v25, regoplan.Int(1)); !v26.Defined() {
						goto next23
					}
					m.Append(v22, v26)
				next23:
				}
			}
		end21:
			if v27 = m.Call(call_7225ef00, v22); !v27.Defined() {
				goto next15
			}
			if v28 = m.Plus(call_0faa4bee, v21, v27); !v28.Defined() {
				goto next15
			}
			if !regoplan.Less(v28, strip29.Of(v19)) {
				goto next15
			}
			m.Append(v4, v28)
		next15:
		}
	}
end2:
	if v29 = m.Call(call_5f865755, v4); !v29.Defined() {
		goto end1
	}
	return v29
end1:
	return regoplan.Value{}
}

// presence_open_end_0f500d55 is g0.ninefold.lib.presence.open_end.
func presence_open_end_0f500d55(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return regoplan.Int(2932896)
}

func presence_open_end_0f500d55_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_presence_open_end_0f500d55); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_presence_open_end_0f500d55, 0, &given)
	if known {
		return m.Learn(memo_presence_open_end_0f500d55, at.Value())
	}
	return m.Learn(memo_presence_open_end_0f500d55, m.Keep(at, pure_presence_open_end_0f500d55, &given, presence_open_end_0f500d55(m, v0, v1)))
}

// presence_present_943e6234 is g0.ninefold.lib.presence.present.
func presence_present_943e6234(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3 regoplan.Value
	if v3 = presence_days_db69480e(m, v0, v1, v2, v2); !v3.Defined() {
		goto end1
	}
	if !regoplan.Same(v3, regoplan.Int(1)) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

// presence_served_592f4a4e is g0.ninefold.lib.presence.served.
func presence_served_592f4a4e(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5 regoplan.Value
	if v4 = m.GetField(call_db1a85cf, v0.Field(at_service, &text_service), at_to, &text_to, v3); !v4.Defined() {
		goto end1
	}
	if v5 = presence_shared_e5169a19(m, v0, v1, v2, v3, v0.Field(at_service, &text_service).Field(at_from, &text_from), v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

// presence_shared_e5169a19 is g0.ninefold.lib.presence.shared.
func presence_shared_e5169a19(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8, v9, v10, v11, v12, v13 regoplan.Value
	{
		v6 = m.Array(v3, v5)
	}
	if v7 = m.Call(call_0f9842f8, v6); !v7.Defined() {
		goto end1
	}
	{
		v8 = m.Array(v2, v4)
	}
	if v9 = m.Call(call_f85f7101, v8); !v9.Defined() {
		goto end1
	}
	if v10 = m.Minus(call_b5004f1b, v7, v9); !v10.Defined() {
		goto end1
	}
	if v11 = m.Plus(call_175e147c, v10, regoplan.Int(1)); !v11.Defined() {
		goto end1
	}
	{
		v12 = m.Array(regoplan.Int(0), v11)
	}
	if v13 = m.Call(call_4b114f17, v12); !v13.Defined() {
		goto end1
	}
	return v13
end1:
	return regoplan.Value{}
}

// problems_days_6f41a147 is g0.ninefold.fieldwork.problems.days.
func problems_days_6f41a147(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	v2 = m.Empty(0)
	{
		x6 := v0.Field(at_visits, &text_visits)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip9 := regoplan.NewStrip(at_date, &text_date)
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if !regoplan.AtMost(v0.Field(at_window, &text_window).Field(at_from, &text_from), strip9.Of(v3)) {
				goto next4
			}
			if !regoplan.AtMost(strip9.Of(v3), v0.Field(at_window, &text_window).Field(at_to, &text_to)) {
				goto next4
			}
			m.Append(v2, v3)
		next4:
		}
	}
end2:
	return v2
}

func problems_days_6f41a147_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_problems_days_6f41a147); ok {
		return v
	}
	return m.Learn(memo_problems_days_6f41a147, problems_days_6f41a147(m, v0, v1))
}

// problems_found_2776d365 is g0.ninefold.fieldwork.problems.found.
func problems_found_2776d365(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	v2 = m.Empty(0)
	if v3 = problems_days_6f41a147_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_problems_found, &text_problems_found)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			{
				x8 := strip9.Of(v4)
				if !x8.Defined() {
					goto next4
				}
				m.Append(v2, x8)
			}
		next4:
		}
	}
end2:
	if v5 = m.Call(call_2d943757, v2); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func problems_found_2776d365_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_problems_found_2776d365); ok {
		return v
	}
	return m.Learn(memo_problems_found_2776d365, problems_found_2776d365(m, v0, v1))
}

// problems_message_14a5fe23 is g0.ninefold.fieldwork.problems.message.
func problems_message_14a5fe23(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16 regoplan.Value
	if v3 = problems_solved_6421e716_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v3) {
		goto end1
	}
	if v4 = problems_solved_6421e716_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = m.Times(call_d2d7562f, v4, regoplan.Int(10000)); !v5.Defined() {
		goto end1
	}
	if v6 = problems_found_2776d365_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	if v7 = m.Divide(call_cda40d9b, v5, v6); !v7.Defined() {
		goto end1
	}
	if v8 = m.Call(call_b2d34f49, v7); !v8.Defined() {
		goto end1
	}
	if v9 = m.Divide(call_1c391ed7, v8, regoplan.Int(100)); !v9.Defined() {
		goto end1
	}
	if v10 = rate_percent_daa30f9e_known(m, v0, v1, v0.Field(at_thresholds, &text_thresholds).Field(at_min_rate, &text_min_rate)); !v10.Defined() {
		goto end1
	}
	if v11 = problems_found_2776d365_known(m, v0, v1); !v11.Defined() {
		goto end1
	}
	if v12 = problems_solved_6421e716_known(m, v0, v1); !v12.Defined() {
		goto end1
	}
	{
		v13 = m.Array(v11, v12, v9, v10)
	}
	if v14 = words_say_fdf94ebd_known(m, v0, v1, text_f3841e6b, text_94a07656, v13); !v14.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_c21fc1a6, v2, v14)
end1:
	if v3 = problems_solved_6421e716_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if !regoplan.Same(v3, regoplan.Int(0)) {
		goto end2
	}
	if v15 = rate_percent_daa30f9e_known(m, v0, v1, v0.Field(at_thresholds, &text_thresholds).Field(at_min_rate, &text_min_rate)); !v15.Defined() {
		goto end2
	}
	if v5 = problems_found_2776d365_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	{
		v6 = m.Array(v5, v15)
	}
	if v16 = words_say_fdf94ebd_known(m, v0, v1, text_236a54aa, text_1111a929, v6); !v16.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_fa6b7801, v2, v16)
end2:
	return v2
}

func problems_message_14a5fe23_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_problems_message_14a5fe23); ok {
		return v
	}
	return m.Learn(memo_problems_message_14a5fe23, problems_message_14a5fe23(m, v0, v1))
}

// problems_needed_25e70896 is g0.ninefold.fieldwork.problems.needed.
func problems_needed_25e70896(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = problems_found_2776d365_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = rate_share_2a0de730_known(m, v0, v1, v2, v0.Field(at_thresholds, &text_thresholds).Field(at_min_rate, &text_min_rate)); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func problems_needed_25e70896_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_problems_needed_25e70896); ok {
		return v
	}
	return m.Learn(memo_problems_needed_25e70896, problems_needed_25e70896(m, v0, v1))
}

// problems_outlook_f87778bd is g0.ninefold.fieldwork.problems.outlook.
func problems_outlook_f87778bd(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	if v4 = outlook_made_good_by_213f6338_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if v5 = problems_solved_6421e716_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	if v6 = problems_needed_25e70896_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	if !regoplan.Less(v5, v6) {
		goto end2
	}
	if v7 = dates_iso_b606dfaf_known(m, v0, v1, v4); !v7.Defined() {
		goto end2
	}
	if v8 = problems_needed_25e70896_known(m, v0, v1); !v8.Defined() {
		goto end2
	}
	if v9 = problems_solved_6421e716_known(m, v0, v1); !v9.Defined() {
		goto end2
	}
	if v10 = m.Minus(call_0c024f2c, v8, v9); !v10.Defined() {
		goto end2
	}
	if v11 = problems_found_2776d365_known(m, v0, v1); !v11.Defined() {
		goto end2
	}
	if v12 = problems_solved_6421e716_known(m, v0, v1); !v12.Defined() {
		goto end2
	}
	if v13 = problems_needed_25e70896_known(m, v0, v1); !v13.Defined() {
		goto end2
	}
	{
		v14 = m.Array(v7, v10, v11, v12, v13)
	}
	if v15 = words_say_fdf94ebd_known(m, v0, v1, text_17833e26, text_a9a233ae, v14); !v15.Defined() {
		goto end2
	}
	if v16 = problems_needed_25e70896_known(m, v0, v1); !v16.Defined() {
		goto end2
	}
	if v17 = problems_solved_6421e716_known(m, v0, v1); !v17.Defined() {
		goto end2
	}
	if v18 = m.Minus(call_5a94ccee, v16, v17); !v18.Defined() {
		goto end2
	}
	if v19 = problems_solved_6421e716_known(m, v0, v1); !v19.Defined() {
		goto end2
	}
	if v20 = problems_needed_25e70896_known(m, v0, v1); !v20.Defined() {
		goto end2
	}
	v21 = m.Set()
	if v22 = problems_days_6f41a147_known(m, v0, v1); !v22.Defined() {
		goto end3
	}
	{
		from4 := v22
		_, elems8 := from4.Scan()
		strip13 := regoplan.NewStrip(at_unsolved, &text_unsolved)
		for _, x7 := range elems8 {
			v23 = x7
			m.Tick()
			{
				x12 := strip13.Of(v23)
				if !x12.Defined() {
					goto next5
				}
				from9 := x12
				_, elems15 := from9.Scan()
				for _, x14 := range elems15 {
					v24 = x14
					m.Tick()
					m.Add(v21, v24)
				}
			}
		next5:
		}
	}
end3:
	{
		v25 = m.Record(shape_799df4ae, v19, text_problems, v15, v18, v4, v20, v21)
	}
	m.Add(v2, v25)
end2:
	return v2
}

func problems_outlook_f87778bd_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_problems_outlook_f87778bd); ok {
		return v
	}
	return m.Learn(memo_problems_outlook_f87778bd, problems_outlook_f87778bd(m, v0, v1))
}

// problems_solved_6421e716 is g0.ninefold.fieldwork.problems.solved.
func problems_solved_6421e716(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	v2 = m.Empty(0)
	if v3 = problems_days_6f41a147_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_problems_solved, &text_problems_solved)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			{
				x8 := strip9.Of(v4)
				if !x8.Defined() {
					goto next4
				}
				m.Append(v2, x8)
			}
		next4:
		}
	}
end2:
	if v5 = m.Call(call_c232ce69, v2); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func problems_solved_6421e716_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_problems_solved_6421e716); ok {
		return v
	}
	return m.Learn(memo_problems_solved_6421e716, problems_solved_6421e716(m, v0, v1))
}

// problems_verdict_005fdc67 is g0.ninefold.fieldwork.problems.verdict.
func problems_verdict_005fdc67(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14 regoplan.Value
	if v3 = problems_found_2776d365_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Same(v3, regoplan.Int(0)) {
		goto end1
	}
	if v4 = outcome_not_due_f8befd19_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_c8941919, v2, v4)
end1:
	if v3 = problems_found_2776d365_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v3) {
		goto end2
	}
	if v5 = problems_solved_6421e716_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	if v6 = problems_needed_25e70896_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	if v7 = problems_message_14a5fe23_known(m, v0, v1); !v7.Defined() {
		goto end2
	}
	{
		v8 = m.Record(shape_abaa0d34, v7)
	}
	if v9 = outcome_at_least_7885a160_known(m, v0, v1, v5, v6, v8); !v9.Defined() {
		goto end2
	}
	if v10 = problems_solved_6421e716_known(m, v0, v1); !v10.Defined() {
		goto end2
	}
	if v11 = problems_found_2776d365_known(m, v0, v1); !v11.Defined() {
		goto end2
	}
	if v12 = m.Divide(call_8b33bfe5, v10, v11); !v12.Defined() {
		goto end2
	}
	{
		x3 := v0.Field(at_thresholds, &text_thresholds).Field(at_min_rate, &text_min_rate)
		if !x3.Defined() {
			goto end2
		}
		v13 = m.Record(shape_f9c011c5, v12, x3)
	}
	if v14 = m.Call(call_f40bdad6, v9, v13); !v14.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_38eeee35, v2, v14)
end2:
	return v2
}

func problems_verdict_005fdc67_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_problems_verdict_005fdc67); ok {
		return v
	}
	return m.Learn(memo_problems_verdict_005fdc67, problems_verdict_005fdc67(m, v0, v1))
}

// problems_verdict_94649e5f is g0.ninefold.fieldwork.problems.verdict.
func problems_verdict_94649e5f(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18 regoplan.Value
	if v3 = problems_found_2776d365_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Same(v3, regoplan.Int(0)) {
		goto end1
	}
	if v4 = outcome_not_due_f8befd19_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_c8941919, v2, v4)
end1:
	if v3 = problems_found_2776d365_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v3) {
		goto end2
	}
	if v5 = problems_solved_6421e716_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	if v6 = problems_needed_25e70896_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	v7 = m.Set()
	if v8 = problems_days_6f41a147_known(m, v0, v1); !v8.Defined() {
		goto end3
	}
	{
		from4 := v8
		_, elems8 := from4.Scan()
		strip13 := regoplan.NewStrip(at_unsolved, &text_unsolved)
		for _, x7 := range elems8 {
			v9 = x7
			m.Tick()
			{
				x12 := strip13.Of(v9)
				if !x12.Defined() {
					goto next5
				}
				from9 := x12
				_, elems15 := from9.Scan()
				for _, x14 := range elems15 {
					v10 = x14
					m.Tick()
					m.Add(v7, v10)
				}
			}
		next5:
		}
	}
end3:
	if v11 = problems_message_14a5fe23_known(m, v0, v1); !v11.Defined() {
		goto end2
	}
	{
		v12 = m.Record(shape_615f9fb1, regoplan.NoFields, v7, v11)
	}
	if v13 = outcome_at_least_7885a160_known(m, v0, v1, v5, v6, v12); !v13.Defined() {
		goto end2
	}
	if v14 = problems_solved_6421e716_known(m, v0, v1); !v14.Defined() {
		goto end2
	}
	if v15 = problems_found_2776d365_known(m, v0, v1); !v15.Defined() {
		goto end2
	}
	if v16 = m.Divide(call_8b33bfe5, v14, v15); !v16.Defined() {
		goto end2
	}
	{
		x16 := v0.Field(at_thresholds, &text_thresholds).Field(at_min_rate, &text_min_rate)
		if !x16.Defined() {
			goto end2
		}
		v17 = m.Record(shape_f9c011c5, v16, x16)
	}
	if v18 = m.Call(call_f40bdad6, v13, v17); !v18.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_38eeee35, v2, v18)
end2:
	return v2
}

func problems_verdict_94649e5f_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_problems_verdict_94649e5f); ok {
		return v
	}
	return m.Learn(memo_problems_verdict_94649e5f, problems_verdict_94649e5f(m, v0, v1))
}

// problems_verdict_d1f995c3 is g0.ninefold.fieldwork.problems.verdict.
func problems_verdict_d1f995c3(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8 regoplan.Value
	if v3 = problems_found_2776d365_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Same(v3, regoplan.Int(0)) {
		goto end1
	}
	if v4 = outcome_not_due_09e5d584_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_c8941919, v2, v4)
end1:
	if v3 = problems_found_2776d365_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v3) {
		goto end2
	}
	if v5 = problems_solved_6421e716_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	if v6 = problems_needed_25e70896_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	if v7 = outcome_at_least_a095f2a1_known(m, v0, v1, v5, v6, regoplan.NoFields); !v7.Defined() {
		goto end2
	}
	if v8 = m.Call(call_f40bdad6, v7, regoplan.NoFields); !v8.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_38eeee35, v2, v8)
end2:
	return v2
}

func problems_verdict_d1f995c3_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_problems_verdict_d1f995c3); ok {
		return v
	}
	return m.Learn(memo_problems_verdict_d1f995c3, problems_verdict_d1f995c3(m, v0, v1))
}

// quota_against_0f705f37 is g0.ninefold.lib.quota.against.
func quota_against_0f705f37(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8 regoplan.Value
	if v6 = quota_years_6b80bc73_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	if v7 = quota_measured_0c04b7b3(m, v0, v1, v6, v2, v3); !v7.Defined() {
		goto end1
	}
	if v8 = quota_judged_f3c7c178_known(m, v0, v1, v7, v4, v5); !v8.Defined() {
		goto end1
	}
	return v8
end1:
	return regoplan.Value{}
}

// quota_against_12758306 is g0.ninefold.lib.quota.against.
func quota_against_12758306(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8 regoplan.Value
	if v6 = quota_years_6b80bc73_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	if v7 = quota_measured_0c04b7b3(m, v0, v1, v6, v2, v3); !v7.Defined() {
		goto end1
	}
	if v8 = quota_judged_4dda57a5_known(m, v0, v1, v7, v4, v5); !v8.Defined() {
		goto end1
	}
	return v8
end1:
	return regoplan.Value{}
}

// quota_against_ccf0ddda is g0.ninefold.lib.quota.against.
func quota_against_ccf0ddda(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8 regoplan.Value
	if v6 = quota_years_6b80bc73_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	if v7 = quota_measured_8d1c112c(m, v0, v1, v6, v2, v3); !v7.Defined() {
		goto end1
	}
	if v8 = quota_judged_194dc374_known(m, v0, v1, v7, v4, v5); !v8.Defined() {
		goto end1
	}
	return v8
end1:
	return regoplan.Value{}
}

// quota_asked_2c04ffa5 is g0.ninefold.lib.quota.asked.
func quota_asked_2c04ffa5(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4 regoplan.Value
	if v3 = presence_days_db69480e(m, v0, v1, v2.Field(at_from, &text_from), v2.Field(at_to, &text_to)); !v3.Defined() {
		goto end1
	}
	if v4 = quota_least_1f66a421(m, v0, v1, v2); !v4.Defined() {
		goto end1
	}
	if !regoplan.AtMost(v4, v3) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

// quota_clause_3feb5a16 is g0.ninefold.lib.quota.clause.
func quota_clause_3feb5a16(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8 regoplan.Value
	if v4 = words_fit_46ddfb80_known(m, v0, v1, v3, v2.Field(at_count, &text_count)); !v4.Defined() {
		goto end1
	}
	if v5 = v4.Field(at_zh, &text_zh); !v5.Defined() {
		goto end1
	}
	if v6 = v4.Field(at_en, &text_en); !v6.Defined() {
		goto end1
	}
	{
		x2 := v2.Field(at_year, &text_year)
		if !x2.Defined() {
			goto end1
		}
		x3 := v2.Field(at_count, &text_count)
		if !x3.Defined() {
			goto end1
		}
		x4 := v2.Field(at_minimum, &text_minimum)
		if !x4.Defined() {
			goto end1
		}
		v7 = m.Array(x2, x3, x4)
	}
	if v8 = words_say_fdf94ebd_known(m, v0, v1, v5, v6, v7); !v8.Defined() {
		goto end1
	}
	return v8
end1:
	return regoplan.Value{}
}

func quota_clause_3feb5a16_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_quota_clause_3feb5a16, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_quota_clause_3feb5a16, &given, quota_clause_3feb5a16(m, v0, v1, v2, v3))
}

// quota_ended_2d9d4699 is g0.ninefold.lib.quota.ended.
func quota_ended_2d9d4699(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7 regoplan.Value
	if v3 = m.GetField(call_a784ab00, v0.Field(at_service, &text_service), at_to, &text_to, v2.Field(at_to, &text_to)); !v3.Defined() {
		goto end1
	}
	{
		x2 := v2.Field(at_to, &text_to)
		if !x2.Defined() {
			goto end1
		}
		v4 = m.Array(x2, v3)
	}
	if v5 = m.Call(call_faca6396, v4); !v5.Defined() {
		goto end1
	}
	{
		v6 = m.Record(shape_dfb75933, v5)
	}
	if v7 = m.Call(call_dd978fe4, v2, v6); !v7.Defined() {
		goto end1
	}
	return v7
end1:
	return regoplan.Value{}
}

// quota_judged_194dc374 is g0.ninefold.lib.quota.judged.
func quota_judged_194dc374(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27, v28, v29, v30 regoplan.Value
	if !v2.IsArray() {
		goto end1
	}
	if v6 = v2.Size(); !v6.Defined() {
		goto end1
	}
	if !regoplan.Same(v6, regoplan.Int(0)) {
		goto end1
	}
	if v7 = outcome_not_due_f8befd19_known(m, v0, v1); !v7.Defined() {
		goto end1
	}
	v5 = m.Once(conflict_ff564aee, v5, v7)
end1:
	if v8 = m.Count(call_ddea8ead, v2); !v8.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v8) {
		goto end2
	}
	v9 = m.Empty(0)
	{
		from4 := v2
		_, elems8 := from4.Scan()
		strip10 := regoplan.NewStrip(at_status, &text_status)
		for _, x7 := range elems8 {
			v10 = x7
			m.Tick()
			{
				x9 := strip10.Of(v10)
				if !x9.Defined() {
					goto next5
				}
				m.Append(v9, x9)
			}
		next5:
		}
	}
	if v11 = outcome_worst_f4e871e5_known(m, v0, v1, v9); !v11.Defined() {
		goto end2
	}
	v12 = m.Empty(0)
	{
		from12 := v2
		_, elems16 := from12.Scan()
		strip19 := regoplan.NewStrip(at_count, &text_count)
		strip17 := regoplan.NewStrip(at_status, &text_status)
		for _, x15 := range elems16 {
			v13 = x15
			m.Tick()
			if !regoplan.Same(strip17.Of(v13), v11) {
				goto next13
			}
			{
				x18 := strip19.Of(v13)
				if !x18.Defined() {
					goto next13
				}
				m.Append(v12, x18)
			}
		next13:
		}
	}
	if v14 = m.Call(call_395c74ab, v12); !v14.Defined() {
		goto end2
	}
	v15 = m.Empty(0)
	{
		from21 := v2
		_, elems25 := from21.Scan()
		strip27 := regoplan.NewStrip(at_count, &text_count)
		strip26 := regoplan.NewStrip(at_status, &text_status)
		for _, x24 := range elems25 {
			v16 = x24
			m.Tick()
			if !regoplan.Same(strip26.Of(v16), v11) {
				goto next22
			}
			if !regoplan.Same(strip27.Of(v16), v14) {
				goto next22
			}
			m.Append(v15, v16)
		next22:
		}
	}
	if v17 = v15.At(regoplan.Int(0)); !v17.Defined() {
		goto end2
	}
	if v18 = v17.Field(at_year, &text_year); !v18.Defined() {
		goto end2
	}
	if v19 = m.Get(call_7444e451, v4, v18, regoplan.NoElements); !v19.Defined() {
		goto end2
	}
	if v20 = quota_message_48d86e20_known(m, v0, v1, v11, v2, v3); !v20.Defined() {
		goto end2
	}
	if v21 = outcome_reasons_20af19df_known(m, v0, v1, v11, list_b26e9fbe); !v21.Defined() {
		goto end2
	}
	if v22 = v17.Field(at_count, &text_count); !v22.Defined() {
		goto end2
	}
	v23 = m.Empty(0)
	{
		from29 := v2
		_, elems33 := from29.Scan()
		for _, x32 := range elems33 {
			v24 = x32
			m.Tick()
			if v25 = m.Call(call_934ea20d, v24, list_b238e45e); !v25.Defined() {
				goto next30
			}
			m.Append(v23, v25)
		next30:
		}
	}
	if v26 = v17.Field(at_to, &text_to); !v26.Defined() {
		goto end2
	}
	if v27 = v17.Field(at_minimum, &text_minimum); !v27.Defined() {
		goto end2
	}
	if v28 = v17.Field(at_year, &text_year); !v28.Defined() {
		goto end2
	}
	{
		v29 = m.Record(shape_18437fbc, v23)
	}
	{
		v30 = m.Record(shape_591c0a24, v22, v29, v19, v26, v20, v21, v27, v11, v28)
	}
	v5 = m.Once(conflict_5442cbf6, v5, v30)
end2:
	return v5
}

func quota_judged_194dc374_known(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3, v4}
	at, known := m.Look(pure_quota_judged_194dc374, 3, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_quota_judged_194dc374, &given, quota_judged_194dc374(m, v0, v1, v2, v3, v4))
}

// quota_judged_2a5ffa24 is g0.ninefold.lib.quota.judged.
func quota_judged_2a5ffa24(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20 regoplan.Value
	if !v2.IsArray() {
		goto end1
	}
	if v6 = v2.Size(); !v6.Defined() {
		goto end1
	}
	if !regoplan.Same(v6, regoplan.Int(0)) {
		goto end1
	}
	if v7 = outcome_not_due_f8befd19_known(m, v0, v1); !v7.Defined() {
		goto end1
	}
	v5 = m.Once(conflict_ff564aee, v5, v7)
end1:
	if v8 = m.Count(call_ddea8ead, v2); !v8.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v8) {
		goto end2
	}
	v9 = m.Empty(0)
	{
		from4 := v2
		_, elems8 := from4.Scan()
		strip10 := regoplan.NewStrip(at_status, &text_status)
		for _, x7 := range elems8 {
			v10 = x7
			m.Tick()
			{
				x9 := strip10.Of(v10)
				if !x9.Defined() {
					goto next5
				}
				m.Append(v9, x9)
			}
		next5:
		}
	}
	if v11 = outcome_worst_f4e871e5_known(m, v0, v1, v9); !v11.Defined() {
		goto end2
	}
	v12 = m.Empty(0)
	{
		from12 := v2
		_, elems16 := from12.Scan()
		strip19 := regoplan.NewStrip(at_count, &text_count)
		strip17 := regoplan.NewStrip(at_status, &text_status)
		for _, x15 := range elems16 {
			v13 = x15
			m.Tick()
			if !regoplan.Same(strip17.Of(v13), v11) {
				goto next13
			}
			{
				x18 := strip19.Of(v13)
				if !x18.Defined() {
					goto next13
				}
				m.Append(v12, x18)
			}
		next13:
		}
	}
	if v14 = m.Call(call_395c74ab, v12); !v14.Defined() {
		goto end2
	}
	v15 = m.Empty(0)
	{
		from21 := v2
		_, elems25 := from21.Scan()
		strip27 := regoplan.NewStrip(at_count, &text_count)
		strip26 := regoplan.NewStrip(at_status, &text_status)
		for _, x24 := range elems25 {
			v16 = x24
			m.Tick()
			if !regoplan.Same(strip26.Of(v16), v11) {
				goto next22
			}
			if !regoplan.Same(strip27.Of(v16), v14) {
				goto next22
			}
			m.Append(v15, v16)
		next22:
		}
	}
	if v17 = v15.At(regoplan.Int(0)); !v17.Defined() {
		goto end2
	}
	if v18 = quota_message_48d86e20_known(m, v0, v1, v11, v2, v3); !v18.Defined() {
		goto end2
	}
	if v19 = outcome_reasons_20af19df_known(m, v0, v1, v11, list_b26e9fbe); !v19.Defined() {
		goto end2
	}
	{
		x28 := v17.Field(at_count, &text_count)
		if !x28.Defined() {
			goto end2
		}
		x29 := v17.Field(at_minimum, &text_minimum)
		if !x29.Defined() {
			goto end2
		}
		v20 = m.Record(shape_bf37cb17, x28, v18, v19, x29, v11)
	}
	v5 = m.Once(conflict_5442cbf6, v5, v20)
end2:
	return v5
}

func quota_judged_2a5ffa24_known(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3, v4}
	at, known := m.Look(pure_quota_judged_2a5ffa24, 3, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_quota_judged_2a5ffa24, &given, quota_judged_2a5ffa24(m, v0, v1, v2, v3, v4))
}

// quota_judged_4dda57a5 is g0.ninefold.lib.quota.judged.
func quota_judged_4dda57a5(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23 regoplan.Value
	_, _ = v19, v22
	if !v2.IsArray() {
		goto end1
	}
	if v6 = v2.Size(); !v6.Defined() {
		goto end1
	}
	if !regoplan.Same(v6, regoplan.Int(0)) {
		goto end1
	}
	if v7 = outcome_not_due_f8befd19_known(m, v0, v1); !v7.Defined() {
		goto end1
	}
	v5 = m.Once(conflict_ff564aee, v5, v7)
end1:
	if v8 = m.Count(call_ddea8ead, v2); !v8.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v8) {
		goto end2
	}
	v9 = m.Empty(0)
	{
		from4 := v2
		_, elems8 := from4.Scan()
		strip10 := regoplan.NewStrip(at_status, &text_status)
		for _, x7 := range elems8 {
			v10 = x7
			m.Tick()
			{
				x9 := strip10.Of(v10)
				if !x9.Defined() {
					goto next5
				}
				m.Append(v9, x9)
			}
		next5:
		}
	}
	if v11 = outcome_worst_f4e871e5_known(m, v0, v1, v9); !v11.Defined() {
		goto end2
	}
	v12 = m.Empty(0)
	{
		from12 := v2
		_, elems16 := from12.Scan()
		strip19 := regoplan.NewStrip(at_count, &text_count)
		strip17 := regoplan.NewStrip(at_status, &text_status)
		for _, x15 := range elems16 {
			v13 = x15
			m.Tick()
			if !regoplan.Same(strip17.Of(v13), v11) {
				goto next13
			}
			{
				x18 := strip19.Of(v13)
				if !x18.Defined() {
					goto next13
				}
				m.Append(v12, x18)
			}
		next13:
		}
	}
	if v14 = m.Call(call_395c74ab, v12); !v14.Defined() {
		goto end2
	}
	v15 = m.Empty(0)
	{
		from21 := v2
		_, elems25 := from21.Scan()
		strip27 := regoplan.NewStrip(at_count, &text_count)
		strip26 := regoplan.NewStrip(at_status, &text_status)
		for _, x24 := range elems25 {
			v16 = x24
			m.Tick()
			if !regoplan.Same(strip26.Of(v16), v11) {
				goto next22
			}
			if !regoplan.Same(strip27.Of(v16), v14) {
				goto next22
			}
			m.Append(v15, v16)
		next22:
		}
	}
	if v17 = v15.At(regoplan.Int(0)); !v17.Defined() {
		goto end2
	}
	if v18 = v17.Field(at_year, &text_year); !v18.Defined() {
		goto end2
	}
	if v19 = m.Get(call_7444e451, v4, v18, regoplan.NoElements); !v19.Defined() {
		goto end2
	}
	if v20 = quota_message_48d86e20_known(m, v0, v1, v11, v2, v3); !v20.Defined() {
		goto end2
	}
	if v21 = outcome_reasons_20af19df_known(m, v0, v1, v11, list_b26e9fbe); !v21.Defined() {
		goto end2
	}
	if v22 = v17.Field(at_to, &text_to); !v22.Defined() {
		goto end2
	}
	{
		x28 := v17.Field(at_count, &text_count)
		if !x28.Defined() {
			goto end2
		}
		x29 := v17.Field(at_minimum, &text_minimum)
		if !x29.Defined() {
			goto end2
		}
		x30 := v17.Field(at_year, &text_year)
		if !x30.Defined() {
			goto end2
		}
		v23 = m.Record(shape_a462fa52, x28, v20, v21, x29, v11, x30)
	}
	v5 = m.Once(conflict_5442cbf6, v5, v23)
end2:
	return v5
}

func quota_judged_4dda57a5_known(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3, v4}
	at, known := m.Look(pure_quota_judged_4dda57a5, 3, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_quota_judged_4dda57a5, &given, quota_judged_4dda57a5(m, v0, v1, v2, v3, v4))
}

// quota_judged_601e0b81 is g0.ninefold.lib.quota.judged.
func quota_judged_601e0b81(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	if !v2.IsArray() {
		goto end1
	}
	if v6 = v2.Size(); !v6.Defined() {
		goto end1
	}
	if !regoplan.Same(v6, regoplan.Int(0)) {
		goto end1
	}
	if v7 = outcome_not_due_09e5d584_known(m, v0, v1); !v7.Defined() {
		goto end1
	}
	v5 = m.Once(conflict_ff564aee, v5, v7)
end1:
	if v8 = m.Count(call_ddea8ead, v2); !v8.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v8) {
		goto end2
	}
	v9 = m.Empty(0)
	{
		from4 := v2
		_, elems8 := from4.Scan()
		strip10 := regoplan.NewStrip(at_status, &text_status)
		for _, x7 := range elems8 {
			v10 = x7
			m.Tick()
			{
				x9 := strip10.Of(v10)
				if !x9.Defined() {
					goto next5
				}
				m.Append(v9, x9)
			}
		next5:
		}
	}
	if v11 = outcome_worst_f4e871e5_known(m, v0, v1, v9); !v11.Defined() {
		goto end2
	}
	{
		v12 = m.Record(shape_1891711c, v11)
	}
	v5 = m.Once(conflict_5442cbf6, v5, v12)
end2:
	return v5
}

func quota_judged_601e0b81_known(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3, v4}
	at, known := m.Look(pure_quota_judged_601e0b81, 3, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_quota_judged_601e0b81, &given, quota_judged_601e0b81(m, v0, v1, v2, v3, v4))
}

// quota_judged_f3c7c178 is g0.ninefold.lib.quota.judged.
func quota_judged_f3c7c178(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25 regoplan.Value
	_, _, _, _, _ = v19, v21, v22, v23, v24
	if !v2.IsArray() {
		goto end1
	}
	if v6 = v2.Size(); !v6.Defined() {
		goto end1
	}
	if !regoplan.Same(v6, regoplan.Int(0)) {
		goto end1
	}
	if v7 = outcome_not_due_09e5d584_known(m, v0, v1); !v7.Defined() {
		goto end1
	}
	v5 = m.Once(conflict_ff564aee, v5, v7)
end1:
	if v8 = m.Count(call_ddea8ead, v2); !v8.Defined() {
		goto end2
	}
	if !regoplan.Less(regoplan.Int(0), v8) {
		goto end2
	}
	v9 = m.Empty(0)
	{
		from4 := v2
		_, elems8 := from4.Scan()
		strip10 := regoplan.NewStrip(at_status, &text_status)
		for _, x7 := range elems8 {
			v10 = x7
			m.Tick()
			{
				x9 := strip10.Of(v10)
				if !x9.Defined() {
					goto next5
				}
				m.Append(v9, x9)
			}
		next5:
		}
	}
	if v11 = outcome_worst_f4e871e5_known(m, v0, v1, v9); !v11.Defined() {
		goto end2
	}
	v12 = m.Empty(0)
	{
		from12 := v2
		_, elems16 := from12.Scan()
		strip19 := regoplan.NewStrip(at_count, &text_count)
		strip17 := regoplan.NewStrip(at_status, &text_status)
		for _, x15 := range elems16 {
			v13 = x15
			m.Tick()
			if !regoplan.Same(strip17.Of(v13), v11) {
				goto next13
			}
			{
				x18 := strip19.Of(v13)
				if !x18.Defined() {
					goto next13
				}
				m.Append(v12, x18)
			}
		next13:
		}
	}
	if v14 = m.Call(call_395c74ab, v12); !v14.Defined() {
		goto end2
	}
	v15 = m.Empty(0)
	{
		from21 := v2
		_, elems25 := from21.Scan()
		strip27 := regoplan.NewStrip(at_count, &text_count)
		strip26 := regoplan.NewStrip(at_status, &text_status)
		for _, x24 := range elems25 {
			v16 = x24
			m.Tick()
			if !regoplan.Same(strip26.Of(v16), v11) {
				goto next22
			}
			if !regoplan.Same(strip27.Of(v16), v14) {
				goto next22
			}
			m.Append(v15, v16)
		next22:
		}
	}
	if v17 = v15.At(regoplan.Int(0)); !v17.Defined() {
		goto end2
	}
	if v18 = v17.Field(at_year, &text_year); !v18.Defined() {
		goto end2
	}
	if v19 = m.Get(call_7444e451, v4, v18, regoplan.NoElements); !v19.Defined() {
		goto end2
	}
	if v20 = quota_message_48d86e20_known(m, v0, v1, v11, v2, v3); !v20.Defined() {
		goto end2
	}
	if v21 = outcome_reasons_de6847ee_known(m, v0, v1, v11, list_b26e9fbe); !v21.Defined() {
		goto end2
	}
	if v22 = v17.Field(at_count, &text_count); !v22.Defined() {
		goto end2
	}
	if v23 = v17.Field(at_to, &text_to); !v23.Defined() {
		goto end2
	}
	if v24 = v17.Field(at_minimum, &text_minimum); !v24.Defined() {
		goto end2
	}
	{
		x28 := v17.Field(at_year, &text_year)
		if !x28.Defined() {
			goto end2
		}
		v25 = m.Record(shape_e158375d, v20, v11, x28)
	}
	v5 = m.Once(conflict_5442cbf6, v5, v25)
end2:
	return v5
}

func quota_judged_f3c7c178_known(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3, v4}
	at, known := m.Look(pure_quota_judged_f3c7c178, 3, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_quota_judged_f3c7c178, &given, quota_judged_f3c7c178(m, v0, v1, v2, v3, v4))
}

// quota_lacking_20df752c is g0.ninefold.lib.quota.lacking.
func quota_lacking_20df752c(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	if !regoplan.Less(v2.Field(at_count, &text_count), v2.Field(at_minimum, &text_minimum)) {
		goto end1
	}
	if !regoplan.AtMost(v0.Field(at_as_of, &text_as_of), v2.Field(at_last, &text_last)) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

// quota_least_1f66a421 is g0.ninefold.lib.quota.least.
func quota_least_1f66a421(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6 regoplan.Value
	if v3 = v2.Field(at_to, &text_to); !v3.Defined() {
		goto end1
	}
	if v4 = thresholds_at_or_0be1773a(m, v0, v1, text_min_service_days, v3, regoplan.Int(183)); !v4.Defined() {
		goto end1
	}
	{
		v5 = m.Array(regoplan.Int(1), v4)
	}
	if v6 = m.Call(call_8f0acd89, v5); !v6.Defined() {
		goto end1
	}
	return v6
end1:
	return regoplan.Value{}
}

// quota_measured_0c04b7b3 is g0.ninefold.lib.quota.measured.
func quota_measured_0c04b7b3(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8 regoplan.Value
	v5 = m.Empty(0)
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_year, &text_year)
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if v7 = v4.At(strip8.Of(v6)); !v7.Defined() {
				goto next4
			}
			if v8 = quota_year_of_4a5db8d6(m, v0, v1, v3, v6, v7); !v8.Defined() {
				goto next4
			}
			m.Append(v5, v8)
		next4:
		}
	}
	return v5
}

// quota_measured_8d1c112c is g0.ninefold.lib.quota.measured.
func quota_measured_8d1c112c(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8 regoplan.Value
	v5 = m.Empty(0)
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_year, &text_year)
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if v7 = v4.At(strip8.Of(v6)); !v7.Defined() {
				goto next4
			}
			if v8 = quota_year_of_69d809d5(m, v0, v1, v3, v6, v7); !v8.Defined() {
				goto next4
			}
			m.Append(v5, v8)
		next4:
		}
	}
	return v5
}

// quota_message_48d86e20 is g0.ninefold.lib.quota.message.
func quota_message_48d86e20(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	if !regoplan.Same(v2, text_exempt) {
		goto end1
	}
	if v6 = words_say_fdf94ebd_known(m, v0, v1, text_a66e0be9, text_577b1c4b, regoplan.NoMembers); !v6.Defined() {
		goto end1
	}
	v5 = m.Once(conflict_5876d271, v5, v6)
end1:
	if !regoplan.Same(v2, text_pass) {
		goto end2
	}
	if v6 = words_say_fdf94ebd_known(m, v0, v1, text_e83d32b0, text_0e502b49, regoplan.NoMembers); !v6.Defined() {
		goto end2
	}
	v5 = m.Once(conflict_c1e5c5e8, v5, v6)
end2:
	v6 = m.Set()
	m.Add(v6, text_due)
	m.Add(v6, text_fail)
	if !regoplan.Holds(v6, v2) {
		goto end3
	}
	v7 = m.Empty(0)
	{
		from5 := v3
		_, elems9 := from5.Scan()
		strip10 := regoplan.NewStrip(at_status, &text_status)
		for _, x8 := range elems9 {
			v8 = x8
			m.Tick()
			if v9 = strip10.Of(v8); !v9.Defined() {
				goto next6
			}
			v10 = m.Set()
			m.Add(v10, text_due)
			m.Add(v10, text_fail)
			if !regoplan.Holds(v10, v9) {
				goto next6
			}
			if v11 = quota_clause_3feb5a16_known(m, v0, v1, v8, v4); !v11.Defined() {
				goto next6
			}
			m.Append(v7, v11)
		next6:
		}
	}
	if v12 = words_cut_a9f58025_known(m, v0, v1, v7); !v12.Defined() {
		goto end3
	}
	v5 = m.Once(conflict_1ccc1ee9, v5, v12)
end3:
	return v5
}

func quota_message_48d86e20_known(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3, v4}
	at, known := m.Look(pure_quota_message_48d86e20, 3, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_quota_message_48d86e20, &given, quota_message_48d86e20(m, v0, v1, v2, v3, v4))
}

// quota_of_4cfd35dd is g0.ninefold.lib.quota.of.
func quota_of_4cfd35dd(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7 regoplan.Value
	if v5 = quota_years_6b80bc73_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if v6 = quota_tally_9dde7d9a(m, v0, v1, v5, v2, v3); !v6.Defined() {
		goto end1
	}
	if v7 = quota_judged_601e0b81_known(m, v0, v1, v6, regoplan.Yes, regoplan.Yes); !v7.Defined() {
		goto end1
	}
	return v7
end1:
	return regoplan.Value{}
}

// quota_of_b3b32919 is g0.ninefold.lib.quota.of.
func quota_of_b3b32919(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13 regoplan.Value
	v5 = m.Object()
	if v6 = quota_years_6b80bc73_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	{
		from3 := v6
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_year, &text_year)
		for _, x6 := range elems7 {
			v7 = x6
			m.Tick()
			if v8 = strip8.Of(v7); !v8.Defined() {
				goto next4
			}
			v9 = m.Set()
			{
				from10 := v2
				_, elems14 := from10.Scan()
				strip17 := regoplan.NewStrip(at_row, &text_row)
				strip15 := regoplan.NewStrip(at_year, &text_year)
				for _, x13 := range elems14 {
					v10 = x13
					m.Tick()
					if !regoplan.Same(strip15.Of(v10), strip8.Of(v7)) {
						goto next11
					}
					{
						x16 := strip17.Of(v10)
						if !x16.Defined() {
							goto next11
						}
						m.Add(v9, x16)
					}
				next11:
				}
			}
			m.InsertOnce(conflict_4f6caf3f, v5, v8, v9)
		next4:
		}
	}
end2:
	if v11 = quota_years_6b80bc73_known(m, v0, v1); !v11.Defined() {
		goto end1
	}
	if v12 = quota_tally_f1bff835(m, v0, v1, v11, v2, v3); !v12.Defined() {
		goto end1
	}
	if v13 = quota_judged_194dc374_known(m, v0, v1, v12, v4, v5); !v13.Defined() {
		goto end1
	}
	return v13
end1:
	return regoplan.Value{}
}

// quota_of_d768d842 is g0.ninefold.lib.quota.of.
func quota_of_d768d842(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7 regoplan.Value
	if v5 = quota_years_6b80bc73_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if v6 = quota_tally_9dde7d9a(m, v0, v1, v5, v2, v3); !v6.Defined() {
		goto end1
	}
	if v7 = quota_judged_2a5ffa24_known(m, v0, v1, v6, v4, regoplan.Yes); !v7.Defined() {
		goto end1
	}
	return v7
end1:
	return regoplan.Value{}
}

// quota_outlook_3a7f65d7 is g0.ninefold.lib.quota.outlook.
func quota_outlook_3a7f65d7(m *regoplan.VM, v0, v1, v2, v3, v4, v5 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() || !v5.Defined() {
		return regoplan.Value{}
	}
	var v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27, v28 regoplan.Value
	v6 = m.Set()
	if v7 = words_plain_1f58a551_known(m, v0, v1); !v7.Defined() {
		goto end2
	}
	if v8 = m.GetField(call_d47c2be5, v5, at_unit, &text_unit, v7); !v8.Defined() {
		goto end2
	}
	if v9 = quota_years_ahead_8fdc9c6d_known(m, v0, v1); !v9.Defined() {
		goto end2
	}
	if v10 = quota_tally_f1bff835(m, v0, v1, v9, v2, v3); !v10.Defined() {
		goto end2
	}
	{
		from3 := v10
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_count, &text_count)
		strip9 := regoplan.NewStrip(at_last, &text_last)
		strip10 := regoplan.NewStrip(at_minimum, &text_minimum)
		strip12 := regoplan.NewStrip(at_year, &text_year)
		for _, x6 := range elems7 {
			v11 = x6
			m.Tick()
			if v12 = quota_lacking_20df752c(m, v0, v1, v11); !v12.Defined() {
				goto next4
			}
			if !regoplan.Differ(v12, regoplan.No) {
				goto next4
			}
			if v13 = words_counted_or_none_f08a5a68_known(m, v0, v1, strip8.Of(v11), v8); !v13.Defined() {
				goto next4
			}
			if v14 = quota_task_of_74d2b86a(m, v0, v1, v11, v4); !v14.Defined() {
				goto next4
			}
			if v15 = dates_iso_b606dfaf_known(m, v0, v1, strip9.Of(v11)); !v15.Defined() {
				goto next4
			}
			if v16 = m.Minus(call_2a26358d, strip10.Of(v11), strip8.Of(v11)); !v16.Defined() {
				goto next4
			}
			if v17 = v5.Field(at_zh, &text_zh); !v17.Defined() {
				goto next4
			}
			{
				v18 = m.Array(v16)
			}
			if v19 = m.Call(call_14582404, v17, v18); !v19.Defined() {
				goto next4
			}
			if v20 = words_counted_91067ee5_known(m, v0, v1, strip10.Of(v11), v8); !v20.Defined() {
				goto next4
			}
			if v21 = m.Minus(call_f1bac5ca, strip10.Of(v11), strip8.Of(v11)); !v21.Defined() {
				goto next4
			}
			{
				x11 := strip12.Of(v11)
				if !x11.Defined() {
					goto next4
				}
				x13 := v13.Field(at_zh, &text_zh)
				if !x13.Defined() {
					goto next4
				}
				x14 := v20.Field(at_zh, &text_zh)
				if !x14.Defined() {
					goto next4
				}
				x15 := v5.Field(at_en, &text_en)
				if !x15.Defined() {
					goto next4
				}
				x16 := v13.Field(at_en, &text_en)
				if !x16.Defined() {
					goto next4
				}
				x17 := strip10.Of(v11)
				if !x17.Defined() {
					goto next4
				}
				v22 = m.Array(v15, v19, x11, x13, x14, x15, v21, x16, x17)
			}
			if v23 = words_say_fdf94ebd_known(m, v0, v1, text_677a7bd8, text_6080e35d, v22); !v23.Defined() {
				goto next4
			}
			if v24 = m.Minus(call_7c2da7ce, strip10.Of(v11), strip8.Of(v11)); !v24.Defined() {
				goto next4
			}
			v25 = m.Set()
			{
				from19 := v2
				_, elems23 := from19.Scan()
				strip26 := regoplan.NewStrip(at_row, &text_row)
				strip24 := regoplan.NewStrip(at_year, &text_year)
				for _, x22 := range elems23 {
					v26 = x22
					m.Tick()
					if !regoplan.Same(strip24.Of(v26), strip12.Of(v11)) {
						goto next20
					}
					{
						x25 := strip26.Of(v26)
						if !x25.Defined() {
							goto next20
						}
						m.Add(v25, x25)
					}
				next20:
				}
			}
			{
				v27 = m.Record(shape_fee39f11, v23, v24, v25)
			}
			if v28 = m.Call(call_c70d1fdd, v14, v27); !v28.Defined() {
				goto next4
			}
			m.Add(v6, v28)
		next4:
		}
	}
end2:
	return v6
}

// quota_status_1b059f80 is g0.ninefold.lib.quota.status.
func quota_status_1b059f80(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7 regoplan.Value
	if !regoplan.AtMost(v3, v2) {
		goto end1
	}
	v5 = m.Once(conflict_8e0989bf, v5, text_pass)
end1:
	if !regoplan.Less(v2, v3) {
		goto end2
	}
	if !regoplan.AtMost(v4, regoplan.Int(0)) {
		goto end2
	}
	v5 = m.Once(conflict_33fe2276, v5, text_fail)
end2:
	if !regoplan.Less(v2, v3) {
		goto end3
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end3
	}
	if v6 = quota_warn_days_b84e69cd_known(m, v0, v1); !v6.Defined() {
		goto end3
	}
	if !regoplan.AtMost(v4, v6) {
		goto end3
	}
	v5 = m.Once(conflict_f77ecf92, v5, text_due)
end3:
	if !regoplan.Less(v2, v3) {
		goto end4
	}
	if v7 = quota_warn_days_b84e69cd_known(m, v0, v1); !v7.Defined() {
		goto end4
	}
	if !regoplan.Less(v7, v4) {
		goto end4
	}
	v5 = m.Once(conflict_dcad86b4, v5, text_exempt)
end4:
	return v5
}

func quota_status_1b059f80_known(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3, v4}
	at, known := m.Look(pure_quota_status_1b059f80, 3, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_quota_status_1b059f80, &given, quota_status_1b059f80(m, v0, v1, v2, v3, v4))
}

// quota_tally_9dde7d9a is g0.ninefold.lib.quota.tally.
func quota_tally_9dde7d9a(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13, v14 regoplan.Value
	v5 = m.Object()
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_year, &text_year)
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if v7 = strip8.Of(v6); !v7.Defined() {
				goto next4
			}
			v8 = m.Set()
			{
				from10 := v3
				_, elems14 := from10.Scan()
				strip15 := regoplan.NewStrip(at_year, &text_year)
				for _, x13 := range elems14 {
					v9 = x13
					m.Tick()
					if !regoplan.Same(strip15.Of(v9), strip8.Of(v6)) {
						goto next11
					}
					if v10 = v9.At(v4); !v10.Defined() {
						goto next11
					}
					m.Add(v8, v10)
				next11:
				}
			}
			m.InsertOnce(conflict_d8b6d3f3, v5, v7, v8)
		next4:
		}
	}
	v11 = m.Empty(0)
	{
		from17 := v2
		_, elems21 := from17.Scan()
		strip22 := regoplan.NewStrip(at_to, &text_to)
		for _, x20 := range elems21 {
			v12 = x20
			m.Tick()
			if v13 = thresholds_at_017ab66f(m, v0, v1, text_min_per_year, strip22.Of(v12)); !v13.Defined() {
				goto next18
			}
			if v14 = quota_year_of_4a5db8d6(m, v0, v1, v5, v12, v13); !v14.Defined() {
				goto next18
			}
			m.Append(v11, v14)
		next18:
		}
	}
	return v11
}

// quota_tally_f1bff835 is g0.ninefold.lib.quota.tally.
func quota_tally_f1bff835(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13, v14 regoplan.Value
	v5 = m.Object()
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_year, &text_year)
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if v7 = strip8.Of(v6); !v7.Defined() {
				goto next4
			}
			v8 = m.Set()
			{
				from10 := v3
				_, elems14 := from10.Scan()
				strip15 := regoplan.NewStrip(at_year, &text_year)
				for _, x13 := range elems14 {
					v9 = x13
					m.Tick()
					if !regoplan.Same(strip15.Of(v9), strip8.Of(v6)) {
						goto next11
					}
					if v10 = v9.At(v4); !v10.Defined() {
						goto next11
					}
					m.Add(v8, v10)
				next11:
				}
			}
			m.InsertOnce(conflict_d8b6d3f3, v5, v7, v8)
		next4:
		}
	}
	v11 = m.Empty(0)
	{
		from17 := v2
		_, elems21 := from17.Scan()
		strip22 := regoplan.NewStrip(at_to, &text_to)
		for _, x20 := range elems21 {
			v12 = x20
			m.Tick()
			if v13 = thresholds_at_017ab66f(m, v0, v1, text_min_per_year, strip22.Of(v12)); !v13.Defined() {
				goto next18
			}
			if v14 = quota_year_of_69d809d5(m, v0, v1, v5, v12, v13); !v14.Defined() {
				goto next18
			}
			m.Append(v11, v14)
		next18:
		}
	}
	return v11
}

// quota_task_of_74d2b86a is g0.ninefold.lib.quota.task_of.
func quota_task_of_74d2b86a(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	{
		x2 := v2.Field(at_year, &text_year)
		if !x2.Defined() {
			goto end1
		}
		v4 = m.Array(x2)
	}
	if v5 = m.Call(call_0a324d45, text_aa7105ed, v4); !v5.Defined() {
		goto end1
	}
	if v6 = v2.Field(at_year, &text_year); !v6.Defined() {
		goto end1
	}
	if v7 = dates_day_ad4f709a_known(m, v0, v1, v6, regoplan.Int(1), regoplan.Int(1)); !v7.Defined() {
		goto end1
	}
	if v8 = outlook_ahead_68a3611e(m, v0, v1, v7); !v8.Defined() {
		goto end1
	}
	{
		x3 := v2.Field(at_count, &text_count)
		if !x3.Defined() {
			goto end1
		}
		x4 := v2.Field(at_last, &text_last)
		if !x4.Defined() {
			goto end1
		}
		x5 := v2.Field(at_minimum, &text_minimum)
		if !x5.Defined() {
			goto end1
		}
		v9 = m.Record(shape_c35ea12e, x3, v5, v3, x4, x5)
	}
	if v10 = m.Call(call_fe9fd6ac, v9, v8); !v10.Defined() {
		goto end1
	}
	return v10
end1:
	return regoplan.Value{}
}

// quota_warn_days_b84e69cd is g0.ninefold.lib.quota.warn_days.
func quota_warn_days_b84e69cd(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return regoplan.Int(60)
}

func quota_warn_days_b84e69cd_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_quota_warn_days_b84e69cd); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_quota_warn_days_b84e69cd, 0, &given)
	if known {
		return m.Learn(memo_quota_warn_days_b84e69cd, at.Value())
	}
	return m.Learn(memo_quota_warn_days_b84e69cd, m.Keep(at, pure_quota_warn_days_b84e69cd, &given, quota_warn_days_b84e69cd(m, v0, v1)))
}

// quota_whole_c2887c01 is g0.ninefold.lib.quota.whole.
func quota_whole_c2887c01(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	v2 = m.Empty(0)
	{
		x6 := v0.Field(at_years, &text_years)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip9 := regoplan.NewStrip(at_from, &text_from)
		strip10 := regoplan.NewStrip(at_to, &text_to)
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if !regoplan.AtMost(v0.Field(at_period, &text_period).Field(at_from, &text_from), strip9.Of(v3)) {
				goto next4
			}
			if !regoplan.AtMost(strip10.Of(v3), v0.Field(at_period, &text_period).Field(at_to, &text_to)) {
				goto next4
			}
			m.Append(v2, v3)
		next4:
		}
	}
end2:
	return v2
}

func quota_whole_c2887c01_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_quota_whole_c2887c01); ok {
		return v
	}
	return m.Learn(memo_quota_whole_c2887c01, quota_whole_c2887c01(m, v0, v1))
}

// quota_year_of_4a5db8d6 is g0.ninefold.lib.quota.year_of.
func quota_year_of_4a5db8d6(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11 regoplan.Value
	_ = v10
	if v5 = v3.Field(at_year, &text_year); !v5.Defined() {
		goto end1
	}
	if v6 = m.Get(call_a8026135, v2, v5, regoplan.NoElements); !v6.Defined() {
		goto end1
	}
	if v7 = m.Count(call_ab6457a2, v6); !v7.Defined() {
		goto end1
	}
	if v8 = m.Minus(call_2dd9e7d2, v3.Field(at_last, &text_last), v0.Field(at_as_of, &text_as_of)); !v8.Defined() {
		goto end1
	}
	if v9 = quota_status_1b059f80_known(m, v0, v1, v7, v4, v8); !v9.Defined() {
		goto end1
	}
	if v10 = v3.Field(at_last, &text_last); !v10.Defined() {
		goto end1
	}
	{
		x2 := v3.Field(at_to, &text_to)
		if !x2.Defined() {
			goto end1
		}
		x3 := v3.Field(at_year, &text_year)
		if !x3.Defined() {
			goto end1
		}
		v11 = m.Record(shape_3e7a0407, v7, v4, v9, x2, x3)
	}
	return v11
end1:
	return regoplan.Value{}
}

// quota_year_of_69d809d5 is g0.ninefold.lib.quota.year_of.
func quota_year_of_69d809d5(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10 regoplan.Value
	if v5 = v3.Field(at_year, &text_year); !v5.Defined() {
		goto end1
	}
	if v6 = m.Get(call_a8026135, v2, v5, regoplan.NoElements); !v6.Defined() {
		goto end1
	}
	if v7 = m.Count(call_ab6457a2, v6); !v7.Defined() {
		goto end1
	}
	if v8 = m.Minus(call_2dd9e7d2, v3.Field(at_last, &text_last), v0.Field(at_as_of, &text_as_of)); !v8.Defined() {
		goto end1
	}
	if v9 = quota_status_1b059f80_known(m, v0, v1, v7, v4, v8); !v9.Defined() {
		goto end1
	}
	{
		x2 := v3.Field(at_last, &text_last)
		if !x2.Defined() {
			goto end1
		}
		x3 := v3.Field(at_to, &text_to)
		if !x3.Defined() {
			goto end1
		}
		x4 := v3.Field(at_year, &text_year)
		if !x4.Defined() {
			goto end1
		}
		v10 = m.Record(shape_77085129, v7, x2, v4, v9, x3, x4)
	}
	return v10
end1:
	return regoplan.Value{}
}

// quota_years_6b80bc73 is g0.ninefold.lib.quota.years.
func quota_years_6b80bc73(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	v2 = m.Empty(0)
	if v3 = quota_whole_c2887c01_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if v5 = quota_asked_2c04ffa5(m, v0, v1, v4); !v5.Defined() {
				goto next4
			}
			if !regoplan.Differ(v5, regoplan.No) {
				goto next4
			}
			if v6 = quota_ended_2d9d4699(m, v0, v1, v4); !v6.Defined() {
				goto next4
			}
			m.Append(v2, v6)
		next4:
		}
	}
end2:
	return v2
}

func quota_years_6b80bc73_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_quota_years_6b80bc73); ok {
		return v
	}
	return m.Learn(memo_quota_years_6b80bc73, quota_years_6b80bc73(m, v0, v1))
}

// quota_years_ahead_8fdc9c6d is g0.ninefold.lib.quota.years_ahead.
func quota_years_ahead_8fdc9c6d(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	v2 = m.Empty(0)
	{
		x6 := v0.Field(at_years, &text_years)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip9 := regoplan.NewStrip(at_from, &text_from)
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if !regoplan.AtMost(v0.Field(at_period, &text_period).Field(at_from, &text_from), strip9.Of(v3)) {
				goto next4
			}
			if v4 = quota_asked_2c04ffa5(m, v0, v1, v3); !v4.Defined() {
				goto next4
			}
			if !regoplan.Differ(v4, regoplan.No) {
				goto next4
			}
			if v5 = quota_ended_2d9d4699(m, v0, v1, v3); !v5.Defined() {
				goto next4
			}
			if !regoplan.AtMost(v5.Field(at_last, &text_last), v0.Field(at_period, &text_period).Field(at_to, &text_to)) {
				goto next4
			}
			m.Append(v2, v5)
		next4:
		}
	}
end2:
	return v2
}

func quota_years_ahead_8fdc9c6d_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_quota_years_ahead_8fdc9c6d); ok {
		return v
	}
	return m.Learn(memo_quota_years_ahead_8fdc9c6d, quota_years_ahead_8fdc9c6d(m, v0, v1))
}

// rate_percent_daa30f9e is g0.ninefold.lib.rate.percent.
func rate_percent_daa30f9e(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7 regoplan.Value
	if v3 = rate_scale_of_5a23da86_known(m, v0, v1, v2); !v3.Defined() {
		goto end1
	}
	if v4 = m.Times(call_361ed838, v2, v3); !v4.Defined() {
		goto end1
	}
	if v5 = m.Call(call_f5f9b177, v4); !v5.Defined() {
		goto end1
	}
	if v6 = m.Times(call_da06f8af, v5, regoplan.Int(100)); !v6.Defined() {
		goto end1
	}
	if v7 = m.Divide(call_28babecc, v6, v3); !v7.Defined() {
		goto end1
	}
	return v7
end1:
	return regoplan.Value{}
}

func rate_percent_daa30f9e_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_rate_percent_daa30f9e, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_rate_percent_daa30f9e, &given, rate_percent_daa30f9e(m, v0, v1, v2))
}

// rate_scale_of_5a23da86 is g0.ninefold.lib.rate.scale_of.
func rate_scale_of_5a23da86(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23 regoplan.Value
	{
		v3 = m.Array(v2)
	}
	if v4 = m.Call(call_1e2c111a, text_1d91efca, v3); !v4.Defined() {
		goto end1
	}
	if v5 = m.Call(call_9ba6e63a, v4, text_fb32a85e); !v5.Defined() {
		goto end1
	}
	if v6 = m.Call(call_23f9cf60, v5, list_d97bf0e3); !v6.Defined() {
		goto end1
	}
	if v7 = m.Call(call_9848baf1, v6, regoplan.Int(0), regoplan.Int(2)); !v7.Defined() {
		goto end1
	}
	if !v7.IsArray() {
		goto end1
	}
	if v8 = v7.Size(); !v8.Defined() {
		goto end1
	}
	if !regoplan.Same(v8, regoplan.Int(2)) {
		goto end1
	}
	v9 = regoplan.Int(0)
	v9 = regoplan.Int(0)
	if v10 = v7.At(v9); !v10.Defined() {
		goto end1
	}
	v11 = v10
	v9 = regoplan.Int(1)
	if v10 = v7.At(v9); !v10.Defined() {
		goto end1
	}
	v12 = v10
	if v13 = m.Call(call_ff83e924, v11, text_fd7780d3); !v13.Defined() {
		goto end1
	}
	if v14 = m.Call(call_ae5d4f8e, v13, list_0b8f2b01); !v14.Defined() {
		goto end1
	}
	if v15 = v14.At(regoplan.Int(1)); !v15.Defined() {
		goto end1
	}
	if v16 = m.Count(call_1143e259, v15); !v16.Defined() {
		goto end1
	}
	if v17 = m.Call(call_00cc89ba, v12); !v17.Defined() {
		goto end1
	}
	if v18 = m.Plus(call_1bc46a7e, v16, v17); !v18.Defined() {
		goto end1
	}
	if v19 = rate_zeros_c8677d17_known(m, v0, v1); !v19.Defined() {
		goto end1
	}
	if v20 = m.Call(call_be082ae8, v19, regoplan.Int(0), v18); !v20.Defined() {
		goto end1
	}
	{
		v21 = m.Array(text_1, v20)
	}
	if v22 = m.Call(call_be401bed, text_19331c6a, v21); !v22.Defined() {
		goto end1
	}
	if v23 = m.Call(call_cb5ad1f6, v22); !v23.Defined() {
		goto end1
	}
	return v23
end1:
	return regoplan.Value{}
}

func rate_scale_of_5a23da86_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_rate_scale_of_5a23da86, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_rate_scale_of_5a23da86, &given, rate_scale_of_5a23da86(m, v0, v1, v2))
}

// rate_share_2a0de730 is g0.ninefold.lib.rate.share.
func rate_share_2a0de730(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	if v4 = rate_scale_of_5a23da86_known(m, v0, v1, v3); !v4.Defined() {
		goto end1
	}
	if v5 = m.Times(call_9614c11d, v3, v4); !v5.Defined() {
		goto end1
	}
	if v6 = m.Call(call_bb022aad, v5); !v6.Defined() {
		goto end1
	}
	if v7 = m.Times(call_30e60c7e, v2, v6); !v7.Defined() {
		goto end1
	}
	if v8 = m.Plus(call_4d169ba7, v7, v4); !v8.Defined() {
		goto end1
	}
	if v9 = m.Minus(call_4cc07bd3, v8, regoplan.Int(1)); !v9.Defined() {
		goto end1
	}
	if v10 = m.Remainder(call_703dfa91, v9, v4); !v10.Defined() {
		goto end1
	}
	if v11 = m.Minus(call_22df534c, v9, v10); !v11.Defined() {
		goto end1
	}
	if v12 = m.Divide(call_a8c2407f, v11, v4); !v12.Defined() {
		goto end1
	}
	return v12
end1:
	return regoplan.Value{}
}

func rate_share_2a0de730_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_rate_share_2a0de730, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_rate_share_2a0de730, &given, rate_share_2a0de730(m, v0, v1, v2, v3))
}

// rate_zeros_c8677d17 is g0.ninefold.lib.rate.zeros.
func rate_zeros_c8677d17(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return text_0000000000000000000000000000000000000000
}

func rate_zeros_c8677d17_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rate_zeros_c8677d17); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_rate_zeros_c8677d17, 0, &given)
	if known {
		return m.Learn(memo_rate_zeros_c8677d17, at.Value())
	}
	return m.Learn(memo_rate_zeros_c8677d17, m.Keep(at, pure_rate_zeros_c8677d17, &given, rate_zeros_c8677d17(m, v0, v1)))
}

// report_filed_6738d143 is g0.ninefold.fieldwork.report.filed.
func report_filed_6738d143(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	v2 = m.Empty(0)
	{
		x6 := v0.Field(at_reports, &text_reports)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip9 := regoplan.NewStrip(at_kind, &text_kind)
		strip13 := regoplan.NewStrip(at_row, &text_row)
		strip11 := regoplan.NewStrip(at_submitted_on, &text_submitted_on)
		strip15 := regoplan.NewStrip(at_year, &text_year)
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if !regoplan.Same(strip9.Of(v3), text_research) {
				goto next4
			}
			{
				x10 := strip11.Of(v3)
				if !x10.Defined() {
					goto next4
				}
				x12 := strip13.Of(v3)
				if !x12.Defined() {
					goto next4
				}
				x14 := strip15.Of(v3)
				if !x14.Defined() {
					goto next4
				}
				v4 = m.Record(shape_ce428149, x10, x12, x14)
			}
			m.Append(v2, v4)
		next4:
		}
	}
end2:
	return v2
}

func report_filed_6738d143_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_report_filed_6738d143); ok {
		return v
	}
	return m.Learn(memo_report_filed_6738d143, report_filed_6738d143(m, v0, v1))
}

// report_filed_d47e3212 is g0.ninefold.fieldwork.report.filed.
func report_filed_d47e3212(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	_ = v4
	v2 = m.Empty(0)
	{
		x6 := v0.Field(at_reports, &text_reports)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip9 := regoplan.NewStrip(at_kind, &text_kind)
		strip10 := regoplan.NewStrip(at_row, &text_row)
		strip12 := regoplan.NewStrip(at_submitted_on, &text_submitted_on)
		strip14 := regoplan.NewStrip(at_year, &text_year)
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if !regoplan.Same(strip9.Of(v3), text_research) {
				goto next4
			}
			if v4 = strip10.Of(v3); !v4.Defined() {
				goto next4
			}
			{
				x11 := strip12.Of(v3)
				if !x11.Defined() {
					goto next4
				}
				x13 := strip14.Of(v3)
				if !x13.Defined() {
					goto next4
				}
				v5 = m.Record(shape_0ecd22bf, x11, x13)
			}
			m.Append(v2, v5)
		next4:
		}
	}
end2:
	return v2
}

func report_filed_d47e3212_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_report_filed_d47e3212); ok {
		return v
	}
	return m.Learn(memo_report_filed_d47e3212, report_filed_d47e3212(m, v0, v1))
}

// report_outlook_b148ec89 is g0.ninefold.fieldwork.report.outlook.
func report_outlook_b148ec89(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = report_filed_6738d143_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = deadline_outlook_24a788d8(m, v0, v1, v2, regoplan.NoMembers, text_report, record_5e4e61ff); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func report_outlook_b148ec89_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_report_outlook_b148ec89); ok {
		return v
	}
	return m.Learn(memo_report_outlook_b148ec89, report_outlook_b148ec89(m, v0, v1))
}

// report_verdict_5b7fb3eb is g0.ninefold.fieldwork.report.verdict.
func report_verdict_5b7fb3eb(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = report_filed_6738d143_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = deadline_verdict_7cf55c9f(m, v0, v1, v2, regoplan.NoMembers, record_5e4e61ff); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func report_verdict_5b7fb3eb_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_report_verdict_5b7fb3eb); ok {
		return v
	}
	return m.Learn(memo_report_verdict_5b7fb3eb, report_verdict_5b7fb3eb(m, v0, v1))
}

// report_verdict_d3afd041 is g0.ninefold.fieldwork.report.verdict.
func report_verdict_d3afd041(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = report_filed_d47e3212_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = deadline_verdict_babd3eb5(m, v0, v1, v2, regoplan.NoMembers, regoplan.Yes); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func report_verdict_d3afd041_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_report_verdict_d3afd041); ok {
		return v
	}
	return m.Learn(memo_report_verdict_d3afd041, report_verdict_d3afd041(m, v0, v1))
}

// report_verdict_ffd85f8e is g0.ninefold.fieldwork.report.verdict.
func report_verdict_ffd85f8e(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = report_filed_d47e3212_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = deadline_verdict_b371683b(m, v0, v1, v2, regoplan.NoMembers, record_5e4e61ff); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func report_verdict_ffd85f8e_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_report_verdict_ffd85f8e); ok {
		return v
	}
	return m.Learn(memo_report_verdict_ffd85f8e, report_verdict_ffd85f8e(m, v0, v1))
}

// reviews_held_16eb6b21 is g0.ninefold.governance.reviews.held.
func reviews_held_16eb6b21(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	{
		x6 := v0.Field(at_events, &text_events).Field(at_report_and_reviews, &text_report_and_reviews)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v4 = x7
			m.Tick()
			m.Add(v2, v4)
		}
	}
end2:
	return v2
}

func reviews_held_16eb6b21_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_reviews_held_16eb6b21); ok {
		return v
	}
	return m.Learn(memo_reviews_held_16eb6b21, reviews_held_16eb6b21(m, v0, v1))
}

// reviews_held_7011ce96 is g0.ninefold.governance.reviews.held.
func reviews_held_7011ce96(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	v2 = m.Set()
	{
		x6 := v0.Field(at_events, &text_events).Field(at_report_and_reviews, &text_report_and_reviews)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			m.Add(v2, v3)
		}
	}
end2:
	return v2
}

func reviews_held_7011ce96_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_reviews_held_7011ce96); ok {
		return v
	}
	return m.Learn(memo_reviews_held_7011ce96, reviews_held_7011ce96(m, v0, v1))
}

// reviews_outlook_9ec361fa is g0.ninefold.governance.reviews.outlook.
func reviews_outlook_9ec361fa(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = reviews_held_16eb6b21_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = reviews_unit_db115c6b_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	{
		v4 = m.Record(shape_979fef38, text_b3242dd6, v3, text_243c3ed5)
	}
	if v5 = quota_outlook_3a7f65d7(m, v0, v1, v2, text_event_id, text_review, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func reviews_outlook_9ec361fa_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_reviews_outlook_9ec361fa); ok {
		return v
	}
	return m.Learn(memo_reviews_outlook_9ec361fa, reviews_outlook_9ec361fa(m, v0, v1))
}

// reviews_unit_db115c6b is g0.ninefold.governance.reviews.unit.
func reviews_unit_db115c6b(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_7a9b02ca
}

func reviews_unit_db115c6b_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_reviews_unit_db115c6b); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_reviews_unit_db115c6b, 0, &given)
	if known {
		return m.Learn(memo_reviews_unit_db115c6b, at.Value())
	}
	return m.Learn(memo_reviews_unit_db115c6b, m.Keep(at, pure_reviews_unit_db115c6b, &given, reviews_unit_db115c6b(m, v0, v1)))
}

// reviews_verdict_020e2346 is g0.ninefold.governance.reviews.verdict.
func reviews_verdict_020e2346(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = reviews_held_7011ce96_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_4cfd35dd(m, v0, v1, v2, text_event_id, regoplan.Yes); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func reviews_verdict_020e2346_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_reviews_verdict_020e2346); ok {
		return v
	}
	return m.Learn(memo_reviews_verdict_020e2346, reviews_verdict_020e2346(m, v0, v1))
}

// reviews_verdict_26e98c64 is g0.ninefold.governance.reviews.verdict.
func reviews_verdict_26e98c64(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = reviews_held_16eb6b21_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_b3b32919(m, v0, v1, v2, text_event_id, record_5b5009ee); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func reviews_verdict_26e98c64_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_reviews_verdict_26e98c64); ok {
		return v
	}
	return m.Learn(memo_reviews_verdict_26e98c64, reviews_verdict_26e98c64(m, v0, v1))
}

// reviews_verdict_9798747f is g0.ninefold.governance.reviews.verdict.
func reviews_verdict_9798747f(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = reviews_held_7011ce96_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_d768d842(m, v0, v1, v2, text_event_id, record_5b5009ee); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func reviews_verdict_9798747f_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_reviews_verdict_9798747f); ok {
		return v
	}
	return m.Learn(memo_reviews_verdict_9798747f, reviews_verdict_9798747f(m, v0, v1))
}

// rotation_ahead_720a7707 is g0.ninefold.cultivation.rotation.ahead.
func rotation_ahead_720a7707(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5 regoplan.Value
	if !regoplan.Same(v0.Field(at_window, &text_window).Field(at_to, &text_to), v0.Field(at_as_of, &text_as_of)) {
		goto end1
	}
	if v4 = tenure_end_of_8d418af8_known(m, v0, v1, v2); !v4.Defined() {
		goto end1
	}
	if !regoplan.Less(v3, v4) {
		goto end1
	}
	if v5 = dates_add_months_6cfba823_known(m, v0, v1, v0.Field(at_window, &text_window).Field(at_to, &text_to), v0.Field(at_thresholds, &text_thresholds).Field(at_warn_months, &text_warn_months)); !v5.Defined() {
		goto end1
	}
	if !regoplan.AtMost(v3, v5) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

// rotation_asked_of_0e1933fe is g0.ninefold.cultivation.rotation.asked_of.
func rotation_asked_of_0e1933fe(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	if !regoplan.Less(v3, v0.Field(at_as_of, &text_as_of)) {
		goto end1
	}
	if v5 = rotation_clause_5cd5cfed(m, v0, v1, v2, text_fail); !v5.Defined() {
		goto end1
	}
	v4 = m.Once(conflict_89c0e371, v4, v5)
end1:
	if !regoplan.AtMost(v0.Field(at_as_of, &text_as_of), v3) {
		goto end2
	}
	if v5 = dates_iso_b606dfaf_known(m, v0, v1, v3); !v5.Defined() {
		goto end2
	}
	if v6 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_from, &text_from)); !v6.Defined() {
		goto end2
	}
	if v7 = m.Plus(call_bfe71ef1, v3, regoplan.Int(1)); !v7.Defined() {
		goto end2
	}
	if v8 = thresholds_at_017ab66f(m, v0, v1, text_max_years, v7); !v8.Defined() {
		goto end2
	}
	{
		x3 := v2.Field(at_department, &text_department)
		if !x3.Defined() {
			goto end2
		}
		v9 = m.Array(v5, x3, v6, v8)
	}
	if v10 = words_say_fdf94ebd_known(m, v0, v1, text_e0d0ce88, text_0c7eec2f, v9); !v10.Defined() {
		goto end2
	}
	v4 = m.Once(conflict_fe3968e4, v4, v10)
end2:
	return v4
}

// rotation_begun_b46b1147 is g0.ninefold.cultivation.rotation.begun.
func rotation_begun_b46b1147(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	v2 = m.Empty(0)
	{
		x6 := v0.Field(at_postings, &text_postings)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip9 := regoplan.NewStrip(at_from, &text_from)
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if !regoplan.AtMost(strip9.Of(v3), v0.Field(at_window, &text_window).Field(at_to, &text_to)) {
				goto next4
			}
			m.Append(v2, v3)
		next4:
		}
	}
end2:
	return v2
}

func rotation_begun_b46b1147_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_begun_b46b1147); ok {
		return v
	}
	return m.Learn(memo_rotation_begun_b46b1147, rotation_begun_b46b1147(m, v0, v1))
}

// rotation_clause_5cd5cfed is g0.ninefold.cultivation.rotation.clause.
func rotation_clause_5cd5cfed(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14 regoplan.Value
	if !regoplan.Same(v3, text_fail) {
		goto end1
	}
	if v5 = tenure_end_of_8d418af8_known(m, v0, v1, v2); !v5.Defined() {
		goto end1
	}
	{
		x2 := v0.Field(at_window, &text_window).Field(at_to, &text_to)
		if !x2.Defined() {
			goto end1
		}
		v6 = m.Array(v5, x2)
	}
	if v7 = m.Call(call_78d27992, v6); !v7.Defined() {
		goto end1
	}
	if v8 = m.Minus(call_6fdc2334, v7, v2.Field(at_limit, &text_limit)); !v8.Defined() {
		goto end1
	}
	if v9 = rotation_figures_7cba08b7(m, v0, v1, v2); !v9.Defined() {
		goto end1
	}
	if v10 = words_days_b146a09a_known(m, v0, v1, v8); !v10.Defined() {
		goto end1
	}
	{
		v11 = m.Array(v8, v10)
	}
	if v12 = m.Call(call_03c9b186, v9, v11); !v12.Defined() {
		goto end1
	}
	if v13 = words_say_fdf94ebd_known(m, v0, v1, text_92558265, text_e1265c6e, v12); !v13.Defined() {
		goto end1
	}
	v4 = m.Once(conflict_b2cadc4b, v4, v13)
end1:
	if !regoplan.Same(v3, text_due) {
		goto end3
	}
	if v5 = rotation_figures_7cba08b7(m, v0, v1, v2); !v5.Defined() {
		goto end3
	}
	if v14 = words_say_fdf94ebd_known(m, v0, v1, text_c6d2c01b, text_80b17bea, v5); !v14.Defined() {
		goto end3
	}
	v4 = m.Once(conflict_64e0c2d9, v4, v14)
end3:
	return v4
}

// rotation_doubted_4bed0f81 is g0.ninefold.cultivation.rotation.doubted.
func rotation_doubted_4bed0f81(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = rotation_judged_212eb94e_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = rotation_worst_c0280044_known(m, v0, v1, v2); !v3.Defined() {
		goto end1
	}
	if v4 = rotation_judged_ended_a6f304a5_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = rotation_worst_c0280044_known(m, v0, v1, v4); !v5.Defined() {
		goto end1
	}
	if !regoplan.Differ(v3, v5) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

func rotation_doubted_4bed0f81_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_doubted_4bed0f81); ok {
		return v
	}
	return m.Learn(memo_rotation_doubted_4bed0f81, rotation_doubted_4bed0f81(m, v0, v1))
}

// rotation_doubted_58768697 is g0.ninefold.cultivation.rotation.doubted.
func rotation_doubted_58768697(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = rotation_judged_c5582cc6_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = rotation_worst_c0280044_known(m, v0, v1, v2); !v3.Defined() {
		goto end1
	}
	if v4 = rotation_judged_ended_1b256cfd_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = rotation_worst_c0280044_known(m, v0, v1, v4); !v5.Defined() {
		goto end1
	}
	if !regoplan.Differ(v3, v5) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

func rotation_doubted_58768697_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_doubted_58768697); ok {
		return v
	}
	return m.Learn(memo_rotation_doubted_58768697, rotation_doubted_58768697(m, v0, v1))
}

// rotation_doubted_a10c79d0 is g0.ninefold.cultivation.rotation.doubted.
func rotation_doubted_a10c79d0(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = rotation_judged_0a1d4720_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = rotation_worst_c0280044_known(m, v0, v1, v2); !v3.Defined() {
		goto end1
	}
	if v4 = rotation_judged_ended_29091fe3_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = rotation_worst_c0280044_known(m, v0, v1, v4); !v5.Defined() {
		goto end1
	}
	if !regoplan.Differ(v3, v5) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

func rotation_doubted_a10c79d0_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_doubted_a10c79d0); ok {
		return v
	}
	return m.Learn(memo_rotation_doubted_a10c79d0, rotation_doubted_a10c79d0(m, v0, v1))
}

// rotation_doubtful_0b53444b is g0.ninefold.cultivation.rotation.doubtful.
func rotation_doubtful_0b53444b(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11 regoplan.Value
	v2 = m.Empty(0)
	if v3 = rotation_begun_b46b1147_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		strip19 := regoplan.NewStrip(at_department, &text_department)
		strip17 := regoplan.NewStrip(at_from, &text_from)
		strip9 := regoplan.NewStrip(at_to, &text_to)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if !regoplan.Differ(strip9.Of(v4), regoplan.No) {
				goto not8
			}
			goto next4
		not8:
			v5 = m.Empty(0)
			if v6 = rotation_begun_b46b1147_known(m, v0, v1); !v6.Defined() {
				goto end10
			}
			{
				from11 := v6
				_, elems15 := from11.Scan()
				strip18 := regoplan.NewStrip(at_department, &text_department)
				strip16 := regoplan.NewStrip(at_from, &text_from)
				for _, x14 := range elems15 {
					v7 = x14
					m.Tick()
					if !regoplan.Less(strip17.Of(v4), strip16.Of(v7)) {
						goto next12
					}
					if !regoplan.Differ(strip18.Of(v7), strip19.Of(v4)) {
						goto next12
					}
					m.Append(v5, v7)
				next12:
				}
			}
		end10:
			if v8 = tenure_ordered_38042538_known(m, v0, v1, v5); !v8.Defined() {
				goto next4
			}
			if v9 = v8.At(regoplan.Int(0)); !v9.Defined() {
				goto next4
			}
			{
				v10 = m.Record(shape_6c3e3e4b, v9)
			}
			if v11 = m.Call(call_16275f14, v4, v10); !v11.Defined() {
				goto next4
			}
			m.Append(v2, v11)
		next4:
		}
	}
end2:
	return v2
}

func rotation_doubtful_0b53444b_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_doubtful_0b53444b); ok {
		return v
	}
	return m.Learn(memo_rotation_doubtful_0b53444b, rotation_doubtful_0b53444b(m, v0, v1))
}

// rotation_doubtful_1f421eeb is g0.ninefold.cultivation.rotation.doubtful.
func rotation_doubtful_1f421eeb(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11 regoplan.Value
	v2 = m.Empty(0)
	if v3 = rotation_begun_b46b1147_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		strip19 := regoplan.NewStrip(at_department, &text_department)
		strip17 := regoplan.NewStrip(at_from, &text_from)
		strip9 := regoplan.NewStrip(at_to, &text_to)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if !regoplan.Differ(strip9.Of(v4), regoplan.No) {
				goto not8
			}
			goto next4
		not8:
			v5 = m.Empty(0)
			if v6 = rotation_begun_b46b1147_known(m, v0, v1); !v6.Defined() {
				goto end10
			}
			{
				from11 := v6
				_, elems15 := from11.Scan()
				strip18 := regoplan.NewStrip(at_department, &text_department)
				strip16 := regoplan.NewStrip(at_from, &text_from)
				for _, x14 := range elems15 {
					v7 = x14
					m.Tick()
					if !regoplan.Less(strip17.Of(v4), strip16.Of(v7)) {
						goto next12
					}
					if !regoplan.Differ(strip18.Of(v7), strip19.Of(v4)) {
						goto next12
					}
					m.Append(v5, v7)
				next12:
				}
			}
		end10:
			if v8 = tenure_ordered_8f4d4af2_known(m, v0, v1, v5); !v8.Defined() {
				goto next4
			}
			if v9 = v8.At(regoplan.Int(0)); !v9.Defined() {
				goto next4
			}
			{
				v10 = m.Record(shape_6c3e3e4b, v9)
			}
			if v11 = m.Call(call_16275f14, v4, v10); !v11.Defined() {
				goto next4
			}
			m.Append(v2, v11)
		next4:
		}
	}
end2:
	return v2
}

func rotation_doubtful_1f421eeb_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_doubtful_1f421eeb); ok {
		return v
	}
	return m.Learn(memo_rotation_doubtful_1f421eeb, rotation_doubtful_1f421eeb(m, v0, v1))
}

// rotation_ended_0bf36935 is g0.ninefold.cultivation.rotation.ended.
func rotation_ended_0bf36935(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	v2 = m.Empty(0)
	if v3 = rotation_begun_b46b1147_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		strip15 := regoplan.NewStrip(at_row, &text_row)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			v5 = m.Object()
			if v6 = rotation_doubtful_1f421eeb_known(m, v0, v1); !v6.Defined() {
				goto end8
			}
			{
				from9 := v6
				_, elems13 := from9.Scan()
				strip16 := regoplan.NewStrip(at_next, &text_next)
				strip14 := regoplan.NewStrip(at_row, &text_row)
				for _, x12 := range elems13 {
					v7 = x12
					m.Tick()
					if !regoplan.Same(strip14.Of(v7), strip15.Of(v4)) {
						goto next10
					}
					if v8 = strip16.Of(v7).Field(at_from, &text_from); !v8.Defined() {
						goto next10
					}
					if v9 = m.Minus(call_13797854, v8, regoplan.Int(1)); !v9.Defined() {
						goto next10
					}
					m.InsertOnce(conflict_4d313d71, v5, text_to, v9)
				next10:
				}
			}
		end8:
			if v10 = m.Call(call_e6803fbb, v4, v5); !v10.Defined() {
				goto next4
			}
			m.Append(v2, v10)
		next4:
		}
	}
end2:
	return v2
}

func rotation_ended_0bf36935_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_ended_0bf36935); ok {
		return v
	}
	return m.Learn(memo_rotation_ended_0bf36935, rotation_ended_0bf36935(m, v0, v1))
}

// rotation_ended_5ba76309 is g0.ninefold.cultivation.rotation.ended.
func rotation_ended_5ba76309(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	v2 = m.Empty(0)
	if v3 = rotation_begun_b46b1147_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		strip15 := regoplan.NewStrip(at_row, &text_row)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			v5 = m.Object()
			if v6 = rotation_doubtful_0b53444b_known(m, v0, v1); !v6.Defined() {
				goto end8
			}
			{
				from9 := v6
				_, elems13 := from9.Scan()
				strip16 := regoplan.NewStrip(at_next, &text_next)
				strip14 := regoplan.NewStrip(at_row, &text_row)
				for _, x12 := range elems13 {
					v7 = x12
					m.Tick()
					if !regoplan.Same(strip14.Of(v7), strip15.Of(v4)) {
						goto next10
					}
					if v8 = strip16.Of(v7).Field(at_from, &text_from); !v8.Defined() {
						goto next10
					}
					if v9 = m.Minus(call_13797854, v8, regoplan.Int(1)); !v9.Defined() {
						goto next10
					}
					m.InsertOnce(conflict_4d313d71, v5, text_to, v9)
				next10:
				}
			}
		end8:
			if v10 = m.Call(call_e6803fbb, v4, v5); !v10.Defined() {
				goto next4
			}
			m.Append(v2, v10)
		next4:
		}
	}
end2:
	return v2
}

func rotation_ended_5ba76309_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_ended_5ba76309); ok {
		return v
	}
	return m.Learn(memo_rotation_ended_5ba76309, rotation_ended_5ba76309(m, v0, v1))
}

// rotation_exceeded_36f97b32 is g0.ninefold.cultivation.rotation.exceeded.
func rotation_exceeded_36f97b32(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7 regoplan.Value
	if v5 = tenure_end_of_8d418af8_known(m, v0, v1, v2); !v5.Defined() {
		goto end1
	}
	{
		v6 = m.Array(v5, v3)
	}
	if v7 = m.Call(call_de322169, v6); !v7.Defined() {
		goto end1
	}
	if !regoplan.Less(v4, v7) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

func rotation_exceeded_36f97b32_known(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3, v4}
	at, known := m.Look(pure_rotation_exceeded_36f97b32, 3, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_rotation_exceeded_36f97b32, &given, rotation_exceeded_36f97b32(m, v0, v1, v2, v3, v4))
}

// rotation_figures_7cba08b7 is g0.ninefold.cultivation.rotation.figures.
func rotation_figures_7cba08b7(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5 regoplan.Value
	if v3 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_from, &text_from)); !v3.Defined() {
		goto end1
	}
	if v4 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_limit, &text_limit)); !v4.Defined() {
		goto end1
	}
	{
		x2 := v2.Field(at_department, &text_department)
		if !x2.Defined() {
			goto end1
		}
		x3 := v0.Field(at_thresholds, &text_thresholds).Field(at_max_years, &text_max_years)
		if !x3.Defined() {
			goto end1
		}
		v5 = m.Array(x2, v3, v4, x3)
	}
	return v5
end1:
	return regoplan.Value{}
}

// rotation_judged_0a1d4720 is g0.ninefold.cultivation.rotation.judged.
func rotation_judged_0a1d4720(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = rotation_begun_b46b1147_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = rotation_judged_of_fbbd9afd(m, v0, v1, v2); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func rotation_judged_0a1d4720_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_judged_0a1d4720); ok {
		return v
	}
	return m.Learn(memo_rotation_judged_0a1d4720, rotation_judged_0a1d4720(m, v0, v1))
}

// rotation_judged_212eb94e is g0.ninefold.cultivation.rotation.judged.
func rotation_judged_212eb94e(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = rotation_begun_b46b1147_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = rotation_judged_of_f0c3d0e9(m, v0, v1, v2); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func rotation_judged_212eb94e_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_judged_212eb94e); ok {
		return v
	}
	return m.Learn(memo_rotation_judged_212eb94e, rotation_judged_212eb94e(m, v0, v1))
}

// rotation_judged_c5582cc6 is g0.ninefold.cultivation.rotation.judged.
func rotation_judged_c5582cc6(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = rotation_begun_b46b1147_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = rotation_judged_of_1842cf67(m, v0, v1, v2); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func rotation_judged_c5582cc6_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_judged_c5582cc6); ok {
		return v
	}
	return m.Learn(memo_rotation_judged_c5582cc6, rotation_judged_c5582cc6(m, v0, v1))
}

// rotation_judged_ended_1b256cfd is g0.ninefold.cultivation.rotation.judged_ended.
func rotation_judged_ended_1b256cfd(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	if v3 = rotation_doubtful_0b53444b_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_4d0dda9c, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end1
	}
	if v5 = rotation_ended_5ba76309_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if v6 = rotation_judged_of_1842cf67(m, v0, v1, v5); !v6.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_a5b15b3e, v2, v6)
end1:
	if v3 = rotation_doubtful_0b53444b_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = m.Count(call_7ddc6666, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end2
	}
	if v7 = rotation_judged_c5582cc6_known(m, v0, v1); !v7.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_06d2cd9b, v2, v7)
end2:
	return v2
}

func rotation_judged_ended_1b256cfd_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_judged_ended_1b256cfd); ok {
		return v
	}
	return m.Learn(memo_rotation_judged_ended_1b256cfd, rotation_judged_ended_1b256cfd(m, v0, v1))
}

// rotation_judged_ended_29091fe3 is g0.ninefold.cultivation.rotation.judged_ended.
func rotation_judged_ended_29091fe3(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	if v3 = rotation_doubtful_1f421eeb_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_4d0dda9c, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end1
	}
	if v5 = rotation_ended_0bf36935_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if v6 = rotation_judged_of_fbbd9afd(m, v0, v1, v5); !v6.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_a5b15b3e, v2, v6)
end1:
	if v3 = rotation_doubtful_1f421eeb_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = m.Count(call_7ddc6666, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end2
	}
	if v7 = rotation_judged_0a1d4720_known(m, v0, v1); !v7.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_06d2cd9b, v2, v7)
end2:
	return v2
}

func rotation_judged_ended_29091fe3_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_judged_ended_29091fe3); ok {
		return v
	}
	return m.Learn(memo_rotation_judged_ended_29091fe3, rotation_judged_ended_29091fe3(m, v0, v1))
}

// rotation_judged_ended_a6f304a5 is g0.ninefold.cultivation.rotation.judged_ended.
func rotation_judged_ended_a6f304a5(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	if v3 = rotation_doubtful_1f421eeb_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.Count(call_4d0dda9c, v3); !v4.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v4) {
		goto end1
	}
	if v5 = rotation_ended_0bf36935_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if v6 = rotation_judged_of_f0c3d0e9(m, v0, v1, v5); !v6.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_a5b15b3e, v2, v6)
end1:
	if v3 = rotation_doubtful_1f421eeb_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	if v4 = m.Count(call_7ddc6666, v3); !v4.Defined() {
		goto end2
	}
	if !regoplan.Same(v4, regoplan.Int(0)) {
		goto end2
	}
	if v7 = rotation_judged_212eb94e_known(m, v0, v1); !v7.Defined() {
		goto end2
	}
	v2 = m.Once(conflict_06d2cd9b, v2, v7)
end2:
	return v2
}

func rotation_judged_ended_a6f304a5_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_judged_ended_a6f304a5); ok {
		return v
	}
	return m.Learn(memo_rotation_judged_ended_a6f304a5, rotation_judged_ended_a6f304a5(m, v0, v1))
}

// rotation_judged_of_1842cf67 is g0.ninefold.cultivation.rotation.judged_of.
func rotation_judged_of_1842cf67(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	v3 = m.Empty(0)
	if v4 = tenure_stints_66c39854_known(m, v0, v1, v2, v0.Field(at_thresholds, &text_thresholds).Field(at_merge_gap_days, &text_merge_gap_days)); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_from, &text_from)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if v6 = tenure_end_of_8d418af8_known(m, v0, v1, v5); !v6.Defined() {
				goto next4
			}
			if !regoplan.AtMost(v0.Field(at_window, &text_window).Field(at_from, &text_from), v6) {
				goto next4
			}
			if v7 = dates_add_years_9915d4cc_known(m, v0, v1, strip8.Of(v5), v0.Field(at_thresholds, &text_thresholds).Field(at_max_years, &text_max_years)); !v7.Defined() {
				goto next4
			}
			if v8 = rotation_status_e162aae9(m, v0, v1, v5, v7); !v8.Defined() {
				goto next4
			}
			{
				v9 = m.Record(shape_a50ce200, v7, v8)
			}
			if v10 = m.Call(call_ac148f85, v5, v9); !v10.Defined() {
				goto next4
			}
			m.Append(v3, v10)
		next4:
		}
	}
end2:
	return v3
}

// rotation_judged_of_f0c3d0e9 is g0.ninefold.cultivation.rotation.judged_of.
func rotation_judged_of_f0c3d0e9(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	v3 = m.Empty(0)
	if v4 = tenure_stints_e0a2c1ad_known(m, v0, v1, v2, v0.Field(at_thresholds, &text_thresholds).Field(at_merge_gap_days, &text_merge_gap_days)); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_from, &text_from)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if v6 = tenure_end_of_8d418af8_known(m, v0, v1, v5); !v6.Defined() {
				goto next4
			}
			if !regoplan.AtMost(v0.Field(at_window, &text_window).Field(at_from, &text_from), v6) {
				goto next4
			}
			if v7 = dates_add_years_9915d4cc_known(m, v0, v1, strip8.Of(v5), v0.Field(at_thresholds, &text_thresholds).Field(at_max_years, &text_max_years)); !v7.Defined() {
				goto next4
			}
			if v8 = rotation_status_e162aae9(m, v0, v1, v5, v7); !v8.Defined() {
				goto next4
			}
			{
				v9 = m.Record(shape_a50ce200, v7, v8)
			}
			if v10 = m.Call(call_ac148f85, v5, v9); !v10.Defined() {
				goto next4
			}
			m.Append(v3, v10)
		next4:
		}
	}
end2:
	return v3
}

// rotation_judged_of_fbbd9afd is g0.ninefold.cultivation.rotation.judged_of.
func rotation_judged_of_fbbd9afd(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	v3 = m.Empty(0)
	if v4 = tenure_stints_e0a2c1ad_known(m, v0, v1, v2, v0.Field(at_thresholds, &text_thresholds).Field(at_merge_gap_days, &text_merge_gap_days)); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_from, &text_from)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if v6 = tenure_end_of_8d418af8_known(m, v0, v1, v5); !v6.Defined() {
				goto next4
			}
			if !regoplan.AtMost(v0.Field(at_window, &text_window).Field(at_from, &text_from), v6) {
				goto next4
			}
			if v7 = dates_add_years_9915d4cc_known(m, v0, v1, strip8.Of(v5), v0.Field(at_thresholds, &text_thresholds).Field(at_max_years, &text_max_years)); !v7.Defined() {
				goto next4
			}
			if v8 = rotation_status_e162aae9(m, v0, v1, v5, v7); !v8.Defined() {
				goto next4
			}
			{
				v9 = m.Record(shape_1891711c, v8)
			}
			if v10 = m.Call(call_ac148f85, v5, v9); !v10.Defined() {
				goto next4
			}
			m.Append(v3, v10)
		next4:
		}
	}
end2:
	return v3
}

// rotation_known_f6baaeec is g0.ninefold.cultivation.rotation.known.
func rotation_known_f6baaeec(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8 regoplan.Value
	v3 = regoplan.Value{}
	if v5 = rotation_judged_ended_1b256cfd_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	{
		from2 := v5
		_, elems6 := from2.Scan()
		strip7 := regoplan.NewStrip(at_rows, &text_rows)
		for _, x5 := range elems6 {
			v6 = x5
			m.Tick()
			if !regoplan.Same(strip7.Of(v6), v2.Field(at_rows, &text_rows)) {
				goto next3
			}
			if v7 = tenure_end_of_8d418af8_known(m, v0, v1, v6); !v7.Defined() {
				goto next3
			}
			if v8 = tenure_end_of_8d418af8_known(m, v0, v1, v2); !v8.Defined() {
				goto next3
			}
			if !regoplan.Same(v7, v8) {
				goto next3
			}
			v3 = m.Once(conflict_215f9a7e, v3, regoplan.Yes)
		next3:
		}
	}
end1:
	if !v3.Defined() {
		goto end8
	}
	v4 = m.Once(conflict_215f9a7e, v4, v3)
end8:
	v3 = regoplan.Value{}
	if v5 = v2.Field(at_status, &text_status); !v5.Defined() {
		goto end9
	}
	v6 = m.Set()
	m.Add(v6, text_due)
	m.Add(v6, text_fail)
	if !regoplan.Holds(v6, v5) {
		goto end9
	}
	v3 = m.Once(conflict_756aca29, v3, regoplan.Yes)
end9:
	if !v3.Defined() {
		goto end10
	}
	v4 = m.Once(conflict_756aca29, v4, v3)
end10:
	return v4
}

// rotation_last_day_031f0a16 is g0.ninefold.cultivation.rotation.last_day.
func rotation_last_day_031f0a16(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	v3 = m.Set()
	if v4 = rotation_turns_247929d9(m, v0, v1, v2); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if v6 = rotation_overstays_47f65eb1(m, v0, v1, v2, v5); !v6.Defined() {
				goto next4
			}
			if !regoplan.Differ(v6, regoplan.No) {
				goto next4
			}
			if v7 = m.Minus(call_83bf4a51, v5, regoplan.Int(1)); !v7.Defined() {
				goto next4
			}
			if v8 = rotation_overstays_47f65eb1(m, v0, v1, v2, v7); !v8.Defined() {
				goto not8
			}
			if !regoplan.Differ(v8, regoplan.No) {
				goto not8
			}
			goto next4
		not8:
			m.Add(v3, v5)
		next4:
		}
	}
end2:
	v9 = m.Set()
	if v10 = rotation_overstays_47f65eb1(m, v0, v1, v2, v0.Field(at_as_of, &text_as_of)); !v10.Defined() {
		goto end9
	}
	if !regoplan.Differ(v10, regoplan.No) {
		goto end9
	}
	m.Add(v9, regoplan.Yes)
end9:
	if v11 = outlook_turn_139246b3(m, v0, v1, v3, v9); !v11.Defined() {
		goto end1
	}
	if v12 = m.Minus(call_7f5d7ee8, v11, regoplan.Int(1)); !v12.Defined() {
		goto end1
	}
	return v12
end1:
	return regoplan.Value{}
}

// rotation_message_2dea0b08 is g0.ninefold.cultivation.rotation.message.
func rotation_message_2dea0b08(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13 regoplan.Value
	v3 = m.Empty(0)
	if v4 = rotation_judged_212eb94e_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_status, &text_status)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if v6 = strip8.Of(v5); !v6.Defined() {
				goto next4
			}
			v7 = m.Set()
			m.Add(v7, text_due)
			m.Add(v7, text_fail)
			if !regoplan.Holds(v7, v6) {
				goto next4
			}
			if v8 = rotation_clause_5cd5cfed(m, v0, v1, v5, strip8.Of(v5)); !v8.Defined() {
				goto next4
			}
			m.Append(v3, v8)
		next4:
		}
	}
end2:
	if v9 = m.Count(call_a427bf43, v3); !v9.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v9) {
		goto end1
	}
	if v10 = words_cut_a9f58025_known(m, v0, v1, v3); !v10.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_d3521845, v2, v10)
end1:
	if v3 = rotation_judged_212eb94e_known(m, v0, v1); !v3.Defined() {
		goto end9
	}
	v11 = regoplan.Value{}
	if !v3.IsArray() {
		goto end11
	}
	goto end10
end11:
	if !v3.IsObject() {
		goto end12
	}
	goto end10
end12:
	if !v3.IsSet() {
		goto end13
	}
	goto end10
end13:
	goto end9
end10:
	{
		from14 := v3
		_, elems18 := from14.Scan()
		strip20 := regoplan.NewStrip(at_status, &text_status)
		for _, x17 := range elems18 {
			v12 = x17
			m.Tick()
			v5 = regoplan.Value{}
			if !regoplan.Same(strip20.Of(v12), text_pass) {
				goto end19
			}
			v5 = regoplan.Yes
		end19:
			if v5.Defined() {
				goto next15
			}
			v11 = regoplan.Yes
		next15:
		}
	}
	if v11.Defined() {
		goto end9
	}
	{
		x21 := v0.Field(at_thresholds, &text_thresholds).Field(at_max_years, &text_max_years)
		if !x21.Defined() {
			goto end9
		}
		v8 = m.Array(x21)
	}
	if v13 = words_say_fdf94ebd_known(m, v0, v1, text_f3a1958d, text_f7b9ade7, v8); !v13.Defined() {
		goto end9
	}
	v2 = m.Once(conflict_0996ae16, v2, v13)
end9:
	return v2
}

func rotation_message_2dea0b08_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_message_2dea0b08); ok {
		return v
	}
	return m.Learn(memo_rotation_message_2dea0b08, rotation_message_2dea0b08(m, v0, v1))
}

// rotation_message_fd8fd528 is g0.ninefold.cultivation.rotation.message.
func rotation_message_fd8fd528(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13 regoplan.Value
	v3 = m.Empty(0)
	if v4 = rotation_judged_c5582cc6_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		strip8 := regoplan.NewStrip(at_status, &text_status)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if v6 = strip8.Of(v5); !v6.Defined() {
				goto next4
			}
			v7 = m.Set()
			m.Add(v7, text_due)
			m.Add(v7, text_fail)
			if !regoplan.Holds(v7, v6) {
				goto next4
			}
			if v8 = rotation_clause_5cd5cfed(m, v0, v1, v5, strip8.Of(v5)); !v8.Defined() {
				goto next4
			}
			m.Append(v3, v8)
		next4:
		}
	}
end2:
	if v9 = m.Count(call_a427bf43, v3); !v9.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v9) {
		goto end1
	}
	if v10 = words_cut_a9f58025_known(m, v0, v1, v3); !v10.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_d3521845, v2, v10)
end1:
	if v3 = rotation_judged_c5582cc6_known(m, v0, v1); !v3.Defined() {
		goto end9
	}
	v11 = regoplan.Value{}
	if !v3.IsArray() {
		goto end11
	}
	goto end10
end11:
	if !v3.IsObject() {
		goto end12
	}
	goto end10
end12:
	if !v3.IsSet() {
		goto end13
	}
	goto end10
end13:
	goto end9
end10:
	{
		from14 := v3
		_, elems18 := from14.Scan()
		strip20 := regoplan.NewStrip(at_status, &text_status)
		for _, x17 := range elems18 {
			v12 = x17
			m.Tick()
			v5 = regoplan.Value{}
			if !regoplan.Same(strip20.Of(v12), text_pass) {
				goto end19
			}
			v5 = regoplan.Yes
		end19:
			if v5.Defined() {
				goto next15
			}
			v11 = regoplan.Yes
		next15:
		}
	}
	if v11.Defined() {
		goto end9
	}
	{
		x21 := v0.Field(at_thresholds, &text_thresholds).Field(at_max_years, &text_max_years)
		if !x21.Defined() {
			goto end9
		}
		v8 = m.Array(x21)
	}
	if v13 = words_say_fdf94ebd_known(m, v0, v1, text_f3a1958d, text_f7b9ade7, v8); !v13.Defined() {
		goto end9
	}
	v2 = m.Once(conflict_0996ae16, v2, v13)
end9:
	return v2
}

func rotation_message_fd8fd528_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_message_fd8fd528); ok {
		return v
	}
	return m.Learn(memo_rotation_message_fd8fd528, rotation_message_fd8fd528(m, v0, v1))
}

// rotation_message_open_d8539048 is g0.ninefold.cultivation.rotation.message_open.
func rotation_message_open_d8539048(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8 regoplan.Value
	v2 = m.Empty(0)
	if v3 = rotation_doubtful_1f421eeb_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if v5 = rotation_open_clause_b36c339c_known(m, v0, v1, v4); !v5.Defined() {
				goto next4
			}
			m.Append(v2, v5)
		next4:
		}
	}
end2:
	if v6 = words_cut_a9f58025_known(m, v0, v1, v2); !v6.Defined() {
		goto end1
	}
	{
		x8 := v6.Field(at_zh, &text_zh)
		if !x8.Defined() {
			goto end1
		}
		x9 := v6.Field(at_en, &text_en)
		if !x9.Defined() {
			goto end1
		}
		v7 = m.Array(x8, x9)
	}
	if v8 = words_say_fdf94ebd_known(m, v0, v1, text_e2926560, text_3380ade0, v7); !v8.Defined() {
		goto end1
	}
	return v8
end1:
	return regoplan.Value{}
}

func rotation_message_open_d8539048_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_message_open_d8539048); ok {
		return v
	}
	return m.Learn(memo_rotation_message_open_d8539048, rotation_message_open_d8539048(m, v0, v1))
}

// rotation_message_open_daf36ac9 is g0.ninefold.cultivation.rotation.message_open.
func rotation_message_open_daf36ac9(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8 regoplan.Value
	v2 = m.Empty(0)
	if v3 = rotation_doubtful_0b53444b_known(m, v0, v1); !v3.Defined() {
		goto end2
	}
	{
		from3 := v3
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if v5 = rotation_open_clause_b36c339c_known(m, v0, v1, v4); !v5.Defined() {
				goto next4
			}
			m.Append(v2, v5)
		next4:
		}
	}
end2:
	if v6 = words_cut_a9f58025_known(m, v0, v1, v2); !v6.Defined() {
		goto end1
	}
	{
		x8 := v6.Field(at_zh, &text_zh)
		if !x8.Defined() {
			goto end1
		}
		x9 := v6.Field(at_en, &text_en)
		if !x9.Defined() {
			goto end1
		}
		v7 = m.Array(x8, x9)
	}
	if v8 = words_say_fdf94ebd_known(m, v0, v1, text_e2926560, text_3380ade0, v7); !v8.Defined() {
		goto end1
	}
	return v8
end1:
	return regoplan.Value{}
}

func rotation_message_open_daf36ac9_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_message_open_daf36ac9); ok {
		return v
	}
	return m.Learn(memo_rotation_message_open_daf36ac9, rotation_message_open_daf36ac9(m, v0, v1))
}

// rotation_message_unknown_38cbb7d3 is g0.ninefold.cultivation.rotation.message_unknown.
func rotation_message_unknown_38cbb7d3(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2 regoplan.Value
	if v2 = words_say_fdf94ebd_known(m, v0, v1, text_181576b6, text_5fc0f8cf, regoplan.NoMembers); !v2.Defined() {
		goto end1
	}
	return v2
end1:
	return regoplan.Value{}
}

func rotation_message_unknown_38cbb7d3_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_message_unknown_38cbb7d3); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_rotation_message_unknown_38cbb7d3, 0, &given)
	if known {
		return m.Learn(memo_rotation_message_unknown_38cbb7d3, at.Value())
	}
	return m.Learn(memo_rotation_message_unknown_38cbb7d3, m.Keep(at, pure_rotation_message_unknown_38cbb7d3, &given, rotation_message_unknown_38cbb7d3(m, v0, v1)))
}

// rotation_open_clause_b36c339c is g0.ninefold.cultivation.rotation.open_clause.
func rotation_open_clause_b36c339c(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6 regoplan.Value
	if v3 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_from, &text_from)); !v3.Defined() {
		goto end1
	}
	if v4 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_next, &text_next).Field(at_from, &text_from)); !v4.Defined() {
		goto end1
	}
	{
		x2 := v2.Field(at_department, &text_department)
		if !x2.Defined() {
			goto end1
		}
		x3 := v2.Field(at_next, &text_next).Field(at_department, &text_department)
		if !x3.Defined() {
			goto end1
		}
		v5 = m.Array(x2, v3, v4, x3)
	}
	if v6 = words_say_fdf94ebd_known(m, v0, v1, text_9a6866cb, text_222e3b37, v5); !v6.Defined() {
		goto end1
	}
	return v6
end1:
	return regoplan.Value{}
}

func rotation_open_clause_b36c339c_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_rotation_open_clause_b36c339c, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_rotation_open_clause_b36c339c, &given, rotation_open_clause_b36c339c(m, v0, v1, v2))
}

// rotation_outlasts_c5926be9 is g0.ninefold.cultivation.rotation.outlasts.
func rotation_outlasts_c5926be9(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8 regoplan.Value
	if v5 = v2.Field(at_status, &text_status); !v5.Defined() {
		goto end1
	}
	v6 = m.Set()
	m.Add(v6, text_due)
	m.Add(v6, text_fail)
	if !regoplan.Holds(v6, v5) {
		goto end1
	}
	v4 = m.Once(conflict_dc4d1b44, v4, regoplan.Yes)
end1:
	if v7 = m.Plus(call_8b9c9ee0, v3, regoplan.Int(1)); !v7.Defined() {
		goto end2
	}
	if v8 = m.GetField(call_0dfb80a2, v0.Field(at_service, &text_service), at_to, &text_to, v7); !v8.Defined() {
		goto end2
	}
	if !regoplan.Less(v3, v8) {
		goto end2
	}
	v4 = m.Once(conflict_d97209a5, v4, regoplan.Yes)
end2:
	return v4
}

// rotation_outlook_5b126fe8 is g0.ninefold.cultivation.rotation.outlook.
func rotation_outlook_5b126fe8(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	if v4 = rotation_doubted_58768697_known(m, v0, v1); !v4.Defined() {
		goto not3
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto not3
	}
	goto end2
not3:
	if v5 = rotation_to_end_4ac60766_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	{
		from4 := v5
		_, elems8 := from4.Scan()
		for _, x7 := range elems8 {
			v6 = x7
			m.Tick()
			if !v6.IsArray() {
				goto next5
			}
			if v7 = v6.Size(); !v7.Defined() {
				goto next5
			}
			if !regoplan.Same(v7, regoplan.Int(2)) {
				goto next5
			}
			v8 = regoplan.Int(0)
			v8 = regoplan.Int(0)
			if v9 = v6.At(v8); !v9.Defined() {
				goto next5
			}
			v10 = v9
			v8 = regoplan.Int(1)
			if v9 = v6.At(v8); !v9.Defined() {
				goto next5
			}
			v11 = v9
			if v12 = rotation_known_f6baaeec(m, v0, v1, v10); !v12.Defined() {
				goto next5
			}
			if !regoplan.Differ(v12, regoplan.No) {
				goto next5
			}
			if v13 = dates_iso_b606dfaf_known(m, v0, v1, v10.Field(at_from, &text_from)); !v13.Defined() {
				goto next5
			}
			{
				x9 := v10.Field(at_department, &text_department)
				if !x9.Defined() {
					goto next5
				}
				v14 = m.Array(x9, v13)
			}
			if v15 = m.Call(call_0ae2697d, text_1a1b26ad, v14); !v15.Defined() {
				goto next5
			}
			if v16 = rotation_asked_of_0e1933fe(m, v0, v1, v10, v11); !v16.Defined() {
				goto next5
			}
			v17 = m.Set()
			{
				x14 := v10.Field(at_rows, &text_rows)
				if !x14.Defined() {
					goto end10
				}
				from11 := x14
				_, elems16 := from11.Scan()
				for _, x15 := range elems16 {
					v18 = x15
					m.Tick()
					m.Add(v17, v18)
				}
			}
		end10:
			{
				v19 = m.Record(shape_4bdc0495, v15, text_rotation, v16, v11, v17)
			}
			m.Add(v2, v19)
		next5:
		}
	}
end2:
	v3 = regoplan.Value{}
	if v4 = outlook_open_bf44d8aa_known(m, v0, v1); !v4.Defined() {
		goto end17
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end17
	}
	if v6 = m.Count(call_57be4886, v0.Field(at_postings, &text_postings)); !v6.Defined() {
		goto end17
	}
	if !regoplan.Same(v6, regoplan.Int(0)) {
		goto end17
	}
	if v7 = rotation_message_unknown_38cbb7d3_known(m, v0, v1); !v7.Defined() {
		goto end17
	}
	{
		v9 = m.Record(shape_9a69a9e5, v7, text_no_posting)
	}
	m.Add(v2, v9)
end17:
	v3 = regoplan.Value{}
	if v4 = outlook_open_bf44d8aa_known(m, v0, v1); !v4.Defined() {
		goto end18
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end18
	}
	if v5 = rotation_doubted_58768697_known(m, v0, v1); !v5.Defined() {
		goto end18
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto end18
	}
	if v20 = rotation_message_open_daf36ac9_known(m, v0, v1); !v20.Defined() {
		goto end18
	}
	{
		v21 = m.Record(shape_9a69a9e5, v20, text_posting_open)
	}
	m.Add(v2, v21)
end18:
	v3 = regoplan.Value{}
	if v4 = rotation_to_end_4ac60766_known(m, v0, v1); !v4.Defined() {
		goto end19
	}
	{
		from20 := v4
		_, elems24 := from20.Scan()
		for _, x23 := range elems24 {
			v20 = x23
			m.Tick()
			if !v20.IsArray() {
				goto next21
			}
			if v22 = v20.Size(); !v22.Defined() {
				goto next21
			}
			if !regoplan.Same(v22, regoplan.Int(2)) {
				goto next21
			}
			v7 = regoplan.Int(0)
			v7 = regoplan.Int(0)
			if v8 = v20.At(v7); !v8.Defined() {
				goto next21
			}
			v9 = v8
			v7 = regoplan.Int(1)
			if v8 = v20.At(v7); !v8.Defined() {
				goto next21
			}
			v10 = v8
			if v11 = rotation_known_f6baaeec(m, v0, v1, v9); !v11.Defined() {
				goto not25
			}
			if !regoplan.Differ(v11, regoplan.No) {
				goto not25
			}
			goto next21
		not25:
			if !regoplan.AtMost(v10, v0.Field(at_period, &text_period).Field(at_to, &text_to)) {
				goto next21
			}
			if v23 = rotation_message_open_daf36ac9_known(m, v0, v1); !v23.Defined() {
				goto next21
			}
			{
				v24 = m.Record(shape_9a69a9e5, v23, text_posting_open)
			}
			m.Add(v2, v24)
		next21:
		}
	}
end19:
	return v2
}

func rotation_outlook_5b126fe8_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_outlook_5b126fe8); ok {
		return v
	}
	return m.Learn(memo_rotation_outlook_5b126fe8, rotation_outlook_5b126fe8(m, v0, v1))
}

// rotation_overstays_47f65eb1 is g0.ninefold.cultivation.rotation.overstays.
func rotation_overstays_47f65eb1(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6 regoplan.Value
	if v4 = thresholds_at_017ab66f(m, v0, v1, text_max_years, v3); !v4.Defined() {
		goto end1
	}
	if v5 = dates_add_years_9915d4cc_known(m, v0, v1, v2.Field(at_from, &text_from), v4); !v5.Defined() {
		goto end1
	}
	if v6 = rotation_exceeded_36f97b32_known(m, v0, v1, v2, v3, v5); !v6.Defined() {
		goto end1
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

// rotation_shown_23da5ac1 is g0.ninefold.cultivation.rotation.shown.
func rotation_shown_23da5ac1(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	if v3 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_from, &text_from)); !v3.Defined() {
		goto end1
	}
	if v4 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_limit, &text_limit)); !v4.Defined() {
		goto end1
	}
	if v5 = v2.Field(at_department, &text_department); !v5.Defined() {
		goto end1
	}
	if v6 = v2.Field(at_status, &text_status); !v6.Defined() {
		goto end1
	}
	v7 = m.Object()
	if v8 = dates_iso_b606dfaf_known(m, v0, v1, v2.Field(at_to, &text_to)); !v8.Defined() {
		goto end2
	}
	m.InsertOnce(conflict_e4370a4f, v7, text_to, v8)
end2:
	{
		v9 = m.Record(shape_b1601290, v5, v3, v4, v6)
	}
	if v10 = m.Call(call_2addddc4, v9, v7); !v10.Defined() {
		goto end1
	}
	return v10
end1:
	return regoplan.Value{}
}

func rotation_shown_23da5ac1_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_rotation_shown_23da5ac1, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_rotation_shown_23da5ac1, &given, rotation_shown_23da5ac1(m, v0, v1, v2))
}

// rotation_status_e162aae9 is g0.ninefold.cultivation.rotation.status.
func rotation_status_e162aae9(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7 regoplan.Value
	if v5 = rotation_exceeded_36f97b32_known(m, v0, v1, v2, v0.Field(at_window, &text_window).Field(at_to, &text_to), v3); !v5.Defined() {
		goto end1
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto end1
	}
	v4 = m.Once(conflict_77a9a682, v4, text_fail)
end1:
	if v6 = v0.Field(at_window, &text_window).Field(at_to, &text_to); !v6.Defined() {
		goto end2
	}
	if v5 = rotation_exceeded_36f97b32_known(m, v0, v1, v2, v6, v3); !v5.Defined() {
		goto not3
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto not3
	}
	goto end2
not3:
	if v7 = rotation_ahead_720a7707(m, v0, v1, v2, v3); !v7.Defined() {
		goto end2
	}
	if !regoplan.Differ(v7, regoplan.No) {
		goto end2
	}
	v4 = m.Once(conflict_86e5b78d, v4, text_due)
end2:
	if v6 = v0.Field(at_window, &text_window).Field(at_to, &text_to); !v6.Defined() {
		goto end4
	}
	if v5 = rotation_exceeded_36f97b32_known(m, v0, v1, v2, v6, v3); !v5.Defined() {
		goto not5
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto not5
	}
	goto end4
not5:
	if v7 = rotation_ahead_720a7707(m, v0, v1, v2, v3); !v7.Defined() {
		goto not6
	}
	if !regoplan.Differ(v7, regoplan.No) {
		goto not6
	}
	goto end4
not6:
	v4 = m.Once(conflict_fe2404bf, v4, text_pass)
end4:
	return v4
}

// rotation_to_end_4ac60766 is g0.ninefold.cultivation.rotation.to_end.
func rotation_to_end_4ac60766(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	if v4 = outlook_open_bf44d8aa_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end2
	}
	if v5 = rotation_judged_c5582cc6_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	{
		from3 := v5
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if v7 = tenure_end_of_8d418af8_known(m, v0, v1, v6); !v7.Defined() {
				goto next4
			}
			if !regoplan.Less(v0.Field(at_as_of, &text_as_of), v7) {
				goto next4
			}
			if v8 = rotation_last_day_031f0a16(m, v0, v1, v6); !v8.Defined() {
				goto next4
			}
			if v9 = rotation_outlasts_c5926be9(m, v0, v1, v6, v8); !v9.Defined() {
				goto next4
			}
			if !regoplan.Differ(v9, regoplan.No) {
				goto next4
			}
			{
				v10 = m.Array(v6, v8)
			}
			m.Add(v2, v10)
		next4:
		}
	}
end2:
	return v2
}

func rotation_to_end_4ac60766_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_to_end_4ac60766); ok {
		return v
	}
	return m.Learn(memo_rotation_to_end_4ac60766, rotation_to_end_4ac60766(m, v0, v1))
}

// rotation_training_attended_17aafb58 is g0.ninefold.governance.rotation_training.attended.
func rotation_training_attended_17aafb58(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	{
		from3 := list_34c90515
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			if v5 = v0.Field(at_participation, &text_participation).At(v4); !v5.Defined() {
				goto next4
			}
			{
				from8 := v5
				_, elems12 := from8.Scan()
				for _, x11 := range elems12 {
					v6 = x11
					m.Tick()
					m.Add(v2, v6)
				}
			}
		next4:
		}
	}
	return v2
}

func rotation_training_attended_17aafb58_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_training_attended_17aafb58); ok {
		return v
	}
	return m.Learn(memo_rotation_training_attended_17aafb58, rotation_training_attended_17aafb58(m, v0, v1))
}

// rotation_training_attended_9be2b330 is g0.ninefold.governance.rotation_training.attended.
func rotation_training_attended_9be2b330(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	v2 = m.Set()
	{
		from3 := list_34c90515
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v3 = x6
			m.Tick()
			if v4 = v0.Field(at_participation, &text_participation).At(v3); !v4.Defined() {
				goto next4
			}
			{
				from8 := v4
				_, elems12 := from8.Scan()
				for _, x11 := range elems12 {
					v5 = x11
					m.Tick()
					m.Add(v2, v5)
				}
			}
		next4:
		}
	}
	return v2
}

func rotation_training_attended_9be2b330_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_training_attended_9be2b330); ok {
		return v
	}
	return m.Learn(memo_rotation_training_attended_9be2b330, rotation_training_attended_9be2b330(m, v0, v1))
}

// rotation_training_outlook_0101d543 is g0.ninefold.governance.rotation_training.outlook.
func rotation_training_outlook_0101d543(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = rotation_training_attended_17aafb58_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = rotation_training_unit_2fe3de69_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	{
		v4 = m.Record(shape_979fef38, text_10ba96ce, v3, text_2e379cf5)
	}
	if v5 = quota_outlook_3a7f65d7(m, v0, v1, v2, text_event_id, text_training, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func rotation_training_outlook_0101d543_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_training_outlook_0101d543); ok {
		return v
	}
	return m.Learn(memo_rotation_training_outlook_0101d543, rotation_training_outlook_0101d543(m, v0, v1))
}

// rotation_training_unit_2fe3de69 is g0.ninefold.governance.rotation_training.unit.
func rotation_training_unit_2fe3de69(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_e6723578
}

func rotation_training_unit_2fe3de69_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_training_unit_2fe3de69); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_rotation_training_unit_2fe3de69, 0, &given)
	if known {
		return m.Learn(memo_rotation_training_unit_2fe3de69, at.Value())
	}
	return m.Learn(memo_rotation_training_unit_2fe3de69, m.Keep(at, pure_rotation_training_unit_2fe3de69, &given, rotation_training_unit_2fe3de69(m, v0, v1)))
}

// rotation_training_verdict_7fd491f3 is g0.ninefold.governance.rotation_training.verdict.
func rotation_training_verdict_7fd491f3(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = rotation_training_attended_9be2b330_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_4cfd35dd(m, v0, v1, v2, text_event_id, regoplan.Yes); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func rotation_training_verdict_7fd491f3_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_training_verdict_7fd491f3); ok {
		return v
	}
	return m.Learn(memo_rotation_training_verdict_7fd491f3, rotation_training_verdict_7fd491f3(m, v0, v1))
}

// rotation_training_verdict_b14bb4c2 is g0.ninefold.governance.rotation_training.verdict.
func rotation_training_verdict_b14bb4c2(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = rotation_training_attended_17aafb58_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_b3b32919(m, v0, v1, v2, text_event_id, record_e8cab093); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func rotation_training_verdict_b14bb4c2_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_training_verdict_b14bb4c2); ok {
		return v
	}
	return m.Learn(memo_rotation_training_verdict_b14bb4c2, rotation_training_verdict_b14bb4c2(m, v0, v1))
}

// rotation_training_verdict_ec62441a is g0.ninefold.governance.rotation_training.verdict.
func rotation_training_verdict_ec62441a(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = rotation_training_attended_9be2b330_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_d768d842(m, v0, v1, v2, text_event_id, record_e8cab093); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func rotation_training_verdict_ec62441a_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_training_verdict_ec62441a); ok {
		return v
	}
	return m.Learn(memo_rotation_training_verdict_ec62441a, rotation_training_verdict_ec62441a(m, v0, v1))
}

// rotation_turns_247929d9 is g0.ninefold.cultivation.rotation.turns.
func rotation_turns_247929d9(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	if v3 = thresholds_changes_f4538006(m, v0, v1, text_max_years); !v3.Defined() {
		goto end1
	}
	v4 = m.Set()
	if v5 = thresholds_figures_dd7e51b6(m, v0, v1, text_max_years); !v5.Defined() {
		goto end2
	}
	{
		from3 := v5
		_, elems7 := from3.Scan()
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if v7 = dates_add_years_9915d4cc_known(m, v0, v1, v2.Field(at_from, &text_from), v6); !v7.Defined() {
				goto next4
			}
			if v8 = m.Plus(call_76b18765, v7, regoplan.Int(1)); !v8.Defined() {
				goto next4
			}
			m.Add(v4, v8)
		next4:
		}
	}
end2:
	if v9 = m.Call(call_2d7a0231, v4, v3); !v9.Defined() {
		goto end1
	}
	return v9
end1:
	return regoplan.Value{}
}

// rotation_verdict_141f5fd0 is g0.ninefold.cultivation.rotation.verdict.
func rotation_verdict_141f5fd0(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	if v3 = m.Count(call_21eff8a1, v0.Field(at_postings, &text_postings)); !v3.Defined() {
		goto end1
	}
	if !regoplan.Same(v3, regoplan.Int(0)) {
		goto end1
	}
	v2 = m.Once(conflict_596e90f1, v2, record_76969140)
end1:
	if v4 = rotation_doubted_a10c79d0_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end2
	}
	v2 = m.Once(conflict_8fd6bb8c, v2, record_76969140)
end2:
	if v3 = m.Count(call_1ec3ef71, v0.Field(at_postings, &text_postings)); !v3.Defined() {
		goto end3
	}
	if !regoplan.Less(regoplan.Int(0), v3) {
		goto end3
	}
	if v5 = rotation_judged_0a1d4720_known(m, v0, v1); !v5.Defined() {
		goto end3
	}
	if v6 = m.Count(call_e0e36fb9, v5); !v6.Defined() {
		goto end3
	}
	if !regoplan.Same(v6, regoplan.Int(0)) {
		goto end3
	}
	if v7 = outcome_not_due_09e5d584_known(m, v0, v1); !v7.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_0be8d75a, v2, v7)
end3:
	if v4 = rotation_doubted_a10c79d0_known(m, v0, v1); !v4.Defined() {
		goto not5
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto not5
	}
	goto end4
not5:
	if v8 = rotation_judged_0a1d4720_known(m, v0, v1); !v8.Defined() {
		goto end4
	}
	if v9 = m.Count(call_be0c7c00, v8); !v9.Defined() {
		goto end4
	}
	if !regoplan.Less(regoplan.Int(0), v9) {
		goto end4
	}
	if v10 = rotation_judged_0a1d4720_known(m, v0, v1); !v10.Defined() {
		goto end4
	}
	if v11 = rotation_worst_c0280044_known(m, v0, v1, v10); !v11.Defined() {
		goto end4
	}
	{
		v12 = m.Record(shape_1891711c, v11)
	}
	v2 = m.Once(conflict_b3bef435, v2, v12)
end4:
	return v2
}

func rotation_verdict_141f5fd0_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_verdict_141f5fd0); ok {
		return v
	}
	return m.Learn(memo_rotation_verdict_141f5fd0, rotation_verdict_141f5fd0(m, v0, v1))
}

// rotation_verdict_80b4e095 is g0.ninefold.cultivation.rotation.verdict.
func rotation_verdict_80b4e095(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26, v27 regoplan.Value
	if v3 = m.Count(call_21eff8a1, v0.Field(at_postings, &text_postings)); !v3.Defined() {
		goto end1
	}
	if !regoplan.Same(v3, regoplan.Int(0)) {
		goto end1
	}
	if v4 = rotation_message_unknown_38cbb7d3_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	{
		v5 = m.Record(shape_abdd7872, v4, list_9e2d527a, text_unknown)
	}
	v2 = m.Once(conflict_596e90f1, v2, v5)
end1:
	if v6 = rotation_doubted_58768697_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto end2
	}
	v7 = m.Set()
	if v3 = rotation_doubtful_0b53444b_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	{
		from4 := v3
		_, elems8 := from4.Scan()
		strip12 := regoplan.NewStrip(at_next, &text_next)
		strip10 := regoplan.NewStrip(at_row, &text_row)
		for _, x7 := range elems8 {
			v8 = x7
			m.Tick()
			{
				x9 := strip10.Of(v8)
				if !x9.Defined() {
					goto next5
				}
				x11 := strip12.Of(v8).Field(at_row, &text_row)
				if !x11.Defined() {
					goto next5
				}
				v9 = m.Array(x9, x11)
			}
			{
				from13 := v9
				_, elems17 := from13.Scan()
				for _, x16 := range elems17 {
					v10 = x16
					m.Tick()
					m.Add(v7, v10)
				}
			}
		next5:
		}
	}
end3:
	if v11 = rotation_message_open_daf36ac9_known(m, v0, v1); !v11.Defined() {
		goto end2
	}
	{
		v12 = m.Record(shape_60aaec8c, v7, v11, list_3c06d8ad, text_unknown)
	}
	v2 = m.Once(conflict_8fd6bb8c, v2, v12)
end2:
	if v3 = m.Count(call_1ec3ef71, v0.Field(at_postings, &text_postings)); !v3.Defined() {
		goto end18
	}
	if !regoplan.Less(regoplan.Int(0), v3) {
		goto end18
	}
	if v13 = rotation_judged_c5582cc6_known(m, v0, v1); !v13.Defined() {
		goto end18
	}
	if v14 = m.Count(call_e0e36fb9, v13); !v14.Defined() {
		goto end18
	}
	if !regoplan.Same(v14, regoplan.Int(0)) {
		goto end18
	}
	if v15 = outcome_not_due_f8befd19_known(m, v0, v1); !v15.Defined() {
		goto end18
	}
	v2 = m.Once(conflict_0be8d75a, v2, v15)
end18:
	if v6 = rotation_doubted_58768697_known(m, v0, v1); !v6.Defined() {
		goto not20
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto not20
	}
	goto end19
not20:
	if v7 = rotation_judged_c5582cc6_known(m, v0, v1); !v7.Defined() {
		goto end19
	}
	if v16 = m.Count(call_be0c7c00, v7); !v16.Defined() {
		goto end19
	}
	if !regoplan.Less(regoplan.Int(0), v16) {
		goto end19
	}
	if v5 = rotation_judged_c5582cc6_known(m, v0, v1); !v5.Defined() {
		goto end19
	}
	if v17 = rotation_worst_c0280044_known(m, v0, v1, v5); !v17.Defined() {
		goto end19
	}
	if v18 = outcome_reasons_20af19df_known(m, v0, v1, v17, list_c03608b0); !v18.Defined() {
		goto end19
	}
	v10 = m.Empty(0)
	if v19 = rotation_judged_c5582cc6_known(m, v0, v1); !v19.Defined() {
		goto end21
	}
	{
		from22 := v19
		_, elems26 := from22.Scan()
		for _, x25 := range elems26 {
			v20 = x25
			m.Tick()
			if v12 = rotation_shown_23da5ac1_known(m, v0, v1, v20); !v12.Defined() {
				goto next23
			}
			m.Append(v10, v12)
		next23:
		}
	}
end21:
	v21 = m.Set()
	if v22 = rotation_judged_c5582cc6_known(m, v0, v1); !v22.Defined() {
		goto end27
	}
	{
		from28 := v22
		_, elems32 := from28.Scan()
		strip37 := regoplan.NewStrip(at_rows, &text_rows)
		for _, x31 := range elems32 {
			v23 = x31
			m.Tick()
			{
				x36 := strip37.Of(v23)
				if !x36.Defined() {
					goto next29
				}
				from33 := x36
				_, elems39 := from33.Scan()
				for _, x38 := range elems39 {
					v24 = x38
					m.Tick()
					m.Add(v21, v24)
				}
			}
		next29:
		}
	}
end27:
	if v25 = rotation_message_fd8fd528_known(m, v0, v1); !v25.Defined() {
		goto end19
	}
	{
		v26 = m.Record(shape_2c98891f, v10)
	}
	{
		v27 = m.Record(shape_ff702ef5, v26, v21, v25, v18, v17)
	}
	v2 = m.Once(conflict_b3bef435, v2, v27)
end19:
	return v2
}

func rotation_verdict_80b4e095_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_verdict_80b4e095); ok {
		return v
	}
	return m.Learn(memo_rotation_verdict_80b4e095, rotation_verdict_80b4e095(m, v0, v1))
}

// rotation_verdict_ae4094de is g0.ninefold.cultivation.rotation.verdict.
func rotation_verdict_ae4094de(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17 regoplan.Value
	if v3 = m.Count(call_21eff8a1, v0.Field(at_postings, &text_postings)); !v3.Defined() {
		goto end1
	}
	if !regoplan.Same(v3, regoplan.Int(0)) {
		goto end1
	}
	if v4 = rotation_message_unknown_38cbb7d3_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	{
		v5 = m.Record(shape_abdd7872, v4, list_9e2d527a, text_unknown)
	}
	v2 = m.Once(conflict_596e90f1, v2, v5)
end1:
	if v6 = rotation_doubted_4bed0f81_known(m, v0, v1); !v6.Defined() {
		goto end2
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto end2
	}
	if v7 = rotation_message_open_d8539048_known(m, v0, v1); !v7.Defined() {
		goto end2
	}
	{
		v8 = m.Record(shape_abdd7872, v7, list_3c06d8ad, text_unknown)
	}
	v2 = m.Once(conflict_8fd6bb8c, v2, v8)
end2:
	if v3 = m.Count(call_1ec3ef71, v0.Field(at_postings, &text_postings)); !v3.Defined() {
		goto end3
	}
	if !regoplan.Less(regoplan.Int(0), v3) {
		goto end3
	}
	if v9 = rotation_judged_212eb94e_known(m, v0, v1); !v9.Defined() {
		goto end3
	}
	if v10 = m.Count(call_e0e36fb9, v9); !v10.Defined() {
		goto end3
	}
	if !regoplan.Same(v10, regoplan.Int(0)) {
		goto end3
	}
	if v11 = outcome_not_due_f8befd19_known(m, v0, v1); !v11.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_0be8d75a, v2, v11)
end3:
	if v6 = rotation_doubted_4bed0f81_known(m, v0, v1); !v6.Defined() {
		goto not5
	}
	if !regoplan.Differ(v6, regoplan.No) {
		goto not5
	}
	goto end4
not5:
	if v12 = rotation_judged_212eb94e_known(m, v0, v1); !v12.Defined() {
		goto end4
	}
	if v13 = m.Count(call_be0c7c00, v12); !v13.Defined() {
		goto end4
	}
	if !regoplan.Less(regoplan.Int(0), v13) {
		goto end4
	}
	if v5 = rotation_judged_212eb94e_known(m, v0, v1); !v5.Defined() {
		goto end4
	}
	if v14 = rotation_worst_c0280044_known(m, v0, v1, v5); !v14.Defined() {
		goto end4
	}
	if v15 = outcome_reasons_20af19df_known(m, v0, v1, v14, list_c03608b0); !v15.Defined() {
		goto end4
	}
	if v16 = rotation_message_2dea0b08_known(m, v0, v1); !v16.Defined() {
		goto end4
	}
	{
		v17 = m.Record(shape_abdd7872, v16, v15, v14)
	}
	v2 = m.Once(conflict_b3bef435, v2, v17)
end4:
	return v2
}

func rotation_verdict_ae4094de_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_rotation_verdict_ae4094de); ok {
		return v
	}
	return m.Learn(memo_rotation_verdict_ae4094de, rotation_verdict_ae4094de(m, v0, v1))
}

// rotation_worst_c0280044 is g0.ninefold.cultivation.rotation.worst.
func rotation_worst_c0280044(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5 regoplan.Value
	v3 = m.Empty(0)
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_status, &text_status)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			{
				x8 := strip9.Of(v4)
				if !x8.Defined() {
					goto next4
				}
				m.Append(v3, x8)
			}
		next4:
		}
	}
	if v5 = outcome_worst_f4e871e5_known(m, v0, v1, v3); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func rotation_worst_c0280044_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_rotation_worst_c0280044, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_rotation_worst_c0280044, &given, rotation_worst_c0280044(m, v0, v1, v2))
}

// secondment_applies_ac5dc782 is g0.ninefold.cultivation.secondment.applies.
func secondment_applies_ac5dc782(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v3 = secondment_experienced_9efdaee8_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = service_has_years_e5c14c48(m, v0, v1, v0.Field(at_thresholds, &text_thresholds).Field(at_after_years, &text_after_years)); !v4.Defined() {
		goto end1
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end1
	}
	v2 = m.Once(conflict_428b1314, v2, regoplan.Yes)
end1:
	if v2.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_bbb02f6b, v2, regoplan.No)
end3:
	return v2
}

func secondment_applies_ac5dc782_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_secondment_applies_ac5dc782); ok {
		return v
	}
	return m.Learn(memo_secondment_applies_ac5dc782, secondment_applies_ac5dc782(m, v0, v1))
}

// secondment_days_712f1ab0 is g0.ninefold.cultivation.secondment.days.
func secondment_days_712f1ab0(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = secondment_stays_2af52a6d_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = coverage_days_a8c62fdc_known(m, v0, v1, v2, v0.Field(at_window, &text_window).Field(at_to, &text_to)); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func secondment_days_712f1ab0_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_secondment_days_712f1ab0); ok {
		return v
	}
	return m.Learn(memo_secondment_days_712f1ab0, secondment_days_712f1ab0(m, v0, v1))
}

// secondment_days_a9b6d61e is g0.ninefold.cultivation.secondment.days.
func secondment_days_a9b6d61e(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = secondment_stays_2af52a6d_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = coverage_days_9ff8daf5_known(m, v0, v1, v2, v0.Field(at_window, &text_window).Field(at_to, &text_to)); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func secondment_days_a9b6d61e_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_secondment_days_a9b6d61e); ok {
		return v
	}
	return m.Learn(memo_secondment_days_a9b6d61e, secondment_days_a9b6d61e(m, v0, v1))
}

// secondment_experienced_9efdaee8 is g0.ninefold.cultivation.secondment.experienced.
func secondment_experienced_9efdaee8(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	if !regoplan.Differ(v0.Field(at_person, &text_person).Field(at_grassroots_experience, &text_grassroots_experience), regoplan.No) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

func secondment_experienced_9efdaee8_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_secondment_experienced_9efdaee8); ok {
		return v
	}
	return m.Learn(memo_secondment_experienced_9efdaee8, secondment_experienced_9efdaee8(m, v0, v1))
}

// secondment_inexperienced_f7deadca is g0.ninefold.cultivation.secondment.inexperienced.
func secondment_inexperienced_f7deadca(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	if !regoplan.Same(v0.Field(at_person, &text_person).Field(at_grassroots_experience, &text_grassroots_experience), regoplan.No) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

func secondment_inexperienced_f7deadca_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_secondment_inexperienced_f7deadca); ok {
		return v
	}
	return m.Learn(memo_secondment_inexperienced_f7deadca, secondment_inexperienced_f7deadca(m, v0, v1))
}

// secondment_message_35265536 is g0.ninefold.cultivation.secondment.message.
func secondment_message_35265536(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11 regoplan.Value
	if v3 = secondment_days_a9b6d61e_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v3) {
		goto end1
	}
	if v4 = secondment_days_a9b6d61e_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = words_days_b146a09a_known(m, v0, v1, v4); !v5.Defined() {
		goto end1
	}
	if v6 = secondment_days_a9b6d61e_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	{
		x2 := v0.Field(at_thresholds, &text_thresholds).Field(at_min_days, &text_min_days)
		if !x2.Defined() {
			goto end1
		}
		v7 = m.Array(v6, x2, v5)
	}
	if v8 = words_say_fdf94ebd_known(m, v0, v1, text_43d23dee, text_99ebed4b, v7); !v8.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_1d8d07ce, v2, v8)
end1:
	if v3 = secondment_days_a9b6d61e_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Same(v3, regoplan.Int(0)) {
		goto end3
	}
	if v9 = words_days_b146a09a_known(m, v0, v1, v0.Field(at_thresholds, &text_thresholds).Field(at_min_days, &text_min_days)); !v9.Defined() {
		goto end3
	}
	{
		x4 := v0.Field(at_thresholds, &text_thresholds).Field(at_min_days, &text_min_days)
		if !x4.Defined() {
			goto end3
		}
		v10 = m.Array(x4, v9)
	}
	if v11 = words_say_fdf94ebd_known(m, v0, v1, text_e94528b4, text_4925d049, v10); !v11.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_8313f95d, v2, v11)
end3:
	return v2
}

func secondment_message_35265536_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_secondment_message_35265536); ok {
		return v
	}
	return m.Learn(memo_secondment_message_35265536, secondment_message_35265536(m, v0, v1))
}

// secondment_message_4ea46285 is g0.ninefold.cultivation.secondment.message.
func secondment_message_4ea46285(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11 regoplan.Value
	if v3 = secondment_days_712f1ab0_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if !regoplan.Less(regoplan.Int(0), v3) {
		goto end1
	}
	if v4 = secondment_days_712f1ab0_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	if v5 = words_days_b146a09a_known(m, v0, v1, v4); !v5.Defined() {
		goto end1
	}
	if v6 = secondment_days_712f1ab0_known(m, v0, v1); !v6.Defined() {
		goto end1
	}
	{
		x2 := v0.Field(at_thresholds, &text_thresholds).Field(at_min_days, &text_min_days)
		if !x2.Defined() {
			goto end1
		}
		v7 = m.Array(v6, x2, v5)
	}
	if v8 = words_say_fdf94ebd_known(m, v0, v1, text_43d23dee, text_99ebed4b, v7); !v8.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_1d8d07ce, v2, v8)
end1:
	if v3 = secondment_days_712f1ab0_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Same(v3, regoplan.Int(0)) {
		goto end3
	}
	if v9 = words_days_b146a09a_known(m, v0, v1, v0.Field(at_thresholds, &text_thresholds).Field(at_min_days, &text_min_days)); !v9.Defined() {
		goto end3
	}
	{
		x4 := v0.Field(at_thresholds, &text_thresholds).Field(at_min_days, &text_min_days)
		if !x4.Defined() {
			goto end3
		}
		v10 = m.Array(x4, v9)
	}
	if v11 = words_say_fdf94ebd_known(m, v0, v1, text_e94528b4, text_4925d049, v10); !v11.Defined() {
		goto end3
	}
	v2 = m.Once(conflict_8313f95d, v2, v11)
end3:
	return v2
}

func secondment_message_4ea46285_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_secondment_message_4ea46285); ok {
		return v
	}
	return m.Learn(memo_secondment_message_4ea46285, secondment_message_4ea46285(m, v0, v1))
}

// secondment_message_unknown_b4162e98 is g0.ninefold.cultivation.secondment.message_unknown.
func secondment_message_unknown_b4162e98(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2 regoplan.Value
	if v2 = words_say_fdf94ebd_known(m, v0, v1, text_d8cc50e5, text_aeb362b6, regoplan.NoMembers); !v2.Defined() {
		goto end1
	}
	return v2
end1:
	return regoplan.Value{}
}

func secondment_message_unknown_b4162e98_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_secondment_message_unknown_b4162e98); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_secondment_message_unknown_b4162e98, 0, &given)
	if known {
		return m.Learn(memo_secondment_message_unknown_b4162e98, at.Value())
	}
	return m.Learn(memo_secondment_message_unknown_b4162e98, m.Keep(at, pure_secondment_message_unknown_b4162e98, &given, secondment_message_unknown_b4162e98(m, v0, v1)))
}

// secondment_outlook_d5689532 is g0.ninefold.cultivation.secondment.outlook.
func secondment_outlook_d5689532(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23, v24, v25, v26 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	if v4 = outlook_open_bf44d8aa_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end2
	}
	if v5 = secondment_inexperienced_f7deadca_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto end2
	}
	if v6 = service_completes_c3ccd9f3(m, v0, v1, v0.Field(at_thresholds, &text_thresholds).Field(at_after_years, &text_after_years)); !v6.Defined() {
		goto end2
	}
	if v7 = m.GetField(call_888e8050, v0.Field(at_service, &text_service), at_to, &text_to, v6); !v7.Defined() {
		goto end2
	}
	if !regoplan.AtMost(v6, v7) {
		goto end2
	}
	{
		x3 := v0.Field(at_as_of, &text_as_of)
		if !x3.Defined() {
			goto end2
		}
		v8 = m.Array(v6, x3)
	}
	if v9 = m.Call(call_447584fa, v8); !v9.Defined() {
		goto end2
	}
	if v10 = secondment_stays_2af52a6d_known(m, v0, v1); !v10.Defined() {
		goto end2
	}
	if v11 = coverage_days_9ff8daf5_known(m, v0, v1, v10, v9); !v11.Defined() {
		goto end2
	}
	if v12 = v0.Field(at_thresholds, &text_thresholds).Field(at_min_days, &text_min_days); !v12.Defined() {
		goto end2
	}
	if !regoplan.Less(v11, v12) {
		goto end2
	}
	if v13 = outlook_by_cea8cab6(m, v0, v1, v6); !v13.Defined() {
		goto end2
	}
	if v14 = secondment_unit_8f7d64a8_known(m, v0, v1); !v14.Defined() {
		goto end2
	}
	if v15 = words_counted_or_none_f08a5a68_known(m, v0, v1, v11, v14); !v15.Defined() {
		goto end2
	}
	if v16 = m.Minus(call_da2a3f05, v12, v11); !v16.Defined() {
		goto end2
	}
	{
		x4 := v13.Field(at_zh, &text_zh)
		if !x4.Defined() {
			goto end2
		}
		x5 := v13.Field(at_en, &text_en)
		if !x5.Defined() {
			goto end2
		}
		x6 := v15.Field(at_zh, &text_zh)
		if !x6.Defined() {
			goto end2
		}
		x7 := v15.Field(at_en, &text_en)
		if !x7.Defined() {
			goto end2
		}
		v17 = m.Array(x4, x5, v16, x6, v12, x7)
	}
	if v18 = words_say_fdf94ebd_known(m, v0, v1, text_b22f8ddc, text_1d99d2a1, v17); !v18.Defined() {
		goto end2
	}
	if v19 = m.Minus(call_89b3f713, v12, v11); !v19.Defined() {
		goto end2
	}
	v20 = m.Set()
	if v21 = secondment_stays_2af52a6d_known(m, v0, v1); !v21.Defined() {
		goto end8
	}
	{
		from9 := v21
		_, elems13 := from9.Scan()
		strip15 := regoplan.NewStrip(at_row, &text_row)
		for _, x12 := range elems13 {
			v22 = x12
			m.Tick()
			{
				x14 := strip15.Of(v22)
				if !x14.Defined() {
					goto next10
				}
				m.Add(v20, x14)
			}
		next10:
		}
	}
end8:
	{
		v23 = m.Record(shape_799df4ae, v11, text_secondment, v18, v19, v6, v12, v20)
	}
	m.Add(v2, v23)
end2:
	v3 = regoplan.Value{}
	if v4 = outlook_open_bf44d8aa_known(m, v0, v1); !v4.Defined() {
		goto end16
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end16
	}
	if v5 = secondment_unrecorded_67b5a275_known(m, v0, v1); !v5.Defined() {
		goto end16
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto end16
	}
	if v6 = service_completes_c3ccd9f3(m, v0, v1, v0.Field(at_thresholds, &text_thresholds).Field(at_after_years, &text_after_years)); !v6.Defined() {
		goto end16
	}
	if v7 = m.GetField(call_3f27f4db, v0.Field(at_service, &text_service), at_to, &text_to, v6); !v7.Defined() {
		goto end16
	}
	if v24 = v0.Field(at_period, &text_period).Field(at_to, &text_to); !v24.Defined() {
		goto end16
	}
	v8 = m.Set()
	m.Add(v8, v7)
	m.Add(v8, v24)
	if v9 = m.Call(call_7f3f51e5, v8); !v9.Defined() {
		goto end16
	}
	if !regoplan.AtMost(v6, v9) {
		goto end16
	}
	if v25 = secondment_message_unknown_b4162e98_known(m, v0, v1); !v25.Defined() {
		goto end16
	}
	{
		v26 = m.Record(shape_9a69a9e5, v25, text_not_recorded)
	}
	m.Add(v2, v26)
end16:
	return v2
}

func secondment_outlook_d5689532_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_secondment_outlook_d5689532); ok {
		return v
	}
	return m.Learn(memo_secondment_outlook_d5689532, secondment_outlook_d5689532(m, v0, v1))
}

// secondment_stays_2af52a6d is g0.ninefold.cultivation.secondment.stays.
func secondment_stays_2af52a6d(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	v2 = m.Empty(0)
	{
		x6 := v0.Field(at_secondments, &text_secondments)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip10 := regoplan.NewStrip(at_from, &text_from)
		strip9 := regoplan.NewStrip(at_host_type, &text_host_type)
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			if !regoplan.Holds(v0.Field(at_thresholds, &text_thresholds).Field(at_host_types, &text_host_types), strip9.Of(v3)) {
				goto next4
			}
			if !regoplan.AtMost(strip10.Of(v3), v0.Field(at_window, &text_window).Field(at_to, &text_to)) {
				goto next4
			}
			m.Append(v2, v3)
		next4:
		}
	}
end2:
	return v2
}

func secondment_stays_2af52a6d_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_secondment_stays_2af52a6d); ok {
		return v
	}
	return m.Learn(memo_secondment_stays_2af52a6d, secondment_stays_2af52a6d(m, v0, v1))
}

// secondment_unit_8f7d64a8 is g0.ninefold.cultivation.secondment.unit.
func secondment_unit_8f7d64a8(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_7323e2cf
}

func secondment_unit_8f7d64a8_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_secondment_unit_8f7d64a8); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_secondment_unit_8f7d64a8, 0, &given)
	if known {
		return m.Learn(memo_secondment_unit_8f7d64a8, at.Value())
	}
	return m.Learn(memo_secondment_unit_8f7d64a8, m.Keep(at, pure_secondment_unit_8f7d64a8, &given, secondment_unit_8f7d64a8(m, v0, v1)))
}

// secondment_unrecorded_67b5a275 is g0.ninefold.cultivation.secondment.unrecorded.
func secondment_unrecorded_67b5a275(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = secondment_experienced_9efdaee8_known(m, v0, v1); !v2.Defined() {
		goto not2
	}
	if !regoplan.Differ(v2, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v3 = secondment_inexperienced_f7deadca_known(m, v0, v1); !v3.Defined() {
		goto not3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not3
	}
	goto end1
not3:
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

func secondment_unrecorded_67b5a275_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_secondment_unrecorded_67b5a275); ok {
		return v
	}
	return m.Learn(memo_secondment_unrecorded_67b5a275, secondment_unrecorded_67b5a275(m, v0, v1))
}

// secondment_verdict_899a0491 is g0.ninefold.cultivation.secondment.verdict.
func secondment_verdict_899a0491(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	if v3 = secondment_applies_ac5dc782_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = outcome_not_applicable_32e30549_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_32b4d10f, v2, v4)
end1:
	if v3 = secondment_applies_ac5dc782_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end3
	}
	if v4 = secondment_unrecorded_67b5a275_known(m, v0, v1); !v4.Defined() {
		goto end3
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end3
	}
	if v5 = secondment_message_unknown_b4162e98_known(m, v0, v1); !v5.Defined() {
		goto end3
	}
	{
		v6 = m.Record(shape_abdd7872, v5, list_bf7f1a9d, text_unknown)
	}
	v2 = m.Once(conflict_146f8a6d, v2, v6)
end3:
	if v3 = secondment_applies_ac5dc782_known(m, v0, v1); !v3.Defined() {
		goto end4
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end4
	}
	if v4 = secondment_inexperienced_f7deadca_known(m, v0, v1); !v4.Defined() {
		goto end4
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end4
	}
	if v5 = secondment_days_712f1ab0_known(m, v0, v1); !v5.Defined() {
		goto end4
	}
	if v7 = v0.Field(at_thresholds, &text_thresholds).Field(at_min_days, &text_min_days); !v7.Defined() {
		goto end4
	}
	if v8 = secondment_message_4ea46285_known(m, v0, v1); !v8.Defined() {
		goto end4
	}
	{
		v9 = m.Record(shape_abaa0d34, v8)
	}
	if v10 = outcome_at_least_7885a160_known(m, v0, v1, v5, v7, v9); !v10.Defined() {
		goto end4
	}
	v2 = m.Once(conflict_85f63f16, v2, v10)
end4:
	return v2
}

func secondment_verdict_899a0491_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_secondment_verdict_899a0491); ok {
		return v
	}
	return m.Learn(memo_secondment_verdict_899a0491, secondment_verdict_899a0491(m, v0, v1))
}

// secondment_verdict_da3eccc6 is g0.ninefold.cultivation.secondment.verdict.
func secondment_verdict_da3eccc6(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13 regoplan.Value
	if v3 = secondment_applies_ac5dc782_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = outcome_not_applicable_32e30549_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_32b4d10f, v2, v4)
end1:
	if v3 = secondment_applies_ac5dc782_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end3
	}
	if v4 = secondment_unrecorded_67b5a275_known(m, v0, v1); !v4.Defined() {
		goto end3
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end3
	}
	if v5 = secondment_message_unknown_b4162e98_known(m, v0, v1); !v5.Defined() {
		goto end3
	}
	{
		v6 = m.Record(shape_abdd7872, v5, list_bf7f1a9d, text_unknown)
	}
	v2 = m.Once(conflict_146f8a6d, v2, v6)
end3:
	if v3 = secondment_applies_ac5dc782_known(m, v0, v1); !v3.Defined() {
		goto end4
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end4
	}
	if v4 = secondment_inexperienced_f7deadca_known(m, v0, v1); !v4.Defined() {
		goto end4
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end4
	}
	if v5 = secondment_days_a9b6d61e_known(m, v0, v1); !v5.Defined() {
		goto end4
	}
	if v7 = v0.Field(at_thresholds, &text_thresholds).Field(at_min_days, &text_min_days); !v7.Defined() {
		goto end4
	}
	v8 = m.Set()
	if v9 = secondment_stays_2af52a6d_known(m, v0, v1); !v9.Defined() {
		goto end5
	}
	{
		from6 := v9
		_, elems10 := from6.Scan()
		strip12 := regoplan.NewStrip(at_row, &text_row)
		for _, x9 := range elems10 {
			v10 = x9
			m.Tick()
			{
				x11 := strip12.Of(v10)
				if !x11.Defined() {
					goto next7
				}
				m.Add(v8, x11)
			}
		next7:
		}
	}
end5:
	if v11 = secondment_message_35265536_known(m, v0, v1); !v11.Defined() {
		goto end4
	}
	{
		v12 = m.Record(shape_941c72ef, v8, v11)
	}
	if v13 = outcome_at_least_7885a160_known(m, v0, v1, v5, v7, v12); !v13.Defined() {
		goto end4
	}
	v2 = m.Once(conflict_85f63f16, v2, v13)
end4:
	return v2
}

func secondment_verdict_da3eccc6_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_secondment_verdict_da3eccc6); ok {
		return v
	}
	return m.Learn(memo_secondment_verdict_da3eccc6, secondment_verdict_da3eccc6(m, v0, v1))
}

// secondment_verdict_f65a441d is g0.ninefold.cultivation.secondment.verdict.
func secondment_verdict_f65a441d(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	if v3 = secondment_applies_ac5dc782_known(m, v0, v1); !v3.Defined() {
		goto not2
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v4 = outcome_not_applicable_d2ae41e9_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	v2 = m.Once(conflict_32b4d10f, v2, v4)
end1:
	if v3 = secondment_applies_ac5dc782_known(m, v0, v1); !v3.Defined() {
		goto end3
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end3
	}
	if v4 = secondment_unrecorded_67b5a275_known(m, v0, v1); !v4.Defined() {
		goto end3
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end3
	}
	v2 = m.Once(conflict_146f8a6d, v2, record_76969140)
end3:
	if v3 = secondment_applies_ac5dc782_known(m, v0, v1); !v3.Defined() {
		goto end4
	}
	if !regoplan.Differ(v3, regoplan.No) {
		goto end4
	}
	if v4 = secondment_inexperienced_f7deadca_known(m, v0, v1); !v4.Defined() {
		goto end4
	}
	if !regoplan.Differ(v4, regoplan.No) {
		goto end4
	}
	if v5 = secondment_days_712f1ab0_known(m, v0, v1); !v5.Defined() {
		goto end4
	}
	if v6 = v0.Field(at_thresholds, &text_thresholds).Field(at_min_days, &text_min_days); !v6.Defined() {
		goto end4
	}
	if v7 = outcome_at_least_a095f2a1_known(m, v0, v1, v5, v6, regoplan.NoFields); !v7.Defined() {
		goto end4
	}
	v2 = m.Once(conflict_85f63f16, v2, v7)
end4:
	return v2
}

func secondment_verdict_f65a441d_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_secondment_verdict_f65a441d); ok {
		return v
	}
	return m.Learn(memo_secondment_verdict_f65a441d, secondment_verdict_f65a441d(m, v0, v1))
}

// service_completes_c3ccd9f3 is g0.ninefold.lib.service.completes.
func service_completes_c3ccd9f3(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3 regoplan.Value
	if v3 = dates_add_years_9915d4cc_known(m, v0, v1, v0.Field(at_person, &text_person).Field(at_joined_on, &text_joined_on), v2); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

// service_has_years_e5c14c48 is g0.ninefold.lib.service.has_years.
func service_has_years_e5c14c48(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3 regoplan.Value
	if v3 = service_completes_c3ccd9f3(m, v0, v1, v2); !v3.Defined() {
		goto end1
	}
	if !regoplan.AtMost(v3, v0.Field(at_window, &text_window).Field(at_to, &text_to)) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

// sessions_counted_8967b7d5 is g0.ninefold.study.sessions.counted.
func sessions_counted_8967b7d5(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7 regoplan.Value
	_ = v3
	v2 = m.Object()
	if v4 = sessions_held_edb31c60_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_event_id, &text_event_id)
		strip8 := regoplan.NewStrip(at_week, &text_week)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			if v6 = strip8.Of(v5); !v6.Defined() {
				goto next4
			}
			if v7 = strip9.Of(v5); !v7.Defined() {
				goto next4
			}
			v3 = m.Group(v2, v6, v7)
		next4:
		}
	}
end2:
	return v2
}

func sessions_counted_8967b7d5_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_sessions_counted_8967b7d5); ok {
		return v
	}
	return m.Learn(memo_sessions_counted_8967b7d5, sessions_counted_8967b7d5(m, v0, v1))
}

// sessions_counted_e3340d57 is g0.ninefold.study.sessions.counted.
func sessions_counted_e3340d57(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8 regoplan.Value
	_, _ = v3, v4
	v2 = m.Object()
	v4 = regoplan.Value{}
	if v5 = sessions_held_dfd568e7_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	{
		from3 := v5
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_event_id, &text_event_id)
		strip8 := regoplan.NewStrip(at_week, &text_week)
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			if v7 = strip8.Of(v6); !v7.Defined() {
				goto next4
			}
			if v8 = strip9.Of(v6); !v8.Defined() {
				goto next4
			}
			v3 = m.Group(v2, v7, v8)
		next4:
		}
	}
end2:
	return v2
}

func sessions_counted_e3340d57_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_sessions_counted_e3340d57); ok {
		return v
	}
	return m.Learn(memo_sessions_counted_e3340d57, sessions_counted_e3340d57(m, v0, v1))
}

// sessions_held_dfd568e7 is g0.ninefold.study.sessions.held.
func sessions_held_dfd568e7(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	{
		x6 := v0.Field(at_events, &text_events).Field(at_study_session, &text_study_session)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v4 = x7
			m.Tick()
			m.Add(v2, v4)
		}
	}
end2:
	return v2
}

func sessions_held_dfd568e7_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_sessions_held_dfd568e7); ok {
		return v
	}
	return m.Learn(memo_sessions_held_dfd568e7, sessions_held_dfd568e7(m, v0, v1))
}

// sessions_held_edb31c60 is g0.ninefold.study.sessions.held.
func sessions_held_edb31c60(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	v2 = m.Set()
	{
		x6 := v0.Field(at_events, &text_events).Field(at_study_session, &text_study_session)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			m.Add(v2, v3)
		}
	}
end2:
	return v2
}

func sessions_held_edb31c60_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_sessions_held_edb31c60); ok {
		return v
	}
	return m.Learn(memo_sessions_held_edb31c60, sessions_held_edb31c60(m, v0, v1))
}

// sessions_outlook_63357d0d is g0.ninefold.study.sessions.outlook.
func sessions_outlook_63357d0d(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	if v2 = sessions_counted_e3340d57_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = sessions_unit_4f8a99e8_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = sessions_held_dfd568e7_known(m, v0, v1); !v4.Defined() {
		goto end1
	}
	{
		v5 = m.Record(shape_979fef38, text_43fdbb79, v3, text_841ec72e)
	}
	if v6 = cadence_outlook_e73a499a(m, v0, v1, v2, text_sessions, text_session, v5, v4); !v6.Defined() {
		goto end1
	}
	return v6
end1:
	return regoplan.Value{}
}

func sessions_outlook_63357d0d_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_sessions_outlook_63357d0d); ok {
		return v
	}
	return m.Learn(memo_sessions_outlook_63357d0d, sessions_outlook_63357d0d(m, v0, v1))
}

// sessions_unit_4f8a99e8 is g0.ninefold.study.sessions.unit.
func sessions_unit_4f8a99e8(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_ca96dbfe
}

func sessions_unit_4f8a99e8_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_sessions_unit_4f8a99e8); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_sessions_unit_4f8a99e8, 0, &given)
	if known {
		return m.Learn(memo_sessions_unit_4f8a99e8, at.Value())
	}
	return m.Learn(memo_sessions_unit_4f8a99e8, m.Keep(at, pure_sessions_unit_4f8a99e8, &given, sessions_unit_4f8a99e8(m, v0, v1)))
}

// sessions_verdict_3e07d73c is g0.ninefold.study.sessions.verdict.
func sessions_verdict_3e07d73c(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = sessions_counted_8967b7d5_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = cadence_verdict_80717a7b(m, v0, v1, v2, text_sessions, record_573a8fa9, regoplan.Yes); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func sessions_verdict_3e07d73c_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_sessions_verdict_3e07d73c); ok {
		return v
	}
	return m.Learn(memo_sessions_verdict_3e07d73c, sessions_verdict_3e07d73c(m, v0, v1))
}

// sessions_verdict_768e8dbe is g0.ninefold.study.sessions.verdict.
func sessions_verdict_768e8dbe(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v2 = sessions_counted_e3340d57_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = sessions_held_dfd568e7_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = cadence_verdict_95dbe113(m, v0, v1, v2, text_sessions, record_573a8fa9, v3); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func sessions_verdict_768e8dbe_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_sessions_verdict_768e8dbe); ok {
		return v
	}
	return m.Learn(memo_sessions_verdict_768e8dbe, sessions_verdict_768e8dbe(m, v0, v1))
}

// sessions_verdict_a85bf6aa is g0.ninefold.study.sessions.verdict.
func sessions_verdict_a85bf6aa(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = sessions_counted_8967b7d5_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = cadence_verdict_15d607d9(m, v0, v1, v2, text_sessions, regoplan.Yes, regoplan.Yes); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func sessions_verdict_a85bf6aa_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_sessions_verdict_a85bf6aa); ok {
		return v
	}
	return m.Learn(memo_sessions_verdict_a85bf6aa, sessions_verdict_a85bf6aa(m, v0, v1))
}

// tenure_begins_e45c5a35 is g0.ninefold.lib.tenure.begins.
func tenure_begins_e45c5a35(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17, v18, v19, v20, v21, v22, v23 regoplan.Value
	if v5 = v2.At(v3); !v5.Defined() {
		goto end1
	}
	v6 = m.Set()
	{
		from3 := v2
		keys6, elems9 := from3.Scan()
		strip10 := regoplan.NewStrip(at_department, &text_department)
		for i7, x8 := range elems9 {
			v8 = x8
			v7 = from3.Key(keys6, i7, x8)
			m.Tick()
			if !regoplan.Less(v7, v3) {
				goto next4
			}
			if !regoplan.Differ(strip10.Of(v8), v5.Field(at_department, &text_department)) {
				goto next4
			}
			m.Add(v6, v7)
		next4:
		}
	}
	v9 = m.Set()
	m.Add(v9, regoplan.Int(-1))
	if v10 = m.Call(call_aa082f78, v6, v9); !v10.Defined() {
		goto end1
	}
	if v11 = m.Call(call_6fc496b5, v10); !v11.Defined() {
		goto end1
	}
	if v12 = m.Plus(call_90bf8e78, v11, regoplan.Int(1)); !v12.Defined() {
		goto end1
	}
	if v13 = tenure_open_99a447b2_known(m, v0, v1); !v13.Defined() {
		goto end1
	}
	if v14 = m.Minus(call_9b162f09, regoplan.Int(0), v13); !v14.Defined() {
		goto end1
	}
	v15 = m.Set()
	{
		from12 := v2
		keys15, elems18 := from12.Scan()
		for i16, x17 := range elems18 {
			v17 = x17
			v16 = from12.Key(keys15, i16, x17)
			m.Tick()
			if !regoplan.AtMost(v12, v16) {
				goto next13
			}
			if !regoplan.Less(v16, v3) {
				goto next13
			}
			if v18 = tenure_end_of_8d418af8_known(m, v0, v1, v17); !v18.Defined() {
				goto next13
			}
			m.Add(v15, v18)
		next13:
		}
	}
	v19 = m.Set()
	m.Add(v19, v14)
	if v20 = m.Call(call_b545fc03, v15, v19); !v20.Defined() {
		goto end1
	}
	if v21 = m.Call(call_fe49edee, v20); !v21.Defined() {
		goto end1
	}
	if v22 = m.Minus(call_ce6f876f, v5.Field(at_from, &text_from), v21); !v22.Defined() {
		goto end1
	}
	if v23 = m.Minus(call_ce6f876f, v22, regoplan.Int(1)); !v23.Defined() {
		goto end1
	}
	if !regoplan.Less(v4, v23) {
		goto end1
	}
	return regoplan.Yes
end1:
	return regoplan.Value{}
}

func tenure_begins_e45c5a35_known(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3, v4}
	at, known := m.Look(pure_tenure_begins_e45c5a35, 3, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_tenure_begins_e45c5a35, &given, tenure_begins_e45c5a35(m, v0, v1, v2, v3, v4))
}

// tenure_end_of_8d418af8 is g0.ninefold.lib.tenure.end_of.
func tenure_end_of_8d418af8(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4 regoplan.Value
	if v3 = tenure_open_99a447b2_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = m.GetField(call_353cf82d, v2, at_to, &text_to, v3); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func tenure_end_of_8d418af8_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_tenure_end_of_8d418af8, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_tenure_end_of_8d418af8, &given, tenure_end_of_8d418af8(m, v0, v1, v2))
}

// tenure_joined_0b440514 is g0.ninefold.lib.tenure.joined.
func tenure_joined_0b440514(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16 regoplan.Value
	if v3 = v2.At(regoplan.Int(0)); !v3.Defined() {
		goto end1
	}
	if v4 = v3.Field(at_department, &text_department); !v4.Defined() {
		goto end1
	}
	if v5 = v2.At(regoplan.Int(0)); !v5.Defined() {
		goto end1
	}
	if v6 = v5.Field(at_from, &text_from); !v6.Defined() {
		goto end1
	}
	v7 = m.Empty(0)
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_row, &text_row)
		for _, x6 := range elems7 {
			v8 = x6
			m.Tick()
			{
				x8 := strip9.Of(v8)
				if !x8.Defined() {
					goto next4
				}
				m.Append(v7, x8)
			}
		next4:
		}
	}
	v9 = m.Object()
	v10 = m.Empty(0)
	{
		from12 := v2
		_, elems16 := from12.Scan()
		for _, x15 := range elems16 {
			v11 = x15
			m.Tick()
			if v12 = tenure_end_of_8d418af8_known(m, v0, v1, v11); !v12.Defined() {
				goto next13
			}
			m.Append(v10, v12)
		next13:
		}
	}
	if v13 = m.Call(call_618e139c, v10); !v13.Defined() {
		goto end10
	}
	if v14 = tenure_open_99a447b2_known(m, v0, v1); !v14.Defined() {
		goto end10
	}
	if !regoplan.Less(v13, v14) {
		goto end10
	}
	m.InsertOnce(conflict_f83d625b, v9, text_to, v13)
end10:
	{
		v15 = m.Record(shape_978dd58f, v4, v6, v7)
	}
	if v16 = m.Call(call_de7cb819, v15, v9); !v16.Defined() {
		goto end1
	}
	return v16
end1:
	return regoplan.Value{}
}

func tenure_joined_0b440514_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_tenure_joined_0b440514, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_tenure_joined_0b440514, &given, tenure_joined_0b440514(m, v0, v1, v2))
}

// tenure_open_99a447b2 is g0.ninefold.lib.tenure.open.
func tenure_open_99a447b2(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return regoplan.Int(1000000000)
}

func tenure_open_99a447b2_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_tenure_open_99a447b2); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_tenure_open_99a447b2, 0, &given)
	if known {
		return m.Learn(memo_tenure_open_99a447b2, at.Value())
	}
	return m.Learn(memo_tenure_open_99a447b2, m.Keep(at, pure_tenure_open_99a447b2, &given, tenure_open_99a447b2(m, v0, v1)))
}

// tenure_ordered_38042538 is g0.ninefold.lib.tenure.ordered.
func tenure_ordered_38042538(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16 regoplan.Value
	_, _, _ = v13, v14, v15
	v3 = m.Empty(0)
	v4 = m.Empty(0)
	{
		from4 := v2
		_, elems8 := from4.Scan()
		strip12 := regoplan.NewStrip(at_department, &text_department)
		strip10 := regoplan.NewStrip(at_from, &text_from)
		for _, x7 := range elems8 {
			v5 = x7
			m.Tick()
			if v6 = tenure_end_of_8d418af8_known(m, v0, v1, v5); !v6.Defined() {
				goto next5
			}
			{
				x9 := strip10.Of(v5)
				if !x9.Defined() {
					goto next5
				}
				x11 := strip12.Of(v5)
				if !x11.Defined() {
					goto next5
				}
				v7 = m.Array(x9, v6, x11, v5)
			}
			m.Append(v4, v7)
		next5:
		}
	}
	if v8 = m.Call(call_d9217056, v4); !v8.Defined() {
		goto end2
	}
	{
		from13 := v8
		_, elems17 := from13.Scan()
		for _, x16 := range elems17 {
			v9 = x16
			m.Tick()
			if !v9.IsArray() {
				goto next14
			}
			if v10 = v9.Size(); !v10.Defined() {
				goto next14
			}
			if !regoplan.Same(v10, regoplan.Int(4)) {
				goto next14
			}
			v11 = regoplan.Int(0)
			v11 = regoplan.Int(0)
			if v12 = v9.At(v11); !v12.Defined() {
				goto next14
			}
			v13 = v12
			v11 = regoplan.Int(1)
			if v12 = v9.At(v11); !v12.Defined() {
				goto next14
			}
			v14 = v12
			v11 = regoplan.Int(2)
			if v12 = v9.At(v11); !v12.Defined() {
				goto next14
			}
			v15 = v12
			v11 = regoplan.Int(3)
			if v12 = v9.At(v11); !v12.Defined() {
				goto next14
			}
			v16 = v12
			m.Append(v3, v16)
		next14:
		}
	}
end2:
	return v3
}

func tenure_ordered_38042538_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_tenure_ordered_38042538, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_tenure_ordered_38042538, &given, tenure_ordered_38042538(m, v0, v1, v2))
}

// tenure_ordered_8f4d4af2 is g0.ninefold.lib.tenure.ordered.
func tenure_ordered_8f4d4af2(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13 regoplan.Value
	v3 = m.Empty(0)
	v4 = m.Empty(0)
	{
		from4 := v2
		_, elems8 := from4.Scan()
		strip12 := regoplan.NewStrip(at_department, &text_department)
		strip10 := regoplan.NewStrip(at_from, &text_from)
		for _, x7 := range elems8 {
			v5 = x7
			m.Tick()
			if v6 = tenure_end_of_8d418af8_known(m, v0, v1, v5); !v6.Defined() {
				goto next5
			}
			{
				x9 := strip10.Of(v5)
				if !x9.Defined() {
					goto next5
				}
				x11 := strip12.Of(v5)
				if !x11.Defined() {
					goto next5
				}
				v7 = m.Array(x9, v6, x11, v5)
			}
			m.Append(v4, v7)
		next5:
		}
	}
	if v8 = m.Call(call_d9217056, v4); !v8.Defined() {
		goto end2
	}
	{
		from13 := v8
		_, elems17 := from13.Scan()
		for _, x16 := range elems17 {
			v9 = x16
			m.Tick()
			if !v9.IsArray() {
				goto next14
			}
			if v10 = v9.Size(); !v10.Defined() {
				goto next14
			}
			if !regoplan.Same(v10, regoplan.Int(4)) {
				goto next14
			}
			v11 = regoplan.Int(0)
			v11 = regoplan.Int(0)
			if v12 = v9.At(v11); !v12.Defined() {
				goto next14
			}
			v11 = regoplan.Int(1)
			if v12 = v9.At(v11); !v12.Defined() {
				goto next14
			}
			v11 = regoplan.Int(2)
			if v12 = v9.At(v11); !v12.Defined() {
				goto next14
			}
			v11 = regoplan.Int(3)
			if v12 = v9.At(v11); !v12.Defined() {
				goto next14
			}
			v13 = v12
			m.Append(v3, v13)
		next14:
		}
	}
end2:
	return v3
}

func tenure_ordered_8f4d4af2_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_tenure_ordered_8f4d4af2, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_tenure_ordered_8f4d4af2, &given, tenure_ordered_8f4d4af2(m, v0, v1, v2))
}

// tenure_stints_66c39854 is g0.ninefold.lib.tenure.stints.
func tenure_stints_66c39854(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17 regoplan.Value
	v4 = m.Empty(0)
	if v5 = tenure_ordered_38042538_known(m, v0, v1, v2); !v5.Defined() {
		goto end2
	}
	v6 = m.Empty(0)
	{
		from4 := v5
		keys7, elems10 := from4.Scan()
		for i8, x9 := range elems10 {
			v7 = from4.Key(keys7, i8, x9)
			m.Tick()
			if v8 = tenure_begins_e45c5a35_known(m, v0, v1, v5, v7, v3); !v8.Defined() {
				goto next5
			}
			if !regoplan.Differ(v8, regoplan.No) {
				goto next5
			}
			m.Append(v6, v7)
		next5:
		}
	}
	{
		from11 := v6
		_, elems15 := from11.Scan()
		for _, x14 := range elems15 {
			v9 = x14
			m.Tick()
			if v10 = m.Count(call_f2048c2e, v5); !v10.Defined() {
				goto next12
			}
			v11 = m.Set()
			{
				from17 := v6
				_, elems21 := from17.Scan()
				for _, x20 := range elems21 {
					v12 = x20
					m.Tick()
					if !regoplan.Less(v9, v12) {
						goto next18
					}
					m.Add(v11, v12)
				next18:
				}
			}
			v13 = m.Set()
			m.Add(v13, v10)
			if v14 = m.Call(call_34f1263f, v11, v13); !v14.Defined() {
				goto next12
			}
			if v15 = m.Call(call_b2926492, v14); !v15.Defined() {
				goto next12
			}
			if v16 = m.Call(call_8f74d731, v5, v9, v15); !v16.Defined() {
				goto next12
			}
			if v17 = tenure_joined_0b440514_known(m, v0, v1, v16); !v17.Defined() {
				goto next12
			}
			m.Append(v4, v17)
		next12:
		}
	}
end2:
	return v4
}

func tenure_stints_66c39854_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_tenure_stints_66c39854, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_tenure_stints_66c39854, &given, tenure_stints_66c39854(m, v0, v1, v2, v3))
}

// tenure_stints_e0a2c1ad is g0.ninefold.lib.tenure.stints.
func tenure_stints_e0a2c1ad(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15, v16, v17 regoplan.Value
	v4 = m.Empty(0)
	if v5 = tenure_ordered_8f4d4af2_known(m, v0, v1, v2); !v5.Defined() {
		goto end2
	}
	v6 = m.Empty(0)
	{
		from4 := v5
		keys7, elems10 := from4.Scan()
		for i8, x9 := range elems10 {
			v7 = from4.Key(keys7, i8, x9)
			m.Tick()
			if v8 = tenure_begins_e45c5a35_known(m, v0, v1, v5, v7, v3); !v8.Defined() {
				goto next5
			}
			if !regoplan.Differ(v8, regoplan.No) {
				goto next5
			}
			m.Append(v6, v7)
		next5:
		}
	}
	{
		from11 := v6
		_, elems15 := from11.Scan()
		for _, x14 := range elems15 {
			v9 = x14
			m.Tick()
			if v10 = m.Count(call_f2048c2e, v5); !v10.Defined() {
				goto next12
			}
			v11 = m.Set()
			{
				from17 := v6
				_, elems21 := from17.Scan()
				for _, x20 := range elems21 {
					v12 = x20
					m.Tick()
					if !regoplan.Less(v9, v12) {
						goto next18
					}
					m.Add(v11, v12)
				next18:
				}
			}
			v13 = m.Set()
			m.Add(v13, v10)
			if v14 = m.Call(call_34f1263f, v11, v13); !v14.Defined() {
				goto next12
			}
			if v15 = m.Call(call_b2926492, v14); !v15.Defined() {
				goto next12
			}
			if v16 = m.Call(call_8f74d731, v5, v9, v15); !v16.Defined() {
				goto next12
			}
			if v17 = tenure_joined_0b440514_known(m, v0, v1, v16); !v17.Defined() {
				goto next12
			}
			m.Append(v4, v17)
		next12:
		}
	}
end2:
	return v4
}

func tenure_stints_e0a2c1ad_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_tenure_stints_e0a2c1ad, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_tenure_stints_e0a2c1ad, &given, tenure_stints_e0a2c1ad(m, v0, v1, v2, v3))
}

// thresholds_at_017ab66f is g0.ninefold.lib.thresholds.at.
func thresholds_at_017ab66f(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	if v5 = v0.Field(at_changes, &text_changes).At(v2); !v5.Defined() {
		goto not2
	}
	if !regoplan.Differ(v5, regoplan.No) {
		goto not2
	}
	goto end1
not2:
	if v6 = v0.Field(at_thresholds, &text_thresholds).At(v2); !v6.Defined() {
		goto end1
	}
	v4 = m.Once(conflict_baa70007, v4, v6)
end1:
	v7 = m.Empty(0)
	if v8 = v0.Field(at_changes, &text_changes).At(v2); !v8.Defined() {
		goto end4
	}
	{
		from5 := v8
		_, elems9 := from5.Scan()
		strip10 := regoplan.NewStrip(at_from, &text_from)
		for _, x8 := range elems9 {
			v9 = x8
			m.Tick()
			if !regoplan.AtMost(strip10.Of(v9), v3) {
				goto next6
			}
			m.Append(v7, v9)
		next6:
		}
	}
end4:
	if v10 = m.Count(call_daef3204, v7); !v10.Defined() {
		goto end3
	}
	if v11 = m.Minus(call_798ddae5, v10, regoplan.Int(1)); !v11.Defined() {
		goto end3
	}
	if v12 = v7.At(v11); !v12.Defined() {
		goto end3
	}
	{
		x11 := v12.Field(at_value, &text_value)
		if !x11.Defined() {
			goto end3
		}
		v4 = m.Once(conflict_a5c171eb, v4, x11)
	}
end3:
	return v4
}

// thresholds_at_or_0be1773a is g0.ninefold.lib.thresholds.at_or.
func thresholds_at_or_0be1773a(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7 regoplan.Value
	if v6 = thresholds_at_017ab66f(m, v0, v1, v2, v3); !v6.Defined() {
		goto end1
	}
	v5 = m.Once(conflict_9b7f1019, v5, v6)
end1:
	if v7 = v0.Field(at_thresholds, &text_thresholds).At(v2); !v7.Defined() {
		goto not3
	}
	if !regoplan.Differ(v7, regoplan.No) {
		goto not3
	}
	goto end2
not3:
	v5 = m.Once(conflict_482a8b44, v5, v4)
end2:
	return v5
}

// thresholds_changes_f4538006 is g0.ninefold.lib.thresholds.changes.
func thresholds_changes_f4538006(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5 regoplan.Value
	v3 = m.Set()
	if v4 = v0.Field(at_changes, &text_changes).At(v2); !v4.Defined() {
		goto end2
	}
	{
		from3 := v4
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_from, &text_from)
		for _, x6 := range elems7 {
			v5 = x6
			m.Tick()
			{
				x8 := strip9.Of(v5)
				if !x8.Defined() {
					goto next4
				}
				m.Add(v3, x8)
			}
		next4:
		}
	}
end2:
	return v3
}

// thresholds_figures_dd7e51b6 is g0.ninefold.lib.thresholds.figures.
func thresholds_figures_dd7e51b6(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8 regoplan.Value
	if v3 = v0.Field(at_thresholds, &text_thresholds).At(v2); !v3.Defined() {
		goto end1
	}
	v4 = m.Set()
	if v5 = v0.Field(at_changes, &text_changes).At(v2); !v5.Defined() {
		goto end2
	}
	{
		from3 := v5
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_value, &text_value)
		for _, x6 := range elems7 {
			v6 = x6
			m.Tick()
			{
				x8 := strip9.Of(v6)
				if !x8.Defined() {
					goto next4
				}
				m.Add(v4, x8)
			}
		next4:
		}
	}
end2:
	v7 = m.Set()
	m.Add(v7, v3)
	if v8 = m.Call(call_9603fb83, v7, v4); !v8.Defined() {
		goto end1
	}
	return v8
end1:
	return regoplan.Value{}
}

// training_held_2c2870c6 is g0.ninefold.showcase.training.held.
func training_held_2c2870c6(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	v2 = m.Set()
	{
		x6 := v0.Field(at_events, &text_events).Field(at_training_class, &text_training_class)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			m.Add(v2, v3)
		}
	}
end2:
	return v2
}

func training_held_2c2870c6_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_training_held_2c2870c6); ok {
		return v
	}
	return m.Learn(memo_training_held_2c2870c6, training_held_2c2870c6(m, v0, v1))
}

// training_held_376957de is g0.ninefold.showcase.training.held.
func training_held_376957de(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	{
		x6 := v0.Field(at_events, &text_events).Field(at_training_class, &text_training_class)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v4 = x7
			m.Tick()
			m.Add(v2, v4)
		}
	}
end2:
	return v2
}

func training_held_376957de_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_training_held_376957de); ok {
		return v
	}
	return m.Learn(memo_training_held_376957de, training_held_376957de(m, v0, v1))
}

// training_outlook_d3b0acf4 is g0.ninefold.showcase.training.outlook.
func training_outlook_d3b0acf4(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = training_held_376957de_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = training_unit_28dee0f2_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	{
		v4 = m.Record(shape_979fef38, text_ef1d37bd, v3, text_bf028427)
	}
	if v5 = quota_outlook_3a7f65d7(m, v0, v1, v2, text_event_id, text_training_class, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func training_outlook_d3b0acf4_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_training_outlook_d3b0acf4); ok {
		return v
	}
	return m.Learn(memo_training_outlook_d3b0acf4, training_outlook_d3b0acf4(m, v0, v1))
}

// training_unit_28dee0f2 is g0.ninefold.showcase.training.unit.
func training_unit_28dee0f2(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_2a7761b4
}

func training_unit_28dee0f2_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_training_unit_28dee0f2); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_training_unit_28dee0f2, 0, &given)
	if known {
		return m.Learn(memo_training_unit_28dee0f2, at.Value())
	}
	return m.Learn(memo_training_unit_28dee0f2, m.Keep(at, pure_training_unit_28dee0f2, &given, training_unit_28dee0f2(m, v0, v1)))
}

// training_verdict_1354463a is g0.ninefold.showcase.training.verdict.
func training_verdict_1354463a(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = training_held_2c2870c6_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_4cfd35dd(m, v0, v1, v2, text_event_id, regoplan.Yes); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func training_verdict_1354463a_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_training_verdict_1354463a); ok {
		return v
	}
	return m.Learn(memo_training_verdict_1354463a, training_verdict_1354463a(m, v0, v1))
}

// training_verdict_151b524d is g0.ninefold.showcase.training.verdict.
func training_verdict_151b524d(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = training_held_376957de_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_b3b32919(m, v0, v1, v2, text_event_id, record_ce9ce21e); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func training_verdict_151b524d_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_training_verdict_151b524d); ok {
		return v
	}
	return m.Learn(memo_training_verdict_151b524d, training_verdict_151b524d(m, v0, v1))
}

// training_verdict_e391d70d is g0.ninefold.showcase.training.verdict.
func training_verdict_e391d70d(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = training_held_2c2870c6_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_d768d842(m, v0, v1, v2, text_event_id, record_ce9ce21e); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func training_verdict_e391d70d_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_training_verdict_e391d70d); ok {
		return v
	}
	return m.Learn(memo_training_verdict_e391d70d, training_verdict_e391d70d(m, v0, v1))
}

// values_held_452e7677 is g0.ninefold.steadiness.values.held.
func values_held_452e7677(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	_ = v3
	v2 = m.Set()
	v3 = regoplan.Value{}
	{
		x6 := v0.Field(at_events, &text_events).Field(at_values_activity, &text_values_activity)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v4 = x7
			m.Tick()
			m.Add(v2, v4)
		}
	}
end2:
	return v2
}

func values_held_452e7677_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_values_held_452e7677); ok {
		return v
	}
	return m.Learn(memo_values_held_452e7677, values_held_452e7677(m, v0, v1))
}

// values_held_c31e0bac is g0.ninefold.steadiness.values.held.
func values_held_c31e0bac(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	v2 = m.Set()
	{
		x6 := v0.Field(at_events, &text_events).Field(at_values_activity, &text_values_activity)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		for _, x7 := range elems8 {
			v3 = x7
			m.Tick()
			m.Add(v2, v3)
		}
	}
end2:
	return v2
}

func values_held_c31e0bac_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_values_held_c31e0bac); ok {
		return v
	}
	return m.Learn(memo_values_held_c31e0bac, values_held_c31e0bac(m, v0, v1))
}

// values_outlook_a5dde570 is g0.ninefold.steadiness.values.outlook.
func values_outlook_a5dde570(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5 regoplan.Value
	if v2 = values_held_452e7677_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = values_unit_9568a7d0_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	{
		v4 = m.Record(shape_979fef38, text_bc61c779, v3, text_9e6f89d4)
	}
	if v5 = quota_outlook_3a7f65d7(m, v0, v1, v2, text_event_id, text_values_activity, v4); !v5.Defined() {
		goto end1
	}
	return v5
end1:
	return regoplan.Value{}
}

func values_outlook_a5dde570_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_values_outlook_a5dde570); ok {
		return v
	}
	return m.Learn(memo_values_outlook_a5dde570, values_outlook_a5dde570(m, v0, v1))
}

// values_unit_9568a7d0 is g0.ninefold.steadiness.values.unit.
func values_unit_9568a7d0(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_e53be56a
}

func values_unit_9568a7d0_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_values_unit_9568a7d0); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_values_unit_9568a7d0, 0, &given)
	if known {
		return m.Learn(memo_values_unit_9568a7d0, at.Value())
	}
	return m.Learn(memo_values_unit_9568a7d0, m.Keep(at, pure_values_unit_9568a7d0, &given, values_unit_9568a7d0(m, v0, v1)))
}

// values_verdict_16c0ae2e is g0.ninefold.steadiness.values.verdict.
func values_verdict_16c0ae2e(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = values_held_c31e0bac_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_d768d842(m, v0, v1, v2, text_event_id, record_b7cf47fa); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func values_verdict_16c0ae2e_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_values_verdict_16c0ae2e); ok {
		return v
	}
	return m.Learn(memo_values_verdict_16c0ae2e, values_verdict_16c0ae2e(m, v0, v1))
}

// values_verdict_55efd147 is g0.ninefold.steadiness.values.verdict.
func values_verdict_55efd147(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = values_held_452e7677_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_b3b32919(m, v0, v1, v2, text_event_id, record_b7cf47fa); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func values_verdict_55efd147_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_values_verdict_55efd147); ok {
		return v
	}
	return m.Learn(memo_values_verdict_55efd147, values_verdict_55efd147(m, v0, v1))
}

// values_verdict_bafe4290 is g0.ninefold.steadiness.values.verdict.
func values_verdict_bafe4290(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = values_held_c31e0bac_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = quota_of_4cfd35dd(m, v0, v1, v2, text_event_id, regoplan.Yes); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func values_verdict_bafe4290_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_values_verdict_bafe4290); ok {
		return v
	}
	return m.Learn(memo_values_verdict_bafe4290, values_verdict_bafe4290(m, v0, v1))
}

// visits_counted_7287ac17 is g0.ninefold.fieldwork.visits.counted.
func visits_counted_7287ac17(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11 regoplan.Value
	_ = v3
	v2 = m.Object()
	if v4 = visits_halves_95ca623f_known(m, v0, v1); !v4.Defined() {
		goto end2
	}
	{
		x6 := v0.Field(at_visits, &text_visits)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip16 := regoplan.NewStrip(at_date, &text_date)
		strip9 := regoplan.NewStrip(at_session, &text_session)
		strip15 := regoplan.NewStrip(at_week, &text_week)
		for _, x7 := range elems8 {
			v5 = x7
			m.Tick()
			if v6 = v4.At(strip9.Of(v5)); !v6.Defined() {
				goto next4
			}
			{
				from10 := v6
				_, elems14 := from10.Scan()
				for _, x13 := range elems14 {
					v7 = x13
					m.Tick()
					if v8 = strip15.Of(v5); !v8.Defined() {
						goto next11
					}
					if v9 = strip16.Of(v5); !v9.Defined() {
						goto next11
					}
					if v10 = m.Times(call_828f9630, v9, regoplan.Int(2)); !v10.Defined() {
						goto next11
					}
					if v11 = m.Plus(call_fa240dd2, v10, v7); !v11.Defined() {
						goto next11
					}
					v3 = m.Group(v2, v8, v11)
				next11:
				}
			}
		next4:
		}
	}
end2:
	return v2
}

func visits_counted_7287ac17_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_visits_counted_7287ac17); ok {
		return v
	}
	return m.Learn(memo_visits_counted_7287ac17, visits_counted_7287ac17(m, v0, v1))
}

// visits_counted_d2f72042 is g0.ninefold.fieldwork.visits.counted.
func visits_counted_d2f72042(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6, v7, v8, v9, v10, v11, v12 regoplan.Value
	_, _ = v3, v4
	v2 = m.Object()
	v4 = regoplan.Value{}
	if v5 = visits_halves_95ca623f_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	{
		x6 := v0.Field(at_visits, &text_visits)
		if !x6.Defined() {
			goto end2
		}
		from3 := x6
		_, elems8 := from3.Scan()
		strip16 := regoplan.NewStrip(at_date, &text_date)
		strip9 := regoplan.NewStrip(at_session, &text_session)
		strip15 := regoplan.NewStrip(at_week, &text_week)
		for _, x7 := range elems8 {
			v6 = x7
			m.Tick()
			if v7 = v5.At(strip9.Of(v6)); !v7.Defined() {
				goto next4
			}
			{
				from10 := v7
				_, elems14 := from10.Scan()
				for _, x13 := range elems14 {
					v8 = x13
					m.Tick()
					if v9 = strip15.Of(v6); !v9.Defined() {
						goto next11
					}
					if v10 = strip16.Of(v6); !v10.Defined() {
						goto next11
					}
					if v11 = m.Times(call_828f9630, v10, regoplan.Int(2)); !v11.Defined() {
						goto next11
					}
					if v12 = m.Plus(call_fa240dd2, v11, v8); !v12.Defined() {
						goto next11
					}
					v3 = m.Group(v2, v9, v12)
				next11:
				}
			}
		next4:
		}
	}
end2:
	return v2
}

func visits_counted_d2f72042_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_visits_counted_d2f72042); ok {
		return v
	}
	return m.Learn(memo_visits_counted_d2f72042, visits_counted_d2f72042(m, v0, v1))
}

// visits_halves_95ca623f is g0.ninefold.fieldwork.visits.halves.
func visits_halves_95ca623f(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_98b6f4f7
}

func visits_halves_95ca623f_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_visits_halves_95ca623f); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_visits_halves_95ca623f, 0, &given)
	if known {
		return m.Learn(memo_visits_halves_95ca623f, at.Value())
	}
	return m.Learn(memo_visits_halves_95ca623f, m.Keep(at, pure_visits_halves_95ca623f, &given, visits_halves_95ca623f(m, v0, v1)))
}

// visits_outlook_21f1106b is g0.ninefold.fieldwork.visits.outlook.
func visits_outlook_21f1106b(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4, v5, v6 regoplan.Value
	if v2 = visits_counted_d2f72042_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = visits_unit_514dcd9c_known(m, v0, v1); !v3.Defined() {
		goto end1
	}
	if v4 = v0.Field(at_visits, &text_visits); !v4.Defined() {
		goto end1
	}
	{
		v5 = m.Record(shape_979fef38, text_e8efec78, v3, text_31afbf6e)
	}
	if v6 = cadence_outlook_e73a499a(m, v0, v1, v2, text_half_days, text_half_days, v5, v4); !v6.Defined() {
		goto end1
	}
	return v6
end1:
	return regoplan.Value{}
}

func visits_outlook_21f1106b_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_visits_outlook_21f1106b); ok {
		return v
	}
	return m.Learn(memo_visits_outlook_21f1106b, visits_outlook_21f1106b(m, v0, v1))
}

// visits_unit_514dcd9c is g0.ninefold.fieldwork.visits.unit.
func visits_unit_514dcd9c(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_7337c8d2
}

func visits_unit_514dcd9c_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_visits_unit_514dcd9c); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_visits_unit_514dcd9c, 0, &given)
	if known {
		return m.Learn(memo_visits_unit_514dcd9c, at.Value())
	}
	return m.Learn(memo_visits_unit_514dcd9c, m.Keep(at, pure_visits_unit_514dcd9c, &given, visits_unit_514dcd9c(m, v0, v1)))
}

// visits_verdict_1aad6e2e is g0.ninefold.fieldwork.visits.verdict.
func visits_verdict_1aad6e2e(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3, v4 regoplan.Value
	if v2 = visits_counted_d2f72042_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = v0.Field(at_visits, &text_visits); !v3.Defined() {
		goto end1
	}
	if v4 = cadence_verdict_95dbe113(m, v0, v1, v2, text_half_days, record_97626f2c, v3); !v4.Defined() {
		goto end1
	}
	return v4
end1:
	return regoplan.Value{}
}

func visits_verdict_1aad6e2e_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_visits_verdict_1aad6e2e); ok {
		return v
	}
	return m.Learn(memo_visits_verdict_1aad6e2e, visits_verdict_1aad6e2e(m, v0, v1))
}

// visits_verdict_742b89cc is g0.ninefold.fieldwork.visits.verdict.
func visits_verdict_742b89cc(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = visits_counted_7287ac17_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = cadence_verdict_80717a7b(m, v0, v1, v2, text_half_days, record_97626f2c, regoplan.Yes); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func visits_verdict_742b89cc_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_visits_verdict_742b89cc); ok {
		return v
	}
	return m.Learn(memo_visits_verdict_742b89cc, visits_verdict_742b89cc(m, v0, v1))
}

// visits_verdict_863ece51 is g0.ninefold.fieldwork.visits.verdict.
func visits_verdict_863ece51(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	var v2, v3 regoplan.Value
	if v2 = visits_counted_7287ac17_known(m, v0, v1); !v2.Defined() {
		goto end1
	}
	if v3 = cadence_verdict_15d607d9(m, v0, v1, v2, text_half_days, regoplan.Yes, regoplan.Yes); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func visits_verdict_863ece51_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_visits_verdict_863ece51); ok {
		return v
	}
	return m.Learn(memo_visits_verdict_863ece51, visits_verdict_863ece51(m, v0, v1))
}

// words_counted_91067ee5 is g0.ninefold.lib.words.counted.
func words_counted_91067ee5(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8 regoplan.Value
	if v4 = words_english_e66607b5_known(m, v0, v1, v2, v3); !v4.Defined() {
		goto end1
	}
	if v5 = v3.Field(at_zh, &text_zh); !v5.Defined() {
		goto end1
	}
	{
		v6 = m.Array(v2)
	}
	if v7 = m.Call(call_d389a09e, v5, v6); !v7.Defined() {
		goto end1
	}
	{
		v8 = m.Record(shape_0956b913, v4, v7)
	}
	return v8
end1:
	return regoplan.Value{}
}

func words_counted_91067ee5_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_words_counted_91067ee5, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_words_counted_91067ee5, &given, words_counted_91067ee5(m, v0, v1, v2, v3))
}

// words_counted_or_none_f08a5a68 is g0.ninefold.lib.words.counted_or_none.
func words_counted_or_none_f08a5a68(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8, v9, v10 regoplan.Value
	if !regoplan.Same(v2, regoplan.Int(0)) {
		goto end1
	}
	v4 = m.Once(conflict_5e2e6807, v4, record_fea5e0a5)
end1:
	if !regoplan.Less(regoplan.Int(0), v2) {
		goto end2
	}
	if v5 = words_counted_91067ee5_known(m, v0, v1, v2, v3); !v5.Defined() {
		goto end2
	}
	{
		x3 := v5.Field(at_en, &text_en)
		if !x3.Defined() {
			goto end2
		}
		v6 = m.Array(x3)
	}
	if v7 = m.Call(call_88311613, text_df296433, v6); !v7.Defined() {
		goto end2
	}
	{
		x4 := v5.Field(at_zh, &text_zh)
		if !x4.Defined() {
			goto end2
		}
		v8 = m.Array(x4)
	}
	if v9 = m.Call(call_15122c4e, text_f6649190, v8); !v9.Defined() {
		goto end2
	}
	{
		v10 = m.Record(shape_0956b913, v7, v9)
	}
	v4 = m.Once(conflict_08b644e4, v4, v10)
end2:
	return v4
}

func words_counted_or_none_f08a5a68_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_words_counted_or_none_f08a5a68, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_words_counted_or_none_f08a5a68, &given, words_counted_or_none_f08a5a68(m, v0, v1, v2, v3))
}

// words_cut_a9f58025 is g0.ninefold.lib.words.cut.
func words_cut_a9f58025(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9, v10, v11, v12, v13, v14, v15 regoplan.Value
	if v4 = m.Count(call_3256bd9c, v2); !v4.Defined() {
		goto end1
	}
	if v5 = words_limit_b413e7b1_known(m, v0, v1); !v5.Defined() {
		goto end1
	}
	if !regoplan.AtMost(v4, v5) {
		goto end1
	}
	if v6 = words_join_37882c24_known(m, v0, v1, v2); !v6.Defined() {
		goto end1
	}
	v3 = m.Once(conflict_a40a6e2d, v3, v6)
end1:
	if v4 = m.Count(call_a23da607, v2); !v4.Defined() {
		goto end2
	}
	if v5 = words_limit_b413e7b1_known(m, v0, v1); !v5.Defined() {
		goto end2
	}
	if !regoplan.Less(v5, v4) {
		goto end2
	}
	if v6 = m.Count(call_eeb10350, v2); !v6.Defined() {
		goto end2
	}
	if v7 = words_limit_b413e7b1_known(m, v0, v1); !v7.Defined() {
		goto end2
	}
	if v8 = m.Minus(call_45fd6ff7, v6, v7); !v8.Defined() {
		goto end2
	}
	{
		v9 = m.Array(v8)
	}
	if v10 = words_say_fdf94ebd_known(m, v0, v1, text_e048be22, text_3fc7b1ea, v9); !v10.Defined() {
		goto end2
	}
	if v11 = words_limit_b413e7b1_known(m, v0, v1); !v11.Defined() {
		goto end2
	}
	if v12 = m.Call(call_64aad9bf, v2, regoplan.Int(0), v11); !v12.Defined() {
		goto end2
	}
	{
		v13 = m.Array(v10)
	}
	if v14 = m.Call(call_36887b0c, v12, v13); !v14.Defined() {
		goto end2
	}
	if v15 = words_join_37882c24_known(m, v0, v1, v14); !v15.Defined() {
		goto end2
	}
	v3 = m.Once(conflict_106a7a94, v3, v15)
end2:
	return v3
}

func words_cut_a9f58025_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_words_cut_a9f58025, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_words_cut_a9f58025, &given, words_cut_a9f58025(m, v0, v1, v2))
}

// words_days_b146a09a is g0.ninefold.lib.words.days.
func words_days_b146a09a(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3 regoplan.Value
	if v3 = words_english_e66607b5_known(m, v0, v1, v2, record_ba297d66); !v3.Defined() {
		goto end1
	}
	return v3
end1:
	return regoplan.Value{}
}

func words_days_b146a09a_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_words_days_b146a09a, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_words_days_b146a09a, &given, words_days_b146a09a(m, v0, v1, v2))
}

// words_english_e66607b5 is g0.ninefold.lib.words.english.
func words_english_e66607b5(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7, v8 regoplan.Value
	if !regoplan.Same(v2, regoplan.Int(1)) {
		goto end1
	}
	if v5 = v3.Field(at_one, &text_one); !v5.Defined() {
		goto end1
	}
	if v6 = m.Call(call_1bf6339c, v5, list_456a40ed); !v6.Defined() {
		goto end1
	}
	v4 = m.Once(conflict_129f485b, v4, v6)
end1:
	if !regoplan.Differ(v2, regoplan.Int(1)) {
		goto end2
	}
	if v7 = v3.Field(at_many, &text_many); !v7.Defined() {
		goto end2
	}
	{
		v6 = m.Array(v2)
	}
	if v8 = m.Call(call_2367d825, v7, v6); !v8.Defined() {
		goto end2
	}
	v4 = m.Once(conflict_87444a70, v4, v8)
end2:
	return v4
}

func words_english_e66607b5_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_words_english_e66607b5, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_words_english_e66607b5, &given, words_english_e66607b5(m, v0, v1, v2, v3))
}

// words_fit_46ddfb80 is g0.ninefold.lib.words.fit.
func words_fit_46ddfb80(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() {
		return regoplan.Value{}
	}
	var v4, v5, v6, v7 regoplan.Value
	v4 = m.Object()
	m.Insert(v4, regoplan.Int(0), text_none)
	m.Insert(v4, regoplan.Int(1), text_one)
	if v5 = m.Get(call_e9e352bf, v4, v3, text_other); !v5.Defined() {
		goto end1
	}
	if v6 = m.Get(call_3364bbad, v2, v5, regoplan.NoFields); !v6.Defined() {
		goto end1
	}
	if v7 = m.Call(call_1954eab0, v2, v6); !v7.Defined() {
		goto end1
	}
	return v7
end1:
	return regoplan.Value{}
}

func words_fit_46ddfb80_known(m *regoplan.VM, v0, v1, v2, v3 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3}
	at, known := m.Look(pure_words_fit_46ddfb80, 2, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_words_fit_46ddfb80, &given, words_fit_46ddfb80(m, v0, v1, v2, v3))
}

// words_join_37882c24 is g0.ninefold.lib.words.join.
func words_join_37882c24(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() {
		return regoplan.Value{}
	}
	var v3, v4, v5, v6, v7, v8, v9 regoplan.Value
	v3 = m.Empty(0)
	{
		from3 := v2
		_, elems7 := from3.Scan()
		strip9 := regoplan.NewStrip(at_en, &text_en)
		for _, x6 := range elems7 {
			v4 = x6
			m.Tick()
			{
				x8 := strip9.Of(v4)
				if !x8.Defined() {
					goto next4
				}
				m.Append(v3, x8)
			}
		next4:
		}
	}
	if v5 = m.Call(call_65427808, text_31aa2bbe, v3); !v5.Defined() {
		goto end1
	}
	v6 = m.Empty(0)
	{
		from11 := v2
		_, elems15 := from11.Scan()
		strip17 := regoplan.NewStrip(at_zh, &text_zh)
		for _, x14 := range elems15 {
			v7 = x14
			m.Tick()
			{
				x16 := strip17.Of(v7)
				if !x16.Defined() {
					goto next12
				}
				m.Append(v6, x16)
			}
		next12:
		}
	}
	if v8 = m.Call(call_d746b4a0, text_cff078a9, v6); !v8.Defined() {
		goto end1
	}
	{
		v9 = m.Record(shape_0956b913, v5, v8)
	}
	return v9
end1:
	return regoplan.Value{}
}

func words_join_37882c24_known(m *regoplan.VM, v0, v1, v2 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2}
	at, known := m.Look(pure_words_join_37882c24, 1, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_words_join_37882c24, &given, words_join_37882c24(m, v0, v1, v2))
}

// words_limit_b413e7b1 is g0.ninefold.lib.words.limit.
func words_limit_b413e7b1(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return regoplan.Int(3)
}

func words_limit_b413e7b1_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_words_limit_b413e7b1); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_words_limit_b413e7b1, 0, &given)
	if known {
		return m.Learn(memo_words_limit_b413e7b1, at.Value())
	}
	return m.Learn(memo_words_limit_b413e7b1, m.Keep(at, pure_words_limit_b413e7b1, &given, words_limit_b413e7b1(m, v0, v1)))
}

// words_plain_1f58a551 is g0.ninefold.lib.words.plain.
func words_plain_1f58a551(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	m.Tick()
	return record_b17fb03f
}

func words_plain_1f58a551_known(m *regoplan.VM, v0, v1 regoplan.Value) regoplan.Value {
	if v, ok := m.Known(memo_words_plain_1f58a551); ok {
		return v
	}
	var given [3]regoplan.Value
	at, known := m.Look(pure_words_plain_1f58a551, 0, &given)
	if known {
		return m.Learn(memo_words_plain_1f58a551, at.Value())
	}
	return m.Learn(memo_words_plain_1f58a551, m.Keep(at, pure_words_plain_1f58a551, &given, words_plain_1f58a551(m, v0, v1)))
}

// words_say_fdf94ebd is g0.ninefold.lib.words.say.
func words_say_fdf94ebd(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	m.Tick()
	if !v2.Defined() || !v3.Defined() || !v4.Defined() {
		return regoplan.Value{}
	}
	var v5, v6, v7 regoplan.Value
	if v5 = m.Call(call_0f9180e2, v3, v4); !v5.Defined() {
		goto end1
	}
	if v6 = m.Call(call_fe2c7795, v2, v4); !v6.Defined() {
		goto end1
	}
	{
		v7 = m.Record(shape_0956b913, v5, v6)
	}
	return v7
end1:
	return regoplan.Value{}
}

func words_say_fdf94ebd_known(m *regoplan.VM, v0, v1, v2, v3, v4 regoplan.Value) regoplan.Value {
	given := [3]regoplan.Value{v2, v3, v4}
	at, known := m.Look(pure_words_say_fdf94ebd, 3, &given)
	if known {
		return at.Value()
	}
	return m.Keep(at, pure_words_say_fdf94ebd, &given, words_say_fdf94ebd(m, v0, v1, v2, v3, v4))
}
