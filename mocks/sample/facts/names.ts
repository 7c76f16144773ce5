/** Frequent surnames, and characters given names are made up from. People of the sample world do not exist. */
export const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
  '欧阳',
  '司马',
  '诸葛',
]

export const givenCharacters = {
  male: [
    ...'伟强磊军洋勇杰涛明超刚平辉鹏华飞波斌宇浩凯健俊帆帅旭宁龙林阳建国志文博晓海峰振东庆立新成康星光天永安瑞泽晨轩铭远卓然',
  ],
  female: [...'芳娜敏静丽艳娟霞秀玲燕红梅莉萍婷雪慧颖倩琳璐洁晶妍欣怡蕾岚媛瑶佳文晓梦雨思嘉彤悦宁书涵诗琪若兰清月云淑'],
}
