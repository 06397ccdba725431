// Code generated from the plans of policies; DO NOT EDIT.

// Package plans holds the plans of the built-in policies as Go.
package plans

import "ninefold/internal/regoplan"

// Digest is that of the plans that this was made from.
const Digest = "526764bb718cc1fa5e562db03c7d6d407ca32e716ffa5a80a18bf29dde52ec15"

// Places of what functions gave.
const (
	memo_awards_applies_40a52def             = 0
	memo_awards_applies_6a83115d             = 1
	memo_awards_counted_2177f2c2             = 2
	memo_awards_counted_5b1b8482             = 3
	memo_awards_lacking_9d7b0c24             = 4
	memo_awards_lacking_b5eab766             = 5
	memo_awards_lacking_f16850a0             = 6
	memo_awards_minimums_89d2467a            = 7
	memo_awards_minimums_d68e5871            = 8
	memo_awards_missing_6d81f857             = 9
	memo_awards_missing_8772b60c             = 10
	memo_awards_missing_e0afa1de             = 11
	memo_awards_named_3c392265               = 12
	memo_awards_named_5c394246               = 13
	memo_awards_names_0e1d0605               = 14
	memo_awards_names_1cbc06c1               = 15
	memo_awards_names_fa23be6d               = 16
	memo_awards_outlook_486c97ed             = 17
	memo_awards_rows_2952d152                = 18
	memo_awards_rows_d9221c00                = 19
	memo_awards_verdict_262d339e             = 20
	memo_awards_verdict_5e153c33             = 21
	memo_awards_verdict_bbce8d74             = 22
	memo_awards_won_10512327                 = 23
	memo_awards_won_e4911f46                 = 24
	memo_awards_years_75e83495               = 25
	memo_awards_years_9c4ee698               = 26
	memo_awards_years_d3b9e63d               = 27
	memo_breadth_applies_7a64b3e0            = 28
	memo_breadth_begun_56e8d9d6              = 29
	memo_breadth_departments_b06b2ac2        = 30
	memo_breadth_message_unknown_b623b9ce    = 31
	memo_breadth_outlook_33ec29a0            = 32
	memo_breadth_unit_1dc755ac               = 33
	memo_breadth_unit_c8781fa5               = 34
	memo_breadth_verdict_38e4d574            = 35
	memo_breadth_verdict_86be4c82            = 36
	memo_breadth_verdict_974cf968            = 37
	memo_campaigns_applies_77fdfed7          = 38
	memo_campaigns_asked_99772bc0            = 39
	memo_campaigns_entries_0899d536          = 40
	memo_campaigns_entries_244d5ffc          = 41
	memo_campaigns_held_abb0399a             = 42
	memo_campaigns_joined_188f21b4           = 43
	memo_campaigns_joined_a0ea63dd           = 44
	memo_campaigns_message_2ee3ad97          = 45
	memo_campaigns_message_43a36f77          = 46
	memo_campaigns_missing_cf40dfc3          = 47
	memo_campaigns_missing_f6c93e04          = 48
	memo_campaigns_obliging_2e589d7f         = 49
	memo_campaigns_outlook_afb9a807          = 50
	memo_campaigns_shortfall_2ad056ba        = 51
	memo_campaigns_shortfall_3f398e5d        = 52
	memo_campaigns_verdict_23530a75          = 53
	memo_campaigns_verdict_2e064e34          = 54
	memo_campaigns_verdict_b1a9fa9c          = 55
	memo_contests_held_7339cb7c              = 56
	memo_contests_held_aac67196              = 57
	memo_contests_outlook_0413f69f           = 58
	memo_contests_unit_473e2fa8              = 59
	memo_contests_verdict_21ec43a5           = 60
	memo_contests_verdict_46ea46ba           = 61
	memo_contests_verdict_4c1f0f23           = 62
	memo_dates_far_83d45709                  = 63
	memo_dates_nanoseconds_12dcbda5          = 64
	memo_deadline_years_454bfe86             = 65
	memo_disclosure_held_cf344465            = 66
	memo_disclosure_held_d4e11088            = 67
	memo_disclosure_outlook_359e9922         = 68
	memo_disclosure_unit_1e642e29            = 69
	memo_disclosure_verdict_61ce7e10         = 70
	memo_disclosure_verdict_7dd3b17d         = 71
	memo_disclosure_verdict_903a91c6         = 72
	memo_faults_aspects_missing_9ba9f37c     = 73
	memo_faults_assigned_late_d5972bac       = 74
	memo_faults_ended_early_0bdcf4be         = 75
	memo_faults_ended_early_efc82ad5         = 76
	memo_faults_not_assigned_494b2754        = 77
	memo_forums_held_326a9536                = 78
	memo_forums_held_99a026e2                = 79
	memo_forums_outlook_ad84a51b             = 80
	memo_forums_unit_8a61cf2b                = 81
	memo_forums_verdict_c848c42a             = 82
	memo_forums_verdict_d3c8089f             = 83
	memo_forums_verdict_fb8e50cc             = 84
	memo_frontline_held_a80cf595             = 85
	memo_frontline_held_cec3041e             = 86
	memo_frontline_outlook_eb73ce09          = 87
	memo_frontline_unit_47e8382d             = 88
	memo_frontline_verdict_11642b90          = 89
	memo_frontline_verdict_16e73fb5          = 90
	memo_frontline_verdict_b454dae2          = 91
	memo_interviews_applies_268c0b20         = 92
	memo_interviews_held_2700913e            = 93
	memo_interviews_held_88cc32ec            = 94
	memo_interviews_only_holder_67279bb9     = 95
	memo_interviews_outlook_b1e9d20b         = 96
	memo_interviews_thing_a51413c3           = 97
	memo_interviews_verdict_255bda6b         = 98
	memo_interviews_verdict_642a7910         = 99
	memo_interviews_verdict_de0fc1f9         = 100
	memo_lectures_held_2c8853fe              = 101
	memo_lectures_held_5c5e7375              = 102
	memo_lectures_outlook_3fa43e90           = 103
	memo_lectures_unit_d89bd85f              = 104
	memo_lectures_verdict_12084e1c           = 105
	memo_lectures_verdict_1c05f7a9           = 106
	memo_lectures_verdict_87202ede           = 107
	memo_liaison_asked_1a58e788              = 108
	memo_liaison_fails_from_bfc41b56         = 109
	memo_liaison_foreseen_0686aa3f           = 110
	memo_liaison_foreseen_545a1558           = 111
	memo_liaison_gaps_2b5796ee               = 112
	memo_liaison_gaps_3d8f33c4               = 113
	memo_liaison_grace_3abe0f49              = 114
	memo_liaison_last_day_628589b2           = 115
	memo_liaison_message_9de3e317            = 116
	memo_liaison_message_9fc21990            = 117
	memo_liaison_needed_units_bb24dbb4       = 118
	memo_liaison_needed_units_d180e4be       = 119
	memo_liaison_outlives_567c0a29           = 120
	memo_liaison_outlook_7053d85f            = 121
	memo_liaison_pieces_fdd53339             = 122
	memo_liaison_proof_11834a7f              = 123
	memo_liaison_running_27016a3c            = 124
	memo_liaison_running_5b68252c            = 125
	memo_liaison_shortfalls_721815cc         = 126
	memo_liaison_shortfalls_d7d7668f         = 127
	memo_liaison_status_119801df             = 128
	memo_liaison_status_3e87c141             = 129
	memo_liaison_told_of_030f2a17            = 130
	memo_liaison_turns_d637d468              = 131
	memo_liaison_unit_63ca5db4               = 132
	memo_liaison_unit_7bd21030               = 133
	memo_liaison_units_0a015e2d              = 134
	memo_liaison_verdict_0c8e4f28            = 135
	memo_liaison_verdict_77e9108f            = 136
	memo_liaison_verdict_b303d237            = 137
	memo_meetings_counted_769f4b3d           = 138
	memo_meetings_counted_b6db3ed7           = 139
	memo_meetings_held_7e7ee2f4              = 140
	memo_meetings_held_c4ae516b              = 141
	memo_meetings_outlook_e4f0698b           = 142
	memo_meetings_unit_a746d950              = 143
	memo_meetings_verdict_5f4458f6           = 144
	memo_meetings_verdict_98eb5cc4           = 145
	memo_meetings_verdict_b1e3d714           = 146
	memo_mentorship_applies_5fca3fba         = 147
	memo_mentorship_assign_by_aae89e6a       = 148
	memo_mentorship_chinese_ac7ed69e         = 149
	memo_mentorship_covered_until_7e23ac5a   = 150
	memo_mentorship_covered_until_b25cd473   = 151
	memo_mentorship_cut_bcb8b99d             = 152
	memo_mentorship_details_17469256         = 153
	memo_mentorship_ending_ed69ba44          = 154
	memo_mentorship_first_af3b6de2           = 155
	memo_mentorship_given_58205a3f           = 156
	memo_mentorship_lasting_72012fe1         = 157
	memo_mentorship_leaves_fe732bab          = 158
	memo_mentorship_message_b46226f2         = 159
	memo_mentorship_message_e4088784         = 160
	memo_mentorship_missing_bbbc09a2         = 161
	memo_mentorship_needed_0ce84a9c          = 162
	memo_mentorship_needed_by_2e6eda31       = 163
	memo_mentorship_needed_until_0b6e3a06    = 164
	memo_mentorship_newcomer_83f1b154        = 165
	memo_mentorship_outlook_447ab0f6         = 166
	memo_mentorship_recorded_until_1422a817  = 167
	memo_mentorship_status_18af56a5          = 168
	memo_mentorship_status_a197d4a3          = 169
	memo_mentorship_unassigned_cbd5938d      = 170
	memo_mentorship_unassigned_de7d5552      = 171
	memo_mentorship_uncovered_75210dff       = 172
	memo_mentorship_until_41621293           = 173
	memo_mentorship_valid_8191f853           = 174
	memo_mentorship_verdict_3ca8be6f         = 175
	memo_mentorship_verdict_d835a7ae         = 176
	memo_mentorship_verdict_d9a8a14f         = 177
	memo_outcome_not_applicable_32e30549     = 178
	memo_outcome_not_applicable_d2ae41e9     = 179
	memo_outcome_not_due_09e5d584            = 180
	memo_outcome_not_due_f8befd19            = 181
	memo_outlook_made_good_by_213f6338       = 182
	memo_outlook_open_bf44d8aa               = 183
	memo_party_training_outlook_423be0ab     = 184
	memo_party_training_trained_2d069395     = 185
	memo_party_training_trained_c2d5eca5     = 186
	memo_party_training_unit_1638a0f1        = 187
	memo_party_training_verdict_3feb54cc     = 188
	memo_party_training_verdict_61d1949b     = 189
	memo_party_training_verdict_c80c4826     = 190
	memo_plans_others_23464d65               = 191
	memo_plans_others_e59ccefa               = 192
	memo_plans_outlook_1e0aec23              = 193
	memo_plans_tailored_047ddff9             = 194
	memo_plans_tailored_320a279b             = 195
	memo_plans_verdict_40d64554              = 196
	memo_plans_verdict_55d8c452              = 197
	memo_plans_verdict_f2963e5e              = 198
	memo_podium_applies_dcff69f2             = 199
	memo_podium_before_f2e48ffd              = 200
	memo_podium_given_2140597b               = 201
	memo_podium_given_3ce35127               = 202
	memo_podium_message_9382a50d             = 203
	memo_podium_message_ac66590f             = 204
	memo_podium_outlook_265c79f6             = 205
	memo_podium_status_1091bb3a              = 206
	memo_podium_status_f1e27ffa              = 207
	memo_podium_talks_3e07c72b               = 208
	memo_podium_talks_c9c4c97b               = 209
	memo_podium_verdict_115af57b             = 210
	memo_podium_verdict_16137dc8             = 211
	memo_podium_verdict_7939f2a5             = 212
	memo_presence_away_799e9d01              = 213
	memo_presence_open_end_0f500d55          = 214
	memo_problems_days_6f41a147              = 215
	memo_problems_found_2776d365             = 216
	memo_problems_message_14a5fe23           = 217
	memo_problems_needed_25e70896            = 218
	memo_problems_outlook_f87778bd           = 219
	memo_problems_solved_6421e716            = 220
	memo_problems_verdict_005fdc67           = 221
	memo_problems_verdict_94649e5f           = 222
	memo_problems_verdict_d1f995c3           = 223
	memo_quota_warn_days_b84e69cd            = 224
	memo_quota_whole_c2887c01                = 225
	memo_quota_years_6b80bc73                = 226
	memo_quota_years_ahead_8fdc9c6d          = 227
	memo_rate_zeros_c8677d17                 = 228
	memo_report_filed_6738d143               = 229
	memo_report_filed_d47e3212               = 230
	memo_report_outlook_b148ec89             = 231
	memo_report_verdict_5b7fb3eb             = 232
	memo_report_verdict_d3afd041             = 233
	memo_report_verdict_ffd85f8e             = 234
	memo_reviews_held_16eb6b21               = 235
	memo_reviews_held_7011ce96               = 236
	memo_reviews_outlook_9ec361fa            = 237
	memo_reviews_unit_db115c6b               = 238
	memo_reviews_verdict_020e2346            = 239
	memo_reviews_verdict_26e98c64            = 240
	memo_reviews_verdict_9798747f            = 241
	memo_rotation_begun_b46b1147             = 242
	memo_rotation_doubted_4bed0f81           = 243
	memo_rotation_doubted_58768697           = 244
	memo_rotation_doubted_a10c79d0           = 245
	memo_rotation_doubtful_0b53444b          = 246
	memo_rotation_doubtful_1f421eeb          = 247
	memo_rotation_ended_0bf36935             = 248
	memo_rotation_ended_5ba76309             = 249
	memo_rotation_judged_0a1d4720            = 250
	memo_rotation_judged_212eb94e            = 251
	memo_rotation_judged_c5582cc6            = 252
	memo_rotation_judged_ended_1b256cfd      = 253
	memo_rotation_judged_ended_29091fe3      = 254
	memo_rotation_judged_ended_a6f304a5      = 255
	memo_rotation_message_2dea0b08           = 256
	memo_rotation_message_fd8fd528           = 257
	memo_rotation_message_open_d8539048      = 258
	memo_rotation_message_open_daf36ac9      = 259
	memo_rotation_message_unknown_38cbb7d3   = 260
	memo_rotation_outlook_5b126fe8           = 261
	memo_rotation_to_end_4ac60766            = 262
	memo_rotation_training_attended_17aafb58 = 263
	memo_rotation_training_attended_9be2b330 = 264
	memo_rotation_training_outlook_0101d543  = 265
	memo_rotation_training_unit_2fe3de69     = 266
	memo_rotation_training_verdict_7fd491f3  = 267
	memo_rotation_training_verdict_b14bb4c2  = 268
	memo_rotation_training_verdict_ec62441a  = 269
	memo_rotation_verdict_141f5fd0           = 270
	memo_rotation_verdict_80b4e095           = 271
	memo_rotation_verdict_ae4094de           = 272
	memo_secondment_applies_ac5dc782         = 273
	memo_secondment_days_712f1ab0            = 274
	memo_secondment_days_a9b6d61e            = 275
	memo_secondment_experienced_9efdaee8     = 276
	memo_secondment_inexperienced_f7deadca   = 277
	memo_secondment_message_35265536         = 278
	memo_secondment_message_4ea46285         = 279
	memo_secondment_message_unknown_b4162e98 = 280
	memo_secondment_outlook_d5689532         = 281
	memo_secondment_stays_2af52a6d           = 282
	memo_secondment_unit_8f7d64a8            = 283
	memo_secondment_unrecorded_67b5a275      = 284
	memo_secondment_verdict_899a0491         = 285
	memo_secondment_verdict_da3eccc6         = 286
	memo_secondment_verdict_f65a441d         = 287
	memo_sessions_counted_8967b7d5           = 288
	memo_sessions_counted_e3340d57           = 289
	memo_sessions_held_dfd568e7              = 290
	memo_sessions_held_edb31c60              = 291
	memo_sessions_outlook_63357d0d           = 292
	memo_sessions_unit_4f8a99e8              = 293
	memo_sessions_verdict_3e07d73c           = 294
	memo_sessions_verdict_768e8dbe           = 295
	memo_sessions_verdict_a85bf6aa           = 296
	memo_tenure_open_99a447b2                = 297
	memo_training_held_2c2870c6              = 298
	memo_training_held_376957de              = 299
	memo_training_outlook_d3b0acf4           = 300
	memo_training_unit_28dee0f2              = 301
	memo_training_verdict_1354463a           = 302
	memo_training_verdict_151b524d           = 303
	memo_training_verdict_e391d70d           = 304
	memo_values_held_452e7677                = 305
	memo_values_held_c31e0bac                = 306
	memo_values_outlook_a5dde570             = 307
	memo_values_unit_9568a7d0                = 308
	memo_values_verdict_16c0ae2e             = 309
	memo_values_verdict_55efd147             = 310
	memo_values_verdict_bafe4290             = 311
	memo_visits_counted_7287ac17             = 312
	memo_visits_counted_d2f72042             = 313
	memo_visits_halves_95ca623f              = 314
	memo_visits_outlook_21f1106b             = 315
	memo_visits_unit_514dcd9c                = 316
	memo_visits_verdict_1aad6e2e             = 317
	memo_visits_verdict_742b89cc             = 318
	memo_visits_verdict_863ece51             = 319
	memo_words_limit_b413e7b1                = 320
	memo_words_plain_1f58a551                = 321
	remembered                               = 322
)

// Numbers of the names that fields are looked up by.
const (
	at_after_years           = 0
	at_anchor                = 1
	at_approved_on           = 2
	at_as_of                 = 3
	at_asked                 = 4
	at_aspects               = 5
	at_assign_within_days    = 6
	at_available             = 7
	at_award                 = 8
	at_award_review          = 9
	at_awards                = 10
	at_away                  = 11
	at_beside                = 12
	at_branch_id             = 13
	at_came                  = 14
	at_campaign              = 15
	at_campaigns             = 16
	at_category              = 17
	at_changes               = 18
	at_contest               = 19
	at_count                 = 20
	at_date                  = 21
	at_day                   = 22
	at_days                  = 23
	at_department            = 24
	at_disclosure            = 25
	at_done                  = 26
	at_due                   = 27
	at_duration_months       = 28
	at_en                    = 29
	at_ends                  = 30
	at_event_id              = 31
	at_events                = 32
	at_every_weeks           = 33
	at_faults                = 34
	at_forum                 = 35
	at_from                  = 36
	at_frontline_exchange    = 37
	at_grace_days            = 38
	at_grassroots_experience = 39
	at_holders               = 40
	at_host_type             = 41
	at_host_types            = 42
	at_id                    = 43
	at_interviewer_id        = 44
	at_interviewer_roles     = 45
	at_interviews            = 46
	at_joined_on             = 47
	at_kind                  = 48
	at_last                  = 49
	at_lecture               = 50
	at_liaisons              = 51
	at_limit                 = 52
	at_management            = 53
	at_many                  = 54
	at_max_gap_days          = 55
	at_max_years             = 56
	at_mentor_id             = 57
	at_mentor_left_on        = 58
	at_mentor_party_member   = 59
	at_mentorship            = 60
	at_mentorships           = 61
	at_merge_gap_days        = 62
	at_message               = 63
	at_min_days              = 64
	at_min_departments       = 65
	at_min_rate              = 66
	at_min_workdays          = 67
	at_minimum               = 68
	at_needed                = 69
	at_next                  = 70
	at_ninefold              = 71
	at_on                    = 72
	at_one                   = 73
	at_participation         = 74
	at_party_training        = 75
	at_period                = 76
	at_person                = 77
	at_person_branch         = 78
	at_person_id             = 79
	at_person_rank           = 80
	at_plans                 = 81
	at_postings              = 82
	at_problems_found        = 83
	at_problems_solved       = 84
	at_reason                = 85
	at_report_and_reviews    = 86
	at_reports               = 87
	at_required              = 88
	at_role                  = 89
	at_row                   = 90
	at_rows                  = 91
	at_secondments           = 92
	at_service               = 93
	at_session               = 94
	at_speaker_kind          = 95
	at_status                = 96
	at_study_session         = 97
	at_subject               = 98
	at_submitted_on          = 99
	at_thresholds            = 100
	at_to                    = 101
	at_tolerated             = 102
	at_topic                 = 103
	at_training_class        = 104
	at_unit                  = 105
	at_unit_id               = 106
	at_units                 = 107
	at_units_per_member      = 108
	at_unsolved              = 109
	at_value                 = 110
	at_values_activity       = 111
	at_visits                = 112
	at_warn_days             = 113
	at_warn_months           = 114
	at_week                  = 115
	at_weeks                 = 116
	at_window                = 117
	at_within_years          = 118
	at_work_meeting          = 119
	at_worst_year            = 120
	at_year                  = 121
	at_years                 = 122
	at_zh                    = 123
)

var vocabulary = regoplan.NewVocabulary([]string{
	"after_years",
	"anchor",
	"approved_on",
	"as_of",
	"asked",
	"aspects",
	"assign_within_days",
	"available",
	"award",
	"award_review",
	"awards",
	"away",
	"beside",
	"branch_id",
	"came",
	"campaign",
	"campaigns",
	"category",
	"changes",
	"contest",
	"count",
	"date",
	"day",
	"days",
	"department",
	"disclosure",
	"done",
	"due",
	"duration_months",
	"en",
	"ends",
	"event_id",
	"events",
	"every_weeks",
	"faults",
	"forum",
	"from",
	"frontline_exchange",
	"grace_days",
	"grassroots_experience",
	"holders",
	"host_type",
	"host_types",
	"id",
	"interviewer_id",
	"interviewer_roles",
	"interviews",
	"joined_on",
	"kind",
	"last",
	"lecture",
	"liaisons",
	"limit",
	"management",
	"many",
	"max_gap_days",
	"max_years",
	"mentor_id",
	"mentor_left_on",
	"mentor_party_member",
	"mentorship",
	"mentorships",
	"merge_gap_days",
	"message",
	"min_days",
	"min_departments",
	"min_rate",
	"min_workdays",
	"minimum",
	"needed",
	"next",
	"ninefold",
	"on",
	"one",
	"participation",
	"party_training",
	"period",
	"person",
	"person_branch",
	"person_id",
	"person_rank",
	"plans",
	"postings",
	"problems_found",
	"problems_solved",
	"reason",
	"report_and_reviews",
	"reports",
	"required",
	"role",
	"row",
	"rows",
	"secondments",
	"service",
	"session",
	"speaker_kind",
	"status",
	"study_session",
	"subject",
	"submitted_on",
	"thresholds",
	"to",
	"tolerated",
	"topic",
	"training_class",
	"unit",
	"unit_id",
	"units",
	"units_per_member",
	"unsolved",
	"value",
	"values_activity",
	"visits",
	"warn_days",
	"warn_months",
	"week",
	"weeks",
	"window",
	"within_years",
	"work_meeting",
	"worst_year",
	"year",
	"years",
	"zh",
}, []string{
	"",
	" ",
	"%04d-%02d-%02d",
	"%04d-W%02d",
	"%[1]d年无人参加党性教育培训，应不少于%[3]d人",
	"%[1]d年未举办培训班，应不少于%[3]d次",
	"%[1]d年未举办干部论坛，应不少于%[3]d次",
	"%[1]d年未公开信息，应不少于%[3]d次",
	"%[1]d年未参加培训，应不少于%[3]d次",
	"%[1]d年未开展一报告两评议，应不少于%[3]d次",
	"%[1]d年未开展一线交流，应不少于%[3]d次",
	"%[1]d年未开展核心价值观活动，应不少于%[3]d次",
	"%[1]d年未组织竞赛，应不少于%[3]d次",
	"%[1]d年未评出规定奖项，应为%[3]d个",
	"%[1]d年没有符合主讲人要求的辅导报告，应不少于%[3]d次",
	"%[1]d年缺%[2]s",
	"%[1]s to %[2]s (days present: %[3]d, at times no unit in contact)",
	"%[1]s to %[2]s (days present: %[3]d, fewest units: %[4]d)",
	"%[1]s 至 %[2]s %[3]s（%[4]s，应不少于%[5]s）",
	"%[1]s 至 %[2]s 在岗%[3]d天，其间有时没有联系点",
	"%[1]s 至 %[2]s 在岗%[3]d天，最少时%[4]d个",
	"%[1]s 至 %[2]s 未召开专题学习会，应不少于%[4]d次",
	"%[1]s 至 %[2]s 未召开有议题的工作会议，应不少于%[4]d次",
	"%[1]s 至 %[2]s 未走访，应不少于%[4]d个半天",
	"%[1]s再到%[3]d个部门任职（已计%[4]d个部门，应不少于%[5]d个部门）",
	"%[1]s再建立%[3]d个联系点（%[4]s，应不少于%[5]d个，自%[6]s起不足）",
	"%[1]s再挂职满%[3]d天（%[4]s，应不少于%[5]d天）",
	"%[1]s在干部论坛、辅导报告或培训班上主讲一次",
	"%[1]s确定带教老师",
	"%[1]s，%[2]s续接并持续到%[5]s",
	"%[1]s，无法判定：请补填结束日期",
	"%[2]d cadre forums in %[1]d, at least %[3]d required",
	"%[2]d contests in %[1]d, at least %[3]d required",
	"%[2]d core values activities in %[1]d, at least %[3]d required",
	"%[2]d disclosures in %[1]d, at least %[3]d required",
	"%[2]d frontline exchanges in %[1]d, at least %[3]d required",
	"%[2]d lectures by recognised speakers in %[1]d, at least %[3]d required",
	"%[2]d people in party training in %[1]d, at least %[3]d required",
	"%[2]d reports with two reviews in %[1]d, at least %[3]d required",
	"%[2]d training classes in %[1]d, at least %[3]d required",
	"%[2]d training events attended in %[1]d, at least %[3]d required",
	"%[3]d half-days of visits from %[1]s to %[2]s, at least %[4]d required",
	"%[3]d study sessions from %[1]s to %[2]s, at least %[4]d required",
	"%[3]d work meetings with a topic from %[1]s to %[2]s, at least %[4]d required",
	"%[3]s on secondment, at least %[2]d required",
	"%[3]s: resume it %[4]s and continue until %[5]s",
	"%[6]s by %[1]s: %[7]d more (%[8]s in %[3]d, at least %[9]d required)",
	"%[6]s from %[1]s to %[2]s: %[7]d more (%[8]s, at least %[9]d required)",
	"%d",
	"%d cadre forum",
	"%d cadre forums",
	"%d contest",
	"%d contests",
	"%d core values activities",
	"%d core values activity",
	"%d day",
	"%d days",
	"%d department",
	"%d departments",
	"%d disclosure",
	"%d disclosures",
	"%d frontline exchange",
	"%d frontline exchanges",
	"%d given",
	"%d half-day",
	"%d half-days",
	"%d lecture by a recognised speaker",
	"%d lectures by recognised speakers",
	"%d meeting",
	"%d meetings",
	"%d people in party training",
	"%d person in party training",
	"%d report with two reviews",
	"%d reports with two reviews",
	"%d session",
	"%d sessions",
	"%d training class",
	"%d training classes",
	"%d training event",
	"%d training events",
	"%d unit",
	"%d units",
	"%d个",
	"%d个半天",
	"%d个部门",
	"%d人",
	"%d天",
	"%d年举办培训班%d次，应不少于%d次",
	"%d年举办干部论坛%d次，应不少于%d次",
	"%d年信息公开%d次，应不少于%d次",
	"%d年参加党性教育培训%d人，应不少于%d人",
	"%d年参加培训%d次，应不少于%d次",
	"%d年度培养方案",
	"%d年度调研报告",
	"%d年开展一报告两评议%d次，应不少于%d次",
	"%d年开展一线交流%d次，应不少于%d次",
	"%d年开展核心价值观活动%d次，应不少于%d次",
	"%d年符合主讲人要求的辅导报告%d次，应不少于%d次",
	"%d年组织竞赛%d次，应不少于%d次",
	"%d年评出规定奖项%d个，应为%d个",
	"%d次",
	"%s counted",
	"%s 至 %s 主讲%d次，应不少于1次",
	"%s 至 %s 仅召开专题学习会%d次，应不少于%d次",
	"%s 至 %s 仅召开有议题的工作会议%d次，应不少于%d次",
	"%s 至 %s 仅走访%d个半天，应不少于%d个半天",
	"%s 至 %s 未主讲，应不少于1次",
	"%v",
	", ",
	", not counting %[2]s not present",
	"-1",
	".",
	"0",
	"0000000000000000000000000000000000000000",
	"1",
	"1 cadre forum in %[1]d, at least %[3]d required",
	"1 contest in %[1]d, at least %[3]d required",
	"1 core values activity in %[1]d, at least %[3]d required",
	"1 disclosure in %[1]d, at least %[3]d required",
	"1 frontline exchange in %[1]d, at least %[3]d required",
	"1 half-day of visits from %[1]s to %[2]s, at least %[4]d required",
	"1 lecture by a recognised speaker in %[1]d, at least %[3]d required",
	"1 person in party training in %[1]d, at least %[3]d required",
	"1 report with two reviews in %[1]d, at least %[3]d required",
	"1 study session from %[1]s to %[2]s, at least %[4]d required",
	"1 training class in %[1]d, at least %[3]d required",
	"1 training event attended in %[1]d, at least %[3]d required",
	"1 work meeting with a topic from %[1]s to %[2]s, at least %[4]d required",
	"100",
	"10000",
	"1000000000",
	"12",
	"146097",
	"183",
	"1970",
	"2",
	"2400",
	"2932896",
	"3",
	"31",
	"400",
	"4800",
	"6",
	"60",
	"7",
	"86400000000000",
	"92700",
	": to be made up by %s",
	"; ",
	"a mentor must be assigned by %s",
	"a mentor was to be assigned by %s, none on record",
	"actual",
	"after_years",
	"am",
	"anchor",
	"and %d more",
	"answer",
	"approved_on",
	"as_of",
	"asked",
	"aspects",
	"aspects missing: %s",
	"aspects to cover in the mentorship by %[1]s: %[3]s",
	"aspects_missing",
	"assign a mentor %[2]s",
	"assign_within_days",
	"assigned_late",
	"at least %[2]s in contact on every day present",
	"at once (was due by %s)",
	"available",
	"award",
	"award_review",
	"awards",
	"awards to give by %[1]s: %[6]s (%[4]d named in %[3]d, %[7]s)",
	"away",
	"beside",
	"branch_id",
	"by %s",
	"cadre_officer",
	"came",
	"campaign",
	"campaigns",
	"campaigns held: %[1]d, took part in none: %[3]s",
	"campaigns held: %[1]d, took part in: %[2]d, missing: %[4]s",
	"campaigns held: %d, took part in all",
	"cannot be assessed until an end date is filled in: %[2]s",
	"category",
	"changes",
	"contest",
	"contests to hold",
	"continue the mentorship until %s",
	"core values activities to hold",
	"count",
	"covered_until",
	"date",
	"day",
	"days",
	"days on secondment to complete %[2]s: %[3]d more (%[6]s, at least %[5]d required)",
	"days present without any %[5]s since %[1]s: %[2]d, at most %[4]d allowed",
	"department",
	"departments to work in %[2]s: %[3]d more (%[4]d counted, at least %[5]d required)",
	"details",
	"disclosure",
	"disclosures to make",
	"done",
	"done on time in every year that fell due",
	"done_on",
	"due",
	"due blocks: %d, all met",
	"due blocks: %d, short: %d, tolerated: %d",
	"due_soon",
	"duration_months",
	"e-",
	"en",
	"ended_early",
	"ends",
	"event_id",
	"events",
	"every_weeks",
	"evidence",
	"exceeded",
	"exchange",
	"exempt",
	"fail",
	"faults",
	"fewer than %[5]s in contact for %[4]s present in a row at the longest, at most %[3]d tolerated",
	"fewer than %[6]s in contact for more than %[4]s present in a row: %[5]s",
	"fewer than %[7]s in contact since %[1]s, days present: %[3]d, at most %[4]d tolerated%[6]s",
	"forum",
	"forums to hold",
	"from",
	"frontline exchanges to hold",
	"frontline_exchange",
	"gap",
	"gaps",
	"give a talk at a forum, a lecture or a training class %[2]s",
	"grace_days",
	"grassroots experience is not recorded: cannot be assessed",
	"grassroots_experience",
	"half-days of visits to make",
	"half_days",
	"holders",
	"host_type",
	"host_types",
	"id",
	"in %[1]s since %[2]s: %[4]d-year limit of %[3]s passed by %[6]s",
	"in %[1]s since %[2]s: reaches the %[4]d-year limit on %[3]s",
	"interview",
	"interviewer_id",
	"interviewer_roles",
	"interviews",
	"is due by %[1]s",
	"is due by %[1]s, %[3]s left",
	"is due by %[1]s; what is on record is for another rank or category",
	"joined_on",
	"judged_on",
	"key",
	"kind",
	"last",
	"late",
	"lecture",
	"lectures by recognised speakers to hold",
	"liaison",
	"liaisons",
	"life",
	"limit",
	"longest stretch without any %[7]s: %[8]s (%[2]s to %[3]s%[9]s), at most %[6]d allowed",
	"management",
	"many",
	"max_gap_days",
	"max_years",
	"meeting",
	"meetings",
	"mentor",
	"mentor_id",
	"mentor_left_on",
	"mentor_party_member",
	"mentorship",
	"mentorship began on %s, was to begin by %s",
	"mentorship is continuous from %s to %s",
	"mentorship is continuous only until %s, was to last until %s",
	"mentorships",
	"merge_gap_days",
	"message",
	"met in every year",
	"min_days",
	"min_departments",
	"min_per_year",
	"min_rate",
	"min_service_days",
	"min_workdays",
	"minimum",
	"misfits",
	"missing",
	"missing in %[1]d: %[3]s",
	"missing_aspects",
	"named awards given in %d: %d of %d",
	"needed",
	"next",
	"ninefold",
	"no cadre forum in %[1]d, at least %[3]d required",
	"no contest in %[1]d, at least %[3]d required",
	"no core values activity in %[1]d, at least %[3]d required",
	"no disclosure in %[1]d, at least %[3]d required",
	"no frontline exchange in %[1]d, at least %[3]d required",
	"no half-day of visits from %[1]s to %[2]s, at least %[4]d required",
	"no lecture by a recognised speaker in %[1]d, at least %[3]d required",
	"no named award given in %[1]d, %[3]d required",
	"no posting begun by %s: cannot be assessed",
	"no posting begun by this day: cannot be assessed",
	"no report with two reviews in %[1]d, at least %[3]d required",
	"no secondment to a recognised host, at least %[2]s required",
	"no stay in a department is past its %d-year limit",
	"no study session from %[1]s to %[2]s, at least %[4]d required",
	"no talk from %s to %s, at least 1 required",
	"no training class in %[1]d, at least %[3]d required",
	"no training event attended in %[1]d, at least %[3]d required",
	"no work meeting with a topic from %[1]s to %[2]s, at least %[4]d required",
	"no_posting",
	"nobody in party training in %[1]d, at least %[3]d required",
	"none",
	"none given yet",
	"none yet",
	"not_applicable",
	"not_assigned",
	"not_due",
	"not_recorded",
	"not_tailored",
	"nothing has fallen due",
	"on",
	"one",
	"other",
	"participation",
	"party_training",
	"pass",
	"people to take part in party training",
	"period",
	"person",
	"person_branch",
	"person_id",
	"person_rank",
	"plan",
	"plans",
	"pm",
	"posting",
	"posting_open",
	"postings",
	"problems",
	"problems found: %d, none solved, at least %v%% required",
	"problems found: %d, solved: %d (%v%%), at least %v%% required",
	"problems still to solve by %[1]s: %[2]d (%[3]d found, %[4]d solved, at least %[5]d required)",
	"problems_found",
	"problems_solved",
	"rank",
	"reason",
	"reasons",
	"report",
	"report_and_reviews",
	"reports",
	"reports with two reviews to hold",
	"required",
	"research",
	"review",
	"role",
	"rotate out of %[2]s by %[1]s (there since %[3]s, %[4]d-year limit)",
	"rotation",
	"row",
	"rows",
	"secondment",
	"secondments",
	"secretary",
	"service",
	"session",
	"sessions",
	"short",
	"speaker",
	"speaker_kind",
	"speaker_kinds",
	"status",
	"stints",
	"study",
	"study sessions to hold",
	"study_session",
	"subject",
	"submitted_on",
	"successor",
	"take part in an event of %[2]q held by the person's own branch by %[1]s",
	"talk",
	"talks from %s to %s: %d, at least 1 required",
	"the development plan for %d",
	"the mentor leaves on %s",
	"the mentorship ends on %s",
	"the next %s is due by %s",
	"the next %s was due by %s, %s ago: hold it now",
	"the posting in %[1]s since %[2]s has none, yet one in %[4]s begins on %[3]s",
	"the research report for %d",
	"thresholds",
	"to",
	"tolerated",
	"too_few",
	"topic",
	"training",
	"training classes to hold",
	"training events to attend",
	"training_class",
	"unit",
	"unit_id",
	"units",
	"units to take up contact with %[2]s: %[3]d more (%[7]s, at least %[5]d required; short from %[6]s)",
	"units_per_member",
	"unknown",
	"unsolved",
	"until",
	"value",
	"values_activity",
	"visits",
	"warn_days",
	"warn_months",
	"was due by %[1]s, but came on %[2]s, %[4]s late",
	"was due by %s, but what was done on time is for another rank or category",
	"was due by %s, nothing on record",
	"week",
	"weeks",
	"window",
	"winner",
	"within_years",
	"work",
	"work meetings with a topic to hold",
	"work_meeting",
	"worked in %[3]s, at least %[2]d required",
	"worst_year",
	"year",
	"years",
	"zh",
	"、",
	"下一次%s最迟应于%s进行",
	"下一次%s最迟应于%s进行，已逾期%d天，应尽快进行",
	"再举办培训班%d次",
	"再举办干部论坛%d次",
	"再公开信息%d次",
	"再参加培训%d次",
	"再召开专题学习会%d次",
	"再召开有议题的工作会议%d次",
	"再安排%d人参加党性教育培训",
	"再开展一报告两评议%d次",
	"再开展一线交流%d次",
	"再开展核心价值观活动%d次",
	"再组织竞赛%d次",
	"再走访%d个半天",
	"再邀请认可的主讲人作辅导报告%d次",
	"到期年度均按时完成",
	"发现问题%d个，均未解决，解决率应不低于%v%%",
	"发现问题%d个，解决%d个，解决率%v%%，应不低于%v%%",
	"另有%d处",
	"各年度均已达标",
	"在%[1]s自%[2]s起的任职未填结束日期，而%[3]s起在%[4]s任职",
	"在%[1]s自%[2]s起连续任职，%[3]s将满%[4]d年上限",
	"在%[1]s自%[2]s起连续任职，%[3]s已满%[4]d年上限，超出%[5]d天",
	"在各部门任职均未超过%d年",
	"学习",
	"尚无",
	"尚无到期事项",
	"尚未评出",
	"工作",
	"已在%[1]d个部门任职，应不少于%[2]d个部门",
	"已计%s",
	"已评出%d个",
	"带教内容缺%s",
	"带教只登记到%s",
	"带教只连续到%s，应到%s",
	"带教老师%s离开",
	"带教自%s起，应不晚于%s",
	"带教自%s连续到%s",
	"带教须持续到%s",
	"应参加主题活动%[1]d项，均未参加：%[2]s",
	"应参加主题活动%[1]d项，已参加%[2]d项，未参加：%[3]s",
	"应参加主题活动%d项，全部参加",
	"应达标周期%d个，不足%d个，在允许的%d个以内",
	"应达标周期%d个，全部达标",
	"截至%s没有任职记录，无法判定",
	"截至当日没有任职记录，无法判定",
	"最迟于%[1]s%[2]s（%[3]d年%[4]s，应不少于%[5]s）",
	"最迟于%[1]s从%[2]s轮岗（自%[3]s起连续任职，上限%[4]d年）",
	"最迟于%[1]s再解决问题%[2]d个（发现%[3]d个，解决%[4]d个，应不少于%[5]d个）",
	"最迟于%[1]s参加一次所在支部的“%[2]s”活动",
	"最迟于%[1]s补上带教内容：%[2]s",
	"最迟于%[1]s评出%[2]s（%[3]d年规定奖项%[4]d个，%[5]s）",
	"最迟于%s",
	"最迟应于%[1]s完成，实际%[2]s，迟%[3]d天",
	"最迟应于%s完成，期限内的与本人职级、类别不符",
	"最迟应于%s完成，未见记录",
	"最迟应于%s确定带教老师，未见有效带教",
	"最迟须于%[1]s完成",
	"最迟须于%[1]s完成，已有的与本人职级、类别不符",
	"最迟须于%[1]s完成，还剩%[2]d天",
	"最迟须于%s确定带教老师",
	"最长%[1]d天（%[2]s 至 %[3]s%[4]s）没有%[5]s，应不超过%[6]d天",
	"期限%s已过，应尽快",
	"未在认可的单位挂职，应不少于%[1]d天",
	"未填写基层经历，无法判定",
	"生活",
	"累计挂职%[1]d天，应不少于%[2]d天",
	"联系点始终不少于%[1]d个",
	"联系点少于%[1]d个且连续超过%[2]d个在岗日：%[3]s",
	"联系点少于%[1]d个最长连续%[2]d个在岗日，容许%[3]d天",
	"自%[1]s起在岗%[2]d天没有%[3]s，应不超过%[4]d天",
	"自%[1]s起联系点少于%[2]d个，在岗%[3]d天，超过%[4]d天即未达标%[5]s",
	"访谈",
	"，不计不在岗的%[1]d天",
	"，最迟于%s补足",
	"；",
}, 115)

// What does not change.
var (
	call_00021e57                                 = regoplan.NewBuiltin("object.get", "exchange/plans.rego", 38, 9)
	call_00cc89ba                                 = regoplan.NewBuiltin("to_number", "lib/rate.rego", 21, 11)
	call_01d56dbf                                 = regoplan.NewBuiltin("sum", "lib/presence.rego", 15, 21)
	call_01f1da32                                 = regoplan.NewBuiltin("count", "lib/cadence.rego", 32, 22)
	call_0227551b                                 = regoplan.NewBuiltin("count", "management/campaigns.rego", 46, 2)
	call_024f0161                                 = regoplan.NewBuiltin("minus", "lib/dates.rego", 46, 71)
	call_028874f7                                 = regoplan.NewBuiltin("max", "lib/coverage.rego", 10, 12)
	call_03c9b186                                 = regoplan.NewBuiltin("array.concat", "cultivation/rotation.rego", 145, 2)
	call_07267c05                                 = regoplan.NewBuiltin("count", "lib/cadence.rego", 28, 29)
	call_0769623f                                 = regoplan.NewBuiltin("count", "cultivation/breadth.rego", 37, 72)
	call_07f2febd                                 = regoplan.NewBuiltin("min", "management/mentorship.rego", 40, 58)
	call_080613aa                                 = regoplan.NewBuiltin("min", "management/mentorship.rego", 65, 10)
	call_080bcf5d                                 = regoplan.NewBuiltin("object.get", "fieldwork/liaison.rego", 181, 26)
	call_087ee45a                                 = regoplan.NewBuiltin("plus", "lib/dates.rego", 22, 19)
	call_08919059                                 = regoplan.NewBuiltin("array.concat", "lib/presence.rego", 24, 16)
	call_08956f9f                                 = regoplan.NewBuiltin("minus", "lib/coverage.rego", 34, 17)
	call_08bc97ee                                 = regoplan.NewBuiltin("count", "fieldwork/liaison.rego", 39, 2)
	call_08cb0029                                 = regoplan.NewBuiltin("plus", "lib/dates.rego", 16, 52)
	call_09e25e35                                 = regoplan.NewBuiltin("max", "lib/outlook.rego", 53, 22)
	call_0a324d45                                 = regoplan.NewBuiltin("sprintf", "lib/outlook_quota.rego", 47, 10)
	call_0ae2697d                                 = regoplan.NewBuiltin("concat", "cultivation/rotation.rego", 164, 10)
	call_0af08d14                                 = regoplan.NewBuiltin("round", "lib/dates.rego", 48, 12)
	call_0b074dd6                                 = regoplan.NewBuiltin("div", "lib/dates.rego", 24, 18)
	call_0b37f031                                 = regoplan.NewBuiltin("object.get", "lib/deadline.rego", 23, 31)
	call_0c024f2c                                 = regoplan.NewBuiltin("minus", "fieldwork/problems.rego", 83, 20)
	call_0c4820ab                                 = regoplan.NewBuiltin("minus", "lib/coverage_short.rego", 40, 35)
	call_0c7184af                                 = regoplan.NewBuiltin("concat", "management/mentorship.rego", 90, 40)
	call_0d1a50c8                                 = regoplan.NewBuiltin("mul", "lib/dates.rego", 25, 54)
	call_0d484152                                 = regoplan.NewBuiltin("mul", "lib/dates.rego", 25, 44)
	call_0da3fff9                                 = regoplan.NewBuiltin("object.keys", "management/mentorship.rego", 104, 18)
	call_0dfb80a2                                 = regoplan.NewBuiltin("object.get", "cultivation/rotation.rego", 217, 25)
	call_0f1baa92                                 = regoplan.NewBuiltin("abs", "lib/dates.rego", 47, 2)
	call_0f9180e2                                 = regoplan.NewBuiltin("sprintf", "lib/words.rego", 8, 60)
	call_0f9842f8                                 = regoplan.NewBuiltin("min", "lib/presence.rego", 29, 52)
	call_0faa4bee                                 = regoplan.NewBuiltin("plus", "lib/presence_ahead.rego", 9, 11)
	call_0feb7798                                 = regoplan.NewBuiltin("minus", "fieldwork/liaison.rego", 39, 15)
	call_101229c0                                 = regoplan.NewBuiltin("count", "fieldwork/liaison.rego", 44, 31)
	call_1123ca73                                 = regoplan.NewBuiltin("count", "fieldwork/liaison.rego", 61, 2)
	call_1143e259                                 = regoplan.NewBuiltin("count", "lib/rate.rego", 20, 14)
	call_117c56c8                                 = regoplan.NewBuiltin("object.union", "lib/outcome.rego", 26, 37)
	call_1194ca15                                 = regoplan.NewBuiltin("minus", "lib/presence.rego", 9, 19)
	call_12a83850                                 = regoplan.NewBuiltin("count", "lib/coverage_short.rego", 28, 39)
	call_13797854                                 = regoplan.NewBuiltin("minus", "cultivation/rotation.rego", 82, 103)
	call_138883f8                                 = regoplan.NewBuiltin("plus", "lib/cadence.rego", 112, 24)
	call_13aae962                                 = regoplan.NewBuiltin("mul", "lib/dates.rego", 19, 28)
	call_14582404                                 = regoplan.NewBuiltin("sprintf", "lib/outlook_quota.rego", 20, 27)
	call_145f30c9                                 = regoplan.NewBuiltin("minus", "fieldwork/liaison.rego", 205, 38)
	call_15122c4e                                 = regoplan.NewBuiltin("sprintf", "lib/words.rego", 31, 41)
	call_16275f14                                 = regoplan.NewBuiltin("object.union", "cultivation/rotation.rego", 75, 14)
	call_175e147c                                 = regoplan.NewBuiltin("plus", "lib/presence.rego", 29, 52)
	call_18ad88e4                                 = regoplan.NewBuiltin("count", "showcase/podium.rego", 43, 21)
	call_1954eab0                                 = regoplan.NewBuiltin("object.union", "lib/words.rego", 37, 24)
	call_1aa45476                                 = regoplan.NewBuiltin("object.get", "fieldwork/liaison.rego", 158, 2)
	call_1b388ff3                                 = regoplan.NewBuiltin("array.concat", "lib/coverage_short.rego", 40, 4)
	call_1b7e52f0                                 = regoplan.NewBuiltin("plus", "lib/dates.rego", 46, 32)
	call_1b8424f9                                 = regoplan.NewBuiltin("array.concat", "lib/presence_ahead.rego", 14, 13)
	call_1bc46a7e                                 = regoplan.NewBuiltin("plus", "lib/rate.rego", 18, 66)
	call_1bee9b86                                 = regoplan.NewBuiltin("div", "lib/dates.rego", 44, 31)
	call_1bf28bf0                                 = regoplan.NewBuiltin("plus", "fieldwork/liaison.rego", 173, 41)
	call_1bf6339c                                 = regoplan.NewBuiltin("sprintf", "lib/words.rego", 11, 21)
	call_1c31208f                                 = regoplan.NewBuiltin("array.concat", "lib/deadline.rego", 55, 10)
	call_1c362d5f                                 = regoplan.NewBuiltin("concat", "lib/deadline.rego", 180, 8)
	call_1c391ed7                                 = regoplan.NewBuiltin("div", "fieldwork/problems.rego", 58, 18)
	call_1c5fe9b1                                 = regoplan.NewBuiltin("sort", "lib/coverage_short.rego", 10, 12)
	call_1c962320                                 = regoplan.NewBuiltin("count", "lib/outlook.rego", 55, 74)
	call_1cc8edb4                                 = regoplan.NewBuiltin("count", "lib/deadline.rego", 117, 2)
	call_1d4c4c38                                 = regoplan.NewBuiltin("substring", "lib/dates.rego", 41, 55)
	call_1ddf75b8                                 = regoplan.NewBuiltin("count", "lib/cadence.rego", 92, 12)
	call_1dfbabcd                                 = regoplan.NewBuiltin("plus", "lib/coverage_short.rego", 41, 48)
	call_1e2c111a                                 = regoplan.NewBuiltin("sprintf", "lib/rate.rego", 19, 57)
	call_1ec3ef71                                 = regoplan.NewBuiltin("count", "cultivation/rotation.rego", 42, 2)
	call_1f7bb930                                 = regoplan.NewBuiltin("minus", "lib/outlook.rego", 40, 55)
	call_21384750                                 = regoplan.NewBuiltin("array.slice", "lib/coverage_short.rego", 31, 9)
	call_21e35e37                                 = regoplan.NewBuiltin("minus", "fieldwork/liaison.rego", 210, 11)
	call_21eff8a1                                 = regoplan.NewBuiltin("count", "cultivation/rotation.rego", 30, 92)
	call_22df534c                                 = regoplan.NewBuiltin("minus", "lib/rate.rego", 9, 24)
	call_2339a0d1                                 = regoplan.NewBuiltin("array.concat", "lib/deadline.rego", 58, 39)
	call_2363bb4e                                 = regoplan.NewBuiltin("or", "showcase/podium.rego", 81, 12)
	call_2367d825                                 = regoplan.NewBuiltin("sprintf", "lib/words.rego", 13, 26)
	call_23f9cf60                                 = regoplan.NewBuiltin("array.concat", "lib/rate.rego", 19, 38)
	call_24aafef1                                 = regoplan.NewBuiltin("count", "cultivation/breadth.rego", 37, 4)
	call_25594ec1                                 = regoplan.NewBuiltin("sort", "lib/coverage.rego", 39, 29)
	call_25a3ad8e                                 = regoplan.NewBuiltin("concat", "showcase/awards.rego", 89, 21)
	call_25c0e284                                 = regoplan.NewBuiltin("sprintf", "lib/dates.rego", 35, 16)
	call_26702795                                 = regoplan.NewBuiltin("object.get", "lib/cadence.rego", 93, 14)
	call_277fd875                                 = regoplan.NewBuiltin("count", "management/campaigns.rego", 37, 2)
	call_27c090b9                                 = regoplan.NewBuiltin("minus", "lib/dates.rego", 55, 19)
	call_28babecc                                 = regoplan.NewBuiltin("div", "lib/rate.rego", 15, 19)
	call_28d40371                                 = regoplan.NewBuiltin("count", "management/campaigns.rego", 40, 29)
	call_293c979e                                 = regoplan.NewBuiltin("plus", "lib/gap.rego", 78, 45)
	call_29e454ae                                 = regoplan.NewBuiltin("sprintf", "lib/gap.rego", 103, 8)
	call_29fccc37                                 = regoplan.NewBuiltin("time.date", "lib/dates.rego", 25, 33)
	call_2a1295c6                                 = regoplan.NewBuiltin("count", "exchange/plans.rego", 31, 15)
	call_2a26358d                                 = regoplan.NewBuiltin("minus", "lib/outlook_quota.rego", 20, 45)
	call_2a6d27a1                                 = regoplan.NewBuiltin("or", "fieldwork/liaison.rego", 193, 36)
	call_2addddc4                                 = regoplan.NewBuiltin("object.union", "cultivation/rotation.rego", 124, 17)
	call_2bc511b2                                 = regoplan.NewBuiltin("concat", "showcase/awards.rego", 104, 79)
	call_2d7a0231                                 = regoplan.NewBuiltin("or", "cultivation/rotation.rego", 196, 17)
	call_2d943757                                 = regoplan.NewBuiltin("sum", "fieldwork/problems.rego", 34, 10)
	call_2dd9e7d2                                 = regoplan.NewBuiltin("minus", "lib/quota.rego", 64, 34)
	call_2e5832a6                                 = regoplan.NewBuiltin("object.get", "showcase/podium.rego", 82, 8)
	call_2f24f869                                 = regoplan.NewBuiltin("minus", "management/campaigns.rego", 72, 17)
	call_3003297a                                 = regoplan.NewBuiltin("object.union", "management/mentorship.rego", 40, 13)
	call_30e60c7e                                 = regoplan.NewBuiltin("mul", "lib/rate.rego", 11, 13)
	call_30e86e7b                                 = regoplan.NewBuiltin("min", "showcase/podium.rego", 96, 15)
	call_31ebdce4                                 = regoplan.NewBuiltin("max", "showcase/podium.rego", 81, 72)
	call_322b6e64                                 = regoplan.NewBuiltin("to_number", "lib/dates.rego", 41, 45)
	call_3256bd9c                                 = regoplan.NewBuiltin("count", "lib/words.rego", 49, 34)
	call_3364bbad                                 = regoplan.NewBuiltin("object.get", "lib/words.rego", 37, 45)
	call_34f1263f                                 = regoplan.NewBuiltin("or", "lib/tenure.rego", 12, 14)
	call_35286115                                 = regoplan.NewBuiltin("minus", "lib/cadence.rego", 25, 12)
	call_353cf82d                                 = regoplan.NewBuiltin("object.get", "lib/tenure.rego", 25, 20)
	call_35a7faee                                 = regoplan.NewBuiltin("count", "fieldwork/liaison.rego", 37, 23)
	call_35ae5fa2                                 = regoplan.NewBuiltin("object.union", "lib/deadline.rego", 109, 24)
	call_35e0f651                                 = regoplan.NewBuiltin("count", "lib/deadline.rego", 133, 60)
	call_361ed838                                 = regoplan.NewBuiltin("mul", "lib/rate.rego", 15, 25)
	call_36362933                                 = regoplan.NewBuiltin("plus", "lib/coverage_short.rego", 30, 11)
	call_36887b0c                                 = regoplan.NewBuiltin("array.concat", "lib/words.rego", 51, 22)
	call_371339ea                                 = regoplan.NewBuiltin("sprintf", "lib/outlook.rego", 40, 19)
	call_378a8bd5                                 = regoplan.NewBuiltin("sort", "management/campaigns.rego", 72, 12)
	call_379d96b4                                 = regoplan.NewBuiltin("object.get", "lib/presence.rego", 26, 9)
	call_37e310e0                                 = regoplan.NewBuiltin("array.concat", "lib/coverage_short.rego", 29, 17)
	call_3806ca4e                                 = regoplan.NewBuiltin("concat", "showcase/awards.rego", 104, 25)
	call_395c74ab                                 = regoplan.NewBuiltin("min", "lib/quota.rego", 103, 12)
	call_396be4d0                                 = regoplan.NewBuiltin("max", "showcase/podium.rego", 81, 8)
	call_3981c89e                                 = regoplan.NewBuiltin("minus", "lib/deadline.rego", 176, 10)
	call_3a30e751                                 = regoplan.NewBuiltin("max", "fieldwork/liaison.rego", 200, 9)
	call_3a4875a1                                 = regoplan.NewBuiltin("count", "lib/explain_cadence.rego", 28, 45)
	call_3b3ec8f0                                 = regoplan.NewBuiltin("object.union", "exchange/plans.rego", 46, 12)
	call_3da9da6e                                 = regoplan.NewBuiltin("count", "lib/deadline.rego", 30, 40)
	call_3dec5284                                 = regoplan.NewBuiltin("min", "lib/deadline.rego", 175, 10)
	call_3e9ca686                                 = regoplan.NewBuiltin("array.slice", "lib/coverage.rego", 34, 53)
	call_3ea0b82d                                 = regoplan.NewBuiltin("or", "fieldwork/liaison.rego", 142, 10)
	call_3f27f4db                                 = regoplan.NewBuiltin("object.get", "cultivation/secondment.rego", 120, 30)
	call_3f556a60                                 = regoplan.NewBuiltin("minus", "lib/dates.rego", 25, 44)
	call_406e130f                                 = regoplan.NewBuiltin("or", "lib/coverage.rego", 9, 57)
	call_412cf442                                 = regoplan.NewBuiltin("concat", "showcase/awards.rego", 89, 43)
	call_41b054a2                                 = regoplan.NewBuiltin("max", "lib/deadline.rego", 22, 9)
	call_42218661                                 = regoplan.NewBuiltin("array.concat", "lib/coverage_short.rego", 12, 8)
	call_4297d71c                                 = regoplan.NewBuiltin("count", "lib/gap.rego", 48, 39)
	call_42a7217d                                 = regoplan.NewBuiltin("plus", "lib/cadence.rego", 71, 34)
	call_43441702                                 = regoplan.NewBuiltin("minus", "management/mentorship.rego", 182, 14)
	call_43bb0200                                 = regoplan.NewBuiltin("plus", "showcase/podium.rego", 64, 13)
	call_44671c60                                 = regoplan.NewBuiltin("minus", "lib/gap.rego", 78, 32)
	call_447584fa                                 = regoplan.NewBuiltin("max", "cultivation/secondment.rego", 96, 31)
	call_455c89d6                                 = regoplan.NewBuiltin("count", "management/campaigns.rego", 74, 82)
	call_45fd6ff7                                 = regoplan.NewBuiltin("minus", "lib/words.rego", 53, 39)
	call_46b79921                                 = regoplan.NewBuiltin("count", "fieldwork/liaison.rego", 154, 25)
	call_46bbd251                                 = regoplan.NewBuiltin("minus", "management/mentorship.rego", 67, 15)
	call_46f25bd2                                 = regoplan.NewBuiltin("div", "lib/outlook.rego", 40, 55)
	call_47d29770                                 = regoplan.NewBuiltin("min", "lib/deadline.rego", 133, 24)
	call_48012543                                 = regoplan.NewBuiltin("object.get", "exchange/plans.rego", 35, 11)
	call_482962a1                                 = regoplan.NewBuiltin("count", "cultivation/breadth.rego", 63, 2)
	call_485eb73f                                 = regoplan.NewBuiltin("count", "fieldwork/liaison.rego", 58, 21)
	call_49040ca9                                 = regoplan.NewBuiltin("plus", "lib/outlook.rego", 41, 14)
	call_495d44a3                                 = regoplan.NewBuiltin("count", "lib/cadence.rego", 81, 17)
	call_4984bfde                                 = regoplan.NewBuiltin("plus", "lib/outlook.rego", 40, 48)
	call_49963912                                 = regoplan.NewBuiltin("count", "management/campaigns.rego", 103, 15)
	call_49dcf5c7                                 = regoplan.NewBuiltin("minus", "lib/outlook_gap.rego", 28, 74)
	call_4aec9427                                 = regoplan.NewBuiltin("count", "showcase/podium.rego", 45, 21)
	call_4b114f17                                 = regoplan.NewBuiltin("max", "lib/presence.rego", 29, 43)
	call_4cc07bd3                                 = regoplan.NewBuiltin("minus", "lib/rate.rego", 11, 13)
	call_4cd2f72c                                 = regoplan.NewBuiltin("object.get", "lib/cadence.rego", 92, 18)
	call_4d0dda9c                                 = regoplan.NewBuiltin("count", "cultivation/rotation.rego", 86, 37)
	call_4d169ba7                                 = regoplan.NewBuiltin("plus", "lib/rate.rego", 11, 13)
	call_4db9250b                                 = regoplan.NewBuiltin("plus", "fieldwork/liaison.rego", 186, 45)
	call_4df8fa61                                 = regoplan.NewBuiltin("minus", "lib/dates.rego", 16, 52)
	call_4e58af2a                                 = regoplan.NewBuiltin("sum", "lib/coverage_short.rego", 37, 11)
	call_4ea5e90a                                 = regoplan.NewBuiltin("count", "lib/coverage_short.rego", 29, 39)
	call_4eddf5de                                 = regoplan.NewBuiltin("count", "management/campaigns.rego", 82, 3)
	call_4f36d7c9                                 = regoplan.NewBuiltin("minus", "lib/outlook_gap.rego", 53, 10)
	call_500c93c2                                 = regoplan.NewBuiltin("mul", "lib/dates.rego", 52, 48)
	call_51218dcb                                 = regoplan.NewBuiltin("minus", "lib/coverage.rego", 22, 3)
	call_517d438b                                 = regoplan.NewBuiltin("or", "lib/outlook_gap.rego", 34, 16)
	call_52bf7862                                 = regoplan.NewBuiltin("sort", "lib/outcome.rego", 17, 29)
	call_52e1688c                                 = regoplan.NewBuiltin("object.get", "lib/coverage.rego", 39, 56)
	call_534651cd                                 = regoplan.NewBuiltin("plus", "lib/outlook_gap.rego", 37, 61)
	call_53eb9a38                                 = regoplan.NewBuiltin("array.slice", "lib/coverage.rego", 21, 41)
	call_54d80566                                 = regoplan.NewBuiltin("plus", "lib/presence_ahead.rego", 8, 48)
	call_566fc5b7                                 = regoplan.NewBuiltin("minus", "fieldwork/liaison.rego", 203, 13)
	call_56a5a63f                                 = regoplan.NewBuiltin("minus", "lib/coverage_short.rego", 40, 52)
	call_57be4886                                 = regoplan.NewBuiltin("count", "cultivation/rotation.rego", 200, 2)
	call_58c3ba9a                                 = regoplan.NewBuiltin("sprintf", "management/mentorship.rego", 90, 8)
	call_58dd1374                                 = regoplan.NewBuiltin("count", "lib/gap.rego", 37, 2)
	call_5a94ccee                                 = regoplan.NewBuiltin("minus", "fieldwork/problems.rego", 79, 14)
	call_5b5366d0                                 = regoplan.NewBuiltin("min", "cultivation/breadth.rego", 87, 8)
	call_5bc2e3a2                                 = regoplan.NewBuiltin("rem", "lib/cadence.rego", 63, 4)
	call_5d37a7da                                 = regoplan.NewBuiltin("rem", "lib/dates.rego", 55, 37)
	call_5e03dbf1                                 = regoplan.NewBuiltin("object.union", "lib/deadline.rego", 131, 16)
	call_5f0816c5                                 = regoplan.NewBuiltin("minus", "lib/coverage.rego", 10, 30)
	call_5f865755                                 = regoplan.NewBuiltin("min", "lib/presence_ahead.rego", 5, 22)
	call_5fc305af                                 = regoplan.NewBuiltin("count", "fieldwork/liaison.rego", 203, 24)
	call_618e139c                                 = regoplan.NewBuiltin("max", "lib/tenure.rego", 41, 28)
	call_62b1d265                                 = regoplan.NewBuiltin("plus", "management/mentorship.rego", 60, 14)
	call_62d72519                                 = regoplan.NewBuiltin("min", "lib/outlook.rego", 55, 22)
	call_6311d154                                 = regoplan.NewBuiltin("count", "cultivation/breadth.rego", 34, 29)
	call_63c5492c                                 = regoplan.NewBuiltin("count", "management/mentorship.rego", 113, 21)
	call_64aad9bf                                 = regoplan.NewBuiltin("array.slice", "lib/words.rego", 51, 35)
	call_65427808                                 = regoplan.NewBuiltin("concat", "lib/words.rego", 45, 8)
	call_655a15c0                                 = regoplan.NewBuiltin("minus", "lib/gap.rego", 113, 11)
	call_6599247d                                 = regoplan.NewBuiltin("concat", "management/mentorship.rego", 89, 28)
	call_66b27589                                 = regoplan.NewBuiltin("count", "showcase/podium.rego", 81, 85)
	call_6821894e                                 = regoplan.NewBuiltin("minus", "lib/cadence.rego", 71, 34)
	call_684c49bb                                 = regoplan.NewBuiltin("count", "management/mentorship.rego", 115, 21)
	call_6a77e17c                                 = regoplan.NewBuiltin("time.add_date", "lib/dates.rego", 44, 31)
	call_6c7e2bc8                                 = regoplan.NewBuiltin("plus", "management/mentorship.rego", 199, 9)
	call_6c96cac7                                 = regoplan.NewBuiltin("min", "lib/coverage_short.rego", 38, 12)
	call_6e39f7b3                                 = regoplan.NewBuiltin("max", "lib/presence_ahead.rego", 6, 11)
	call_6f31dc3e                                 = regoplan.NewBuiltin("plus", "lib/outlook_cadence.rego", 39, 16)
	call_6fc496b5                                 = regoplan.NewBuiltin("max", "lib/tenure.rego", 30, 9)
	call_6fdc2334                                 = regoplan.NewBuiltin("minus", "cultivation/rotation.rego", 147, 10)
	call_7027ab7c                                 = regoplan.NewBuiltin("numbers.range", "lib/cadence.rego", 71, 19)
	call_703dfa91                                 = regoplan.NewBuiltin("rem", "lib/rate.rego", 9, 33)
	call_715a79e1                                 = regoplan.NewBuiltin("count", "lib/coverage_short.rego", 33, 12)
	call_7225ef00                                 = regoplan.NewBuiltin("sum", "lib/presence_ahead.rego", 9, 34)
	call_725c6724                                 = regoplan.NewBuiltin("time.date", "lib/dates.rego", 19, 18)
	call_7268247e                                 = regoplan.NewBuiltin("minus", "lib/explain_cadence.rego", 28, 45)
	call_72a3eba8                                 = regoplan.NewBuiltin("count", "management/campaigns.rego", 91, 2)
	call_7444e451                                 = regoplan.NewBuiltin("object.get", "lib/quota.rego", 97, 14)
	call_762c1a24                                 = regoplan.NewBuiltin("or", "lib/gap.rego", 40, 18)
	call_76b18765                                 = regoplan.NewBuiltin("plus", "cultivation/rotation.rego", 196, 78)
	call_7744a9b0                                 = regoplan.NewBuiltin("count", "showcase/podium.rego", 64, 54)
	call_774e4783                                 = regoplan.NewBuiltin("sum", "lib/coverage.rego", 31, 26)
	call_785ef520                                 = regoplan.NewBuiltin("minus", "showcase/podium.rego", 48, 44)
	call_78d27992                                 = regoplan.NewBuiltin("min", "cultivation/rotation.rego", 147, 10)
	call_78eba3fa                                 = regoplan.NewBuiltin("object.get", "cultivation/breadth.rego", 87, 30)
	call_798ddae5                                 = regoplan.NewBuiltin("minus", "lib/thresholds.rego", 13, 18)
	call_79b3cd42                                 = regoplan.NewBuiltin("object.union", "fieldwork/liaison.rego", 167, 20)
	call_79d694c3                                 = regoplan.NewBuiltin("count", "lib/deadline.rego", 122, 29)
	call_7c2da7ce                                 = regoplan.NewBuiltin("minus", "lib/outlook_quota.rego", 15, 14)
	call_7dc273dc                                 = regoplan.NewBuiltin("count", "exchange/interviews.rego", 31, 2)
	call_7ddc6666                                 = regoplan.NewBuiltin("count", "cultivation/rotation.rego", 88, 27)
	call_7e243d03                                 = regoplan.NewBuiltin("object.union", "lib/deadline.rego", 19, 11)
	call_7f3f51e5                                 = regoplan.NewBuiltin("min", "cultivation/secondment.rego", 120, 8)
	call_7f5d7ee8                                 = regoplan.NewBuiltin("minus", "cultivation/rotation.rego", 189, 20)
	call_7f7062b3                                 = regoplan.NewBuiltin("plus", "lib/presence_ahead.rego", 9, 41)
	call_8059f2b8                                 = regoplan.NewBuiltin("count", "fieldwork/liaison.rego", 39, 15)
	call_81669f8c                                 = regoplan.NewBuiltin("round", "lib/dates.rego", 24, 12)
	call_824b8fce                                 = regoplan.NewBuiltin("object.get", "lib/presence.rego", 17, 19)
	call_828f9630                                 = regoplan.NewBuiltin("mul", "fieldwork/visits.rego", 29, 31)
	call_83bf4a51                                 = regoplan.NewBuiltin("minus", "cultivation/rotation.rego", 190, 79)
	call_83c8bc3e                                 = regoplan.NewBuiltin("concat", "lib/deadline.rego", 181, 8)
	call_84475e0f                                 = regoplan.NewBuiltin("time.add_date", "lib/dates.rego", 46, 32)
	call_84647ad6                                 = regoplan.NewBuiltin("concat", "management/mentorship.rego", 231, 30)
	call_84d702fe                                 = regoplan.NewBuiltin("count", "lib/gap.rego", 46, 31)
	call_86db52e3                                 = regoplan.NewBuiltin("plus", "lib/gap.rego", 78, 55)
	call_870ff5c9                                 = regoplan.NewBuiltin("array.concat", "lib/coverage.rego", 19, 12)
	call_87a3de6d                                 = regoplan.NewBuiltin("max", "lib/presence_ahead.rego", 7, 21)
	call_88311613                                 = regoplan.NewBuiltin("sprintf", "lib/words.rego", 31, 76)
	call_883ba372                                 = regoplan.NewBuiltin("minus", "lib/presence_ahead.rego", 9, 41)
	call_888e8050                                 = regoplan.NewBuiltin("object.get", "cultivation/secondment.rego", 95, 8)
	call_897248d9                                 = regoplan.NewBuiltin("object.get", "lib/cadence.rego", 53, 20)
	call_89b3f713                                 = regoplan.NewBuiltin("minus", "cultivation/secondment.rego", 106, 14)
	call_8a32e871                                 = regoplan.NewBuiltin("plus", "fieldwork/liaison.rego", 134, 38)
	call_8a3ef008                                 = regoplan.NewBuiltin("object.get", "lib/outlook.rego", 47, 29)
	call_8b33bfe5                                 = regoplan.NewBuiltin("div", "fieldwork/problems.rego", 51, 13)
	call_8b9c9ee0                                 = regoplan.NewBuiltin("plus", "cultivation/rotation.rego", 217, 57)
	call_8ca70860                                 = regoplan.NewBuiltin("count", "cultivation/breadth.rego", 47, 2)
	call_8e860331                                 = regoplan.NewBuiltin("concat", "management/campaigns.rego", 82, 54)
	call_8f03ecd5                                 = regoplan.NewBuiltin("div", "lib/dates.rego", 46, 32)
	call_8f0acd89                                 = regoplan.NewBuiltin("max", "lib/quota.rego", 53, 16)
	call_8f74d731                                 = regoplan.NewBuiltin("array.slice", "lib/tenure.rego", 8, 40)
	call_90742b22                                 = regoplan.NewBuiltin("minus", "lib/presence_ahead.rego", 9, 11)
	call_90bf8e78                                 = regoplan.NewBuiltin("plus", "lib/tenure.rego", 30, 9)
	call_9173d9e5                                 = regoplan.NewBuiltin("plus", "lib/gap.rego", 51, 37)
	call_918e11b3                                 = regoplan.NewBuiltin("count", "showcase/awards.rego", 29, 12)
	call_926721bb                                 = regoplan.NewBuiltin("count", "showcase/awards.rego", 53, 2)
	call_92b92d24                                 = regoplan.NewBuiltin("count", "lib/deadline.rego", 102, 16)
	call_92c2232a                                 = regoplan.NewBuiltin("max", "lib/gap.rego", 55, 10)
	call_930cbd7a                                 = regoplan.NewBuiltin("object.get", "lib/coverage_short.rego", 9, 71)
	call_934ea20d                                 = regoplan.NewBuiltin("object.remove", "lib/quota.rego", 95, 24)
	call_935aae9c                                 = regoplan.NewBuiltin("minus", "fieldwork/liaison.rego", 195, 86)
	call_936699ba                                 = regoplan.NewBuiltin("substring", "lib/dates.rego", 41, 94)
	call_93b2d1f9                                 = regoplan.NewBuiltin("plus", "lib/dates.rego", 55, 37)
	call_945cb9d1                                 = regoplan.NewBuiltin("or", "lib/coverage.rego", 34, 16)
	call_94ac52ac                                 = regoplan.NewBuiltin("floor", "lib/outlook.rego", 40, 48)
	call_9603fb83                                 = regoplan.NewBuiltin("or", "lib/thresholds.rego", 22, 18)
	call_9614c11d                                 = regoplan.NewBuiltin("mul", "lib/rate.rego", 11, 27)
	call_965a4799                                 = regoplan.NewBuiltin("concat", "management/campaigns.rego", 82, 32)
	call_9848baf1                                 = regoplan.NewBuiltin("array.slice", "lib/rate.rego", 19, 26)
	call_98ccea73                                 = regoplan.NewBuiltin("max", "lib/coverage.rego", 34, 12)
	call_98ddf58f                                 = regoplan.NewBuiltin("object.get", "cultivation/breadth.rego", 62, 8)
	call_9910431a                                 = regoplan.NewBuiltin("object.get", "management/mentorship.rego", 63, 30)
	call_99ae91e6                                 = regoplan.NewBuiltin("concat", "management/campaigns.rego", 89, 17)
	call_99b3193e                                 = regoplan.NewBuiltin("count", "fieldwork/liaison.rego", 49, 12)
	call_9a88a347                                 = regoplan.NewBuiltin("object.get", "lib/outlook_cadence.rego", 12, 21)
	call_9b162f09                                 = regoplan.NewBuiltin("minus", "lib/tenure.rego", 31, 77)
	call_9ba6e63a                                 = regoplan.NewBuiltin("split", "lib/rate.rego", 19, 51)
	call_9c2c19c9                                 = regoplan.NewBuiltin("or", "management/mentorship.rego", 172, 21)
	call_9c829f15                                 = regoplan.NewBuiltin("plus", "lib/presence.rego", 24, 31)
	call_9c95f1c7                                 = regoplan.NewBuiltin("minus", "lib/outlook_cadence.rego", 14, 13)
	call_9cce2a46                                 = regoplan.NewBuiltin("minus", "lib/cadence.rego", 112, 49)
	call_9eb6bb79                                 = regoplan.NewBuiltin("count", "management/mentorship.rego", 142, 2)
	call_9f5dece4                                 = regoplan.NewBuiltin("minus", "lib/coverage_short.rego", 12, 8)
	call_a025568a                                 = regoplan.NewBuiltin("mul", "lib/dates.rego", 16, 52)
	call_a2101a9c                                 = regoplan.NewBuiltin("sprintf", "lib/outlook_cadence.rego", 27, 29)
	call_a23adde6                                 = regoplan.NewBuiltin("min", "management/mentorship.rego", 67, 10)
	call_a23da607                                 = regoplan.NewBuiltin("count", "lib/words.rego", 52, 2)
	call_a2d9a34e                                 = regoplan.NewBuiltin("count", "management/mentorship.rego", 141, 2)
	call_a3086b8b                                 = regoplan.NewBuiltin("sort", "lib/gap.rego", 32, 28)
	call_a30ef22f                                 = regoplan.NewBuiltin("sprintf", "lib/outlook_gap.rego", 49, 8)
	call_a427bf43                                 = regoplan.NewBuiltin("count", "cultivation/rotation.rego", 136, 2)
	call_a50adf21                                 = regoplan.NewBuiltin("object.union", "showcase/awards.rego", 99, 10)
	call_a52173b9                                 = regoplan.NewBuiltin("count", "management/mentorship.rego", 149, 32)
	call_a5d9c988                                 = regoplan.NewBuiltin("minus", "lib/gap.rego", 36, 113)
	call_a665b9ed                                 = regoplan.NewBuiltin("count", "management/campaigns.rego", 75, 2)
	call_a66a1f47                                 = regoplan.NewBuiltin("count", "management/mentorship.rego", 92, 2)
	call_a6e5b44b                                 = regoplan.NewBuiltin("min", "management/mentorship.rego", 172, 17)
	call_a6e8345c                                 = regoplan.NewBuiltin("count", "lib/deadline.rego", 122, 100)
	call_a7473c8a                                 = regoplan.NewBuiltin("max", "lib/coverage.rego", 26, 28)
	call_a784ab00                                 = regoplan.NewBuiltin("object.get", "lib/quota.rego", 56, 58)
	call_a7972f93                                 = regoplan.NewBuiltin("minus", "lib/outlook_gap.rego", 27, 21)
	call_a7a406d8                                 = regoplan.NewBuiltin("array.concat", "lib/coverage_short.rego", 30, 11)
	call_a8026135                                 = regoplan.NewBuiltin("object.get", "lib/quota.rego", 66, 16)
	call_a80f1ccf                                 = regoplan.NewBuiltin("plus", "lib/coverage_short.rego", 12, 30)
	call_a84ed5bc                                 = regoplan.NewBuiltin("max", "lib/coverage.rego", 35, 11)
	call_a8c2407f                                 = regoplan.NewBuiltin("div", "lib/rate.rego", 9, 24)
	call_aa082f78                                 = regoplan.NewBuiltin("or", "lib/tenure.rego", 30, 13)
	call_aa120448                                 = regoplan.NewBuiltin("count", "management/campaigns.rego", 78, 25)
	call_aa1f5388                                 = regoplan.NewBuiltin("count", "fieldwork/liaison.rego", 169, 2)
	call_ab63f9b7                                 = regoplan.NewBuiltin("or", "fieldwork/liaison.rego", 218, 43)
	call_ab6457a2                                 = regoplan.NewBuiltin("count", "lib/quota.rego", 66, 10)
	call_ab8625f1                                 = regoplan.NewBuiltin("max", "showcase/podium.rego", 91, 56)
	call_abc2480e                                 = regoplan.NewBuiltin("minus", "lib/coverage.rego", 21, 29)
	call_ac148f85                                 = regoplan.NewBuiltin("object.union", "cultivation/rotation.rego", 96, 25)
	call_ac900934                                 = regoplan.NewBuiltin("minus", "lib/deadline.rego", 70, 54)
	call_ad95dd67                                 = regoplan.NewBuiltin("min", "lib/outlook.rego", 47, 8)
	call_ae563e27                                 = regoplan.NewBuiltin("plus", "lib/dates.rego", 55, 19)
	call_ae5d4f8e                                 = regoplan.NewBuiltin("array.concat", "lib/rate.rego", 20, 20)
	call_af25cefd                                 = regoplan.NewBuiltin("array.concat", "lib/coverage.rego", 21, 15)
	call_af3cf11f                                 = regoplan.NewBuiltin("minus", "lib/outlook_cadence.rego", 39, 16)
	call_af3f6ef3                                 = regoplan.NewBuiltin("minus", "lib/deadline.rego", 159, 10)
	call_af506c2c                                 = regoplan.NewBuiltin("minus", "showcase/podium.rego", 99, 22)
	call_b02d85f0                                 = regoplan.NewBuiltin("sum", "lib/cadence.rego", 81, 12)
	call_b176cce2                                 = regoplan.NewBuiltin("object.get", "lib/outlook_cadence.rego", 10, 10)
	call_b19394d6                                 = regoplan.NewBuiltin("object.get", "management/mentorship.rego", 56, 2)
	call_b1a3ee92                                 = regoplan.NewBuiltin("array.slice", "lib/presence_ahead.rego", 9, 91)
	call_b1bf923f                                 = regoplan.NewBuiltin("abs", "lib/dates.rego", 44, 98)
	call_b237d2b3                                 = regoplan.NewBuiltin("count", "showcase/awards.rego", 32, 12)
	call_b2926492                                 = regoplan.NewBuiltin("min", "lib/tenure.rego", 12, 10)
	call_b2d34f49                                 = regoplan.NewBuiltin("floor", "fieldwork/problems.rego", 58, 18)
	call_b5004f1b                                 = regoplan.NewBuiltin("minus", "lib/presence.rego", 29, 52)
	call_b545fc03                                 = regoplan.NewBuiltin("or", "lib/tenure.rego", 31, 16)
	call_b6d1add6                                 = regoplan.NewBuiltin("max", "lib/presence.rego", 16, 11)
	call_b82ef373                                 = regoplan.NewBuiltin("sprintf", "lib/outlook_deadline.rego", 17, 10)
	call_b9299eee                                 = regoplan.NewBuiltin("count", "fieldwork/liaison.rego", 152, 20)
	call_b9939db1                                 = regoplan.NewBuiltin("array.concat", "fieldwork/liaison.rego", 126, 28)
	call_ba00b3c1                                 = regoplan.NewBuiltin("concat", "management/mentorship.rego", 231, 87)
	call_baeb6680                                 = regoplan.NewBuiltin("count", "management/campaigns.rego", 40, 44)
	call_bb022aad                                 = regoplan.NewBuiltin("round", "lib/rate.rego", 11, 21)
	call_bbc48e4a                                 = regoplan.NewBuiltin("count", "showcase/podium.rego", 73, 2)
	call_be082ae8                                 = regoplan.NewBuiltin("substring", "lib/rate.rego", 18, 46)
	call_be0c7c00                                 = regoplan.NewBuiltin("count", "cultivation/rotation.rego", 54, 2)
	call_be401bed                                 = regoplan.NewBuiltin("concat", "lib/rate.rego", 18, 29)
	call_bfe71ef1                                 = regoplan.NewBuiltin("plus", "cultivation/rotation.rego", 223, 86)
	call_c03dba8a                                 = regoplan.NewBuiltin("min", "management/mentorship.rego", 63, 14)
	call_c0f3ec2d                                 = regoplan.NewBuiltin("object.get", "lib/outlook_gap.rego", 37, 29)
	call_c1970ade                                 = regoplan.NewBuiltin("plus", "showcase/podium.rego", 71, 13)
	call_c1ce29e7                                 = regoplan.NewBuiltin("minus", "cultivation/breadth.rego", 73, 14)
	call_c232ce69                                 = regoplan.NewBuiltin("sum", "fieldwork/problems.rego", 36, 11)
	call_c25496c6                                 = regoplan.NewBuiltin("count", "fieldwork/liaison.rego", 66, 2)
	call_c25eb7a8                                 = regoplan.NewBuiltin("plus", "lib/coverage.rego", 19, 60)
	call_c2ada4d7                                 = regoplan.NewBuiltin("count", "lib/cadence.rego", 16, 51)
	call_c4c2853c                                 = regoplan.NewBuiltin("count", "management/campaigns.rego", 102, 11)
	call_c56b0f32                                 = regoplan.NewBuiltin("count", "management/mentorship.rego", 155, 2)
	call_c70d1fdd                                 = regoplan.NewBuiltin("object.union", "lib/outlook_quota.rego", 14, 10)
	call_c7e64ee4                                 = regoplan.NewBuiltin("plus", "lib/coverage_short.rego", 12, 41)
	call_c871be46                                 = regoplan.NewBuiltin("sprintf", "lib/outlook_gap.rego", 50, 8)
	call_c99e26e5                                 = regoplan.NewBuiltin("plus", "lib/deadline.rego", 102, 2)
	call_ca155df6                                 = regoplan.NewBuiltin("sprintf", "management/mentorship.rego", 89, 8)
	call_cb354032                                 = regoplan.NewBuiltin("minus", "showcase/podium.rego", 98, 8)
	call_cb3ec11c                                 = regoplan.NewBuiltin("count", "lib/coverage.rego", 14, 45)
	call_cb5ad1f6                                 = regoplan.NewBuiltin("to_number", "lib/rate.rego", 18, 19)
	call_cc3bf259                                 = regoplan.NewBuiltin("div", "lib/dates.rego", 48, 18)
	call_ccd7c8d3                                 = regoplan.NewBuiltin("array.concat", "lib/coverage.rego", 10, 16)
	call_cd5ba164                                 = regoplan.NewBuiltin("object.get", "management/mentorship.rego", 48, 2)
	call_cda40d9b                                 = regoplan.NewBuiltin("div", "fieldwork/problems.rego", 58, 25)
	call_ce0c95de                                 = regoplan.NewBuiltin("min", "lib/coverage.rego", 9, 53)
	call_ce0f070a                                 = regoplan.NewBuiltin("minus", "lib/cadence.rego", 63, 4)
	call_ce6f876f                                 = regoplan.NewBuiltin("minus", "lib/tenure.rego", 32, 3)
	call_cf47fd1c                                 = regoplan.NewBuiltin("minus", "lib/coverage_short.rego", 33, 12)
	call_cfad9dc9                                 = regoplan.NewBuiltin("object.get", "management/mentorship.rego", 47, 2)
	call_d0012f3b                                 = regoplan.NewBuiltin("array.concat", "lib/outcome.rego", 14, 20)
	call_d1ca1665                                 = regoplan.NewBuiltin("mul", "lib/dates.rego", 46, 118)
	call_d24e96b9                                 = regoplan.NewBuiltin("plus", "fieldwork/liaison.rego", 191, 16)
	call_d296ceee                                 = regoplan.NewBuiltin("minus", "lib/dates.rego", 16, 88)
	call_d2d7562f                                 = regoplan.NewBuiltin("mul", "fieldwork/problems.rego", 58, 25)
	call_d34fd3fe                                 = regoplan.NewBuiltin("plus", "management/mentorship.rego", 56, 31)
	call_d389a09e                                 = regoplan.NewBuiltin("sprintf", "lib/words.rego", 26, 33)
	call_d3f0ccea                                 = regoplan.NewBuiltin("plus", "lib/cadence.rego", 63, 4)
	call_d42f7aed                                 = regoplan.NewBuiltin("sort", "fieldwork/liaison.rego", 51, 23)
	call_d45ef694                                 = regoplan.NewBuiltin("sprintf", "lib/deadline.rego", 181, 21)
	call_d47c2be5                                 = regoplan.NewBuiltin("object.get", "lib/outlook_quota.rego", 10, 10)
	call_d5083377                                 = regoplan.NewBuiltin("minus", "lib/dates.rego", 58, 21)
	call_d5d984f0                                 = regoplan.NewBuiltin("mul", "lib/dates.rego", 22, 27)
	call_d64b8b1b                                 = regoplan.NewBuiltin("object.get", "fieldwork/liaison.rego", 223, 27)
	call_d66d3ea8                                 = regoplan.NewBuiltin("sort", "management/mentorship.rego", 104, 13)
	call_d746b4a0                                 = regoplan.NewBuiltin("concat", "lib/words.rego", 44, 8)
	call_d7561871                                 = regoplan.NewBuiltin("minus", "cultivation/breadth.rego", 77, 19)
	call_d8eac95e                                 = regoplan.NewBuiltin("minus", "lib/gap.rego", 117, 46)
	call_d9217056                                 = regoplan.NewBuiltin("sort", "lib/tenure.rego", 17, 29)
	call_da06f8af                                 = regoplan.NewBuiltin("mul", "lib/rate.rego", 15, 19)
	call_da2a3f05                                 = regoplan.NewBuiltin("minus", "cultivation/secondment.rego", 110, 19)
	call_daef3204                                 = regoplan.NewBuiltin("count", "lib/thresholds.rego", 13, 18)
	call_db1a85cf                                 = regoplan.NewBuiltin("object.get", "lib/presence.rego", 12, 58)
	call_db5e27ea                                 = regoplan.NewBuiltin("count", "management/campaigns.rego", 89, 3)
	call_db5f8bb5                                 = regoplan.NewBuiltin("div", "lib/dates.rego", 55, 19)
	call_db7251c6                                 = regoplan.NewBuiltin("object.get", "lib/cadence.rego", 65, 63)
	call_dc62b908                                 = regoplan.NewBuiltin("count", "lib/coverage_short.rego", 38, 17)
	call_dc6efa0c                                 = regoplan.NewBuiltin("mul", "lib/dates.rego", 44, 45)
	call_dc8891b2                                 = regoplan.NewBuiltin("max", "lib/deadline.rego", 32, 17)
	call_dd10e708                                 = regoplan.NewBuiltin("array.concat", "lib/coverage_short.rego", 41, 4)
	call_dd6fd541                                 = regoplan.NewBuiltin("object.union", "showcase/awards.rego", 38, 12)
	call_dd978fe4                                 = regoplan.NewBuiltin("object.union", "lib/quota.rego", 56, 16)
	call_dddce8c4                                 = regoplan.NewBuiltin("minus", "lib/coverage.rego", 35, 19)
	call_ddea8ead                                 = regoplan.NewBuiltin("count", "lib/quota.rego", 101, 2)
	call_de322169                                 = regoplan.NewBuiltin("min", "cultivation/rotation.rego", 115, 32)
	call_de7cb819                                 = regoplan.NewBuiltin("object.union", "lib/tenure.rego", 35, 21)
	call_de8807f4                                 = regoplan.NewBuiltin("object.get", "lib/coverage_short.rego", 21, 2)
	call_deb9e956                                 = regoplan.NewBuiltin("count", "management/mentorship.rego", 93, 2)
	call_df018dd2                                 = regoplan.NewBuiltin("min", "lib/coverage.rego", 39, 51)
	call_df3f167d                                 = regoplan.NewBuiltin("plus", "lib/coverage_short.rego", 9, 71)
	call_df6e8375                                 = regoplan.NewBuiltin("count", "showcase/awards.rego", 92, 20)
	call_dfeeafad                                 = regoplan.NewBuiltin("max", "lib/gap.rego", 46, 18)
	call_e027cb3b                                 = regoplan.NewBuiltin("count", "management/mentorship.rego", 76, 2)
	call_e0e36fb9                                 = regoplan.NewBuiltin("count", "cultivation/rotation.rego", 43, 2)
	call_e1c2f2d5                                 = regoplan.NewBuiltin("count", "lib/cadence.rego", 38, 2)
	call_e1fe1178                                 = regoplan.NewBuiltin("count", "lib/deadline.rego", 102, 2)
	call_e22e6beb                                 = regoplan.NewBuiltin("object.get", "showcase/awards.rego", 72, 15)
	call_e2a87646                                 = regoplan.NewBuiltin("count", "cultivation/breadth.rego", 64, 10)
	call_e3173e18                                 = regoplan.NewBuiltin("array.concat", "lib/presence_ahead.rego", 8, 18)
	call_e3a30dbf                                 = regoplan.NewBuiltin("or", "lib/deadline.rego", 44, 15)
	call_e3a8b9c5                                 = regoplan.NewBuiltin("count", "management/campaigns.rego", 82, 17)
	call_e3f51610                                 = regoplan.NewBuiltin("count", "lib/outlook.rego", 53, 75)
	call_e5b97b71                                 = regoplan.NewBuiltin("count", "management/mentorship.rego", 224, 2)
	call_e5f33006                                 = regoplan.NewBuiltin("min", "fieldwork/liaison.rego", 181, 16)
	call_e6803fbb                                 = regoplan.NewBuiltin("object.union", "cultivation/rotation.rego", 82, 11)
	call_e6a20846                                 = regoplan.NewBuiltin("min", "lib/deadline.rego", 30, 17)
	call_e7093cc4                                 = regoplan.NewBuiltin("minus", "lib/presence_ahead.rego", 14, 28)
	call_e7ae2882                                 = regoplan.NewBuiltin("object.get", "exchange/plans.rego", 36, 15)
	call_e7c1ea6f                                 = regoplan.NewBuiltin("to_number", "lib/dates.rego", 41, 84)
	call_e8137472                                 = regoplan.NewBuiltin("object.union", "lib/outcome.rego", 35, 37)
	call_e8d1acd1                                 = regoplan.NewBuiltin("minus", "management/mentorship.rego", 172, 22)
	call_e93aa7ed                                 = regoplan.NewBuiltin("plus", "lib/dates.rego", 16, 35)
	call_e9e352bf                                 = regoplan.NewBuiltin("object.get", "lib/words.rego", 37, 64)
	call_ea34c4ec                                 = regoplan.NewBuiltin("count", "showcase/podium.rego", 66, 2)
	call_ea88770b                                 = regoplan.NewBuiltin("max", "fieldwork/liaison.rego", 101, 13)
	call_eac748d5                                 = regoplan.NewBuiltin("object.get", "lib/cadence.rego", 82, 15)
	call_ead1b167                                 = regoplan.NewBuiltin("count", "management/campaigns.rego", 84, 2)
	call_eb0ed98c                                 = regoplan.NewBuiltin("mul", "lib/dates.rego", 46, 46)
	call_ebbe2bad                                 = regoplan.NewBuiltin("count", "management/campaigns.rego", 29, 12)
	call_ec1f9a4e                                 = regoplan.NewBuiltin("count", "cultivation/breadth.rego", 85, 2)
	call_ec637a8f                                 = regoplan.NewBuiltin("minus", "lib/gap.rego", 73, 2)
	call_eeb10350                                 = regoplan.NewBuiltin("count", "lib/words.rego", 53, 39)
	call_f17aa299                                 = regoplan.NewBuiltin("minus", "fieldwork/liaison.rego", 37, 23)
	call_f1ad2b3c                                 = regoplan.NewBuiltin("mul", "lib/dates.rego", 46, 81)
	call_f1bac5ca                                 = regoplan.NewBuiltin("minus", "lib/outlook_quota.rego", 21, 52)
	call_f2048c2e                                 = regoplan.NewBuiltin("count", "lib/tenure.rego", 12, 51)
	call_f247c78f                                 = regoplan.NewBuiltin("count", "lib/deadline.rego", 34, 2)
	call_f25c3a55                                 = regoplan.NewBuiltin("object.union", "management/mentorship.rego", 147, 12)
	call_f28e3b4c                                 = regoplan.NewBuiltin("min", "lib/presence.rego", 17, 10)
	call_f377db47                                 = regoplan.NewBuiltin("array.concat", "fieldwork/liaison.rego", 228, 13)
	call_f3c4afc9                                 = regoplan.NewBuiltin("plus", "lib/explain_cadence.rego", 28, 20)
	call_f40bdad6                                 = regoplan.NewBuiltin("object.union", "fieldwork/problems.rego", 45, 12)
	call_f4c3abfe                                 = regoplan.NewBuiltin("object.get", "showcase/awards.rego", 106, 11)
	call_f51533cc                                 = regoplan.NewBuiltin("sum", "lib/cadence.rego", 65, 2)
	call_f5f9b177                                 = regoplan.NewBuiltin("round", "lib/rate.rego", 15, 19)
	call_f6c38aeb                                 = regoplan.NewBuiltin("max", "lib/coverage.rego", 21, 11)
	call_f6f172d5                                 = regoplan.NewBuiltin("min", "lib/deadline.rego", 23, 9)
	call_f6fc5405                                 = regoplan.NewBuiltin("mul", "lib/dates.rego", 58, 21)
	call_f85f7101                                 = regoplan.NewBuiltin("max", "lib/presence.rego", 29, 74)
	call_f8d6076d                                 = regoplan.NewBuiltin("concat", "management/campaigns.rego", 89, 39)
	call_f995b0b4                                 = regoplan.NewBuiltin("plus", "lib/outlook_gap.rego", 34, 18)
	call_f9c12e67                                 = regoplan.NewBuiltin("count", "lib/deadline.rego", 124, 2)
	call_fa240dd2                                 = regoplan.NewBuiltin("plus", "fieldwork/visits.rego", 29, 31)
	call_fa4ca685                                 = regoplan.NewBuiltin("count", "fieldwork/liaison.rego", 94, 116)
	call_faca6396                                 = regoplan.NewBuiltin("min", "lib/quota.rego", 56, 44)
	call_fb13ac44                                 = regoplan.NewBuiltin("sprintf", "lib/deadline.rego", 180, 20)
	call_fb5713aa                                 = regoplan.NewBuiltin("count", "lib/cadence.rego", 25, 18)
	call_fbeb26c7                                 = regoplan.NewBuiltin("count", "fieldwork/liaison.rego", 55, 2)
	call_fc185d78                                 = regoplan.NewBuiltin("or", "lib/coverage_short.rego", 10, 17)
	call_fc881e0f                                 = regoplan.NewBuiltin("sprintf", "lib/gap.rego", 102, 8)
	call_fd47838e                                 = regoplan.NewBuiltin("count", "lib/cadence.rego", 112, 49)
	call_fe2c7795                                 = regoplan.NewBuiltin("sprintf", "lib/words.rego", 8, 32)
	call_fe49edee                                 = regoplan.NewBuiltin("max", "lib/tenure.rego", 31, 12)
	call_fe9fd6ac                                 = regoplan.NewBuiltin("object.union", "lib/outlook_quota.rego", 44, 24)
	call_ff4c5440                                 = regoplan.NewBuiltin("count", "cultivation/breadth.rego", 42, 2)
	call_ff83e924                                 = regoplan.NewBuiltin("split", "lib/rate.rego", 20, 33)
	conflict_013ede91                             = regoplan.NewConflict("function data.ninefold.lib.gap.asked_by produced conflicting values for the same inputs", "lib/outlook_gap.rego", 46, 1)
	conflict_01e91b4b                             = regoplan.NewConflict("function data.ninefold.lib.cadence.message produced conflicting values for the same inputs", "lib/cadence.rego", 116, 1)
	conflict_02095a8c                             = regoplan.NewConflict("function data.ninefold.lib.deadline.figures produced conflicting values for the same inputs", "lib/deadline.rego", 127, 1)
	conflict_03cb80de                             = regoplan.NewConflict("function data.ninefold.lib.gap.left_out produced conflicting values for the same inputs", "lib/gap.rego", 112, 1)
	conflict_04e850cb                             = regoplan.NewConflict("function data.ninefold.lib.deadline.reason produced conflicting values for the same inputs", "lib/deadline.rego", 98, 1)
	conflict_06d2cd9b                             = regoplan.NewConflict("rule data.ninefold.cultivation.rotation.judged_ended produced conflicting values", "cultivation/rotation.rego", 88, 1)
	conflict_0703d019                             = regoplan.NewConflict("rule data.ninefold.management.campaigns.verdict produced conflicting values", "management/campaigns.rego", 35, 1)
	conflict_070448c8                             = regoplan.NewConflict("rule data.ninefold.management.campaigns.applies produced conflicting values", "management/campaigns.rego", 29, 1)
	conflict_08b644e4                             = regoplan.NewConflict("function data.ninefold.lib.words.counted_or_none produced conflicting values for the same inputs", "lib/words.rego", 31, 1)
	conflict_092c4d20                             = regoplan.NewConflict("function data.ninefold.lib.gap.asked_by produced conflicting values for the same inputs", "lib/outlook_gap.rego", 41, 1)
	conflict_0996ae16                             = regoplan.NewConflict("rule data.ninefold.cultivation.rotation.message produced conflicting values", "cultivation/rotation.rego", 139, 1)
	conflict_0b05afeb                             = regoplan.NewConflict("function data.ninefold.fieldwork.liaison.stretch_on produced conflicting values for the same inputs", "fieldwork/liaison.rego", 167, 1)
	conflict_0be8d75a                             = regoplan.NewConflict("rule data.ninefold.cultivation.rotation.verdict produced conflicting values", "cultivation/rotation.rego", 41, 1)
	conflict_0ca9dc94                             = regoplan.NewConflict("function data.ninefold.lib.deadline.reason produced conflicting values for the same inputs", "lib/deadline.rego", 100, 1)
	conflict_0e59a63e                             = regoplan.NewConflict("function data.ninefold.lib.gap.last_of produced conflicting values for the same inputs", "lib/gap.rego", 46, 1)
	conflict_106a7a94                             = regoplan.NewConflict("function data.ninefold.lib.words.cut produced conflicting values for the same inputs", "lib/words.rego", 51, 1)
	conflict_129f485b                             = regoplan.NewConflict("function data.ninefold.lib.words.english produced conflicting values for the same inputs", "lib/words.rego", 11, 1)
	conflict_12d0e826                             = regoplan.NewConflict("rule data.ninefold.fieldwork.liaison.status produced conflicting values", "fieldwork/liaison.rego", 65, 1)
	conflict_146f8a6d                             = regoplan.NewConflict("rule data.ninefold.cultivation.secondment.verdict produced conflicting values", "cultivation/secondment.rego", 49, 1)
	conflict_15046803                             = regoplan.NewConflict("function data.ninefold.lib.deadline.in_time produced conflicting values for the same inputs", "lib/deadline.rego", 74, 1)
	conflict_15e3c2e1                             = regoplan.NewConflict("function data.ninefold.lib.deadline.fault produced conflicting values for the same inputs", "lib/deadline.rego", 164, 1)
	conflict_16d6c4de                             = regoplan.NewConflict("function data.ninefold.lib.deadline.asked_by produced conflicting values for the same inputs", "lib/outlook_deadline.rego", 24, 1)
	conflict_19c394f5                             = regoplan.NewConflict("function data.ninefold.lib.deadline.asked_by produced conflicting values for the same inputs", "lib/outlook_deadline.rego", 29, 1)
	conflict_1a829665                             = regoplan.NewConflict("rule data.ninefold.cultivation.breadth.applies produced conflicting values", "cultivation/breadth.rego", 26, 9)
	conflict_1ccc1ee9                             = regoplan.NewConflict("function data.ninefold.lib.quota.message produced conflicting values for the same inputs", "lib/quota.rego", 111, 1)
	conflict_1d8d07ce                             = regoplan.NewConflict("rule data.ninefold.cultivation.secondment.message produced conflicting values", "cultivation/secondment.rego", 64, 1)
	conflict_1db992ea                             = regoplan.NewConflict("rule data.ninefold.management.campaigns.shortfall produced conflicting values", "management/campaigns.rego", 87, 1)
	conflict_1e6284ba                             = regoplan.NewConflict("rule data.ninefold.cultivation.breadth.verdict produced conflicting values", "cultivation/breadth.rego", 34, 1)
	conflict_1e71e416                             = regoplan.NewConflict("function data.ninefold.lib.gap.between produced conflicting values for the same inputs", "lib/gap.rego", 34, 1)
	conflict_201f73ae                             = regoplan.NewConflict("rule data.ninefold.management.mentorship.applies produced conflicting values", "management/mentorship.rego", 31, 9)
	conflict_20d4e2ad                             = regoplan.NewConflict("function data.ninefold.lib.deadline.clause produced conflicting values for the same inputs", "lib/deadline.rego", 162, 1)
	conflict_215f9a7e                             = regoplan.NewConflict("function data.ninefold.cultivation.rotation.known produced conflicting values for the same inputs", "cultivation/rotation.rego", 181, 1)
	conflict_247a731d                             = regoplan.NewConflict("object keys must be unique", "showcase/awards.rego", 92, 13)
	conflict_24b58c76                             = regoplan.NewConflict("rule data.ninefold.showcase.podium.applies produced conflicting values", "showcase/podium.rego", 28, 1)
	conflict_25c94196                             = regoplan.NewConflict("rule data.ninefold.management.mentorship.newcomer produced conflicting values", "management/mentorship.rego", 169, 1)
	conflict_267dac72                             = regoplan.NewConflict("function data.ninefold.lib.deadline.due_of produced conflicting values for the same inputs", "lib/deadline.rego", 32, 1)
	conflict_27bad202                             = regoplan.NewConflict("function data.ninefold.lib.deadline.due_of produced conflicting values for the same inputs", "lib/deadline.rego", 30, 1)
	conflict_29eb3002                             = regoplan.NewConflict("rule data.ninefold.management.campaigns.shortfall produced conflicting values", "management/campaigns.rego", 80, 1)
	conflict_305a3cd2                             = regoplan.NewConflict("function data.ninefold.lib.gap.proof produced conflicting values for the same inputs", "lib/gap.rego", 81, 1)
	conflict_31cd2f30                             = regoplan.NewConflict("function data.ninefold.lib.cadence.message produced conflicting values for the same inputs", "lib/cadence.rego", 118, 1)
	conflict_32b4d10f                             = regoplan.NewConflict("rule data.ninefold.cultivation.secondment.verdict produced conflicting values", "cultivation/secondment.rego", 47, 1)
	conflict_33fe2276                             = regoplan.NewConflict("function data.ninefold.lib.quota.status produced conflicting values for the same inputs", "lib/quota.rego", 72, 1)
	conflict_345343f5                             = regoplan.NewConflict("function data.ninefold.lib.cadence.status_of produced conflicting values for the same inputs", "lib/cadence.rego", 42, 1)
	conflict_36d0a933                             = regoplan.NewConflict("rule data.ninefold.fieldwork.liaison.told_of produced conflicting values", "fieldwork/liaison.rego", 154, 1)
	conflict_37ab177d                             = regoplan.NewConflict("function data.ninefold.lib.gap.outlives produced conflicting values for the same inputs", "lib/outlook_gap.rego", 37, 1)
	conflict_38120a2a                             = regoplan.NewConflict("function data.ninefold.lib.deadline.judged produced conflicting values for the same inputs", "lib/deadline.rego", 109, 1)
	conflict_38eeee35                             = regoplan.NewConflict("rule data.ninefold.fieldwork.problems.verdict produced conflicting values", "fieldwork/problems.rego", 45, 1)
	conflict_395b7775                             = regoplan.NewConflict("rule data.ninefold.fieldwork.liaison.message produced conflicting values", "fieldwork/liaison.rego", 86, 1)
	conflict_39ed9431                             = regoplan.NewConflict("rule data.ninefold.management.mentorship.verdict produced conflicting values", "management/mentorship.rego", 133, 1)
	conflict_3a66db57                             = regoplan.NewConflict("function data.ninefold.lib.deadline.fault produced conflicting values for the same inputs", "lib/deadline.rego", 171, 1)
	conflict_3a800cda                             = regoplan.NewConflict("object keys must be unique", "management/mentorship.rego", 40, 38)
	conflict_3d004b20                             = regoplan.NewConflict("function data.ninefold.fieldwork.liaison.needed produced conflicting values for the same inputs", "fieldwork/liaison.rego", 133, 1)
	conflict_3eb58d91                             = regoplan.NewConflict("function data.ninefold.lib.outlook.ahead produced conflicting values for the same inputs", "lib/outlook.rego", 35, 1)
	conflict_3fb11837                             = regoplan.NewConflict("function data.ninefold.lib.gap.outlives produced conflicting values for the same inputs", "lib/outlook_gap.rego", 39, 1)
	conflict_40519521                             = regoplan.NewConflict("function data.ninefold.lib.deadline.message produced conflicting values for the same inputs", "lib/deadline.rego", 148, 1)
	conflict_4182079c                             = regoplan.NewConflict("function data.ninefold.lib.gap.status_of produced conflicting values for the same inputs", "lib/gap.rego", 60, 1)
	conflict_428b1314                             = regoplan.NewConflict("rule data.ninefold.cultivation.secondment.applies produced conflicting values", "cultivation/secondment.rego", 31, 1)
	conflict_482552a8                             = regoplan.NewConflict("rule data.ninefold.fieldwork.liaison.proof produced conflicting values", "fieldwork/liaison.rego", 150, 1)
	conflict_482a8b44                             = regoplan.NewConflict("function data.ninefold.lib.thresholds.at_or produced conflicting values for the same inputs", "lib/thresholds.rego", 19, 1)
	conflict_49f903ea                             = regoplan.NewConflict("rule data.ninefold.management.mentorship.message produced conflicting values", "management/mentorship.rego", 117, 1)
	conflict_4b1240c0                             = regoplan.NewConflict("function data.ninefold.lib.outcome.reasons produced conflicting values for the same inputs", "lib/outcome.rego", 17, 1)
	conflict_4d313d71                             = regoplan.NewConflict("object keys must be unique", "cultivation/rotation.rego", 82, 33)
	conflict_4f6caf3f                             = regoplan.NewConflict("object keys must be unique", "lib/quota.rego", 21, 10)
	conflict_4fbd4223                             = regoplan.NewConflict("function data.ninefold.showcase.awards.given_so_far produced conflicting values for the same inputs", "showcase/awards.rego", 112, 1)
	conflict_4fcb9c64                             = regoplan.NewConflict("rule data.ninefold.exchange.interviews.outlook produced conflicting values", "exchange/interviews.rego", 53, 1)
	conflict_50c16169                             = regoplan.NewConflict("function data.ninefold.lib.gap.asked_after produced conflicting values for the same inputs", "lib/outlook_gap.rego", 23, 1)
	conflict_51756820                             = regoplan.NewConflict("function data.ninefold.lib.cadence.status_of produced conflicting values for the same inputs", "lib/cadence.rego", 44, 1)
	conflict_5187821b                             = regoplan.NewConflict("rule data.ninefold.fieldwork.liaison.outlives produced conflicting values", "fieldwork/liaison.rego", 223, 1)
	conflict_51d5e7ac                             = regoplan.NewConflict("function data.ninefold.lib.outlook.turn produced conflicting values for the same inputs", "lib/outlook.rego", 55, 1)
	conflict_51e91454                             = regoplan.NewConflict("function data.ninefold.lib.cadence.judged produced conflicting values for the same inputs", "lib/cadence.rego", 20, 1)
	conflict_54173d66                             = regoplan.NewConflict("function data.ninefold.lib.deadline.open_status produced conflicting values for the same inputs", "lib/deadline.rego", 92, 1)
	conflict_5442cbf6                             = regoplan.NewConflict("function data.ninefold.lib.quota.judged produced conflicting values for the same inputs", "lib/quota.rego", 90, 1)
	conflict_54f408d4                             = regoplan.NewConflict("rule data.ninefold.showcase.podium.verdict produced conflicting values", "showcase/podium.rego", 34, 1)
	conflict_56a053f1                             = regoplan.NewConflict("rule data.ninefold.exchange.interviews.verdict produced conflicting values", "exchange/interviews.rego", 51, 1)
	conflict_57168760                             = regoplan.NewConflict("rule data.ninefold.management.mentorship.newcomer produced conflicting values", "management/mentorship.rego", 167, 1)
	conflict_573c38ad                             = regoplan.NewConflict("rule data.ninefold.exchange.interviews.verdict produced conflicting values", "exchange/interviews.rego", 49, 1)
	conflict_5811b34a                             = regoplan.NewConflict("function data.ninefold.lib.outcome.at_least produced conflicting values for the same inputs", "lib/outcome.rego", 26, 1)
	conflict_58314b59                             = regoplan.NewConflict("rule data.ninefold.management.campaigns.message produced conflicting values", "management/campaigns.rego", 74, 1)
	conflict_58425f9b                             = regoplan.NewConflict("rule data.ninefold.management.mentorship.verdict produced conflicting values", "management/mentorship.rego", 121, 1)
	conflict_5876d271                             = regoplan.NewConflict("function data.ninefold.lib.quota.message produced conflicting values for the same inputs", "lib/quota.rego", 107, 1)
	conflict_596e90f1                             = regoplan.NewConflict("rule data.ninefold.cultivation.rotation.verdict produced conflicting values", "cultivation/rotation.rego", 30, 1)
	conflict_59d6baf2                             = regoplan.NewConflict("function data.ninefold.lib.cadence.message produced conflicting values for the same inputs", "lib/cadence.rego", 123, 1)
	conflict_5c0a6a27                             = regoplan.NewConflict("rule data.ninefold.management.mentorship.message produced conflicting values", "management/mentorship.rego", 119, 1)
	conflict_5d1948be                             = regoplan.NewConflict("function data.ninefold.lib.deadline.reason produced conflicting values for the same inputs", "lib/deadline.rego", 105, 1)
	conflict_5e02d793                             = regoplan.NewConflict("function data.ninefold.lib.outcome.reasons produced conflicting values for the same inputs", "lib/outcome.rego", 21, 1)
	conflict_5e2e6807                             = regoplan.NewConflict("function data.ninefold.lib.words.counted_or_none produced conflicting values for the same inputs", "lib/words.rego", 29, 1)
	conflict_5e3fb8ce                             = regoplan.NewConflict("rule data.ninefold.management.campaigns.verdict produced conflicting values", "management/campaigns.rego", 40, 1)
	conflict_5ff7f95d                             = regoplan.NewConflict("rule data.ninefold.management.mentorship.applies produced conflicting values", "management/mentorship.rego", 34, 1)
	conflict_60da9d7b                             = regoplan.NewConflict("rule data.ninefold.showcase.podium.status produced conflicting values", "showcase/podium.rego", 43, 1)
	conflict_61029d74                             = regoplan.NewConflict("rule data.ninefold.showcase.awards.names produced conflicting values", "showcase/awards.rego", 78, 1)
	conflict_64b0f3ac                             = regoplan.NewConflict("rule data.ninefold.fieldwork.liaison.outlives produced conflicting values", "fieldwork/liaison.rego", 225, 1)
	conflict_64e0c2d9                             = regoplan.NewConflict("function data.ninefold.cultivation.rotation.clause produced conflicting values for the same inputs", "cultivation/rotation.rego", 150, 1)
	conflict_6574b879                             = regoplan.NewConflict("rule data.ninefold.fieldwork.liaison.message produced conflicting values", "fieldwork/liaison.rego", 96, 1)
	conflict_6627524d                             = regoplan.NewConflict("function data.ninefold.lib.deadline.done_on produced conflicting values for the same inputs", "lib/deadline.rego", 137, 1)
	conflict_6ada5d38                             = regoplan.NewConflict("function data.ninefold.lib.deadline.open_status produced conflicting values for the same inputs", "lib/deadline.rego", 81, 1)
	conflict_6dd5f067                             = regoplan.NewConflict("function data.ninefold.lib.outlook.by produced conflicting values for the same inputs", "lib/outlook.rego", 60, 1)
	conflict_6e99f737                             = regoplan.NewConflict("rule data.ninefold.fieldwork.liaison.verdict produced conflicting values", "fieldwork/liaison.rego", 46, 1)
	conflict_6ed209e9                             = regoplan.NewConflict("function data.ninefold.lib.gap.message produced conflicting values for the same inputs", "lib/gap.rego", 89, 1)
	conflict_70ee424d                             = regoplan.NewConflict("rule data.ninefold.management.mentorship.ending produced conflicting values", "management/mentorship.rego", 213, 1)
	conflict_7173a58b                             = regoplan.NewConflict("function data.ninefold.lib.deadline.message produced conflicting values for the same inputs", "lib/deadline.rego", 144, 1)
	conflict_72037702                             = regoplan.NewConflict("rule data.ninefold.exchange.interviews.applies produced conflicting values", "exchange/interviews.rego", 34, 9)
	conflict_72751d76                             = regoplan.NewConflict("rule data.ninefold.showcase.podium.message produced conflicting values", "showcase/podium.rego", 62, 1)
	conflict_72e3026d                             = regoplan.NewConflict("rule data.ninefold.showcase.podium.verdict produced conflicting values", "showcase/podium.rego", 32, 1)
	conflict_739266d8                             = regoplan.NewConflict("function data.ninefold.lib.gap.last_of produced conflicting values for the same inputs", "lib/gap.rego", 48, 1)
	conflict_73ff6c69                             = regoplan.NewConflict("rule data.ninefold.showcase.awards.names produced conflicting values", "showcase/awards.rego", 76, 9)
	conflict_756aca29                             = regoplan.NewConflict("function data.ninefold.cultivation.rotation.known produced conflicting values for the same inputs", "cultivation/rotation.rego", 187, 1)
	conflict_77a9a682                             = regoplan.NewConflict("function data.ninefold.cultivation.rotation.status produced conflicting values for the same inputs", "cultivation/rotation.rego", 102, 1)
	conflict_7964de9a                             = regoplan.NewConflict("function data.ninefold.lib.outlook.turn produced conflicting values for the same inputs", "lib/outlook.rego", 53, 1)
	conflict_7d6b0745                             = regoplan.NewConflict("function data.ninefold.lib.deadline.due_of produced conflicting values for the same inputs", "lib/deadline.rego", 26, 1)
	conflict_7da85ea2                             = regoplan.NewConflict("function data.ninefold.lib.gap.status_of produced conflicting values for the same inputs", "lib/gap.rego", 58, 1)
	conflict_81578ed4                             = regoplan.NewConflict("function data.ninefold.lib.outlook.ahead produced conflicting values for the same inputs", "lib/outlook.rego", 37, 1)
	conflict_82fcf04b                             = regoplan.NewConflict("function data.ninefold.lib.deadline.status_of produced conflicting values for the same inputs", "lib/deadline.rego", 68, 1)
	conflict_8313f95d                             = regoplan.NewConflict("rule data.ninefold.cultivation.secondment.message produced conflicting values", "cultivation/secondment.rego", 71, 1)
	conflict_83cb447d                             = regoplan.NewConflict("function data.ninefold.lib.outcome.reasons produced conflicting values for the same inputs", "lib/outcome.rego", 19, 1)
	conflict_85f63f16                             = regoplan.NewConflict("rule data.ninefold.cultivation.secondment.verdict produced conflicting values", "cultivation/secondment.rego", 56, 1)
	conflict_860fdbc1                             = regoplan.NewConflict("rule data.ninefold.fieldwork.liaison.status produced conflicting values", "fieldwork/liaison.rego", 58, 1)
	conflict_86ac5462                             = regoplan.NewConflict("rule data.ninefold.management.campaigns.message produced conflicting values", "management/campaigns.rego", 78, 1)
	conflict_86e5b78d                             = regoplan.NewConflict("function data.ninefold.cultivation.rotation.status produced conflicting values for the same inputs", "cultivation/rotation.rego", 104, 1)
	conflict_87444a70                             = regoplan.NewConflict("function data.ninefold.lib.words.english produced conflicting values for the same inputs", "lib/words.rego", 13, 1)
	conflict_88361f83                             = regoplan.NewConflict("rule data.ninefold.exchange.interviews.outlook produced conflicting values", "exchange/interviews.rego", 55, 1)
	conflict_89c0e371                             = regoplan.NewConflict("function data.ninefold.cultivation.rotation.asked_of produced conflicting values for the same inputs", "cultivation/rotation.rego", 219, 1)
	conflict_8b27fe4c                             = regoplan.NewConflict("rule data.ninefold.showcase.awards.applies produced conflicting values", "showcase/awards.rego", 27, 9)
	conflict_8be066a2                             = regoplan.NewConflict("function data.ninefold.fieldwork.liaison.clause produced conflicting values for the same inputs", "fieldwork/liaison.rego", 119, 1)
	conflict_8c932701                             = regoplan.NewConflict("rule data.ninefold.showcase.awards.verdict produced conflicting values", "showcase/awards.rego", 36, 1)
	conflict_8e0989bf                             = regoplan.NewConflict("function data.ninefold.lib.quota.status produced conflicting values for the same inputs", "lib/quota.rego", 70, 1)
	conflict_8fd6bb8c                             = regoplan.NewConflict("rule data.ninefold.cultivation.rotation.verdict produced conflicting values", "cultivation/rotation.rego", 32, 1)
	conflict_91360816                             = regoplan.NewConflict("function data.ninefold.fieldwork.liaison.clause produced conflicting values for the same inputs", "fieldwork/liaison.rego", 112, 1)
	conflict_93013c98                             = regoplan.NewConflict("rule data.ninefold.management.mentorship.verdict produced conflicting values", "management/mentorship.rego", 102, 1)
	conflict_9660919b                             = regoplan.NewConflict("function data.ninefold.lib.cadence.rows_of produced conflicting values for the same inputs", "lib/cadence.rego", 35, 1)
	conflict_9b7f1019                             = regoplan.NewConflict("function data.ninefold.lib.thresholds.at_or produced conflicting values for the same inputs", "lib/thresholds.rego", 17, 1)
	conflict_9b98ee25                             = regoplan.NewConflict("function data.ninefold.fieldwork.liaison.lasts produced conflicting values for the same inputs", "fieldwork/liaison.rego", 179, 1)
	conflict_9bcf8431                             = regoplan.NewConflict("object keys must be unique", "management/mentorship.rego", 149, 2)
	conflict_9c23279f                             = regoplan.NewConflict("function data.ninefold.lib.deadline.fault produced conflicting values for the same inputs", "lib/deadline.rego", 166, 1)
	conflict_9cf834a4                             = regoplan.NewConflict("rule data.ninefold.fieldwork.liaison.message produced conflicting values", "fieldwork/liaison.rego", 94, 1)
	conflict_9dcb98ed                             = regoplan.NewConflict("function data.ninefold.lib.deadline.clause produced conflicting values for the same inputs", "lib/deadline.rego", 155, 1)
	conflict_9ee17f37                             = regoplan.NewConflict("rule data.ninefold.showcase.awards.applies produced conflicting values", "showcase/awards.rego", 32, 1)
	conflict_9f0dbe15                             = regoplan.NewConflict("rule data.ninefold.fieldwork.liaison.status produced conflicting values", "fieldwork/liaison.rego", 60, 1)
	conflict_9f1a996c                             = regoplan.NewConflict("function data.ninefold.lib.gap.message produced conflicting values for the same inputs", "lib/gap.rego", 85, 1)
	conflict_a003d049                             = regoplan.NewConflict("rule data.ninefold.management.mentorship.status produced conflicting values", "management/mentorship.rego", 115, 1)
	conflict_a11be201                             = regoplan.NewConflict("function data.ninefold.lib.deadline.status_of produced conflicting values for the same inputs", "lib/deadline.rego", 70, 1)
	conflict_a2664be5                             = regoplan.NewConflict("function data.ninefold.lib.gap.left_out produced conflicting values for the same inputs", "lib/gap.rego", 117, 1)
	conflict_a40a6e2d                             = regoplan.NewConflict("function data.ninefold.lib.words.cut produced conflicting values for the same inputs", "lib/words.rego", 49, 1)
	conflict_a4c431b7                             = regoplan.NewConflict("rule data.ninefold.management.mentorship.verdict produced conflicting values", "management/mentorship.rego", 100, 1)
	conflict_a55f3272                             = regoplan.NewConflict("function data.ninefold.lib.deadline.open_status produced conflicting values for the same inputs", "lib/deadline.rego", 86, 1)
	conflict_a5b15b3e                             = regoplan.NewConflict("rule data.ninefold.cultivation.rotation.judged_ended produced conflicting values", "cultivation/rotation.rego", 86, 1)
	conflict_a5c171eb                             = regoplan.NewConflict("function data.ninefold.lib.thresholds.at produced conflicting values for the same inputs", "lib/thresholds.rego", 11, 1)
	conflict_a6196152                             = regoplan.NewConflict("function data.ninefold.lib.gap.asked_by produced conflicting values for the same inputs", "lib/outlook_gap.rego", 48, 1)
	conflict_a6405765                             = regoplan.NewConflict("function data.ninefold.lib.cadence.due_by produced conflicting values for the same inputs", "lib/cadence.rego", 58, 1)
	conflict_a7a27865                             = regoplan.NewConflict("function data.ninefold.lib.dates.add_months produced conflicting values for the same inputs", "lib/dates.rego", 46, 1)
	conflict_a84a3d7f                             = regoplan.NewConflict("rule data.ninefold.cultivation.breadth.verdict produced conflicting values", "cultivation/breadth.rego", 32, 1)
	conflict_abc5949a                             = regoplan.NewConflict("function data.ninefold.lib.outcome.at_least produced conflicting values for the same inputs", "lib/outcome.rego", 35, 1)
	conflict_ac1cb591                             = regoplan.NewConflict("function data.ninefold.lib.cadence.short_among produced conflicting values for the same inputs", "lib/cadence.rego", 100, 1)
	conflict_afd9372b                             = regoplan.NewConflict("object keys must be unique", "showcase/awards.rego", 50, 1)
	conflict_b0c76423                             = regoplan.NewConflict("object keys must be unique", "lib/deadline.rego", 133, 2)
	conflict_b1e262b0                             = regoplan.NewConflict("rule data.ninefold.management.campaigns.applies produced conflicting values", "management/campaigns.rego", 27, 9)
	conflict_b2cadc4b                             = regoplan.NewConflict("function data.ninefold.cultivation.rotation.clause produced conflicting values for the same inputs", "cultivation/rotation.rego", 143, 1)
	conflict_b3bef435                             = regoplan.NewConflict("rule data.ninefold.cultivation.rotation.verdict produced conflicting values", "cultivation/rotation.rego", 46, 1)
	conflict_b4fecc79                             = regoplan.NewConflict("function data.ninefold.lib.gap.status_of produced conflicting values for the same inputs", "lib/gap.rego", 65, 1)
	conflict_b587c908                             = regoplan.NewConflict("rule data.ninefold.management.mentorship.status produced conflicting values", "management/mentorship.rego", 113, 1)
	conflict_b63a0703                             = regoplan.NewConflict("function data.ninefold.showcase.awards.given_so_far produced conflicting values for the same inputs", "showcase/awards.rego", 110, 1)
	conflict_b6be817e                             = regoplan.NewConflict("function data.ninefold.lib.gap.proof produced conflicting values for the same inputs", "lib/gap.rego", 83, 1)
	conflict_b8f0533b                             = regoplan.NewConflict("rule data.ninefold.fieldwork.liaison.proof produced conflicting values", "fieldwork/liaison.rego", 142, 1)
	conflict_b97b2b6e                             = regoplan.NewConflict("function data.ninefold.lib.outlook.by produced conflicting values for the same inputs", "lib/outlook.rego", 58, 1)
	conflict_b9d42d5e                             = regoplan.NewConflict("rule data.ninefold.management.mentorship.ending produced conflicting values", "management/mentorship.rego", 215, 1)
	conflict_ba2a2172                             = regoplan.NewConflict("rule data.ninefold.showcase.podium.applies produced conflicting values", "showcase/podium.rego", 26, 9)
	conflict_baa70007                             = regoplan.NewConflict("function data.ninefold.lib.thresholds.at produced conflicting values for the same inputs", "lib/thresholds.rego", 9, 1)
	conflict_bafa9d31                             = regoplan.NewConflict("rule data.ninefold.fieldwork.liaison.message produced conflicting values", "fieldwork/liaison.rego", 78, 1)
	conflict_bbb02f6b                             = regoplan.NewConflict("rule data.ninefold.cultivation.secondment.applies produced conflicting values", "cultivation/secondment.rego", 28, 9)
	conflict_bc0d2845                             = regoplan.NewConflict("function data.ninefold.lib.gap.message produced conflicting values for the same inputs", "lib/gap.rego", 87, 1)
	conflict_be3bddc3                             = regoplan.NewConflict("rule data.ninefold.management.campaigns.verdict produced conflicting values", "management/campaigns.rego", 33, 1)
	conflict_c0381d9b                             = regoplan.NewConflict("function data.ninefold.lib.dates.add_months produced conflicting values for the same inputs", "lib/dates.rego", 44, 1)
	conflict_c19500a7                             = regoplan.NewConflict("function data.ninefold.lib.dates.civil produced conflicting values for the same inputs", "lib/dates.rego", 22, 1)
	conflict_c1e5c5e8                             = regoplan.NewConflict("function data.ninefold.lib.quota.message produced conflicting values for the same inputs", "lib/quota.rego", 109, 1)
	conflict_c21fc1a6                             = regoplan.NewConflict("rule data.ninefold.fieldwork.problems.message produced conflicting values", "fieldwork/problems.rego", 56, 1)
	conflict_c850eb46                             = regoplan.NewConflict("rule data.ninefold.showcase.awards.verdict produced conflicting values", "showcase/awards.rego", 38, 1)
	conflict_c8941919                             = regoplan.NewConflict("rule data.ninefold.fieldwork.problems.verdict produced conflicting values", "fieldwork/problems.rego", 43, 1)
	conflict_ca8e7cad                             = regoplan.NewConflict("object keys must be unique", "lib/cadence.rego", 61, 15)
	conflict_ce062cba                             = regoplan.NewConflict("function data.ninefold.lib.dates.civil produced conflicting values for the same inputs", "lib/dates.rego", 19, 1)
	conflict_d165c73b                             = regoplan.NewConflict("function data.ninefold.lib.deadline.message produced conflicting values for the same inputs", "lib/deadline.rego", 146, 1)
	conflict_d1f00f6b                             = regoplan.NewConflict("function data.ninefold.lib.cadence.due_by produced conflicting values for the same inputs", "lib/cadence.rego", 48, 1)
	conflict_d2a90c57                             = regoplan.NewConflict("rule data.ninefold.management.mentorship.details produced conflicting values", "management/mentorship.rego", 145, 9)
	conflict_d2ab4fc5                             = regoplan.NewConflict("rule data.ninefold.management.mentorship.details produced conflicting values", "management/mentorship.rego", 147, 1)
	conflict_d3521845                             = regoplan.NewConflict("rule data.ninefold.cultivation.rotation.message produced conflicting values", "cultivation/rotation.rego", 134, 1)
	conflict_d4eb727a                             = regoplan.NewConflict("function data.ninefold.lib.gap.asked_after produced conflicting values for the same inputs", "lib/outlook_gap.rego", 25, 1)
	conflict_d8b6d3f3                             = regoplan.NewConflict("object keys must be unique", "lib/quota.rego", 26, 13)
	conflict_d97209a5                             = regoplan.NewConflict("function data.ninefold.cultivation.rotation.outlasts produced conflicting values for the same inputs", "cultivation/rotation.rego", 217, 1)
	conflict_d9c9b2b7                             = regoplan.NewConflict("rule data.ninefold.cultivation.breadth.verdict produced conflicting values", "cultivation/breadth.rego", 45, 1)
	conflict_dc4d1b44                             = regoplan.NewConflict("function data.ninefold.cultivation.rotation.outlasts produced conflicting values for the same inputs", "cultivation/rotation.rego", 215, 1)
	conflict_dc620ac0                             = regoplan.NewConflict("function data.ninefold.lib.gap.between produced conflicting values for the same inputs", "lib/gap.rego", 36, 1)
	conflict_dcad86b4                             = regoplan.NewConflict("function data.ninefold.lib.quota.status produced conflicting values for the same inputs", "lib/quota.rego", 83, 1)
	conflict_dd3338a4                             = regoplan.NewConflict("function data.ninefold.lib.deadline.open_status produced conflicting values for the same inputs", "lib/deadline.rego", 79, 1)
	conflict_dd7b6ab6                             = regoplan.NewConflict("rule data.ninefold.fieldwork.liaison.verdict produced conflicting values", "fieldwork/liaison.rego", 44, 1)
	conflict_ddaf577a                             = regoplan.NewConflict("rule data.ninefold.management.mentorship.leaves produced conflicting values", "management/mentorship.rego", 217, 1)
	conflict_dec3d3e6                             = regoplan.NewConflict("function data.ninefold.lib.deadline.done_on produced conflicting values for the same inputs", "lib/deadline.rego", 139, 1)
	conflict_dfbe9951                             = regoplan.NewConflict("object keys must be unique", "exchange/plans.rego", 33, 18)
	conflict_e24670b9                             = regoplan.NewConflict("rule data.ninefold.showcase.podium.message produced conflicting values", "showcase/podium.rego", 69, 1)
	conflict_e305b3d8                             = regoplan.NewConflict("function data.ninefold.lib.cadence.rows_of produced conflicting values for the same inputs", "lib/cadence.rego", 37, 1)
	conflict_e4370a4f                             = regoplan.NewConflict("object keys must be unique", "cultivation/rotation.rego", 131, 2)
	conflict_e4d1b99d                             = regoplan.NewConflict("function data.ninefold.lib.cadence.judged produced conflicting values for the same inputs", "lib/cadence.rego", 22, 1)
	conflict_e66cbbe3                             = regoplan.NewConflict("rule data.ninefold.showcase.podium.status produced conflicting values", "showcase/podium.rego", 45, 1)
	conflict_ead9220b                             = regoplan.NewConflict("rule data.ninefold.exchange.interviews.applies produced conflicting values", "exchange/interviews.rego", 36, 1)
	conflict_eb221d34                             = regoplan.NewConflict("object keys must be unique", "fieldwork/liaison.rego", 162, 1)
	conflict_ebe7237d                             = regoplan.NewConflict("rule data.ninefold.cultivation.breadth.applies produced conflicting values", "cultivation/breadth.rego", 28, 1)
	conflict_ed92f08b                             = regoplan.NewConflict("function data.ninefold.lib.cadence.short_among produced conflicting values for the same inputs", "lib/cadence.rego", 88, 1)
	conflict_ee42e50f                             = regoplan.NewConflict("rule data.ninefold.showcase.awards.names produced conflicting values", "showcase/awards.rego", 83, 1)
	conflict_ef0ab1dc                             = regoplan.NewConflict("function data.ninefold.lib.deadline.judged produced conflicting values for the same inputs", "lib/deadline.rego", 107, 1)
	conflict_eff726cd                             = regoplan.NewConflict("function data.ninefold.lib.outcome.reasons produced conflicting values for the same inputs", "lib/outcome.rego", 23, 1)
	conflict_f32ac124                             = regoplan.NewConflict("rule data.ninefold.showcase.awards.applies produced conflicting values", "showcase/awards.rego", 29, 1)
	conflict_f4f82bb3                             = regoplan.NewConflict("object keys must be unique", "lib/cadence.rego", 105, 18)
	conflict_f6b172f3                             = regoplan.NewConflict("rule data.ninefold.fieldwork.liaison.told_of produced conflicting values", "fieldwork/liaison.rego", 152, 1)
	conflict_f77ecf92                             = regoplan.NewConflict("function data.ninefold.lib.quota.status produced conflicting values for the same inputs", "lib/quota.rego", 77, 1)
	conflict_f83d625b                             = regoplan.NewConflict("object keys must be unique", "lib/tenure.rego", 41, 2)
	conflict_f84825af                             = regoplan.NewConflict("function data.ninefold.lib.deadline.figures produced conflicting values for the same inputs", "lib/deadline.rego", 122, 1)
	conflict_fa6b7801                             = regoplan.NewConflict("rule data.ninefold.fieldwork.problems.message produced conflicting values", "fieldwork/problems.rego", 63, 1)
	conflict_fca1ae77                             = regoplan.NewConflict("function data.ninefold.fieldwork.liaison.lasts produced conflicting values for the same inputs", "fieldwork/liaison.rego", 177, 1)
	conflict_fe2404bf                             = regoplan.NewConflict("function data.ninefold.cultivation.rotation.status produced conflicting values for the same inputs", "cultivation/rotation.rego", 109, 1)
	conflict_fe3968e4                             = regoplan.NewConflict("function data.ninefold.cultivation.rotation.asked_of produced conflicting values for the same inputs", "cultivation/rotation.rego", 221, 1)
	conflict_ff564aee                             = regoplan.NewConflict("function data.ninefold.lib.quota.judged produced conflicting values for the same inputs", "lib/quota.rego", 88, 1)
	list_07c99c57                                 = regoplan.Fixed(regoplan.Int(1), regoplan.Int(0))
	list_0b8f2b01                                 = regoplan.Fixed(text_19331c6a)
	list_1b16278a                                 = regoplan.Fixed(text_not_due)
	list_1efd7f92                                 = regoplan.Fixed(record_c9e9bbf0)
	list_1ff29122                                 = regoplan.Fixed(text_not_applicable)
	list_265f40b9                                 = regoplan.Fixed(regoplan.Int(0), regoplan.Int(1))
	list_34c90515                                 = regoplan.Fixed(text_training_class, text_party_training)
	list_3c06d8ad                                 = regoplan.Fixed(text_posting_open)
	list_3d1f6d77                                 = regoplan.Fixed(regoplan.Int(-1))
	list_456a40ed                                 = regoplan.Fixed(regoplan.Int(1))
	list_49692783                                 = regoplan.Fixed(text_short)
	list_67757ee8                                 = regoplan.Fixed(text_forum, text_lecture, text_training_class)
	list_6a467899                                 = regoplan.Fixed(text_due_soon)
	list_72041dd8                                 = regoplan.Fixed(text_exempt)
	list_7870a7f2                                 = regoplan.Fixed(text_missing)
	list_8e6d417e                                 = regoplan.Fixed(text_fail, text_due, text_pass)
	list_9aa3d3c3                                 = regoplan.Fixed(regoplan.Int(0))
	list_9e2d527a                                 = regoplan.Fixed(text_no_posting)
	list_b238e45e                                 = regoplan.Fixed(text_to, text_last, text_minimum)
	list_b26e9fbe                                 = regoplan.Fixed(text_too_few)
	list_bf7f1a9d                                 = regoplan.Fixed(text_not_recorded)
	list_c03608b0                                 = regoplan.Fixed(text_exceeded)
	list_cc9620b4                                 = regoplan.Fixed(text_to, text_mentor_left_on)
	list_d97bf0e3                                 = regoplan.Fixed(text_0)
	list_dbec3aee                                 = regoplan.Fixed(record_cc5dd193)
	list_e4028c8f                                 = regoplan.Fixed(text_gap)
	record_0142030f                               = regoplan.FixedRecord(shape_b82510e7, text_ab295194, record_b1f9fd74, record_4abb7c78, text_bb63e528)
	record_0860d79e                               = regoplan.FixedRecord(shape_16692149, text_331fc765, text_80aae425, text_b964f655)
	record_08acaa29                               = regoplan.FixedRecord(shape_b82510e7, text_a3b89c27, record_b7b9152b, record_95d8ed09, text_a93a17a3)
	record_19734792                               = regoplan.FixedRecord(shape_0956b913, text_a9ad8def, text_b875bdc5)
	record_1b81ba0a                               = regoplan.FixedRecord(shape_0956b913, text_046a0ecf, text_219e6593)
	record_2a7761b4                               = regoplan.FixedRecord(shape_600059bc, text_f63a6aca, text_0abe9650, text_7ba00537)
	record_32564f13                               = regoplan.FixedRecord(shape_feba5a81, text_09d17476, text_fbd4e8c7)
	record_45972910                               = regoplan.FixedRecord(shape_b82510e7, text_e8c8dd43, record_77cec56b, record_6b50550b, text_009cc0ef)
	record_4abb7c78                               = regoplan.FixedRecord(shape_952f7617, text_7eee271c)
	record_4ac765f0                               = regoplan.FixedRecord(shape_b82510e7, text_5368ae1f, record_4c936110, record_c3907920, text_7a13d6ff)
	record_4c936110                               = regoplan.FixedRecord(shape_0956b913, text_eda3dee0, text_9bc8de99)
	record_51f843ca                               = regoplan.FixedRecord(shape_feba5a81, text_b8c2f43d, text_5cd6ea14)
	record_55b4d7a0                               = regoplan.FixedRecord(shape_600059bc, text_b8c2f43d, text_5cd6ea14, text_f74585a0)
	record_573a8fa9                               = regoplan.FixedRecord(shape_b82510e7, text_d740f6f4, record_b2926045, record_89a41913, text_1325f395)
	record_57df31e4                               = regoplan.FixedRecord(shape_b82510e7, text_bc882899, record_1b81ba0a, record_8f262876, text_d86aa568)
	record_5b5009ee                               = regoplan.FixedRecord(shape_b82510e7, text_3195320e, record_dd2bad92, record_b89363db, text_05e08b90)
	record_5e4e61ff                               = regoplan.FixedRecord(shape_0956b913, text_96c31ef1, text_70d6898e)
	record_63fce3f8                               = regoplan.FixedRecord(shape_1891711c, text_exempt)
	record_645ea489                               = regoplan.FixedRecord(shape_0956b913, text_70e29e9f, text_5857fcea)
	record_658e30d1                               = regoplan.FixedRecord(shape_0956b913, text_interview, text_5d1865c8)
	record_679fef22                               = regoplan.FixedRecord(shape_b82510e7, text_d69fd65b, record_9f47d5ed, record_e19a982f, text_d7f4ee9f)
	record_6b50550b                               = regoplan.FixedRecord(shape_952f7617, text_14124988)
	record_6c6f62be                               = regoplan.FixedRecord(shape_0956b913, text_9a9410df, text_aa271ffc)
	record_6daaab8b                               = regoplan.FixedRecord(shape_952f7617, text_5f4a908d)
	record_7323e2cf                               = regoplan.FixedRecord(shape_600059bc, text_5b3cfbbf, text_8e9c5a30, text_46b87396)
	record_7337c8d2                               = regoplan.FixedRecord(shape_600059bc, text_c2061020, text_8fe20b2d, text_e410fa6e)
	record_759fedff                               = regoplan.FixedRecord(shape_952f7617, text_9b4d274b)
	record_76969140                               = regoplan.FixedRecord(shape_1891711c, text_unknown)
	record_77cec56b                               = regoplan.FixedRecord(shape_0956b913, text_499dc317, text_aff8a03f)
	record_781b4fcb                               = regoplan.FixedRecord(shape_0956b913, text_e538a088, text_dda96295)
	record_7a9b02ca                               = regoplan.FixedRecord(shape_600059bc, text_f15dcd2c, text_57a02ce0, text_7ba00537)
	record_80e06810                               = regoplan.FixedRecord(shape_952f7617, text_81aa0c8d)
	record_82ec519d                               = regoplan.FixedRecord(shape_0956b913, text_bbb8e6df, text_b3873638)
	record_85aaade8                               = regoplan.FixedRecord(shape_600059bc, text_a21175ba, text_c8bb0168, text_7ba00537)
	record_88246983                               = regoplan.FixedRecord(shape_600059bc, text_a67093d1, text_8fda3737, text_7ba00537)
	record_89221ffd                               = regoplan.FixedRecord(shape_952f7617, text_3771f631)
	record_89a41913                               = regoplan.FixedRecord(shape_952f7617, text_211e9bc3)
	record_8de5234c                               = regoplan.FixedRecord(shape_600059bc, text_deb536f4, text_44907bd2, text_7ba00537)
	record_8f262876                               = regoplan.FixedRecord(shape_952f7617, text_28fffbda)
	record_95649d37                               = regoplan.FixedRecord(shape_1891711c, text_due)
	record_95d8ed09                               = regoplan.FixedRecord(shape_952f7617, text_9f8e141e)
	record_97626f2c                               = regoplan.FixedRecord(shape_b82510e7, text_d519c7bb, record_645ea489, record_759fedff, text_92c7a8b2)
	record_98b6f4f7                               = regoplan.FixedRecord(shape_be71e189, list_9aa3d3c3, list_265f40b9, list_456a40ed)
	record_9a2c0953                               = regoplan.FixedRecord(shape_9d0afc7e, list_1ff29122, text_exempt)
	record_9f47d5ed                               = regoplan.FixedRecord(shape_0956b913, text_b5f7c9e2, text_0a5b0912)
	record_9f53623c                               = regoplan.FixedRecord(shape_b82510e7, text_625cbe2d, record_bf4957ad, record_80e06810, text_cffc8253)
	record_a9151ff3                               = regoplan.FixedRecord(shape_952f7617, text_05eabb94)
	record_b0bf1f81                               = regoplan.FixedRecord(shape_600059bc, text_66c87a8a, text_2389e0cc, text_7ba00537)
	record_b17fb03f                               = regoplan.FixedRecord(shape_600059bc, text_aa7105ed, text_aa7105ed, text_7ba00537)
	record_b1f9fd74                               = regoplan.FixedRecord(shape_0956b913, text_470075ef, text_213ebd70)
	record_b2926045                               = regoplan.FixedRecord(shape_0956b913, text_ae9a25b6, text_d647eb43)
	record_b7b9152b                               = regoplan.FixedRecord(shape_0956b913, text_a7aac6ea, text_c0a84e1b)
	record_b7cf47fa                               = regoplan.FixedRecord(shape_b82510e7, text_6e8aa163, record_ed7d29bb, record_6daaab8b, text_2ed7f4ef)
	record_b89363db                               = regoplan.FixedRecord(shape_952f7617, text_dbfbee4d)
	record_b948f414                               = regoplan.FixedRecord(shape_9d0afc7e, list_1b16278a, text_exempt)
	record_ba297d66                               = regoplan.FixedRecord(shape_feba5a81, text_5b3cfbbf, text_8e9c5a30)
	record_bf4957ad                               = regoplan.FixedRecord(shape_0956b913, text_e9fbd206, text_8d2bdb67)
	record_bfb014d8                               = regoplan.FixedRecord(shape_600059bc, text_98344210, text_90fb1d3a, text_ab250b3f)
	record_bfbdb648                               = regoplan.FixedRecord(shape_0956b913, text_758b0502, text_e52d49b3)
	record_c3827a21                               = regoplan.FixedRecord(shape_600059bc, text_09d17476, text_fbd4e8c7, text_3fc5620c)
	record_c3907920                               = regoplan.FixedRecord(shape_952f7617, text_01241e8a)
	record_c9e9bbf0                               = regoplan.FixedRecord(shape_0956b913, text_19331c6a, text_19331c6a)
	record_ca96dbfe                               = regoplan.FixedRecord(shape_600059bc, text_9a9a368d, text_f3f737ea, text_7ba00537)
	record_cc5dd193                               = regoplan.FixedRecord(shape_d4d35e72, regoplan.Int(0))
	record_ce986286                               = regoplan.FixedRecord(shape_600059bc, text_87229bd5, text_ebd8f320, text_7ba00537)
	record_ce9ce21e                               = regoplan.FixedRecord(shape_b82510e7, text_c64f8362, record_781b4fcb, record_89221ffd, text_cc1ce858)
	record_d2af48a2                               = regoplan.FixedRecord(shape_817b360a, text_e9c05ddd, record_82ec519d, text_6e310d20)
	record_dd2bad92                               = regoplan.FixedRecord(shape_0956b913, text_d810c327, text_060ec03b)
	record_e19a982f                               = regoplan.FixedRecord(shape_952f7617, text_13846ecb)
	record_e46cce59                               = regoplan.FixedRecord(shape_600059bc, text_76ad826b, text_bbad84b4, text_7ba00537)
	record_e53be56a                               = regoplan.FixedRecord(shape_600059bc, text_6fa91492, text_5a26bd0d, text_7ba00537)
	record_e6723578                               = regoplan.FixedRecord(shape_600059bc, text_32d35a77, text_0124143e, text_7ba00537)
	record_e8cab093                               = regoplan.FixedRecord(shape_b82510e7, text_f29d3028, record_19734792, record_a9151ff3, text_e1589864)
	record_eb360d8b                               = regoplan.FixedRecord(shape_1891711c, text_pass)
	record_ed7d29bb                               = regoplan.FixedRecord(shape_0956b913, text_a285a2b6, text_17d2bb10)
	record_ee67e31d                               = regoplan.FixedRecord(shape_1891711c, text_fail)
	record_fea5e0a5                               = regoplan.FixedRecord(shape_0956b913, text_387dc006, text_e5c74625)
	shape_0956b913                                = vocabulary.Shape("en", "zh")
	shape_0ecd22bf                                = vocabulary.Shape("on", "year")
	shape_16692149                                = vocabulary.Shape("life", "study", "work")
	shape_18437fbc                                = vocabulary.Shape("years")
	shape_1891711c                                = vocabulary.Shape("status")
	shape_1a90802a                                = vocabulary.Shape("details")
	shape_2b6d3e92                                = vocabulary.Shape("came", "done", "due", "reason", "rows", "status", "year")
	shape_2c964237                                = vocabulary.Shape("details", "evidence", "judged_on", "message", "reasons", "status")
	shape_2c98891f                                = vocabulary.Shape("stints")
	shape_2e7ca798                                = vocabulary.Shape("needed")
	shape_34b4febc                                = vocabulary.Shape("kind", "message", "missing", "on", "rows")
	shape_37d23608                                = vocabulary.Shape("short")
	shape_3e7a0407                                = vocabulary.Shape("count", "minimum", "status", "to", "year")
	shape_41e24506                                = vocabulary.Shape("beside", "days", "from", "to", "units")
	shape_4bdc0495                                = vocabulary.Shape("key", "kind", "message", "on", "rows")
	shape_5404d83a                                = vocabulary.Shape("done", "key", "kind", "message", "missing", "on", "required", "rows")
	shape_54776001                                = vocabulary.Shape("actual", "reasons", "required", "status")
	shape_591c0a24                                = vocabulary.Shape("actual", "details", "evidence", "judged_on", "message", "reasons", "required", "status", "worst_year")
	shape_5a051f25                                = vocabulary.Shape("covered_until", "from", "until")
	shape_5f14d5d0                                = vocabulary.Shape("gaps", "units")
	shape_600059bc                                = vocabulary.Shape("many", "one", "zh")
	shape_60aaec8c                                = vocabulary.Shape("evidence", "message", "reasons", "status")
	shape_615f9fb1                                = vocabulary.Shape("details", "evidence", "message")
	shape_63563c6f                                = vocabulary.Shape("due")
	shape_6c3e3e4b                                = vocabulary.Shape("next")
	shape_77085129                                = vocabulary.Shape("count", "last", "minimum", "status", "to", "year")
	shape_799df4ae                                = vocabulary.Shape("done", "kind", "message", "missing", "on", "required", "rows")
	shape_7ab345e9                                = vocabulary.Shape("missing")
	shape_8034a77c                                = vocabulary.Shape("from", "to")
	shape_817b360a                                = vocabulary.Shape("en", "none", "zh")
	shape_83934360                                = vocabulary.Shape("details", "message")
	shape_8817ec34                                = vocabulary.Shape("day", "row")
	shape_8c44a4f5                                = vocabulary.Shape("count", "required")
	shape_91da4e64                                = vocabulary.Shape("due", "status", "year")
	shape_941c72ef                                = vocabulary.Shape("evidence", "message")
	shape_952f7617                                = vocabulary.Shape("en")
	shape_978dd58f                                = vocabulary.Shape("department", "from", "rows")
	shape_979fef38                                = vocabulary.Shape("en", "unit", "zh")
	shape_9a69a9e5                                = vocabulary.Shape("message", "unknown")
	shape_9b6a4051                                = vocabulary.Shape("days", "from", "to", "units")
	shape_9d0afc7e                                = vocabulary.Shape("reasons", "status")
	shape_a3ddc5a9                                = vocabulary.Shape("count", "from", "to")
	shape_a462fa52                                = vocabulary.Shape("actual", "message", "reasons", "required", "status", "worst_year")
	shape_a50ce200                                = vocabulary.Shape("limit", "status")
	shape_a79dadbd                                = vocabulary.Shape("misfits")
	shape_abaa0d34                                = vocabulary.Shape("message")
	shape_abdd7872                                = vocabulary.Shape("message", "reasons", "status")
	shape_ace805ad                                = vocabulary.Shape("from")
	shape_b1601290                                = vocabulary.Shape("department", "from", "limit", "status")
	shape_b82510e7                                = vocabulary.Shape("en", "none", "one", "zh")
	shape_be71e189                                = vocabulary.Shape("am", "day", "pm")
	shape_bf37cb17                                = vocabulary.Shape("actual", "message", "reasons", "required", "status")
	shape_c35ea12e                                = vocabulary.Shape("done", "key", "kind", "on", "required")
	shape_c55028be                                = vocabulary.Shape("came", "due", "reason", "status", "year")
	shape_c944eff6                                = vocabulary.Shape("count", "required", "weeks")
	shape_ce428149                                = vocabulary.Shape("on", "row", "year")
	shape_cfd00fee                                = vocabulary.Shape("days", "from", "to")
	shape_d4d35e72                                = vocabulary.Shape("days")
	shape_dfb75933                                = vocabulary.Shape("last")
	shape_e158375d                                = vocabulary.Shape("message", "status", "worst_year")
	shape_f0363269                                = vocabulary.Shape("category", "rank")
	shape_f3c0717a                                = vocabulary.Shape("actual", "details", "evidence", "message", "reasons", "required", "status")
	shape_f9a92185                                = vocabulary.Shape("kind", "message", "on", "rows")
	shape_f9c011c5                                = vocabulary.Shape("actual", "required")
	shape_feba5a81                                = vocabulary.Shape("many", "one")
	shape_fee39f11                                = vocabulary.Shape("message", "missing", "rows")
	shape_ff702ef5                                = vocabulary.Shape("details", "evidence", "message", "reasons", "status")
	text_0                                        = vocabulary.Text("0")
	text_0000000000000000000000000000000000000000 = vocabulary.Text("0000000000000000000000000000000000000000")
	text_00067b5a                                 = vocabulary.Text("再邀请认可的主讲人作辅导报告%d次")
	text_0008ec81                                 = vocabulary.Text("截至%s没有任职记录，无法判定")
	text_00168380                                 = vocabulary.Text("最迟应于%s完成，未见记录")
	text_009cc0ef                                 = vocabulary.Text("%d年开展一线交流%d次，应不少于%d次")
	text_0124143e                                 = vocabulary.Text("%d training event")
	text_01241e8a                                 = vocabulary.Text("1 work meeting with a topic from %[1]s to %[2]s, at least %[4]d required")
	text_046a0ecf                                 = vocabulary.Text("no lecture by a recognised speaker in %[1]d, at least %[3]d required")
	text_05dee21b                                 = vocabulary.Text("最迟须于%[1]s完成")
	text_05e08b90                                 = vocabulary.Text("%d年开展一报告两评议%d次，应不少于%d次")
	text_05eabb94                                 = vocabulary.Text("1 training event attended in %[1]d, at least %[3]d required")
	text_060ec03b                                 = vocabulary.Text("%[1]d年未开展一报告两评议，应不少于%[3]d次")
	text_071954fd                                 = vocabulary.Text("mentorship began on %s, was to begin by %s")
	text_07a3713b                                 = vocabulary.Text("give a talk at a forum, a lecture or a training class %[2]s")
	text_09d17476                                 = vocabulary.Text("%d departments")
	text_0a5b0912                                 = vocabulary.Text("%[1]d年未公开信息，应不少于%[3]d次")
	text_0abe9650                                 = vocabulary.Text("%d training class")
	text_0c7eec2f                                 = vocabulary.Text("rotate out of %[2]s by %[1]s (there since %[3]s, %[4]d-year limit)")
	text_0d06b742                                 = vocabulary.Text("%[3]s: resume it %[4]s and continue until %[5]s")
	text_0e502b49                                 = vocabulary.Text("met in every year")
	text_0f7005bb                                 = vocabulary.Text("due blocks: %d, short: %d, tolerated: %d")
	text_1                                        = vocabulary.Text("1")
	text_10a30f8b                                 = vocabulary.Text("longest stretch without any %[7]s: %[8]s (%[2]s to %[3]s%[9]s), at most %[6]d allowed")
	text_10ba96ce                                 = vocabulary.Text("training events to attend")
	text_1111a929                                 = vocabulary.Text("problems found: %d, none solved, at least %v%% required")
	text_12e364db                                 = vocabulary.Text("到期年度均按时完成")
	text_12f543b7                                 = vocabulary.Text("应参加主题活动%[1]d项，均未参加：%[2]s")
	text_1325f395                                 = vocabulary.Text("%s 至 %s 仅召开专题学习会%d次，应不少于%d次")
	text_13846ecb                                 = vocabulary.Text("1 disclosure in %[1]d, at least %[3]d required")
	text_14124988                                 = vocabulary.Text("1 frontline exchange in %[1]d, at least %[3]d required")
	text_1588d71e                                 = vocabulary.Text("the next %s is due by %s")
	text_15b3e048                                 = vocabulary.Text("worked in %[3]s, at least %[2]d required")
	text_170260d2                                 = vocabulary.Text("%04d-%02d-%02d")
	text_173de276                                 = vocabulary.Text("%[1]s 至 %[2]s 在岗%[3]d天，其间有时没有联系点")
	text_17833e26                                 = vocabulary.Text("最迟于%[1]s再解决问题%[2]d个（发现%[3]d个，解决%[4]d个，应不少于%[5]d个）")
	text_17d2bb10                                 = vocabulary.Text("%[1]d年未开展核心价值观活动，应不少于%[3]d次")
	text_181576b6                                 = vocabulary.Text("截至当日没有任职记录，无法判定")
	text_18df6921                                 = vocabulary.Text("、")
	text_19331c6a                                 = vocabulary.Text("")
	text_1943f93d                                 = vocabulary.Text("，不计不在岗的%[1]d天")
	text_1a1b26ad                                 = vocabulary.Text(" ")
	text_1d91efca                                 = vocabulary.Text("%v")
	text_1d99d2a1                                 = vocabulary.Text("days on secondment to complete %[2]s: %[3]d more (%[6]s, at least %[5]d required)")
	text_1febac68                                 = vocabulary.Text("no posting begun by %s: cannot be assessed")
	text_2105fb4f                                 = vocabulary.Text("下一次%s最迟应于%s进行")
	text_211e9bc3                                 = vocabulary.Text("1 study session from %[1]s to %[2]s, at least %[4]d required")
	text_213ebd70                                 = vocabulary.Text("%[1]d年无人参加党性教育培训，应不少于%[3]d人")
	text_219e6593                                 = vocabulary.Text("%[1]d年没有符合主讲人要求的辅导报告，应不少于%[3]d次")
	text_222e3b37                                 = vocabulary.Text("the posting in %[1]s since %[2]s has none, yet one in %[4]s begins on %[3]s")
	text_228b3a16                                 = vocabulary.Text("fewer than %[7]s in contact since %[1]s, days present: %[3]d, at most %[4]d tolerated%[6]s")
	text_236a54aa                                 = vocabulary.Text("发现问题%d个，均未解决，解决率应不低于%v%%")
	text_2389e0cc                                 = vocabulary.Text("%d frontline exchange")
	text_23faf5bb                                 = vocabulary.Text("units to take up contact with %[2]s: %[3]d more (%[7]s, at least %[5]d required; short from %[6]s)")
	text_243c3ed5                                 = vocabulary.Text("再开展一报告两评议%d次")
	text_26ce422b                                 = vocabulary.Text("%04d-W%02d")
	text_26fae487                                 = vocabulary.Text("带教须持续到%s")
	text_2754cb20                                 = vocabulary.Text("自%[1]s起在岗%[2]d天没有%[3]s，应不超过%[4]d天")
	text_28324bf9                                 = vocabulary.Text("aspects missing: %s")
	text_28fffbda                                 = vocabulary.Text("1 lecture by a recognised speaker in %[1]d, at least %[3]d required")
	text_2bb63bf9                                 = vocabulary.Text("is due by %[1]s; what is on record is for another rank or category")
	text_2e379cf5                                 = vocabulary.Text("再参加培训%d次")
	text_2e481aea                                 = vocabulary.Text("最迟应于%s完成，期限内的与本人职级、类别不符")
	text_2e7f0b07                                 = vocabulary.Text("was due by %s, but what was done on time is for another rank or category")
	text_2ebd6df9                                 = vocabulary.Text("mentorship is continuous only until %s, was to last until %s")
	text_2ed7f4ef                                 = vocabulary.Text("%d年开展核心价值观活动%d次，应不少于%d次")
	text_2fede18a                                 = vocabulary.Text(", not counting %[2]s not present")
	text_303fb058                                 = vocabulary.Text("带教内容缺%s")
	text_3195320e                                 = vocabulary.Text("%[2]d reports with two reviews in %[1]d, at least %[3]d required")
	text_31aa2bbe                                 = vocabulary.Text("; ")
	text_31afbf6e                                 = vocabulary.Text("再走访%d个半天")
	text_32d35a77                                 = vocabulary.Text("%d training events")
	text_331fc765                                 = vocabulary.Text("生活")
	text_3380ade0                                 = vocabulary.Text("cannot be assessed until an end date is filled in: %[2]s")
	text_343ad316                                 = vocabulary.Text("自%[1]s起联系点少于%[2]d个，在岗%[3]d天，超过%[4]d天即未达标%[5]s")
	text_343efdfc                                 = vocabulary.Text("fewer than %[6]s in contact for more than %[4]s present in a row: %[5]s")
	text_3771f631                                 = vocabulary.Text("1 training class in %[1]d, at least %[3]d required")
	text_387dc006                                 = vocabulary.Text("none yet")
	text_3b5a9590                                 = vocabulary.Text("%[1]s to %[2]s (days present: %[3]d, fewest units: %[4]d)")
	text_3c94da71                                 = vocabulary.Text(": to be made up by %s")
	text_3d451e59                                 = vocabulary.Text("talks from %s to %s: %d, at least 1 required")
	text_3e89dae6                                 = vocabulary.Text("%[1]s再建立%[3]d个联系点（%[4]s，应不少于%[5]d个，自%[6]s起不足）")
	text_3fc5620c                                 = vocabulary.Text("%d个部门")
	text_3fc7b1ea                                 = vocabulary.Text("and %d more")
	text_43122415                                 = vocabulary.Text("contests to hold")
	text_43a77d53                                 = vocabulary.Text("campaigns held: %[1]d, took part in: %[2]d, missing: %[4]s")
	text_43d23dee                                 = vocabulary.Text("累计挂职%[1]d天，应不少于%[2]d天")
	text_43fdbb79                                 = vocabulary.Text("study sessions to hold")
	text_44907bd2                                 = vocabulary.Text("%d lecture by a recognised speaker")
	text_46b87396                                 = vocabulary.Text("%d天")
	text_470075ef                                 = vocabulary.Text("nobody in party training in %[1]d, at least %[3]d required")
	text_4925d049                                 = vocabulary.Text("no secondment to a recognised host, at least %[2]s required")
	text_499dc317                                 = vocabulary.Text("no frontline exchange in %[1]d, at least %[3]d required")
	text_4a3ccef0                                 = vocabulary.Text("was due by %s, nothing on record")
	text_4a439eba                                 = vocabulary.Text("a mentor was to be assigned by %s, none on record")
	text_4b77d7e7                                 = vocabulary.Text("the mentorship ends on %s")
	text_509f2e95                                 = vocabulary.Text("应达标周期%d个，不足%d个，在允许的%d个以内")
	text_52dcd8c2                                 = vocabulary.Text("at least %[2]s in contact on every day present")
	text_5368ae1f                                 = vocabulary.Text("%[3]d work meetings with a topic from %[1]s to %[2]s, at least %[4]d required")
	text_56b66ccc                                 = vocabulary.Text("最迟于%s")
	text_577b1c4b                                 = vocabulary.Text("nothing has fallen due")
	text_57a02ce0                                 = vocabulary.Text("%d report with two reviews")
	text_58532792                                 = vocabulary.Text("联系点始终不少于%[1]d个")
	text_5857fcea                                 = vocabulary.Text("%[1]s 至 %[2]s 未走访，应不少于%[4]d个半天")
	text_5a26bd0d                                 = vocabulary.Text("%d core values activity")
	text_5b3cfbbf                                 = vocabulary.Text("%d days")
	text_5bfaffb9                                 = vocabulary.Text("%d given")
	text_5c1d256d                                 = vocabulary.Text("最迟须于%[1]s完成，已有的与本人职级、类别不符")
	text_5cd6ea14                                 = vocabulary.Text("%d unit")
	text_5d1865c8                                 = vocabulary.Text("访谈")
	text_5d7ec0d7                                 = vocabulary.Text("done on time in every year that fell due")
	text_5f4a908d                                 = vocabulary.Text("1 core values activity in %[1]d, at least %[3]d required")
	text_5f97e3b9                                 = vocabulary.Text("missing in %[1]d: %[3]s")
	text_5fc0f8cf                                 = vocabulary.Text("no posting begun by this day: cannot be assessed")
	text_6080e35d                                 = vocabulary.Text("%[6]s by %[1]s: %[7]d more (%[8]s in %[3]d, at least %[9]d required)")
	text_625314eb                                 = vocabulary.Text("再举办干部论坛%d次")
	text_625cbe2d                                 = vocabulary.Text("%[2]d contests in %[1]d, at least %[3]d required")
	text_642c76a3                                 = vocabulary.Text("frontline exchanges to hold")
	text_66c87a8a                                 = vocabulary.Text("%d frontline exchanges")
	text_67449816                                 = vocabulary.Text("带教只登记到%s")
	text_677a7bd8                                 = vocabulary.Text("最迟于%[1]s%[2]s（%[3]d年%[4]s，应不少于%[5]s）")
	text_6df1eb0f                                 = vocabulary.Text("最迟于%[1]s补上带教内容：%[2]s")
	text_6e310d20                                 = vocabulary.Text("%d年评出规定奖项%d个，应为%d个")
	text_6e8aa163                                 = vocabulary.Text("%[2]d core values activities in %[1]d, at least %[3]d required")
	text_6fa91492                                 = vocabulary.Text("%d core values activities")
	text_70080b4e                                 = vocabulary.Text("due blocks: %d, all met")
	text_70d6898e                                 = vocabulary.Text("%d年度调研报告")
	text_70e29e9f                                 = vocabulary.Text("no half-day of visits from %[1]s to %[2]s, at least %[4]d required")
	text_7306fc99                                 = vocabulary.Text("assign a mentor %[2]s")
	text_753dfc1f                                 = vocabulary.Text("%[1]s在干部论坛、辅导报告或培训班上主讲一次")
	text_758b0502                                 = vocabulary.Text("none given yet")
	text_76ad826b                                 = vocabulary.Text("%d cadre forums")
	text_771173bd                                 = vocabulary.Text("the next %s was due by %s, %s ago: hold it now")
	text_792a8830                                 = vocabulary.Text("再组织竞赛%d次")
	text_7a13d6ff                                 = vocabulary.Text("%s 至 %s 仅召开有议题的工作会议%d次，应不少于%d次")
	text_7a93aa33                                 = vocabulary.Text("%[1]d年缺%[2]s")
	text_7b04f681                                 = vocabulary.Text("%[1]s 至 %[2]s 在岗%[3]d天，最少时%[4]d个")
	text_7ba00537                                 = vocabulary.Text("%d次")
	text_7bdce89f                                 = vocabulary.Text("aspects to cover in the mentorship by %[1]s: %[3]s")
	text_7c29449f                                 = vocabulary.Text("forums to hold")
	text_7de6c6c9                                 = vocabulary.Text("days present without any %[5]s since %[1]s: %[2]d, at most %[4]d allowed")
	text_7eee271c                                 = vocabulary.Text("1 person in party training in %[1]d, at least %[3]d required")
	text_80aae425                                 = vocabulary.Text("学习")
	text_80b17bea                                 = vocabulary.Text("in %[1]s since %[2]s: reaches the %[4]d-year limit on %[3]s")
	text_81aa0c8d                                 = vocabulary.Text("1 contest in %[1]d, at least %[3]d required")
	text_841ec72e                                 = vocabulary.Text("再召开专题学习会%d次")
	text_87229bd5                                 = vocabulary.Text("%d contests")
	text_886a587e                                 = vocabulary.Text("%[1]s确定带教老师")
	text_88f02592                                 = vocabulary.Text("最迟须于%[1]s完成，还剩%[2]d天")
	text_89997ba9                                 = vocabulary.Text("people to take part in party training")
	text_8d2bdb67                                 = vocabulary.Text("%[1]d年未组织竞赛，应不少于%[3]d次")
	text_8e9c5a30                                 = vocabulary.Text("%d day")
	text_8fda3737                                 = vocabulary.Text("%d meeting")
	text_8fe20b2d                                 = vocabulary.Text("%d half-day")
	text_90fb1d3a                                 = vocabulary.Text("%d person in party training")
	text_91040916                                 = vocabulary.Text("%[1]s，%[2]s续接并持续到%[5]s")
	text_92558265                                 = vocabulary.Text("在%[1]s自%[2]s起连续任职，%[3]s已满%[4]d年上限，超出%[5]d天")
	text_92c7a8b2                                 = vocabulary.Text("%s 至 %s 仅走访%d个半天，应不少于%d个半天")
	text_9401ba8c                                 = vocabulary.Text("by %s")
	text_945e28b3                                 = vocabulary.Text("，最迟于%s补足")
	text_94a07656                                 = vocabulary.Text("problems found: %d, solved: %d (%v%%), at least %v%% required")
	text_95cc03fa                                 = vocabulary.Text("下一次%s最迟应于%s进行，已逾期%d天，应尽快进行")
	text_96c31ef1                                 = vocabulary.Text("the research report for %d")
	text_98344210                                 = vocabulary.Text("%d people in party training")
	text_99ebed4b                                 = vocabulary.Text("%[3]s on secondment, at least %[2]d required")
	text_9a6866cb                                 = vocabulary.Text("在%[1]s自%[2]s起的任职未填结束日期，而%[3]s起在%[4]s任职")
	text_9a9410df                                 = vocabulary.Text("the development plan for %d")
	text_9a9a368d                                 = vocabulary.Text("%d sessions")
	text_9b4d274b                                 = vocabulary.Text("1 half-day of visits from %[1]s to %[2]s, at least %[4]d required")
	text_9bc8de99                                 = vocabulary.Text("%[1]s 至 %[2]s 未召开有议题的工作会议，应不少于%[4]d次")
	text_9c546a34                                 = vocabulary.Text("fewer than %[5]s in contact for %[4]s present in a row at the longest, at most %[3]d tolerated")
	text_9e05fbd3                                 = vocabulary.Text("no talk from %s to %s, at least 1 required")
	text_9e6f89d4                                 = vocabulary.Text("再开展核心价值观活动%d次")
	text_9f8e141e                                 = vocabulary.Text("1 cadre forum in %[1]d, at least %[3]d required")
	text_a1965a51                                 = vocabulary.Text("a mentor must be assigned by %s")
	text_a1a17d63                                 = vocabulary.Text("is due by %[1]s, %[3]s left")
	text_a21175ba                                 = vocabulary.Text("%d disclosures")
	text_a285a2b6                                 = vocabulary.Text("no core values activity in %[1]d, at least %[3]d required")
	text_a3b89c27                                 = vocabulary.Text("%[2]d cadre forums in %[1]d, at least %[3]d required")
	text_a632f257                                 = vocabulary.Text("再召开有议题的工作会议%d次")
	text_a66e0be9                                 = vocabulary.Text("尚无到期事项")
	text_a67093d1                                 = vocabulary.Text("%d meetings")
	text_a7aac6ea                                 = vocabulary.Text("no cadre forum in %[1]d, at least %[3]d required")
	text_a7af7722                                 = vocabulary.Text("带教自%s连续到%s")
	text_a901e79d                                 = vocabulary.Text("%[1]s to %[2]s (days present: %[3]d, at times no unit in contact)")
	text_a93a17a3                                 = vocabulary.Text("%d年举办干部论坛%d次，应不少于%d次")
	text_a9a233ae                                 = vocabulary.Text("problems still to solve by %[1]s: %[2]d (%[3]d found, %[4]d solved, at least %[5]d required)")
	text_a9ad8def                                 = vocabulary.Text("no training event attended in %[1]d, at least %[3]d required")
	text_aa271ffc                                 = vocabulary.Text("%d年度培养方案")
	text_aa3923aa                                 = vocabulary.Text(", ")
	text_aa7105ed                                 = vocabulary.Text("%d")
	text_aadb2123                                 = vocabulary.Text("最迟应于%[1]s完成，实际%[2]s，迟%[3]d天")
	text_ab250b3f                                 = vocabulary.Text("%d人")
	text_ab295194                                 = vocabulary.Text("%[2]d people in party training in %[1]d, at least %[3]d required")
	text_ae532757                                 = vocabulary.Text("%s 至 %s 主讲%d次，应不少于1次")
	text_ae9a25b6                                 = vocabulary.Text("no study session from %[1]s to %[2]s, at least %[4]d required")
	text_aeb362b6                                 = vocabulary.Text("grassroots experience is not recorded: cannot be assessed")
	text_aff8a03f                                 = vocabulary.Text("%[1]d年未开展一线交流，应不少于%[3]d次")
	text_after_years                              = vocabulary.Text("after_years")
	text_anchor                                   = vocabulary.Text("anchor")
	text_answer                                   = vocabulary.Text("answer")
	text_approved_on                              = vocabulary.Text("approved_on")
	text_as_of                                    = vocabulary.Text("as_of")
	text_asked                                    = vocabulary.Text("asked")
	text_aspects                                  = vocabulary.Text("aspects")
	text_aspects_missing                          = vocabulary.Text("aspects_missing")
	text_assign_within_days                       = vocabulary.Text("assign_within_days")
	text_assigned_late                            = vocabulary.Text("assigned_late")
	text_available                                = vocabulary.Text("available")
	text_award                                    = vocabulary.Text("award")
	text_award_review                             = vocabulary.Text("award_review")
	text_awards                                   = vocabulary.Text("awards")
	text_away                                     = vocabulary.Text("away")
	text_b22f8ddc                                 = vocabulary.Text("%[1]s再挂职满%[3]d天（%[4]s，应不少于%[5]d天）")
	text_b3242dd6                                 = vocabulary.Text("reports with two reviews to hold")
	text_b3873638                                 = vocabulary.Text("%[1]d年未评出规定奖项，应为%[3]d个")
	text_b3c016fe                                 = vocabulary.Text("再开展一线交流%d次")
	text_b5f7c9e2                                 = vocabulary.Text("no disclosure in %[1]d, at least %[3]d required")
	text_b7016ab0                                 = vocabulary.Text("已在%[1]d个部门任职，应不少于%[2]d个部门")
	text_b875bdc5                                 = vocabulary.Text("%[1]d年未参加培训，应不少于%[3]d次")
	text_b8c2f43d                                 = vocabulary.Text("%d units")
	text_b95dee29                                 = vocabulary.Text("%s 至 %s 未主讲，应不少于1次")
	text_b964f655                                 = vocabulary.Text("工作")
	text_bb63e528                                 = vocabulary.Text("%d年参加党性教育培训%d人，应不少于%d人")
	text_bbad84b4                                 = vocabulary.Text("%d cadre forum")
	text_bbb8e6df                                 = vocabulary.Text("no named award given in %[1]d, %[3]d required")
	text_bc61c779                                 = vocabulary.Text("core values activities to hold")
	text_bc882899                                 = vocabulary.Text("%[2]d lectures by recognised speakers in %[1]d, at least %[3]d required")
	text_bd3dab31                                 = vocabulary.Text("应参加主题活动%d项，全部参加")
	text_bed1f2ec                                 = vocabulary.Text("%[1]s再到%[3]d个部门任职（已计%[4]d个部门，应不少于%[5]d个部门）")
	text_beside                                   = vocabulary.Text("beside")
	text_bf028427                                 = vocabulary.Text("再举办培训班%d次")
	text_branch_id                                = vocabulary.Text("branch_id")
	text_c0151302                                 = vocabulary.Text("最迟于%[1]s评出%[2]s（%[3]d年规定奖项%[4]d个，%[5]s）")
	text_c0a84e1b                                 = vocabulary.Text("%[1]d年未举办干部论坛，应不少于%[3]d次")
	text_c0b1fb64                                 = vocabulary.Text("期限%s已过，应尽快")
	text_c2061020                                 = vocabulary.Text("%d half-days")
	text_c56d5a7b                                 = vocabulary.Text("at once (was due by %s)")
	text_c58f6e00                                 = vocabulary.Text("the mentor leaves on %s")
	text_c64f8362                                 = vocabulary.Text("%[2]d training classes in %[1]d, at least %[3]d required")
	text_c6d2c01b                                 = vocabulary.Text("在%[1]s自%[2]s起连续任职，%[3]s将满%[4]d年上限")
	text_c8bb0168                                 = vocabulary.Text("%d disclosure")
	text_cadre_officer                            = vocabulary.Text("cadre_officer")
	text_came                                     = vocabulary.Text("came")
	text_campaign                                 = vocabulary.Text("campaign")
	text_campaigns                                = vocabulary.Text("campaigns")
	text_category                                 = vocabulary.Text("category")
	text_cc095c3e                                 = vocabulary.Text("再安排%d人参加党性教育培训")
	text_cc1ce858                                 = vocabulary.Text("%d年举办培训班%d次，应不少于%d次")
	text_ce38d363                                 = vocabulary.Text("再公开信息%d次")
	text_cff078a9                                 = vocabulary.Text("；")
	text_cffc8253                                 = vocabulary.Text("%d年组织竞赛%d次，应不少于%d次")
	text_changes                                  = vocabulary.Text("changes")
	text_contest                                  = vocabulary.Text("contest")
	text_count                                    = vocabulary.Text("count")
	text_d15548ed                                 = vocabulary.Text("最迟应于%s确定带教老师，未见有效带教")
	text_d382bd55                                 = vocabulary.Text("联系点少于%[1]d个最长连续%[2]d个在岗日，容许%[3]d天")
	text_d4624eb8                                 = vocabulary.Text("带教自%s起，应不晚于%s")
	text_d519c7bb                                 = vocabulary.Text("%[3]d half-days of visits from %[1]s to %[2]s, at least %[4]d required")
	text_d5fd1b5c                                 = vocabulary.Text("lectures by recognised speakers to hold")
	text_d647eb43                                 = vocabulary.Text("%[1]s 至 %[2]s 未召开专题学习会，应不少于%[4]d次")
	text_d69fd65b                                 = vocabulary.Text("%[2]d disclosures in %[1]d, at least %[3]d required")
	text_d740f6f4                                 = vocabulary.Text("%[3]d study sessions from %[1]s to %[2]s, at least %[4]d required")
	text_d78cdd7f                                 = vocabulary.Text("take part in an event of %[2]q held by the person's own branch by %[1]s")
	text_d7f4ee9f                                 = vocabulary.Text("%d年信息公开%d次，应不少于%d次")
	text_d810c327                                 = vocabulary.Text("no report with two reviews in %[1]d, at least %[3]d required")
	text_d86aa568                                 = vocabulary.Text("%d年符合主讲人要求的辅导报告%d次，应不少于%d次")
	text_d8cc50e5                                 = vocabulary.Text("未填写基层经历，无法判定")
	text_da454063                                 = vocabulary.Text("continue the mentorship until %s")
	text_date                                     = vocabulary.Text("date")
	text_day                                      = vocabulary.Text("day")
	text_days                                     = vocabulary.Text("days")
	text_db3ee593                                 = vocabulary.Text("应达标周期%d个，全部达标")
	text_dbfbee4d                                 = vocabulary.Text("1 report with two reviews in %[1]d, at least %[3]d required")
	text_dda96295                                 = vocabulary.Text("%[1]d年未举办培训班，应不少于%[3]d次")
	text_deb536f4                                 = vocabulary.Text("%d lectures by recognised speakers")
	text_department                               = vocabulary.Text("department")
	text_df296433                                 = vocabulary.Text("%s counted")
	text_disclosure                               = vocabulary.Text("disclosure")
	text_done                                     = vocabulary.Text("done")
	text_done_on                                  = vocabulary.Text("done_on")
	text_due                                      = vocabulary.Text("due")
	text_due_soon                                 = vocabulary.Text("due_soon")
	text_duration_months                          = vocabulary.Text("duration_months")
	text_e027d347                                 = vocabulary.Text("带教只连续到%s，应到%s")
	text_e048be22                                 = vocabulary.Text("另有%d处")
	text_e0d0ce88                                 = vocabulary.Text("最迟于%[1]s从%[2]s轮岗（自%[3]s起连续任职，上限%[4]d年）")
	text_e1265c6e                                 = vocabulary.Text("in %[1]s since %[2]s: %[4]d-year limit of %[3]s passed by %[6]s")
	text_e1589864                                 = vocabulary.Text("%d年参加培训%d次，应不少于%d次")
	text_e2307ee1                                 = vocabulary.Text("disclosures to make")
	text_e2926560                                 = vocabulary.Text("%[1]s，无法判定：请补填结束日期")
	text_e410fa6e                                 = vocabulary.Text("%d个半天")
	text_e4948e17                                 = vocabulary.Text("%[6]s from %[1]s to %[2]s: %[7]d more (%[8]s, at least %[9]d required)")
	text_e52d49b3                                 = vocabulary.Text("尚未评出")
	text_e538a088                                 = vocabulary.Text("no training class in %[1]d, at least %[3]d required")
	text_e5c74625                                 = vocabulary.Text("尚无")
	text_e83d32b0                                 = vocabulary.Text("各年度均已达标")
	text_e8c8dd43                                 = vocabulary.Text("%[2]d frontline exchanges in %[1]d, at least %[3]d required")
	text_e8efec78                                 = vocabulary.Text("half-days of visits to make")
	text_e94528b4                                 = vocabulary.Text("未在认可的单位挂职，应不少于%[1]d天")
	text_e9c05ddd                                 = vocabulary.Text("named awards given in %d: %d of %d")
	text_e9dc7c5c                                 = vocabulary.Text("已评出%d个")
	text_e9fbd206                                 = vocabulary.Text("no contest in %[1]d, at least %[3]d required")
	text_ea5e6e9a                                 = vocabulary.Text("mentorship is continuous from %s to %s")
	text_ebd8f320                                 = vocabulary.Text("%d contest")
	text_ecdd775c                                 = vocabulary.Text("%[1]s 至 %[2]s %[3]s（%[4]s，应不少于%[5]s）")
	text_eda3dee0                                 = vocabulary.Text("no work meeting with a topic from %[1]s to %[2]s, at least %[4]d required")
	text_ee71e2c7                                 = vocabulary.Text("campaigns held: %[1]d, took part in none: %[3]s")
	text_eefea6d4                                 = vocabulary.Text("最迟须于%s确定带教老师")
	text_ef136282                                 = vocabulary.Text("带教老师%s离开")
	text_ef1d37bd                                 = vocabulary.Text("training classes to hold")
	text_efdf949b                                 = vocabulary.Text("is due by %[1]s")
	text_en                                       = vocabulary.Text("en")
	text_ended_early                              = vocabulary.Text("ended_early")
	text_ends                                     = vocabulary.Text("ends")
	text_event_id                                 = vocabulary.Text("event_id")
	text_events                                   = vocabulary.Text("events")
	text_every_weeks                              = vocabulary.Text("every_weeks")
	text_exceeded                                 = vocabulary.Text("exceeded")
	text_exchange                                 = vocabulary.Text("exchange")
	text_exempt                                   = vocabulary.Text("exempt")
	text_f0c9b0d2                                 = vocabulary.Text("was due by %[1]s, but came on %[2]s, %[4]s late")
	text_f15dcd2c                                 = vocabulary.Text("%d reports with two reviews")
	text_f16ab8ea                                 = vocabulary.Text("work meetings with a topic to hold")
	text_f29d3028                                 = vocabulary.Text("%[2]d training events attended in %[1]d, at least %[3]d required")
	text_f3841e6b                                 = vocabulary.Text("发现问题%d个，解决%d个，解决率%v%%，应不低于%v%%")
	text_f3a1958d                                 = vocabulary.Text("在各部门任职均未超过%d年")
	text_f3e89ea4                                 = vocabulary.Text("最长%[1]d天（%[2]s 至 %[3]s%[4]s）没有%[5]s，应不超过%[6]d天")
	text_f3f737ea                                 = vocabulary.Text("%d session")
	text_f51ca5cc                                 = vocabulary.Text("awards to give by %[1]s: %[6]s (%[4]d named in %[3]d, %[7]s)")
	text_f63a6aca                                 = vocabulary.Text("%d training classes")
	text_f6649190                                 = vocabulary.Text("已计%s")
	text_f6ecaeab                                 = vocabulary.Text("联系点少于%[1]d个且连续超过%[2]d个在岗日：%[3]s")
	text_f74585a0                                 = vocabulary.Text("%d个")
	text_f7b8f7d2                                 = vocabulary.Text("campaigns held: %d, took part in all")
	text_f7b9ade7                                 = vocabulary.Text("no stay in a department is past its %d-year limit")
	text_f9f3f7e7                                 = vocabulary.Text("应参加主题活动%[1]d项，已参加%[2]d项，未参加：%[3]s")
	text_fa36f4d9                                 = vocabulary.Text("departments to work in %[2]s: %[3]d more (%[4]d counted, at least %[5]d required)")
	text_fail                                     = vocabulary.Text("fail")
	text_faults                                   = vocabulary.Text("faults")
	text_fb32a85e                                 = vocabulary.Text("e-")
	text_fbd4e8c7                                 = vocabulary.Text("%d department")
	text_fd7780d3                                 = vocabulary.Text(".")
	text_ffd91c50                                 = vocabulary.Text("最迟于%[1]s参加一次所在支部的“%[2]s”活动")
	text_forum                                    = vocabulary.Text("forum")
	text_from                                     = vocabulary.Text("from")
	text_frontline_exchange                       = vocabulary.Text("frontline_exchange")
	text_gap                                      = vocabulary.Text("gap")
	text_grace_days                               = vocabulary.Text("grace_days")
	text_grassroots_experience                    = vocabulary.Text("grassroots_experience")
	text_half_days                                = vocabulary.Text("half_days")
	text_holders                                  = vocabulary.Text("holders")
	text_host_type                                = vocabulary.Text("host_type")
	text_host_types                               = vocabulary.Text("host_types")
	text_id                                       = vocabulary.Text("id")
	text_interview                                = vocabulary.Text("interview")
	text_interviewer_id                           = vocabulary.Text("interviewer_id")
	text_interviewer_roles                        = vocabulary.Text("interviewer_roles")
	text_interviews                               = vocabulary.Text("interviews")
	text_joined_on                                = vocabulary.Text("joined_on")
	text_kind                                     = vocabulary.Text("kind")
	text_last                                     = vocabulary.Text("last")
	text_late                                     = vocabulary.Text("late")
	text_lecture                                  = vocabulary.Text("lecture")
	text_liaison                                  = vocabulary.Text("liaison")
	text_liaisons                                 = vocabulary.Text("liaisons")
	text_limit                                    = vocabulary.Text("limit")
	text_management                               = vocabulary.Text("management")
	text_many                                     = vocabulary.Text("many")
	text_max_gap_days                             = vocabulary.Text("max_gap_days")
	text_max_years                                = vocabulary.Text("max_years")
	text_meeting                                  = vocabulary.Text("meeting")
	text_meetings                                 = vocabulary.Text("meetings")
	text_mentor                                   = vocabulary.Text("mentor")
	text_mentor_id                                = vocabulary.Text("mentor_id")
	text_mentor_left_on                           = vocabulary.Text("mentor_left_on")
	text_mentor_party_member                      = vocabulary.Text("mentor_party_member")
	text_mentorship                               = vocabulary.Text("mentorship")
	text_mentorships                              = vocabulary.Text("mentorships")
	text_merge_gap_days                           = vocabulary.Text("merge_gap_days")
	text_message                                  = vocabulary.Text("message")
	text_min_days                                 = vocabulary.Text("min_days")
	text_min_departments                          = vocabulary.Text("min_departments")
	text_min_per_year                             = vocabulary.Text("min_per_year")
	text_min_rate                                 = vocabulary.Text("min_rate")
	text_min_service_days                         = vocabulary.Text("min_service_days")
	text_min_workdays                             = vocabulary.Text("min_workdays")
	text_minimum                                  = vocabulary.Text("minimum")
	text_missing                                  = vocabulary.Text("missing")
	text_missing_aspects                          = vocabulary.Text("missing_aspects")
	text_needed                                   = vocabulary.Text("needed")
	text_next                                     = vocabulary.Text("next")
	text_ninefold                                 = vocabulary.Text("ninefold")
	text_no_posting                               = vocabulary.Text("no_posting")
	text_none                                     = vocabulary.Text("none")
	text_not_applicable                           = vocabulary.Text("not_applicable")
	text_not_assigned                             = vocabulary.Text("not_assigned")
	text_not_due                                  = vocabulary.Text("not_due")
	text_not_recorded                             = vocabulary.Text("not_recorded")
	text_not_tailored                             = vocabulary.Text("not_tailored")
	text_on                                       = vocabulary.Text("on")
	text_one                                      = vocabulary.Text("one")
	text_other                                    = vocabulary.Text("other")
	text_participation                            = vocabulary.Text("participation")
	text_party_training                           = vocabulary.Text("party_training")
	text_pass                                     = vocabulary.Text("pass")
	text_period                                   = vocabulary.Text("period")
	text_person                                   = vocabulary.Text("person")
	text_person_branch                            = vocabulary.Text("person_branch")
	text_person_id                                = vocabulary.Text("person_id")
	text_person_rank                              = vocabulary.Text("person_rank")
	text_plan                                     = vocabulary.Text("plan")
	text_plans                                    = vocabulary.Text("plans")
	text_posting                                  = vocabulary.Text("posting")
	text_posting_open                             = vocabulary.Text("posting_open")
	text_postings                                 = vocabulary.Text("postings")
	text_problems                                 = vocabulary.Text("problems")
	text_problems_found                           = vocabulary.Text("problems_found")
	text_problems_solved                          = vocabulary.Text("problems_solved")
	text_reason                                   = vocabulary.Text("reason")
	text_report                                   = vocabulary.Text("report")
	text_report_and_reviews                       = vocabulary.Text("report_and_reviews")
	text_reports                                  = vocabulary.Text("reports")
	text_required                                 = vocabulary.Text("required")
	text_research                                 = vocabulary.Text("research")
	text_review                                   = vocabulary.Text("review")
	text_role                                     = vocabulary.Text("role")
	text_rotation                                 = vocabulary.Text("rotation")
	text_row                                      = vocabulary.Text("row")
	text_rows                                     = vocabulary.Text("rows")
	text_secondment                               = vocabulary.Text("secondment")
	text_secondments                              = vocabulary.Text("secondments")
	text_secretary                                = vocabulary.Text("secretary")
	text_service                                  = vocabulary.Text("service")
	text_session                                  = vocabulary.Text("session")
	text_sessions                                 = vocabulary.Text("sessions")
	text_short                                    = vocabulary.Text("short")
	text_speaker                                  = vocabulary.Text("speaker")
	text_speaker_kind                             = vocabulary.Text("speaker_kind")
	text_speaker_kinds                            = vocabulary.Text("speaker_kinds")
	text_status                                   = vocabulary.Text("status")
	text_study_session                            = vocabulary.Text("study_session")
	text_subject                                  = vocabulary.Text("subject")
	text_submitted_on                             = vocabulary.Text("submitted_on")
	text_successor                                = vocabulary.Text("successor")
	text_talk                                     = vocabulary.Text("talk")
	text_thresholds                               = vocabulary.Text("thresholds")
	text_to                                       = vocabulary.Text("to")
	text_tolerated                                = vocabulary.Text("tolerated")
	text_too_few                                  = vocabulary.Text("too_few")
	text_topic                                    = vocabulary.Text("topic")
	text_training                                 = vocabulary.Text("training")
	text_training_class                           = vocabulary.Text("training_class")
	text_unit                                     = vocabulary.Text("unit")
	text_unit_id                                  = vocabulary.Text("unit_id")
	text_units                                    = vocabulary.Text("units")
	text_units_per_member                         = vocabulary.Text("units_per_member")
	text_unknown                                  = vocabulary.Text("unknown")
	text_unsolved                                 = vocabulary.Text("unsolved")
	text_value                                    = vocabulary.Text("value")
	text_values_activity                          = vocabulary.Text("values_activity")
	text_visits                                   = vocabulary.Text("visits")
	text_warn_days                                = vocabulary.Text("warn_days")
	text_warn_months                              = vocabulary.Text("warn_months")
	text_week                                     = vocabulary.Text("week")
	text_weeks                                    = vocabulary.Text("weeks")
	text_window                                   = vocabulary.Text("window")
	text_winner                                   = vocabulary.Text("winner")
	text_within_years                             = vocabulary.Text("within_years")
	text_work_meeting                             = vocabulary.Text("work_meeting")
	text_worst_year                               = vocabulary.Text("worst_year")
	text_year                                     = vocabulary.Text("year")
	text_years                                    = vocabulary.Text("years")
	text_zh                                       = vocabulary.Text("zh")
	pure_awards_given_so_far_22ee4139             = regoplan.NewPureFunction(0, 1)
	pure_breadth_unit_1dc755ac                    = regoplan.NewPureFunction(1, 2)
	pure_breadth_unit_c8781fa5                    = regoplan.NewPureFunction(2, 3)
	pure_cadence_clause_5d6417d8                  = regoplan.NewPureFunction(3, 4)
	pure_cadence_from_484e4d8e                    = regoplan.NewPureFunction(4, 5)
	pure_cadence_last_day_07c84e6b                = regoplan.NewPureFunction(5, 6)
	pure_cadence_rows_of_4a8f0786                 = regoplan.NewPureFunction(6, 7)
	pure_cadence_shown_d5c8080f                   = regoplan.NewPureFunction(7, 8)
	pure_cadence_status_of_abbdbff8               = regoplan.NewPureFunction(8, 9)
	pure_cadence_to_01deca00                      = regoplan.NewPureFunction(9, 10)
	pure_campaigns_own_d4c5a04d                   = regoplan.NewPureFunction(10, 11)
	pure_contests_unit_473e2fa8                   = regoplan.NewPureFunction(11, 12)
	pure_coverage_clipped_010fd3cf                = regoplan.NewPureFunction(12, 13)
	pure_coverage_days_9ff8daf5                   = regoplan.NewPureFunction(13, 14)
	pure_coverage_days_a8c62fdc                   = regoplan.NewPureFunction(14, 15)
	pure_coverage_ends_bcf72ab1                   = regoplan.NewPureFunction(15, 16)
	pure_coverage_ends_fc59f20d                   = regoplan.NewPureFunction(16, 17)
	pure_coverage_latest_2c5bf43c                 = regoplan.NewPureFunction(17, 18)
	pure_coverage_runs_d6b13681                   = regoplan.NewPureFunction(18, 19)
	pure_dates_add_months_6cfba823                = regoplan.NewPureFunction(19, 20)
	pure_dates_add_years_9915d4cc                 = regoplan.NewPureFunction(20, 21)
	pure_dates_civil_beffd923                     = regoplan.NewPureFunction(21, 22)
	pure_dates_day_ad4f709a                       = regoplan.NewPureFunction(22, 23)
	pure_dates_far_83d45709                       = regoplan.NewPureFunction(23, 24)
	pure_dates_in_year_4992363a                   = regoplan.NewPureFunction(24, 25)
	pure_dates_iso_b606dfaf                       = regoplan.NewPureFunction(25, 26)
	pure_dates_monday_30c5312f                    = regoplan.NewPureFunction(26, 27)
	pure_dates_nanoseconds_12dcbda5               = regoplan.NewPureFunction(27, 28)
	pure_dates_week_ca14df13                      = regoplan.NewPureFunction(28, 29)
	pure_dates_year_9848737d                      = regoplan.NewPureFunction(29, 30)
	pure_deadline_asked_by_635bedf0               = regoplan.NewPureFunction(30, 31)
	pure_deadline_done_on_3885cf5b                = regoplan.NewPureFunction(31, 32)
	pure_deadline_fault_9a864ad2                  = regoplan.NewPureFunction(32, 33)
	pure_deadline_figures_6bf8b14f                = regoplan.NewPureFunction(33, 34)
	pure_deadline_figures_f12edc07                = regoplan.NewPureFunction(34, 35)
	pure_deadline_in_time_e2309777                = regoplan.NewPureFunction(35, 36)
	pure_deadline_join_29b13766                   = regoplan.NewPureFunction(36, 37)
	pure_deadline_judged_42849135                 = regoplan.NewPureFunction(37, 38)
	pure_deadline_reason_a4527fc7                 = regoplan.NewPureFunction(38, 39)
	pure_deadline_shown_cbaff77b                  = regoplan.NewPureFunction(39, 40)
	pure_disclosure_unit_1e642e29                 = regoplan.NewPureFunction(40, 41)
	pure_forums_unit_8a61cf2b                     = regoplan.NewPureFunction(41, 42)
	pure_frontline_unit_47e8382d                  = regoplan.NewPureFunction(42, 43)
	pure_gap_left_out_54f4da69                    = regoplan.NewPureFunction(43, 44)
	pure_gap_longest_of_2151672e                  = regoplan.NewPureFunction(44, 45)
	pure_gap_needed_by_5cbc1db3                   = regoplan.NewPureFunction(45, 46)
	pure_gap_proof_b07fa326                       = regoplan.NewPureFunction(46, 47)
	pure_interviews_thing_a51413c3                = regoplan.NewPureFunction(47, 48)
	pure_lectures_unit_d89bd85f                   = regoplan.NewPureFunction(48, 49)
	pure_liaison_clause_a28a19a3                  = regoplan.NewPureFunction(49, 50)
	pure_liaison_shown_73d244fc                   = regoplan.NewPureFunction(50, 51)
	pure_liaison_touches_d1b20c27                 = regoplan.NewPureFunction(51, 52)
	pure_liaison_unit_63ca5db4                    = regoplan.NewPureFunction(52, 53)
	pure_liaison_unit_7bd21030                    = regoplan.NewPureFunction(53, 54)
	pure_meetings_unit_a746d950                   = regoplan.NewPureFunction(54, 55)
	pure_mentorship_chinese_ac7ed69e              = regoplan.NewPureFunction(55, 56)
	pure_outcome_at_least_7885a160                = regoplan.NewPureFunction(56, 57)
	pure_outcome_at_least_a095f2a1                = regoplan.NewPureFunction(57, 58)
	pure_outcome_not_applicable_32e30549          = regoplan.NewPureFunction(58, 59)
	pure_outcome_not_applicable_d2ae41e9          = regoplan.NewPureFunction(59, 60)
	pure_outcome_not_due_09e5d584                 = regoplan.NewPureFunction(60, 61)
	pure_outcome_not_due_f8befd19                 = regoplan.NewPureFunction(61, 62)
	pure_outcome_reasons_20af19df                 = regoplan.NewPureFunction(62, 63)
	pure_outcome_reasons_de6847ee                 = regoplan.NewPureFunction(63, 64)
	pure_outcome_worst_f4e871e5                   = regoplan.NewPureFunction(64, 65)
	pure_outlook_week_key_4b392887                = regoplan.NewPureFunction(65, 66)
	pure_party_training_unit_1638a0f1             = regoplan.NewPureFunction(66, 67)
	pure_plans_approved_b7cf42b3                  = regoplan.NewPureFunction(67, 68)
	pure_plans_approved_d1f6c6e6                  = regoplan.NewPureFunction(68, 69)
	pure_presence_open_end_0f500d55               = regoplan.NewPureFunction(69, 70)
	pure_quota_clause_3feb5a16                    = regoplan.NewPureFunction(70, 71)
	pure_quota_judged_194dc374                    = regoplan.NewPureFunction(71, 72)
	pure_quota_judged_2a5ffa24                    = regoplan.NewPureFunction(72, 73)
	pure_quota_judged_4dda57a5                    = regoplan.NewPureFunction(73, 74)
	pure_quota_judged_601e0b81                    = regoplan.NewPureFunction(74, 75)
	pure_quota_judged_f3c7c178                    = regoplan.NewPureFunction(75, 76)
	pure_quota_message_48d86e20                   = regoplan.NewPureFunction(76, 77)
	pure_quota_status_1b059f80                    = regoplan.NewPureFunction(77, 78)
	pure_quota_warn_days_b84e69cd                 = regoplan.NewPureFunction(78, 79)
	pure_rate_percent_daa30f9e                    = regoplan.NewPureFunction(79, 80)
	pure_rate_scale_of_5a23da86                   = regoplan.NewPureFunction(80, 81)
	pure_rate_share_2a0de730                      = regoplan.NewPureFunction(81, 82)
	pure_rate_zeros_c8677d17                      = regoplan.NewPureFunction(82, 83)
	pure_reviews_unit_db115c6b                    = regoplan.NewPureFunction(83, 84)
	pure_rotation_exceeded_36f97b32               = regoplan.NewPureFunction(84, 85)
	pure_rotation_message_unknown_38cbb7d3        = regoplan.NewPureFunction(85, 86)
	pure_rotation_open_clause_b36c339c            = regoplan.NewPureFunction(86, 87)
	pure_rotation_shown_23da5ac1                  = regoplan.NewPureFunction(87, 88)
	pure_rotation_training_unit_2fe3de69          = regoplan.NewPureFunction(88, 89)
	pure_rotation_worst_c0280044                  = regoplan.NewPureFunction(89, 90)
	pure_secondment_message_unknown_b4162e98      = regoplan.NewPureFunction(90, 91)
	pure_secondment_unit_8f7d64a8                 = regoplan.NewPureFunction(91, 92)
	pure_sessions_unit_4f8a99e8                   = regoplan.NewPureFunction(92, 93)
	pure_tenure_begins_e45c5a35                   = regoplan.NewPureFunction(93, 94)
	pure_tenure_end_of_8d418af8                   = regoplan.NewPureFunction(94, 95)
	pure_tenure_joined_0b440514                   = regoplan.NewPureFunction(95, 96)
	pure_tenure_open_99a447b2                     = regoplan.NewPureFunction(96, 97)
	pure_tenure_ordered_38042538                  = regoplan.NewPureFunction(97, 98)
	pure_tenure_ordered_8f4d4af2                  = regoplan.NewPureFunction(98, 99)
	pure_tenure_stints_66c39854                   = regoplan.NewPureFunction(99, 100)
	pure_tenure_stints_e0a2c1ad                   = regoplan.NewPureFunction(100, 101)
	pure_training_unit_28dee0f2                   = regoplan.NewPureFunction(101, 102)
	pure_values_unit_9568a7d0                     = regoplan.NewPureFunction(102, 103)
	pure_visits_halves_95ca623f                   = regoplan.NewPureFunction(103, 104)
	pure_visits_unit_514dcd9c                     = regoplan.NewPureFunction(104, 105)
	pure_words_counted_91067ee5                   = regoplan.NewPureFunction(105, 106)
	pure_words_counted_or_none_f08a5a68           = regoplan.NewPureFunction(106, 107)
	pure_words_cut_a9f58025                       = regoplan.NewPureFunction(107, 108)
	pure_words_days_b146a09a                      = regoplan.NewPureFunction(108, 109)
	pure_words_english_e66607b5                   = regoplan.NewPureFunction(109, 110)
	pure_words_fit_46ddfb80                       = regoplan.NewPureFunction(110, 111)
	pure_words_join_37882c24                      = regoplan.NewPureFunction(111, 112)
	pure_words_limit_b413e7b1                     = regoplan.NewPureFunction(112, 113)
	pure_words_plain_1f58a551                     = regoplan.NewPureFunction(113, 114)
	pure_words_say_fdf94ebd                       = regoplan.NewPureFunction(114, 115)
)

// Plans are the programs.
var Plans = regoplan.NewLibrary(vocabulary, map[string]*regoplan.Program{
	"findings data.ninefold.cultivation.breadth.verdict":          regoplan.WrittenRule(remembered, text_answer, breadth_verdict_974cf968_known),
	"findings data.ninefold.cultivation.rotation.verdict":         regoplan.WrittenRule(remembered, text_answer, rotation_verdict_ae4094de_known),
	"findings data.ninefold.cultivation.secondment.verdict":       regoplan.WrittenRule(remembered, text_answer, secondment_verdict_899a0491_known),
	"findings data.ninefold.exchange.frontline.verdict":           regoplan.WrittenRule(remembered, text_answer, frontline_verdict_16e73fb5_known),
	"findings data.ninefold.exchange.interviews.verdict":          regoplan.WrittenRule(remembered, text_answer, interviews_verdict_642a7910_known),
	"findings data.ninefold.exchange.plans.verdict":               regoplan.WrittenRule(remembered, text_answer, plans_verdict_f2963e5e_known),
	"findings data.ninefold.fieldwork.liaison.verdict":            regoplan.WrittenRule(remembered, text_answer, liaison_verdict_77e9108f_known),
	"findings data.ninefold.fieldwork.problems.verdict":           regoplan.WrittenRule(remembered, text_answer, problems_verdict_005fdc67_known),
	"findings data.ninefold.fieldwork.report.verdict":             regoplan.WrittenRule(remembered, text_answer, report_verdict_ffd85f8e_known),
	"findings data.ninefold.fieldwork.visits.verdict":             regoplan.WrittenRule(remembered, text_answer, visits_verdict_742b89cc_known),
	"findings data.ninefold.governance.disclosure.verdict":        regoplan.WrittenRule(remembered, text_answer, disclosure_verdict_61ce7e10_known),
	"findings data.ninefold.governance.reviews.verdict":           regoplan.WrittenRule(remembered, text_answer, reviews_verdict_9798747f_known),
	"findings data.ninefold.governance.rotation_training.verdict": regoplan.WrittenRule(remembered, text_answer, rotation_training_verdict_ec62441a_known),
	"findings data.ninefold.management.campaigns.verdict":         regoplan.WrittenRule(remembered, text_answer, campaigns_verdict_b1a9fa9c_known),
	"findings data.ninefold.management.mentorship.verdict":        regoplan.WrittenRule(remembered, text_answer, mentorship_verdict_d835a7ae_known),
	"findings data.ninefold.practice.meetings.verdict":            regoplan.WrittenRule(remembered, text_answer, meetings_verdict_b1e3d714_known),
	"findings data.ninefold.showcase.awards.verdict":              regoplan.WrittenRule(remembered, text_answer, awards_verdict_5e153c33_known),
	"findings data.ninefold.showcase.contests.verdict":            regoplan.WrittenRule(remembered, text_answer, contests_verdict_4c1f0f23_known),
	"findings data.ninefold.showcase.podium.verdict":              regoplan.WrittenRule(remembered, text_answer, podium_verdict_16137dc8_known),
	"findings data.ninefold.showcase.training.verdict":            regoplan.WrittenRule(remembered, text_answer, training_verdict_e391d70d_known),
	"findings data.ninefold.steadiness.values.verdict":            regoplan.WrittenRule(remembered, text_answer, values_verdict_16c0ae2e_known),
	"findings data.ninefold.study.forums.verdict":                 regoplan.WrittenRule(remembered, text_answer, forums_verdict_fb8e50cc_known),
	"findings data.ninefold.study.sessions.verdict":               regoplan.WrittenRule(remembered, text_answer, sessions_verdict_3e07d73c_known),
	"findings data.ninefold.truth.lectures.verdict":               regoplan.WrittenRule(remembered, text_answer, lectures_verdict_1c05f7a9_known),
	"findings data.ninefold.truth.party_training.verdict":         regoplan.WrittenRule(remembered, text_answer, party_training_verdict_3feb54cc_known),
	"status data.ninefold.cultivation.breadth.verdict":            regoplan.WrittenRule(remembered, text_answer, breadth_verdict_86be4c82_known),
	"status data.ninefold.cultivation.rotation.verdict":           regoplan.WrittenRule(remembered, text_answer, rotation_verdict_141f5fd0_known),
	"status data.ninefold.cultivation.secondment.verdict":         regoplan.WrittenRule(remembered, text_answer, secondment_verdict_f65a441d_known),
	"status data.ninefold.exchange.frontline.verdict":             regoplan.WrittenRule(remembered, text_answer, frontline_verdict_11642b90_known),
	"status data.ninefold.exchange.interviews.verdict":            regoplan.WrittenRule(remembered, text_answer, interviews_verdict_255bda6b_known),
	"status data.ninefold.exchange.plans.verdict":                 regoplan.WrittenRule(remembered, text_answer, plans_verdict_55d8c452_known),
	"status data.ninefold.fieldwork.liaison.verdict":              regoplan.WrittenRule(remembered, text_answer, liaison_verdict_0c8e4f28_known),
	"status data.ninefold.fieldwork.problems.verdict":             regoplan.WrittenRule(remembered, text_answer, problems_verdict_d1f995c3_known),
	"status data.ninefold.fieldwork.report.verdict":               regoplan.WrittenRule(remembered, text_answer, report_verdict_d3afd041_known),
	"status data.ninefold.fieldwork.visits.verdict":               regoplan.WrittenRule(remembered, text_answer, visits_verdict_863ece51_known),
	"status data.ninefold.governance.disclosure.verdict":          regoplan.WrittenRule(remembered, text_answer, disclosure_verdict_7dd3b17d_known),
	"status data.ninefold.governance.reviews.verdict":             regoplan.WrittenRule(remembered, text_answer, reviews_verdict_020e2346_known),
	"status data.ninefold.governance.rotation_training.verdict":   regoplan.WrittenRule(remembered, text_answer, rotation_training_verdict_7fd491f3_known),
	"status data.ninefold.management.campaigns.verdict":           regoplan.WrittenRule(remembered, text_answer, campaigns_verdict_2e064e34_known),
	"status data.ninefold.management.mentorship.verdict":          regoplan.WrittenRule(remembered, text_answer, mentorship_verdict_d9a8a14f_known),
	"status data.ninefold.practice.meetings.verdict":              regoplan.WrittenRule(remembered, text_answer, meetings_verdict_5f4458f6_known),
	"status data.ninefold.showcase.awards.verdict":                regoplan.WrittenRule(remembered, text_answer, awards_verdict_bbce8d74_known),
	"status data.ninefold.showcase.contests.verdict":              regoplan.WrittenRule(remembered, text_answer, contests_verdict_21ec43a5_known),
	"status data.ninefold.showcase.podium.verdict":                regoplan.WrittenRule(remembered, text_answer, podium_verdict_7939f2a5_known),
	"status data.ninefold.showcase.training.verdict":              regoplan.WrittenRule(remembered, text_answer, training_verdict_1354463a_known),
	"status data.ninefold.steadiness.values.verdict":              regoplan.WrittenRule(remembered, text_answer, values_verdict_bafe4290_known),
	"status data.ninefold.study.forums.verdict":                   regoplan.WrittenRule(remembered, text_answer, forums_verdict_d3c8089f_known),
	"status data.ninefold.study.sessions.verdict":                 regoplan.WrittenRule(remembered, text_answer, sessions_verdict_a85bf6aa_known),
	"status data.ninefold.truth.lectures.verdict":                 regoplan.WrittenRule(remembered, text_answer, lectures_verdict_87202ede_known),
	"status data.ninefold.truth.party_training.verdict":           regoplan.WrittenRule(remembered, text_answer, party_training_verdict_c80c4826_known),
	"whole data.ninefold.cultivation.breadth.applies":             regoplan.WrittenRule(remembered, text_answer, breadth_applies_7a64b3e0_known),
	"whole data.ninefold.cultivation.breadth.outlook":             regoplan.WrittenRule(remembered, text_answer, breadth_outlook_33ec29a0_known),
	"whole data.ninefold.cultivation.breadth.verdict":             regoplan.WrittenRule(remembered, text_answer, breadth_verdict_38e4d574_known),
	"whole data.ninefold.cultivation.rotation.outlook":            regoplan.WrittenRule(remembered, text_answer, rotation_outlook_5b126fe8_known),
	"whole data.ninefold.cultivation.rotation.verdict":            regoplan.WrittenRule(remembered, text_answer, rotation_verdict_80b4e095_known),
	"whole data.ninefold.cultivation.secondment.applies":          regoplan.WrittenRule(remembered, text_answer, secondment_applies_ac5dc782_known),
	"whole data.ninefold.cultivation.secondment.outlook":          regoplan.WrittenRule(remembered, text_answer, secondment_outlook_d5689532_known),
	"whole data.ninefold.cultivation.secondment.verdict":          regoplan.WrittenRule(remembered, text_answer, secondment_verdict_da3eccc6_known),
	"whole data.ninefold.exchange.frontline.outlook":              regoplan.WrittenRule(remembered, text_answer, frontline_outlook_eb73ce09_known),
	"whole data.ninefold.exchange.frontline.verdict":              regoplan.WrittenRule(remembered, text_answer, frontline_verdict_b454dae2_known),
	"whole data.ninefold.exchange.interviews.applies":             regoplan.WrittenRule(remembered, text_answer, interviews_applies_268c0b20_known),
	"whole data.ninefold.exchange.interviews.outlook":             regoplan.WrittenRule(remembered, text_answer, interviews_outlook_b1e9d20b_known),
	"whole data.ninefold.exchange.interviews.verdict":             regoplan.WrittenRule(remembered, text_answer, interviews_verdict_de0fc1f9_known),
	"whole data.ninefold.exchange.plans.outlook":                  regoplan.WrittenRule(remembered, text_answer, plans_outlook_1e0aec23_known),
	"whole data.ninefold.exchange.plans.verdict":                  regoplan.WrittenRule(remembered, text_answer, plans_verdict_40d64554_known),
	"whole data.ninefold.fieldwork.liaison.outlook":               regoplan.WrittenRule(remembered, text_answer, liaison_outlook_7053d85f_known),
	"whole data.ninefold.fieldwork.liaison.verdict":               regoplan.WrittenRule(remembered, text_answer, liaison_verdict_b303d237_known),
	"whole data.ninefold.fieldwork.problems.outlook":              regoplan.WrittenRule(remembered, text_answer, problems_outlook_f87778bd_known),
	"whole data.ninefold.fieldwork.problems.verdict":              regoplan.WrittenRule(remembered, text_answer, problems_verdict_94649e5f_known),
	"whole data.ninefold.fieldwork.report.outlook":                regoplan.WrittenRule(remembered, text_answer, report_outlook_b148ec89_known),
	"whole data.ninefold.fieldwork.report.verdict":                regoplan.WrittenRule(remembered, text_answer, report_verdict_5b7fb3eb_known),
	"whole data.ninefold.fieldwork.visits.outlook":                regoplan.WrittenRule(remembered, text_answer, visits_outlook_21f1106b_known),
	"whole data.ninefold.fieldwork.visits.verdict":                regoplan.WrittenRule(remembered, text_answer, visits_verdict_1aad6e2e_known),
	"whole data.ninefold.governance.disclosure.outlook":           regoplan.WrittenRule(remembered, text_answer, disclosure_outlook_359e9922_known),
	"whole data.ninefold.governance.disclosure.verdict":           regoplan.WrittenRule(remembered, text_answer, disclosure_verdict_903a91c6_known),
	"whole data.ninefold.governance.reviews.outlook":              regoplan.WrittenRule(remembered, text_answer, reviews_outlook_9ec361fa_known),
	"whole data.ninefold.governance.reviews.verdict":              regoplan.WrittenRule(remembered, text_answer, reviews_verdict_26e98c64_known),
	"whole data.ninefold.governance.rotation_training.outlook":    regoplan.WrittenRule(remembered, text_answer, rotation_training_outlook_0101d543_known),
	"whole data.ninefold.governance.rotation_training.verdict":    regoplan.WrittenRule(remembered, text_answer, rotation_training_verdict_b14bb4c2_known),
	"whole data.ninefold.management.campaigns.applies":            regoplan.WrittenRule(remembered, text_answer, campaigns_applies_77fdfed7_known),
	"whole data.ninefold.management.campaigns.outlook":            regoplan.WrittenRule(remembered, text_answer, campaigns_outlook_afb9a807_known),
	"whole data.ninefold.management.campaigns.verdict":            regoplan.WrittenRule(remembered, text_answer, campaigns_verdict_23530a75_known),
	"whole data.ninefold.management.mentorship.applies":           regoplan.WrittenRule(remembered, text_answer, mentorship_applies_5fca3fba_known),
	"whole data.ninefold.management.mentorship.outlook":           regoplan.WrittenRule(remembered, text_answer, mentorship_outlook_447ab0f6_known),
	"whole data.ninefold.management.mentorship.verdict":           regoplan.WrittenRule(remembered, text_answer, mentorship_verdict_3ca8be6f_known),
	"whole data.ninefold.practice.meetings.outlook":               regoplan.WrittenRule(remembered, text_answer, meetings_outlook_e4f0698b_known),
	"whole data.ninefold.practice.meetings.verdict":               regoplan.WrittenRule(remembered, text_answer, meetings_verdict_98eb5cc4_known),
	"whole data.ninefold.showcase.awards.applies":                 regoplan.WrittenRule(remembered, text_answer, awards_applies_6a83115d_known),
	"whole data.ninefold.showcase.awards.outlook":                 regoplan.WrittenRule(remembered, text_answer, awards_outlook_486c97ed_known),
	"whole data.ninefold.showcase.awards.verdict":                 regoplan.WrittenRule(remembered, text_answer, awards_verdict_262d339e_known),
	"whole data.ninefold.showcase.contests.outlook":               regoplan.WrittenRule(remembered, text_answer, contests_outlook_0413f69f_known),
	"whole data.ninefold.showcase.contests.verdict":               regoplan.WrittenRule(remembered, text_answer, contests_verdict_46ea46ba_known),
	"whole data.ninefold.showcase.podium.applies":                 regoplan.WrittenRule(remembered, text_answer, podium_applies_dcff69f2_known),
	"whole data.ninefold.showcase.podium.outlook":                 regoplan.WrittenRule(remembered, text_answer, podium_outlook_265c79f6_known),
	"whole data.ninefold.showcase.podium.verdict":                 regoplan.WrittenRule(remembered, text_answer, podium_verdict_115af57b_known),
	"whole data.ninefold.showcase.training.outlook":               regoplan.WrittenRule(remembered, text_answer, training_outlook_d3b0acf4_known),
	"whole data.ninefold.showcase.training.verdict":               regoplan.WrittenRule(remembered, text_answer, training_verdict_151b524d_known),
	"whole data.ninefold.steadiness.values.outlook":               regoplan.WrittenRule(remembered, text_answer, values_outlook_a5dde570_known),
	"whole data.ninefold.steadiness.values.verdict":               regoplan.WrittenRule(remembered, text_answer, values_verdict_55efd147_known),
	"whole data.ninefold.study.forums.outlook":                    regoplan.WrittenRule(remembered, text_answer, forums_outlook_ad84a51b_known),
	"whole data.ninefold.study.forums.verdict":                    regoplan.WrittenRule(remembered, text_answer, forums_verdict_c848c42a_known),
	"whole data.ninefold.study.sessions.outlook":                  regoplan.WrittenRule(remembered, text_answer, sessions_outlook_63357d0d_known),
	"whole data.ninefold.study.sessions.verdict":                  regoplan.WrittenRule(remembered, text_answer, sessions_verdict_768e8dbe_known),
	"whole data.ninefold.truth.lectures.outlook":                  regoplan.WrittenRule(remembered, text_answer, lectures_outlook_3fa43e90_known),
	"whole data.ninefold.truth.lectures.verdict":                  regoplan.WrittenRule(remembered, text_answer, lectures_verdict_12084e1c_known),
	"whole data.ninefold.truth.party_training.outlook":            regoplan.WrittenRule(remembered, text_answer, party_training_outlook_423be0ab_known),
	"whole data.ninefold.truth.party_training.verdict":            regoplan.WrittenRule(remembered, text_answer, party_training_verdict_61d1949b_known),
})
