// Made by `npm run generate` from schemas/sources/. Not to be edited.
const codePoints = (text) => /[\ud800-\udfff]/.test(text) ? [...text].length : text.length, validate = validate20;
var stdin_default = validate20;
const schema31 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "urn:sagemaker-experiments:experiment", type: "object", properties: { Name: { type: "string", minLength: 1, maxLength: 120, pattern: "^(?:[a-zA-Z0-9](-*[a-zA-Z0-9]){0,119})$" }, Schedule: { type: "object", properties: { StartTime: { type: ["string", "number"], pattern: "^(\\d{4}-\\d{2}-\\d{2}([Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)?)?|\\d{8}[Tt ]\\d{2}\\d{2}(\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)?|\\d{1,11}(\\.\\d{1,9})?)$", minimum: 0 }, EndTime: { type: ["string", "number"], pattern: "^(\\d{4}-\\d{2}-\\d{2}([Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)?)?|\\d{8}[Tt ]\\d{2}\\d{2}(\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)?|\\d{1,11}(\\.\\d{1,9})?)$", minimum: 0 } }, additionalProperties: !1 }, Description: { type: "string", maxLength: 1024, pattern: "^(?:.*)$" }, ModelVariants: { type: "array", items: { type: "object", properties: { ModelName: { type: "string", maxLength: 63, pattern: "^(?:[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?)$" }, VariantName: { type: "string", maxLength: 63, pattern: "^(?:[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?)$" }, InfrastructureConfig: { type: "object", properties: { InfrastructureType: { type: "string", enum: ["RealTimeInference"] }, RealTimeInferenceConfig: { type: "object", properties: { InstanceType: { type: "string", pattern: "^ml\\.[a-z][a-z0-9-]*\\.[a-z0-9]+$" }, InstanceCount: { type: "integer", minimum: 1 } }, required: ["InstanceType", "InstanceCount"], additionalProperties: !1 } }, required: ["InfrastructureType", "RealTimeInferenceConfig"], additionalProperties: !1 } }, required: ["ModelName", "VariantName", "InfrastructureConfig"], additionalProperties: !1 }, minItems: 1, maxItems: 2 }, DataStorageConfig: { type: "object", properties: { Destination: { type: "string", maxLength: 512, pattern: "^(?:(https|s3)://([^/])/?(.*))$" }, KmsKey: { type: "string", maxLength: 2048, pattern: "^(?:[a-zA-Z0-9:/_-]*)$" }, ContentType: { type: "object", properties: { CsvContentTypes: { type: "array", items: { type: "string", minLength: 1, maxLength: 256, pattern: "^(?:[a-zA-Z0-9](-*[a-zA-Z0-9])*\\/[a-zA-Z0-9](-*[a-zA-Z0-9.])*)$" }, minItems: 1, maxItems: 10 }, JsonContentTypes: { type: "array", items: { type: "string", minLength: 1, maxLength: 256, pattern: "^(?:[a-zA-Z0-9](-*[a-zA-Z0-9])*\\/[a-zA-Z0-9](-*[a-zA-Z0-9.])*)$" }, minItems: 1, maxItems: 10 } }, additionalProperties: !1 } }, required: ["Destination"], additionalProperties: !1 }, ShadowModeConfig: { type: "object", properties: { SourceModelVariantName: { type: "string", maxLength: 63, pattern: "^(?:[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?)$" }, ShadowModelVariants: { type: "array", items: { type: "object", properties: { ShadowModelVariantName: { type: "string", maxLength: 63, pattern: "^(?:[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?)$" }, SamplingPercentage: { type: "integer", minimum: 0, maximum: 100 } }, required: ["ShadowModelVariantName", "SamplingPercentage"], additionalProperties: !1 }, minItems: 1, maxItems: 1 } }, required: ["SourceModelVariantName", "ShadowModelVariants"], additionalProperties: !1 }, Type: { type: "string", enum: ["ShadowMode"] }, RoleArn: { type: "string", minLength: 20, maxLength: 2048, pattern: "^(?:arn:aws[a-z\\-]*:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+)$" }, EndpointName: { type: "string", maxLength: 63, pattern: "^(?:[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62})$" }, KmsKey: { type: "string", maxLength: 2048, pattern: "^(?:[a-zA-Z0-9:/_-]*)$" }, Tags: { type: "array", items: { type: "object", properties: { Key: { type: "string", minLength: 1, maxLength: 128, pattern: "^(?:([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*))$" }, Value: { type: "string", maxLength: 256, pattern: "^(?:([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*))$" } }, required: ["Key", "Value"], additionalProperties: !1 }, maxItems: 50 }, $schema: { type: "string" } }, required: ["Name"], additionalProperties: !1 }, func1 = Object.prototype.hasOwnProperty, func2 = codePoints, pattern4 = new RegExp("^(?:[a-zA-Z0-9](-*[a-zA-Z0-9]){0,119})$", "u"), pattern5 = new RegExp("^(\\d{4}-\\d{2}-\\d{2}([Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)?)?|\\d{8}[Tt ]\\d{2}\\d{2}(\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)?|\\d{1,11}(\\.\\d{1,9})?)$", "u"), pattern7 = new RegExp("^(?:.*)$", "u"), pattern8 = new RegExp("^(?:[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?)$", "u"), pattern10 = new RegExp("^ml\\.[a-z][a-z0-9-]*\\.[a-z0-9]+$", "u"), pattern11 = new RegExp("^(?:(https|s3)://([^/])/?(.*))$", "u"), pattern12 = new RegExp("^(?:[a-zA-Z0-9:/_-]*)$", "u"), pattern13 = new RegExp("^(?:[a-zA-Z0-9](-*[a-zA-Z0-9])*\\/[a-zA-Z0-9](-*[a-zA-Z0-9.])*)$", "u"), pattern17 = new RegExp("^(?:arn:aws[a-z\\-]*:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+)$", "u"), pattern18 = new RegExp("^(?:[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62})$", "u"), pattern20 = new RegExp("^(?:([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*))$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.Name === void 0) {
      const err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "Name" } };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (const key0 in data)
      if (!func1.call(schema31.properties, key0)) {
        const err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 } };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.Name !== void 0) {
      let data0 = data.Name;
      if (typeof data0 == "string") {
        if (func2(data0) > 120) {
          const err2 = { instancePath: instancePath + "/Name", schemaPath: "#/properties/Name/maxLength", keyword: "maxLength", params: { limit: 120 } };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        if (func2(data0) < 1) {
          const err3 = { instancePath: instancePath + "/Name", schemaPath: "#/properties/Name/minLength", keyword: "minLength", params: { limit: 1 } };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (!pattern4.test(data0)) {
          const err4 = { instancePath: instancePath + "/Name", schemaPath: "#/properties/Name/pattern", keyword: "pattern", params: { pattern: "^(?:[a-zA-Z0-9](-*[a-zA-Z0-9]){0,119})$" } };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        const err5 = { instancePath: instancePath + "/Name", schemaPath: "#/properties/Name/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.Schedule !== void 0) {
      let data1 = data.Schedule;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        for (const key1 in data1)
          if (!(key1 === "StartTime" || key1 === "EndTime")) {
            const err6 = { instancePath: instancePath + "/Schedule", schemaPath: "#/properties/Schedule/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 } };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        if (data1.StartTime !== void 0) {
          let data2 = data1.StartTime;
          if (typeof data2 != "string" && !(typeof data2 == "number" && isFinite(data2))) {
            const err7 = { instancePath: instancePath + "/Schedule/StartTime", schemaPath: "#/properties/Schedule/properties/StartTime/type", keyword: "type", params: { type: schema31.properties.Schedule.properties.StartTime.type } };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
          if (typeof data2 == "number" && isFinite(data2) && (data2 < 0 || isNaN(data2))) {
            const err8 = { instancePath: instancePath + "/Schedule/StartTime", schemaPath: "#/properties/Schedule/properties/StartTime/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
          if (typeof data2 == "string" && !pattern5.test(data2)) {
            const err9 = { instancePath: instancePath + "/Schedule/StartTime", schemaPath: "#/properties/Schedule/properties/StartTime/pattern", keyword: "pattern", params: { pattern: "^(\\d{4}-\\d{2}-\\d{2}([Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)?)?|\\d{8}[Tt ]\\d{2}\\d{2}(\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)?|\\d{1,11}(\\.\\d{1,9})?)$" } };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
        if (data1.EndTime !== void 0) {
          let data3 = data1.EndTime;
          if (typeof data3 != "string" && !(typeof data3 == "number" && isFinite(data3))) {
            const err10 = { instancePath: instancePath + "/Schedule/EndTime", schemaPath: "#/properties/Schedule/properties/EndTime/type", keyword: "type", params: { type: schema31.properties.Schedule.properties.EndTime.type } };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
          if (typeof data3 == "number" && isFinite(data3) && (data3 < 0 || isNaN(data3))) {
            const err11 = { instancePath: instancePath + "/Schedule/EndTime", schemaPath: "#/properties/Schedule/properties/EndTime/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          if (typeof data3 == "string" && !pattern5.test(data3)) {
            const err12 = { instancePath: instancePath + "/Schedule/EndTime", schemaPath: "#/properties/Schedule/properties/EndTime/pattern", keyword: "pattern", params: { pattern: "^(\\d{4}-\\d{2}-\\d{2}([Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)?)?|\\d{8}[Tt ]\\d{2}\\d{2}(\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)?|\\d{1,11}(\\.\\d{1,9})?)$" } };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
      } else {
        const err13 = { instancePath: instancePath + "/Schedule", schemaPath: "#/properties/Schedule/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.Description !== void 0) {
      let data4 = data.Description;
      if (typeof data4 == "string") {
        if (func2(data4) > 1024) {
          const err14 = { instancePath: instancePath + "/Description", schemaPath: "#/properties/Description/maxLength", keyword: "maxLength", params: { limit: 1024 } };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (!pattern7.test(data4)) {
          const err15 = { instancePath: instancePath + "/Description", schemaPath: "#/properties/Description/pattern", keyword: "pattern", params: { pattern: "^(?:.*)$" } };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      } else {
        const err16 = { instancePath: instancePath + "/Description", schemaPath: "#/properties/Description/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.ModelVariants !== void 0) {
      let data5 = data.ModelVariants;
      if (Array.isArray(data5)) {
        if (data5.length > 2) {
          const err17 = { instancePath: instancePath + "/ModelVariants", schemaPath: "#/properties/ModelVariants/maxItems", keyword: "maxItems", params: { limit: 2 } };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (data5.length < 1) {
          const err18 = { instancePath: instancePath + "/ModelVariants", schemaPath: "#/properties/ModelVariants/minItems", keyword: "minItems", params: { limit: 1 } };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        const len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
            if (data6.ModelName === void 0) {
              const err19 = { instancePath: instancePath + "/ModelVariants/" + i0, schemaPath: "#/properties/ModelVariants/items/required", keyword: "required", params: { missingProperty: "ModelName" } };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
            if (data6.VariantName === void 0) {
              const err20 = { instancePath: instancePath + "/ModelVariants/" + i0, schemaPath: "#/properties/ModelVariants/items/required", keyword: "required", params: { missingProperty: "VariantName" } };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
            if (data6.InfrastructureConfig === void 0) {
              const err21 = { instancePath: instancePath + "/ModelVariants/" + i0, schemaPath: "#/properties/ModelVariants/items/required", keyword: "required", params: { missingProperty: "InfrastructureConfig" } };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
            for (const key2 in data6)
              if (!(key2 === "ModelName" || key2 === "VariantName" || key2 === "InfrastructureConfig")) {
                const err22 = { instancePath: instancePath + "/ModelVariants/" + i0, schemaPath: "#/properties/ModelVariants/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 } };
                vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
              }
            if (data6.ModelName !== void 0) {
              let data7 = data6.ModelName;
              if (typeof data7 == "string") {
                if (func2(data7) > 63) {
                  const err23 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/ModelName", schemaPath: "#/properties/ModelVariants/items/properties/ModelName/maxLength", keyword: "maxLength", params: { limit: 63 } };
                  vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                }
                if (!pattern8.test(data7)) {
                  const err24 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/ModelName", schemaPath: "#/properties/ModelVariants/items/properties/ModelName/pattern", keyword: "pattern", params: { pattern: "^(?:[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?)$" } };
                  vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
                }
              } else {
                const err25 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/ModelName", schemaPath: "#/properties/ModelVariants/items/properties/ModelName/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
              }
            }
            if (data6.VariantName !== void 0) {
              let data8 = data6.VariantName;
              if (typeof data8 == "string") {
                if (func2(data8) > 63) {
                  const err26 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/VariantName", schemaPath: "#/properties/ModelVariants/items/properties/VariantName/maxLength", keyword: "maxLength", params: { limit: 63 } };
                  vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
                }
                if (!pattern8.test(data8)) {
                  const err27 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/VariantName", schemaPath: "#/properties/ModelVariants/items/properties/VariantName/pattern", keyword: "pattern", params: { pattern: "^(?:[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?)$" } };
                  vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
                }
              } else {
                const err28 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/VariantName", schemaPath: "#/properties/ModelVariants/items/properties/VariantName/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
              }
            }
            if (data6.InfrastructureConfig !== void 0) {
              let data9 = data6.InfrastructureConfig;
              if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                if (data9.InfrastructureType === void 0) {
                  const err29 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/InfrastructureConfig", schemaPath: "#/properties/ModelVariants/items/properties/InfrastructureConfig/required", keyword: "required", params: { missingProperty: "InfrastructureType" } };
                  vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
                }
                if (data9.RealTimeInferenceConfig === void 0) {
                  const err30 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/InfrastructureConfig", schemaPath: "#/properties/ModelVariants/items/properties/InfrastructureConfig/required", keyword: "required", params: { missingProperty: "RealTimeInferenceConfig" } };
                  vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
                }
                for (const key3 in data9)
                  if (!(key3 === "InfrastructureType" || key3 === "RealTimeInferenceConfig")) {
                    const err31 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/InfrastructureConfig", schemaPath: "#/properties/ModelVariants/items/properties/InfrastructureConfig/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 } };
                    vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
                  }
                if (data9.InfrastructureType !== void 0) {
                  let data10 = data9.InfrastructureType;
                  if (typeof data10 != "string") {
                    const err32 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/InfrastructureConfig/InfrastructureType", schemaPath: "#/properties/ModelVariants/items/properties/InfrastructureConfig/properties/InfrastructureType/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
                  }
                  if (data10 !== "RealTimeInference") {
                    const err33 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/InfrastructureConfig/InfrastructureType", schemaPath: "#/properties/ModelVariants/items/properties/InfrastructureConfig/properties/InfrastructureType/enum", keyword: "enum", params: { allowedValues: schema31.properties.ModelVariants.items.properties.InfrastructureConfig.properties.InfrastructureType.enum } };
                    vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
                  }
                }
                if (data9.RealTimeInferenceConfig !== void 0) {
                  let data11 = data9.RealTimeInferenceConfig;
                  if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
                    if (data11.InstanceType === void 0) {
                      const err34 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/InfrastructureConfig/RealTimeInferenceConfig", schemaPath: "#/properties/ModelVariants/items/properties/InfrastructureConfig/properties/RealTimeInferenceConfig/required", keyword: "required", params: { missingProperty: "InstanceType" } };
                      vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
                    }
                    if (data11.InstanceCount === void 0) {
                      const err35 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/InfrastructureConfig/RealTimeInferenceConfig", schemaPath: "#/properties/ModelVariants/items/properties/InfrastructureConfig/properties/RealTimeInferenceConfig/required", keyword: "required", params: { missingProperty: "InstanceCount" } };
                      vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
                    }
                    for (const key4 in data11)
                      if (!(key4 === "InstanceType" || key4 === "InstanceCount")) {
                        const err36 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/InfrastructureConfig/RealTimeInferenceConfig", schemaPath: "#/properties/ModelVariants/items/properties/InfrastructureConfig/properties/RealTimeInferenceConfig/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                        vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
                      }
                    if (data11.InstanceType !== void 0) {
                      let data12 = data11.InstanceType;
                      if (typeof data12 == "string") {
                        if (!pattern10.test(data12)) {
                          const err37 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/InfrastructureConfig/RealTimeInferenceConfig/InstanceType", schemaPath: "#/properties/ModelVariants/items/properties/InfrastructureConfig/properties/RealTimeInferenceConfig/properties/InstanceType/pattern", keyword: "pattern", params: { pattern: "^ml\\.[a-z][a-z0-9-]*\\.[a-z0-9]+$" } };
                          vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
                        }
                      } else {
                        const err38 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/InfrastructureConfig/RealTimeInferenceConfig/InstanceType", schemaPath: "#/properties/ModelVariants/items/properties/InfrastructureConfig/properties/RealTimeInferenceConfig/properties/InstanceType/type", keyword: "type", params: { type: "string" } };
                        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
                      }
                    }
                    if (data11.InstanceCount !== void 0) {
                      let data13 = data11.InstanceCount;
                      if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
                        const err39 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/InfrastructureConfig/RealTimeInferenceConfig/InstanceCount", schemaPath: "#/properties/ModelVariants/items/properties/InfrastructureConfig/properties/RealTimeInferenceConfig/properties/InstanceCount/type", keyword: "type", params: { type: "integer" } };
                        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
                      }
                      if (typeof data13 == "number" && isFinite(data13) && (data13 < 1 || isNaN(data13))) {
                        const err40 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/InfrastructureConfig/RealTimeInferenceConfig/InstanceCount", schemaPath: "#/properties/ModelVariants/items/properties/InfrastructureConfig/properties/RealTimeInferenceConfig/properties/InstanceCount/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 } };
                        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
                      }
                    }
                  } else {
                    const err41 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/InfrastructureConfig/RealTimeInferenceConfig", schemaPath: "#/properties/ModelVariants/items/properties/InfrastructureConfig/properties/RealTimeInferenceConfig/type", keyword: "type", params: { type: "object" } };
                    vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
                  }
                }
              } else {
                const err42 = { instancePath: instancePath + "/ModelVariants/" + i0 + "/InfrastructureConfig", schemaPath: "#/properties/ModelVariants/items/properties/InfrastructureConfig/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
              }
            }
          } else {
            const err43 = { instancePath: instancePath + "/ModelVariants/" + i0, schemaPath: "#/properties/ModelVariants/items/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
          }
        }
      } else {
        const err44 = { instancePath: instancePath + "/ModelVariants", schemaPath: "#/properties/ModelVariants/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
      }
    }
    if (data.DataStorageConfig !== void 0) {
      let data14 = data.DataStorageConfig;
      if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
        if (data14.Destination === void 0) {
          const err45 = { instancePath: instancePath + "/DataStorageConfig", schemaPath: "#/properties/DataStorageConfig/required", keyword: "required", params: { missingProperty: "Destination" } };
          vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
        }
        for (const key5 in data14)
          if (!(key5 === "Destination" || key5 === "KmsKey" || key5 === "ContentType")) {
            const err46 = { instancePath: instancePath + "/DataStorageConfig", schemaPath: "#/properties/DataStorageConfig/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 } };
            vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
          }
        if (data14.Destination !== void 0) {
          let data15 = data14.Destination;
          if (typeof data15 == "string") {
            if (func2(data15) > 512) {
              const err47 = { instancePath: instancePath + "/DataStorageConfig/Destination", schemaPath: "#/properties/DataStorageConfig/properties/Destination/maxLength", keyword: "maxLength", params: { limit: 512 } };
              vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
            }
            if (!pattern11.test(data15)) {
              const err48 = { instancePath: instancePath + "/DataStorageConfig/Destination", schemaPath: "#/properties/DataStorageConfig/properties/Destination/pattern", keyword: "pattern", params: { pattern: "^(?:(https|s3)://([^/])/?(.*))$" } };
              vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
            }
          } else {
            const err49 = { instancePath: instancePath + "/DataStorageConfig/Destination", schemaPath: "#/properties/DataStorageConfig/properties/Destination/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
          }
        }
        if (data14.KmsKey !== void 0) {
          let data16 = data14.KmsKey;
          if (typeof data16 == "string") {
            if (func2(data16) > 2048) {
              const err50 = { instancePath: instancePath + "/DataStorageConfig/KmsKey", schemaPath: "#/properties/DataStorageConfig/properties/KmsKey/maxLength", keyword: "maxLength", params: { limit: 2048 } };
              vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
            }
            if (!pattern12.test(data16)) {
              const err51 = { instancePath: instancePath + "/DataStorageConfig/KmsKey", schemaPath: "#/properties/DataStorageConfig/properties/KmsKey/pattern", keyword: "pattern", params: { pattern: "^(?:[a-zA-Z0-9:/_-]*)$" } };
              vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
            }
          } else {
            const err52 = { instancePath: instancePath + "/DataStorageConfig/KmsKey", schemaPath: "#/properties/DataStorageConfig/properties/KmsKey/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
          }
        }
        if (data14.ContentType !== void 0) {
          let data17 = data14.ContentType;
          if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
            for (const key6 in data17)
              if (!(key6 === "CsvContentTypes" || key6 === "JsonContentTypes")) {
                const err53 = { instancePath: instancePath + "/DataStorageConfig/ContentType", schemaPath: "#/properties/DataStorageConfig/properties/ContentType/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 } };
                vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
              }
            if (data17.CsvContentTypes !== void 0) {
              let data18 = data17.CsvContentTypes;
              if (Array.isArray(data18)) {
                if (data18.length > 10) {
                  const err54 = { instancePath: instancePath + "/DataStorageConfig/ContentType/CsvContentTypes", schemaPath: "#/properties/DataStorageConfig/properties/ContentType/properties/CsvContentTypes/maxItems", keyword: "maxItems", params: { limit: 10 } };
                  vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
                }
                if (data18.length < 1) {
                  const err55 = { instancePath: instancePath + "/DataStorageConfig/ContentType/CsvContentTypes", schemaPath: "#/properties/DataStorageConfig/properties/ContentType/properties/CsvContentTypes/minItems", keyword: "minItems", params: { limit: 1 } };
                  vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
                }
                const len1 = data18.length;
                for (let i1 = 0; i1 < len1; i1++) {
                  let data19 = data18[i1];
                  if (typeof data19 == "string") {
                    if (func2(data19) > 256) {
                      const err56 = { instancePath: instancePath + "/DataStorageConfig/ContentType/CsvContentTypes/" + i1, schemaPath: "#/properties/DataStorageConfig/properties/ContentType/properties/CsvContentTypes/items/maxLength", keyword: "maxLength", params: { limit: 256 } };
                      vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
                    }
                    if (func2(data19) < 1) {
                      const err57 = { instancePath: instancePath + "/DataStorageConfig/ContentType/CsvContentTypes/" + i1, schemaPath: "#/properties/DataStorageConfig/properties/ContentType/properties/CsvContentTypes/items/minLength", keyword: "minLength", params: { limit: 1 } };
                      vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
                    }
                    if (!pattern13.test(data19)) {
                      const err58 = { instancePath: instancePath + "/DataStorageConfig/ContentType/CsvContentTypes/" + i1, schemaPath: "#/properties/DataStorageConfig/properties/ContentType/properties/CsvContentTypes/items/pattern", keyword: "pattern", params: { pattern: "^(?:[a-zA-Z0-9](-*[a-zA-Z0-9])*\\/[a-zA-Z0-9](-*[a-zA-Z0-9.])*)$" } };
                      vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
                    }
                  } else {
                    const err59 = { instancePath: instancePath + "/DataStorageConfig/ContentType/CsvContentTypes/" + i1, schemaPath: "#/properties/DataStorageConfig/properties/ContentType/properties/CsvContentTypes/items/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
                  }
                }
              } else {
                const err60 = { instancePath: instancePath + "/DataStorageConfig/ContentType/CsvContentTypes", schemaPath: "#/properties/DataStorageConfig/properties/ContentType/properties/CsvContentTypes/type", keyword: "type", params: { type: "array" } };
                vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
              }
            }
            if (data17.JsonContentTypes !== void 0) {
              let data20 = data17.JsonContentTypes;
              if (Array.isArray(data20)) {
                if (data20.length > 10) {
                  const err61 = { instancePath: instancePath + "/DataStorageConfig/ContentType/JsonContentTypes", schemaPath: "#/properties/DataStorageConfig/properties/ContentType/properties/JsonContentTypes/maxItems", keyword: "maxItems", params: { limit: 10 } };
                  vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
                }
                if (data20.length < 1) {
                  const err62 = { instancePath: instancePath + "/DataStorageConfig/ContentType/JsonContentTypes", schemaPath: "#/properties/DataStorageConfig/properties/ContentType/properties/JsonContentTypes/minItems", keyword: "minItems", params: { limit: 1 } };
                  vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
                }
                const len2 = data20.length;
                for (let i2 = 0; i2 < len2; i2++) {
                  let data21 = data20[i2];
                  if (typeof data21 == "string") {
                    if (func2(data21) > 256) {
                      const err63 = { instancePath: instancePath + "/DataStorageConfig/ContentType/JsonContentTypes/" + i2, schemaPath: "#/properties/DataStorageConfig/properties/ContentType/properties/JsonContentTypes/items/maxLength", keyword: "maxLength", params: { limit: 256 } };
                      vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
                    }
                    if (func2(data21) < 1) {
                      const err64 = { instancePath: instancePath + "/DataStorageConfig/ContentType/JsonContentTypes/" + i2, schemaPath: "#/properties/DataStorageConfig/properties/ContentType/properties/JsonContentTypes/items/minLength", keyword: "minLength", params: { limit: 1 } };
                      vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
                    }
                    if (!pattern13.test(data21)) {
                      const err65 = { instancePath: instancePath + "/DataStorageConfig/ContentType/JsonContentTypes/" + i2, schemaPath: "#/properties/DataStorageConfig/properties/ContentType/properties/JsonContentTypes/items/pattern", keyword: "pattern", params: { pattern: "^(?:[a-zA-Z0-9](-*[a-zA-Z0-9])*\\/[a-zA-Z0-9](-*[a-zA-Z0-9.])*)$" } };
                      vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
                    }
                  } else {
                    const err66 = { instancePath: instancePath + "/DataStorageConfig/ContentType/JsonContentTypes/" + i2, schemaPath: "#/properties/DataStorageConfig/properties/ContentType/properties/JsonContentTypes/items/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
                  }
                }
              } else {
                const err67 = { instancePath: instancePath + "/DataStorageConfig/ContentType/JsonContentTypes", schemaPath: "#/properties/DataStorageConfig/properties/ContentType/properties/JsonContentTypes/type", keyword: "type", params: { type: "array" } };
                vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
              }
            }
          } else {
            const err68 = { instancePath: instancePath + "/DataStorageConfig/ContentType", schemaPath: "#/properties/DataStorageConfig/properties/ContentType/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
          }
        }
      } else {
        const err69 = { instancePath: instancePath + "/DataStorageConfig", schemaPath: "#/properties/DataStorageConfig/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
      }
    }
    if (data.ShadowModeConfig !== void 0) {
      let data22 = data.ShadowModeConfig;
      if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
        if (data22.SourceModelVariantName === void 0) {
          const err70 = { instancePath: instancePath + "/ShadowModeConfig", schemaPath: "#/properties/ShadowModeConfig/required", keyword: "required", params: { missingProperty: "SourceModelVariantName" } };
          vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
        }
        if (data22.ShadowModelVariants === void 0) {
          const err71 = { instancePath: instancePath + "/ShadowModeConfig", schemaPath: "#/properties/ShadowModeConfig/required", keyword: "required", params: { missingProperty: "ShadowModelVariants" } };
          vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
        }
        for (const key7 in data22)
          if (!(key7 === "SourceModelVariantName" || key7 === "ShadowModelVariants")) {
            const err72 = { instancePath: instancePath + "/ShadowModeConfig", schemaPath: "#/properties/ShadowModeConfig/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 } };
            vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
          }
        if (data22.SourceModelVariantName !== void 0) {
          let data23 = data22.SourceModelVariantName;
          if (typeof data23 == "string") {
            if (func2(data23) > 63) {
              const err73 = { instancePath: instancePath + "/ShadowModeConfig/SourceModelVariantName", schemaPath: "#/properties/ShadowModeConfig/properties/SourceModelVariantName/maxLength", keyword: "maxLength", params: { limit: 63 } };
              vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
            }
            if (!pattern8.test(data23)) {
              const err74 = { instancePath: instancePath + "/ShadowModeConfig/SourceModelVariantName", schemaPath: "#/properties/ShadowModeConfig/properties/SourceModelVariantName/pattern", keyword: "pattern", params: { pattern: "^(?:[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?)$" } };
              vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
            }
          } else {
            const err75 = { instancePath: instancePath + "/ShadowModeConfig/SourceModelVariantName", schemaPath: "#/properties/ShadowModeConfig/properties/SourceModelVariantName/type", keyword: "type", params: { type: "string" } };
            vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
          }
        }
        if (data22.ShadowModelVariants !== void 0) {
          let data24 = data22.ShadowModelVariants;
          if (Array.isArray(data24)) {
            if (data24.length > 1) {
              const err76 = { instancePath: instancePath + "/ShadowModeConfig/ShadowModelVariants", schemaPath: "#/properties/ShadowModeConfig/properties/ShadowModelVariants/maxItems", keyword: "maxItems", params: { limit: 1 } };
              vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
            }
            if (data24.length < 1) {
              const err77 = { instancePath: instancePath + "/ShadowModeConfig/ShadowModelVariants", schemaPath: "#/properties/ShadowModeConfig/properties/ShadowModelVariants/minItems", keyword: "minItems", params: { limit: 1 } };
              vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
            }
            const len3 = data24.length;
            for (let i3 = 0; i3 < len3; i3++) {
              let data25 = data24[i3];
              if (data25 && typeof data25 == "object" && !Array.isArray(data25)) {
                if (data25.ShadowModelVariantName === void 0) {
                  const err78 = { instancePath: instancePath + "/ShadowModeConfig/ShadowModelVariants/" + i3, schemaPath: "#/properties/ShadowModeConfig/properties/ShadowModelVariants/items/required", keyword: "required", params: { missingProperty: "ShadowModelVariantName" } };
                  vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
                }
                if (data25.SamplingPercentage === void 0) {
                  const err79 = { instancePath: instancePath + "/ShadowModeConfig/ShadowModelVariants/" + i3, schemaPath: "#/properties/ShadowModeConfig/properties/ShadowModelVariants/items/required", keyword: "required", params: { missingProperty: "SamplingPercentage" } };
                  vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
                }
                for (const key8 in data25)
                  if (!(key8 === "ShadowModelVariantName" || key8 === "SamplingPercentage")) {
                    const err80 = { instancePath: instancePath + "/ShadowModeConfig/ShadowModelVariants/" + i3, schemaPath: "#/properties/ShadowModeConfig/properties/ShadowModelVariants/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 } };
                    vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
                  }
                if (data25.ShadowModelVariantName !== void 0) {
                  let data26 = data25.ShadowModelVariantName;
                  if (typeof data26 == "string") {
                    if (func2(data26) > 63) {
                      const err81 = { instancePath: instancePath + "/ShadowModeConfig/ShadowModelVariants/" + i3 + "/ShadowModelVariantName", schemaPath: "#/properties/ShadowModeConfig/properties/ShadowModelVariants/items/properties/ShadowModelVariantName/maxLength", keyword: "maxLength", params: { limit: 63 } };
                      vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
                    }
                    if (!pattern8.test(data26)) {
                      const err82 = { instancePath: instancePath + "/ShadowModeConfig/ShadowModelVariants/" + i3 + "/ShadowModelVariantName", schemaPath: "#/properties/ShadowModeConfig/properties/ShadowModelVariants/items/properties/ShadowModelVariantName/pattern", keyword: "pattern", params: { pattern: "^(?:[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?)$" } };
                      vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
                    }
                  } else {
                    const err83 = { instancePath: instancePath + "/ShadowModeConfig/ShadowModelVariants/" + i3 + "/ShadowModelVariantName", schemaPath: "#/properties/ShadowModeConfig/properties/ShadowModelVariants/items/properties/ShadowModelVariantName/type", keyword: "type", params: { type: "string" } };
                    vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
                  }
                }
                if (data25.SamplingPercentage !== void 0) {
                  let data27 = data25.SamplingPercentage;
                  if (!(typeof data27 == "number" && !(data27 % 1) && !isNaN(data27) && isFinite(data27))) {
                    const err84 = { instancePath: instancePath + "/ShadowModeConfig/ShadowModelVariants/" + i3 + "/SamplingPercentage", schemaPath: "#/properties/ShadowModeConfig/properties/ShadowModelVariants/items/properties/SamplingPercentage/type", keyword: "type", params: { type: "integer" } };
                    vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
                  }
                  if (typeof data27 == "number" && isFinite(data27)) {
                    if (data27 > 100 || isNaN(data27)) {
                      const err85 = { instancePath: instancePath + "/ShadowModeConfig/ShadowModelVariants/" + i3 + "/SamplingPercentage", schemaPath: "#/properties/ShadowModeConfig/properties/ShadowModelVariants/items/properties/SamplingPercentage/maximum", keyword: "maximum", params: { comparison: "<=", limit: 100 } };
                      vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
                    }
                    if (data27 < 0 || isNaN(data27)) {
                      const err86 = { instancePath: instancePath + "/ShadowModeConfig/ShadowModelVariants/" + i3 + "/SamplingPercentage", schemaPath: "#/properties/ShadowModeConfig/properties/ShadowModelVariants/items/properties/SamplingPercentage/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 } };
                      vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
                    }
                  }
                }
              } else {
                const err87 = { instancePath: instancePath + "/ShadowModeConfig/ShadowModelVariants/" + i3, schemaPath: "#/properties/ShadowModeConfig/properties/ShadowModelVariants/items/type", keyword: "type", params: { type: "object" } };
                vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
              }
            }
          } else {
            const err88 = { instancePath: instancePath + "/ShadowModeConfig/ShadowModelVariants", schemaPath: "#/properties/ShadowModeConfig/properties/ShadowModelVariants/type", keyword: "type", params: { type: "array" } };
            vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
          }
        }
      } else {
        const err89 = { instancePath: instancePath + "/ShadowModeConfig", schemaPath: "#/properties/ShadowModeConfig/type", keyword: "type", params: { type: "object" } };
        vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
      }
    }
    if (data.Type !== void 0) {
      let data28 = data.Type;
      if (typeof data28 != "string") {
        const err90 = { instancePath: instancePath + "/Type", schemaPath: "#/properties/Type/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
      }
      if (data28 !== "ShadowMode") {
        const err91 = { instancePath: instancePath + "/Type", schemaPath: "#/properties/Type/enum", keyword: "enum", params: { allowedValues: schema31.properties.Type.enum } };
        vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
      }
    }
    if (data.RoleArn !== void 0) {
      let data29 = data.RoleArn;
      if (typeof data29 == "string") {
        if (func2(data29) > 2048) {
          const err92 = { instancePath: instancePath + "/RoleArn", schemaPath: "#/properties/RoleArn/maxLength", keyword: "maxLength", params: { limit: 2048 } };
          vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
        }
        if (func2(data29) < 20) {
          const err93 = { instancePath: instancePath + "/RoleArn", schemaPath: "#/properties/RoleArn/minLength", keyword: "minLength", params: { limit: 20 } };
          vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
        }
        if (!pattern17.test(data29)) {
          const err94 = { instancePath: instancePath + "/RoleArn", schemaPath: "#/properties/RoleArn/pattern", keyword: "pattern", params: { pattern: "^(?:arn:aws[a-z\\-]*:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+)$" } };
          vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
        }
      } else {
        const err95 = { instancePath: instancePath + "/RoleArn", schemaPath: "#/properties/RoleArn/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
      }
    }
    if (data.EndpointName !== void 0) {
      let data30 = data.EndpointName;
      if (typeof data30 == "string") {
        if (func2(data30) > 63) {
          const err96 = { instancePath: instancePath + "/EndpointName", schemaPath: "#/properties/EndpointName/maxLength", keyword: "maxLength", params: { limit: 63 } };
          vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
        }
        if (!pattern18.test(data30)) {
          const err97 = { instancePath: instancePath + "/EndpointName", schemaPath: "#/properties/EndpointName/pattern", keyword: "pattern", params: { pattern: "^(?:[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62})$" } };
          vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
        }
      } else {
        const err98 = { instancePath: instancePath + "/EndpointName", schemaPath: "#/properties/EndpointName/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
      }
    }
    if (data.KmsKey !== void 0) {
      let data31 = data.KmsKey;
      if (typeof data31 == "string") {
        if (func2(data31) > 2048) {
          const err99 = { instancePath: instancePath + "/KmsKey", schemaPath: "#/properties/KmsKey/maxLength", keyword: "maxLength", params: { limit: 2048 } };
          vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
        }
        if (!pattern12.test(data31)) {
          const err100 = { instancePath: instancePath + "/KmsKey", schemaPath: "#/properties/KmsKey/pattern", keyword: "pattern", params: { pattern: "^(?:[a-zA-Z0-9:/_-]*)$" } };
          vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
        }
      } else {
        const err101 = { instancePath: instancePath + "/KmsKey", schemaPath: "#/properties/KmsKey/type", keyword: "type", params: { type: "string" } };
        vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
      }
    }
    if (data.Tags !== void 0) {
      let data32 = data.Tags;
      if (Array.isArray(data32)) {
        if (data32.length > 50) {
          const err102 = { instancePath: instancePath + "/Tags", schemaPath: "#/properties/Tags/maxItems", keyword: "maxItems", params: { limit: 50 } };
          vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
        }
        const len4 = data32.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data33 = data32[i4];
          if (data33 && typeof data33 == "object" && !Array.isArray(data33)) {
            if (data33.Key === void 0) {
              const err103 = { instancePath: instancePath + "/Tags/" + i4, schemaPath: "#/properties/Tags/items/required", keyword: "required", params: { missingProperty: "Key" } };
              vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
            }
            if (data33.Value === void 0) {
              const err104 = { instancePath: instancePath + "/Tags/" + i4, schemaPath: "#/properties/Tags/items/required", keyword: "required", params: { missingProperty: "Value" } };
              vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
            }
            for (const key9 in data33)
              if (!(key9 === "Key" || key9 === "Value")) {
                const err105 = { instancePath: instancePath + "/Tags/" + i4, schemaPath: "#/properties/Tags/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 } };
                vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
              }
            if (data33.Key !== void 0) {
              let data34 = data33.Key;
              if (typeof data34 == "string") {
                if (func2(data34) > 128) {
                  const err106 = { instancePath: instancePath + "/Tags/" + i4 + "/Key", schemaPath: "#/properties/Tags/items/properties/Key/maxLength", keyword: "maxLength", params: { limit: 128 } };
                  vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
                }
                if (func2(data34) < 1) {
                  const err107 = { instancePath: instancePath + "/Tags/" + i4 + "/Key", schemaPath: "#/properties/Tags/items/properties/Key/minLength", keyword: "minLength", params: { limit: 1 } };
                  vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
                }
                if (!pattern20.test(data34)) {
                  const err108 = { instancePath: instancePath + "/Tags/" + i4 + "/Key", schemaPath: "#/properties/Tags/items/properties/Key/pattern", keyword: "pattern", params: { pattern: "^(?:([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*))$" } };
                  vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
                }
              } else {
                const err109 = { instancePath: instancePath + "/Tags/" + i4 + "/Key", schemaPath: "#/properties/Tags/items/properties/Key/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
              }
            }
            if (data33.Value !== void 0) {
              let data35 = data33.Value;
              if (typeof data35 == "string") {
                if (func2(data35) > 256) {
                  const err110 = { instancePath: instancePath + "/Tags/" + i4 + "/Value", schemaPath: "#/properties/Tags/items/properties/Value/maxLength", keyword: "maxLength", params: { limit: 256 } };
                  vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
                }
                if (!pattern20.test(data35)) {
                  const err111 = { instancePath: instancePath + "/Tags/" + i4 + "/Value", schemaPath: "#/properties/Tags/items/properties/Value/pattern", keyword: "pattern", params: { pattern: "^(?:([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*))$" } };
                  vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
                }
              } else {
                const err112 = { instancePath: instancePath + "/Tags/" + i4 + "/Value", schemaPath: "#/properties/Tags/items/properties/Value/type", keyword: "type", params: { type: "string" } };
                vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
              }
            }
          } else {
            const err113 = { instancePath: instancePath + "/Tags/" + i4, schemaPath: "#/properties/Tags/items/type", keyword: "type", params: { type: "object" } };
            vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
          }
        }
      } else {
        const err114 = { instancePath: instancePath + "/Tags", schemaPath: "#/properties/Tags/type", keyword: "type", params: { type: "array" } };
        vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
      }
    }
    if (data.$schema !== void 0 && typeof data.$schema != "string") {
      const err115 = { instancePath: instancePath + "/$schema", schemaPath: "#/properties/%24schema/type", keyword: "type", params: { type: "string" } };
      vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
    }
  } else {
    const err116 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" } };
    vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
export {
  stdin_default as default,
  validate
};
