import type { Sentences } from '../sentences'

export const schemes = {
  'scheme.no_aspects': 'The scheme has no aspects. Add at least one.',
  'scheme.section_repeated': 'Section “{{value}}” stands more than once. Use each section number once.',
  'scheme.criterion_repeated': 'Criterion “{{value}}” stands more than once. Use each letter once.',
  'scheme.sub_criterion_repeated': 'Sub-criterion “{{value}}” stands more than once. Give one of them another code.',
  'scheme.aspect_repeated': 'Aspect “{{value}}” stands more than once. Give one of them another code.',
  'scheme.description_missing': 'Aspect {{aspect}} has no description. Say what is marked.',
  'scheme.section_unknown':
    'Aspect {{aspect}} belongs to section “{{value}}”, which is not listed. Use a listed section.',
  'scheme.max_mark_not_positive': 'Aspect {{aspect}} is worth {{value}}. A maximum mark must be above 0.',
  'scheme.max_mark_too_precise': 'Aspect {{aspect}} is worth {{value}}, which is too fine. Use at most 2 decimals.',
  'scheme.total_not_hundred': 'The aspects add up to {{sum}}, not 100. Check that this is meant.',
  'scheme.sections_vary':
    'The sections differ from their weights by {{variation}} marks in all; {{allowed}} are allowed. Adjust where you can.',
  'scheme.criterion_total_differs':
    'Criterion {{letter}} states {{stated}} marks, but its aspects add up to {{sum}}. Check which is right.',
  'scheme.criterion_empty': 'Criterion {{letter}} has no sub-criteria. Add some or remove it.',
  'scheme.sub_criterion_empty': 'Sub-criterion {{code}} has no aspects. Add some or remove it.',
  'scheme.benchmark_missing':
    'Judged aspect {{aspect}} does not say what a score of {{score}} looks like. Write it before marking.',
  'scheme.benchmarks_alike':
    'In aspect {{aspect}} the scores {{other}} and {{score}} read the same, so judges cannot tell them apart. Reword one.',
  'scheme.ranged_score_unconfirmed':
    'Aspect {{aspect}} uses a ranged score. The owner of the scheme must confirm its bands before marking.',
  'scheme.part_repeated': 'Part “{{value}}” stands more than once. Give one of them another code.',
  'scheme.part_weight_not_positive': 'Part {{part}} has a weight of {{value}}%. A weight must be above 0.',
  'scheme.parts_not_hundred': 'The weights of the parts add up to {{sum}}%. They must make exactly 100%.',
  'scheme.part_missing': 'Criterion {{letter}} does not say which part it belongs to. Choose one.',
  'scheme.part_unknown': 'Criterion {{letter}} belongs to part “{{value}}”, which is not listed. Choose a listed part.',
  'scheme.part_empty': 'Part {{part}} has no criteria. Add some or remove it.',
  'scheme.part_not_hundred': 'The aspects of part {{part}} add up to {{sum}}, not 100. Check that this is meant.',
  'scheme.values_renewed':
    'Values were entered for aspect {{aspect}} and would mean something else now. Once saved they count no more and are to be entered anew.',
  'scheme.values_dropped':
    'Values were entered for aspect {{aspect}}, “{{name}}”, as it was. No aspect says and means the same now, so once saved they count no more.',
  'scheme.void_module_changed':
    'Module {{module}} is void for {{count}} works, and “{{module}}” would no longer be the same aspects, so that the penalty would fall on others. The chief judge revokes it first and imposes it anew once this is saved.',
  'scheme.file_unknown':
    'This is no scheme exported from here. Choose a CIS workbook (.xlsx) or a .json file exported from here.',
  'scheme.file_damaged': 'The scheme file is incomplete or altered at "{{place}}"; nothing was read. Export it again.',
  'scheme.aspects_alike': 'Aspects {{aspect}} and {{other}} say the same. Check that neither is a copy.',
  'scheme.panel_drops_invalid':
    'Panel aspect {{aspect}} drops {{highest}} highest and {{lowest}} lowest marks. Of {{judges}} judges at least one mark must remain.',
  'scheme.decimals_invalid': 'Aspect {{aspect}} cannot have “{{value}}” decimals. Enter 0, 1 or 2.',
  'scheme.max_mark_unreachable':
    'Aspect {{aspect}} is worth {{value}}, but its marks have {{decimals}} decimals, so nobody can reach it. Check which is right.',
  'scheme.part_named_as_criterion':
    'Part “{{value}}” has the same code as criterion {{value}} in another part. Give one of them another code.',
  'scheme.parameter_not_number':
    'The calculation of aspect {{aspect}} has “{{value}}” where a number belongs. Enter a number.',
  'scheme.possible_not_positive':
    'Aspect {{aspect}} counts {{value}} as the number possible. Enter a whole number above 0.',
  'scheme.options_missing': 'Aspect {{aspect}} has no options to choose from. Enter the deduction of at least one.',
  'scheme.difference_not_positive':
    'Aspect {{aspect}} deducts for each difference of {{value}}. A difference must be above 0.',
  'scheme.deduction_negative': 'Aspect {{aspect}} deducts {{value}}. A deduction cannot be below 0.',
  'scheme.band_reversed':
    'Aspect {{aspect}} has a band from {{from}} to {{to}}, which ends before it begins. Correct it.',

  'cis.file_empty': 'The file is empty. Choose a marking workbook (.xlsx).',
  'cis.file_too_large': 'The file has {{megabytes}} MB; the limit is {{limit}} MB. Remove pictures and try again.',
  'cis.file_old_format':
    'This is an old .xls file or one with a password. Save it as .xlsx without a password and import that.',
  'cis.file_not_workbook': 'This is no Excel workbook. Choose a marking workbook in the .xlsx format.',
  'cis.file_damaged':
    'The workbook cannot be read; it may be damaged or protected. Open it in Excel, save it again and retry.',
  'cis.sheet_missing': 'There is no sheet “{{expected}}” with a marking scheme. The sheets are: {{found}}.',
  'cis.header_missing': 'The sheet “{{sheet}}” has no heading row “{{heading}}”. Add it.',
  'cis.column_missing': 'The heading row {{row}} lacks the column “{{heading}}”. Add it.',
  'cis.cell_empty': 'Cell {{column}}{{row}} is empty. Fill in “{{heading}}”.',
  'cis.not_a_number': '“{{value}}” in cell {{column}}{{row}} is not a number. Enter marks.',
  'cis.too_many_decimals': '“{{value}}” in cell {{column}}{{row}} is too fine. Marks have at most 2 decimals.',
  'cis.day_invalid': '“{{value}}” in cell {{column}}{{row}} is no marking day. Enter a whole number from 1 to 31.',
  'cis.criterion_letter_invalid':
    '“{{value}}” in cell {{column}}{{row}} is no criterion. Enter one letter from A to Z.',
  'cis.criterion_unknown':
    'Row {{row}} begins criterion {{letter}}, which is not in the list of criteria. Add it there.',
  'cis.block_unnamed':
    'The heading row {{row}} does not say which criterion it belongs to. Write it, such as “Criterion A”.',
  'cis.block_repeated': 'Row {{row}} begins criterion {{letter}} a second time. Keep each criterion in one block.',
  'cis.sub_criterion_code_invalid':
    '“{{value}}” in cell {{column}}{{row}} is no sub-criterion. Enter a letter and a number, such as A1.',
  'cis.sub_criterion_elsewhere':
    'Sub-criterion “{{value}}” in cell {{column}}{{row}} stands under criterion {{letter}}. Move it or change its code.',
  'cis.aspect_before_sub_criterion':
    'The aspect in row {{row}} stands before any sub-criterion. Put its sub-criterion above it.',
  'cis.aspect_type_unknown':
    '“{{value}}” in cell {{column}}{{row}} is no aspect type. Enter M (measurement) or J (judgement).',
  'cis.benchmark_without_aspect':
    'The score “{{value}}” in cell {{column}}{{row}} has no judged aspect above it. Move it below its aspect.',
  'cis.score_on_measurement':
    'The score “{{value}}” in cell {{column}}{{row}} belongs to a measured aspect, which has no levels. Remove it or make the aspect J.',
  'cis.score_invalid': '“{{value}}” in cell {{column}}{{row}} is no score. Enter 0, 1, 2 or 3.',
  'cis.score_repeated':
    'The score {{value}} in cell {{column}}{{row}} has been described already. Describe each score once.',
  'cis.calculation_row_missing':
    'Cell {{column}}{{row}} points to row “{{value}}” of the sheet Calculations, where there is none. Check the row number.',
  'cis.calculation_unknown':
    'Cell {{column}}{{row}} uses the calculation type “{{type}}” ({{at}}), which is unknown. Use one of the known types.',
  'cis.calculation_unreadable':
    'Cell {{column}}{{row}} uses a calculation ({{type}}) whose parameters in {{at}} cannot be read. Correct them.',
  'cis.block_total_differs':
    'Cell {{column}}{{row}} gives criterion {{letter}} {{value}} marks, the list of criteria {{listed}}. The list was taken; check it.',
  'cis.row_ignored':
    'Row {{row}} (“{{value}}”) is neither a sub-criterion nor an aspect and was left out. Correct it if that is wrong.',
  'cis.more_faults': 'Only the first {{limit}} faults are listed; there are {{count}} more. Correct these first.',

  'cis.export_parts': 'A CIS workbook has no weighted parts. A scheme with parts cannot be exported as one.',
  'cis.export_panel':
    'Aspect {{aspect}} is marked by a panel, which a CIS workbook does not know. Make it measured or judged to export.',
  'cis.export_theory':
    'Aspect {{aspect}} is a theory paper, which a CIS workbook does not know. Make it measured or judged to export.',
  'cis.export_manual':
    'The mark of aspect {{aspect}} is entered directly, for which a CIS workbook has no calculation. Choose another to export.',
  'cis.export_calculation':
    'The calculation {{type}} of aspect {{aspect}} cannot be written as parameters of a workbook. Check them.',
  'cis.export_title_missing': 'The scheme has no name. Enter one first; a CIS workbook begins with it.',
  'cis.export_name_missing': '{{place}} has no name. Enter one first; a CIS workbook needs it.',
  'cis.export_section_missing':
    'Aspect {{aspect}} belongs to no standards section. A CIS workbook needs one for every aspect; enter it first.',
  'cis.export_letter':
    'Criterion “{{value}}” cannot be written into a CIS workbook. Use one capital letter from A to Z.',
  'cis.export_code':
    'Sub-criterion “{{value}}” cannot be written into a CIS workbook. Use {{letter}} and a number, such as {{letter}}1.',
  'cis.export_day':
    'The day “{{value}}” of sub-criterion {{code}} cannot be written into a CIS workbook. Use a whole number from 1 to 31.',
  'cis.export_mark':
    '{{place}}: the mark “{{value}}” cannot be written into a CIS workbook. Use at most 2 decimals and no more than a million.',
  'cis.export_section_id':
    'Section “{{value}}” cannot be written into a CIS workbook. Use a number or a short id without stray spaces.',
} as const satisfies Sentences
