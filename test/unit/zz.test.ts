import { expect, test } from 'vitest';
import { completed, accept, open } from '/work/main/test/unit/support.ts';
const docs = {
 json: ['{\n  "Name": "x",\n  "Schedule": {\n    "StartTime": "2030-01-01T00:00:00Z"\n  },\n  "ModelVariants": [\n    {\n      "ModelName": "m",\n      "VariantName": "p",\n      "InfrastructureConfig": {"InfrastructureType": "RealTimeInference", "RealTimeInferenceConfig": {"InstanceType": "ml.g5.xlarge", "InstanceCount": 1}}\n    }\n  ],\n  "ShadowModeConfig": {"SourceModelVariantName": "p", "ShadowModelVariants": [{"ShadowModelVariantName": "s", "SamplingPercentage": 10}]}, // c\n  "Tags": []\n}\n', '', '{}', '{ }','[]','{"Name": "x", "DataStorageConfig": {"ContentType": {"CsvContentTypes": [ "text/csv" ]}}}'],
 yaml: ['Name: x\n\nSchedule:\n  StartTime: "2030-01-01T00:00:00Z"\n\nModelVariants:\n  - ModelName: m\n    VariantName: p\n    \n    InfrastructureConfig:\n      InfrastructureType: RealTimeInference\n      RealTimeInferenceConfig: {InstanceType: ml.g5.xlarge, InstanceCount: 1}\n  - ModelName: n\n    VariantName: s\n  \nShadowModeConfig:\n  SourceModelVariantName: p\n  ShadowModelVariants:\n  - ShadowModelVariantName: s # c\n    SamplingPercentage: 10\n    \n\nTags: [{Key: a, Value: b}]\nDataStorageConfig:\n    Destination: s3://a/b\n    ContentType:\n        CsvContentTypes:\n            - text/csv\n            - text/plain\nDescription: |\n  a b\n  \n', '', '---\n', 'Name: x\nSchedule:\n', 'Schedule: {}\nTags: []\n', 'ModelVariants:\n-\n', 'ModelVariants:\n- \n', 'ModelVariants:\n  \nName: x\n', '{Name: x, Schedule: {StartTime: 1}}'],
} as const;
for (const lang of ['json','yaml'] as const) for (const [n,text] of docs[lang].entries()) test(`${lang} ${n}`, () => {
  const bad: string[] = []; let total=0;
  const before = open(lang,text).tree.problems.length;
  for (let i=0;i<=text.length;i++){
    const marked = text.slice(0,i)+'$0'+text.slice(i);
    const { items } = completed(lang, marked);
    for (const item of items.filter((x,j)=> j<3 || !x.label.startsWith('ml.'))) { total++;
      const after = accept(text,item);
      const p = open(lang,after).tree.problems;
      if (p.length>before) bad.push(`@${i} ${JSON.stringify(text.slice(Math.max(0,i-15),i))}|${JSON.stringify(text.slice(i,i+12))} ${item.label} -> ${p[0]!.message} :: ${JSON.stringify(after.slice(Math.max(0,i-30),i+80))}`);
    }
  }
  console.log(lang,n,total,bad.length); for (const b of bad.slice(0,25)) console.log(b);
});
