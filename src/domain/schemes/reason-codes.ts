/** What speaks against a marking scheme or the workbook it comes in, each with the params its sentence uses. */
export const schemeReasonCodes = [
  // cis and scheme: reading a marking scheme
  'scheme.no_aspects', //
  'scheme.section_repeated', // value
  'scheme.criterion_repeated', // value
  'scheme.sub_criterion_repeated', // value
  'scheme.aspect_repeated', // value
  'scheme.description_missing', // aspect
  'scheme.section_unknown', // aspect, value
  'scheme.max_mark_not_positive', // aspect, value
  'scheme.max_mark_too_precise', // aspect, value
  'scheme.total_not_hundred', // sum
  'scheme.sections_vary', // variation, allowed
  'scheme.criterion_total_differs', // letter, stated, sum
  'scheme.criterion_empty', // letter
  'scheme.sub_criterion_empty', // code
  'scheme.benchmark_missing', // aspect, score
  'scheme.benchmarks_alike', // aspect, score, other
  'scheme.ranged_score_unconfirmed', // aspect
  'scheme.part_repeated', // value
  'scheme.part_weight_not_positive', // part, value
  'scheme.parts_not_hundred', // sum
  'scheme.part_missing', // letter
  'scheme.part_unknown', // letter, value
  'scheme.part_empty', // part
  'scheme.part_not_hundred', // part, sum
  'scheme.aspects_alike', // aspect, other
  'scheme.panel_drops_invalid', // aspect, highest, lowest, judges
  'scheme.decimals_invalid', // aspect, value
  'scheme.max_mark_unreachable', // aspect, value, decimals
  'scheme.part_named_as_criterion', // value
  'scheme.parameter_not_number', // aspect, value
  'scheme.possible_not_positive', // aspect, value
  'scheme.options_missing', // aspect
  'scheme.difference_not_positive', // aspect, value
  'scheme.deduction_negative', // aspect, value
  'scheme.band_reversed', // aspect, from, to
  'scheme.values_renewed', // aspect
  'scheme.values_dropped', // aspect, name
  'scheme.void_module_changed', // module, count
  'scheme.file_unknown', //
  'scheme.file_damaged', // place
  'cis.file_empty', //
  'cis.file_too_large', // megabytes, limit
  'cis.file_old_format', //
  'cis.file_not_workbook', //
  'cis.file_damaged', //
  'cis.sheet_missing', // expected, found
  'cis.header_missing', // sheet, heading
  'cis.column_missing', // sheet, row, heading
  'cis.cell_empty', // sheet, row, column, heading
  'cis.not_a_number', // sheet, row, column, value
  'cis.too_many_decimals', // sheet, row, column, value
  'cis.day_invalid', // sheet, row, column, value
  'cis.criterion_letter_invalid', // sheet, row, column, value
  'cis.criterion_unknown', // sheet, row, column, letter
  'cis.block_unnamed', // sheet, row, column
  'cis.block_repeated', // sheet, row, column, letter
  'cis.sub_criterion_code_invalid', // sheet, row, column, value
  'cis.sub_criterion_elsewhere', // sheet, row, column, value, letter
  'cis.aspect_before_sub_criterion', // sheet, row, column
  'cis.aspect_type_unknown', // sheet, row, column, value
  'cis.benchmark_without_aspect', // sheet, row, column, value
  'cis.score_on_measurement', // sheet, row, column, value
  'cis.score_invalid', // sheet, row, column, value
  'cis.score_repeated', // sheet, row, column, value
  'cis.calculation_row_missing', // sheet, row, column, value
  'cis.calculation_unknown', // sheet, row, column, type, at
  'cis.calculation_unreadable', // sheet, row, column, type, at
  'cis.block_total_differs', // sheet, row, column, letter, value, listed
  'cis.row_ignored', // sheet, row, column, value
  'cis.more_faults', // count, limit
  // cis: what a workbook cannot carry, told before one is written
  'cis.export_parts', //
  'cis.export_panel', // aspect
  'cis.export_theory', // aspect
  'cis.export_manual', // aspect
  'cis.export_calculation', // aspect, type
  'cis.export_title_missing', //
  'cis.export_name_missing', // place
  'cis.export_section_missing', // aspect
  'cis.export_letter', // value
  'cis.export_code', // value, letter
  'cis.export_day', // code, value
  'cis.export_mark', // place, value
  'cis.export_section_id', // value
] as const
