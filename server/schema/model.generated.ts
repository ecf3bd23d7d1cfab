// Made by `npm run generate` from schemas/sources/. Not to be edited.
import type { ObjectSchema } from './types.ts';

export const experimentSchema: ObjectSchema = {
  "kind": "object",
  "shape": "InferenceExperiment",
  "doc": {
    "name": "",
    "summary": "A SageMaker inference experiment.",
    "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateInferenceExperiment.html",
    "update": "required",
    "create": "required"
  },
  "members": {
    "Name": {
      "kind": "string",
      "shape": "InferenceExperimentName",
      "doc": {
        "name": "Name",
        "summary": "The experiment's name, unique within the account and Region. Update finds the experiment by it; it can not be renamed.",
        "states": "never; a name is for life",
        "resource": "experiment",
        "expects": "letters and digits with hyphens between them, 120 characters at most",
        "examples": [
          "checkout-ranker-shadow"
        ],
        "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateInferenceExperiment.html#sagemaker-UpdateInferenceExperiment-request-Name",
        "update": "required",
        "create": "required"
      },
      "minLength": 1,
      "maxLength": 120,
      "pattern": "^(?:[a-zA-Z0-9](-*[a-zA-Z0-9]){0,119})$"
    },
    "Schedule": {
      "kind": "object",
      "shape": "InferenceExperimentSchedule",
      "doc": {
        "name": "Schedule",
        "summary": "When the experiment starts and ends. Left out on create, it starts at once and runs for 7 days; 30 days is the longest.",
        "states": "Created (both times), Running (EndTime only)",
        "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateInferenceExperiment.html#sagemaker-UpdateInferenceExperiment-request-Schedule",
        "update": "optional",
        "create": "optional"
      },
      "members": {
        "StartTime": {
          "kind": "timestamp",
          "shape": "Timestamp",
          "doc": {
            "name": "StartTime",
            "summary": "When requests begin to be copied to the shadow variant.",
            "states": "Created; once Running it is history",
            "expects": "a date and time such as 2030-03-01T08:00:00Z, or epoch seconds",
            "within": "Schedule",
            "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_InferenceExperimentSchedule.html#sagemaker-Type-InferenceExperimentSchedule-StartTime",
            "update": "optional",
            "create": "optional"
          },
          "pattern": "^(\\d{4}-\\d{2}-\\d{2}([Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)?)?|\\d{8}[Tt ]\\d{2}\\d{2}(\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)?|\\d{1,11}(\\.\\d{1,9})?)$"
        },
        "EndTime": {
          "kind": "timestamp",
          "shape": "Timestamp",
          "doc": {
            "name": "EndTime",
            "summary": "When the experiment ends by itself and the endpoint goes back to what it was before. At most 30 days after StartTime.",
            "states": "Created and Running",
            "expects": "a date and time such as 2030-03-08T08:00:00Z, or epoch seconds",
            "within": "Schedule",
            "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_InferenceExperimentSchedule.html#sagemaker-Type-InferenceExperimentSchedule-EndTime",
            "update": "optional",
            "create": "optional"
          },
          "pattern": "^(\\d{4}-\\d{2}-\\d{2}([Tt ]\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)?)?|\\d{8}[Tt ]\\d{2}\\d{2}(\\d{2}(\\.\\d{1,9})?)?([Zz]|[+-]\\d{2}(:?\\d{2})?)?|\\d{1,11}(\\.\\d{1,9})?)$"
        }
      },
      "required": []
    },
    "Description": {
      "kind": "string",
      "shape": "InferenceExperimentDescription",
      "doc": {
        "name": "Description",
        "summary": "A line for people, shown in the console and by Describe.",
        "states": "Created and Running",
        "expects": "one line of text, 1,024 characters at most",
        "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateInferenceExperiment.html#sagemaker-UpdateInferenceExperiment-request-Description",
        "update": "optional",
        "create": "optional"
      },
      "maxLength": 1024,
      "pattern": "^(?:.*)$"
    },
    "ModelVariants": {
      "kind": "array",
      "shape": "ModelVariantConfigList",
      "doc": {
        "name": "ModelVariants",
        "summary": "The variants of the experiment, the production one and the shadow. An update may list only those whose infrastructure changes.",
        "states": "Created. While Running the API page allows it, the developer guide does not, so it may be refused",
        "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateInferenceExperiment.html#sagemaker-UpdateInferenceExperiment-request-ModelVariants",
        "update": "optional",
        "create": "required"
      },
      "items": {
        "kind": "object",
        "shape": "ModelVariantConfig",
        "doc": {
          "name": "ModelVariants",
          "summary": "The variants of the experiment, the production one and the shadow. An update may list only those whose infrastructure changes.",
          "states": "Created. While Running the API page allows it, the developer guide does not, so it may be refused",
          "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateInferenceExperiment.html#sagemaker-UpdateInferenceExperiment-request-ModelVariants",
          "update": "optional",
          "create": "required"
        },
        "members": {
          "ModelName": {
            "kind": "string",
            "shape": "ModelName",
            "doc": {
              "name": "ModelName",
              "summary": "The SageMaker model that the variant serves. It has to exist already.",
              "resource": "model",
              "expects": "letters and digits with hyphens between them, 63 characters at most",
              "examples": [
                "checkout-ranker-v8"
              ],
              "states": "Created. While Running the API page allows it, the developer guide does not, so it may be refused",
              "within": "ModelVariants",
              "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ModelVariantConfig.html#sagemaker-Type-ModelVariantConfig-ModelName",
              "update": "required",
              "create": "required"
            },
            "maxLength": 63,
            "pattern": "^(?:[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?)$"
          },
          "VariantName": {
            "kind": "string",
            "shape": "ModelVariantName",
            "doc": {
              "name": "VariantName",
              "summary": "The variant's own name, unique in this experiment. ShadowModeConfig refers to variants by it.",
              "resource": "variant",
              "expects": "letters and digits with hyphens between them, 63 characters at most",
              "examples": [
                "production",
                "shadow"
              ],
              "states": "Created. While Running the API page allows it, the developer guide does not, so it may be refused",
              "within": "ModelVariants",
              "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ModelVariantConfig.html#sagemaker-Type-ModelVariantConfig-VariantName",
              "update": "required",
              "create": "required"
            },
            "maxLength": 63,
            "pattern": "^(?:[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?)$"
          },
          "InfrastructureConfig": {
            "kind": "object",
            "shape": "ModelInfrastructureConfig",
            "doc": {
              "name": "InfrastructureConfig",
              "summary": "What the variant runs on.",
              "states": "Created. While Running the API page allows it, the developer guide does not, so it may be refused",
              "within": "ModelVariants",
              "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ModelVariantConfig.html#sagemaker-Type-ModelVariantConfig-InfrastructureConfig",
              "update": "required",
              "create": "required"
            },
            "members": {
              "InfrastructureType": {
                "kind": "string",
                "shape": "ModelInfrastructureType",
                "doc": {
                  "name": "InfrastructureType",
                  "summary": "How the model is served. Real-time inference is the only way there is.",
                  "values": {
                    "RealTimeInference": "Instances that are always on behind an endpoint and answer each request as it comes."
                  },
                  "states": "Created. While Running the API page allows it, the developer guide does not, so it may be refused",
                  "within": "InfrastructureConfig",
                  "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ModelInfrastructureConfig.html#sagemaker-Type-ModelInfrastructureConfig-InfrastructureType",
                  "update": "required",
                  "create": "required"
                },
                "enum": [
                  "RealTimeInference"
                ]
              },
              "RealTimeInferenceConfig": {
                "kind": "object",
                "shape": "RealTimeInferenceConfig",
                "doc": {
                  "name": "RealTimeInferenceConfig",
                  "summary": "The instances of the variant, their type and their number.",
                  "states": "Created. While Running the API page allows it, the developer guide does not, so it may be refused",
                  "within": "InfrastructureConfig",
                  "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ModelInfrastructureConfig.html#sagemaker-Type-ModelInfrastructureConfig-RealTimeInferenceConfig",
                  "update": "required",
                  "create": "required"
                },
                "members": {
                  "InstanceType": {
                    "kind": "instanceType",
                    "shape": "ProductionVariantInstanceType",
                    "doc": {
                      "name": "InstanceType",
                      "summary": "The machine that each instance of the variant is. Inf1 can not take part in shadow tests.",
                      "expects": "an instance type such as ml.g5.xlarge",
                      "states": "Created. While Running the API page allows it, the developer guide does not, so it may be refused",
                      "within": "RealTimeInferenceConfig",
                      "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_RealTimeInferenceConfig.html#sagemaker-Type-RealTimeInferenceConfig-InstanceType",
                      "update": "required",
                      "create": "required"
                    },
                    "pattern": "^ml\\.[a-z][a-z0-9-]*\\.[a-z0-9]+$"
                  },
                  "InstanceCount": {
                    "kind": "integer",
                    "shape": "TaskCount",
                    "doc": {
                      "name": "InstanceCount",
                      "summary": "How many instances the variant gets. Each is paid for while the experiment runs.",
                      "unit": "instances",
                      "code": "instance-count-zero",
                      "expects": "a whole number, 1 or more",
                      "examples": [
                        1
                      ],
                      "states": "Created. While Running the API page allows it, the developer guide does not, so it may be refused",
                      "within": "RealTimeInferenceConfig",
                      "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_RealTimeInferenceConfig.html#sagemaker-Type-RealTimeInferenceConfig-InstanceCount",
                      "update": "required",
                      "create": "required"
                    },
                    "minimum": 1
                  }
                },
                "required": [
                  "InstanceType",
                  "InstanceCount"
                ]
              }
            },
            "required": [
              "InfrastructureType",
              "RealTimeInferenceConfig"
            ]
          }
        },
        "required": [
          "ModelName",
          "VariantName",
          "InfrastructureConfig"
        ]
      },
      "minItems": 1,
      "maxItems": 2
    },
    "DataStorageConfig": {
      "kind": "object",
      "shape": "InferenceExperimentDataStorageConfig",
      "doc": {
        "name": "DataStorageConfig",
        "summary": "Where requests and the answers of both variants are recorded, to be compared later. Left out, nothing is recorded.",
        "states": "Created. While Running the API page allows it, the developer guide does not, so it may be refused",
        "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateInferenceExperiment.html#sagemaker-UpdateInferenceExperiment-request-DataStorageConfig",
        "update": "optional",
        "create": "optional"
      },
      "members": {
        "Destination": {
          "kind": "string",
          "shape": "DestinationS3Uri",
          "doc": {
            "name": "Destination",
            "summary": "The S3 location that captured data is written to.",
            "resource": "bucket",
            "code": "destination-form",
            "expects": "an S3 URI such as s3://my-bucket/captured",
            "examples": [
              "s3://my-bucket/captured"
            ],
            "states": "Created. While Running the API page allows it, the developer guide does not, so it may be refused",
            "within": "DataStorageConfig",
            "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_InferenceExperimentDataStorageConfig.html#sagemaker-Type-InferenceExperimentDataStorageConfig-Destination",
            "update": "required",
            "create": "required"
          },
          "maxLength": 512,
          "pattern": "^(?:(https|s3)://([^/])/?(.*))$"
        },
        "KmsKey": {
          "kind": "string",
          "shape": "KmsKeyId",
          "doc": {
            "name": "KmsKey",
            "summary": "The KMS key that encrypts captured data in S3.",
            "resource": "key",
            "expects": "a key id, an alias such as alias/experiments, or the ARN of either",
            "examples": [
              "alias/experiments"
            ],
            "states": "Created. While Running the API page allows it, the developer guide does not, so it may be refused",
            "within": "DataStorageConfig",
            "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_InferenceExperimentDataStorageConfig.html#sagemaker-Type-InferenceExperimentDataStorageConfig-KmsKey",
            "update": "optional",
            "create": "optional"
          },
          "maxLength": 2048,
          "pattern": "^(?:[a-zA-Z0-9:/_-]*)$"
        },
        "ContentType": {
          "kind": "object",
          "shape": "CaptureContentTypeHeader",
          "doc": {
            "name": "ContentType",
            "summary": "Which content types are captured as text. All others are written in base64.",
            "states": "Created. While Running the API page allows it, the developer guide does not, so it may be refused",
            "within": "DataStorageConfig",
            "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_InferenceExperimentDataStorageConfig.html#sagemaker-Type-InferenceExperimentDataStorageConfig-ContentType",
            "update": "optional",
            "create": "optional"
          },
          "members": {
            "CsvContentTypes": {
              "kind": "array",
              "shape": "CsvContentTypes",
              "doc": {
                "name": "CsvContentTypes",
                "summary": "Content types whose bodies are captured as CSV text.",
                "expects": "a content type such as text/csv",
                "examples": [
                  "text/csv"
                ],
                "states": "Created. While Running the API page allows it, the developer guide does not, so it may be refused",
                "within": "ContentType",
                "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CaptureContentTypeHeader.html#sagemaker-Type-CaptureContentTypeHeader-CsvContentTypes",
                "update": "optional",
                "create": "optional"
              },
              "items": {
                "kind": "string",
                "shape": "CsvContentType",
                "doc": {
                  "name": "CsvContentTypes",
                  "summary": "Content types whose bodies are captured as CSV text.",
                  "expects": "a content type such as text/csv",
                  "examples": [
                    "text/csv"
                  ],
                  "states": "Created. While Running the API page allows it, the developer guide does not, so it may be refused",
                  "within": "ContentType",
                  "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CaptureContentTypeHeader.html#sagemaker-Type-CaptureContentTypeHeader-CsvContentTypes",
                  "update": "optional",
                  "create": "optional"
                },
                "minLength": 1,
                "maxLength": 256,
                "pattern": "^(?:[a-zA-Z0-9](-*[a-zA-Z0-9])*\\/[a-zA-Z0-9](-*[a-zA-Z0-9.])*)$"
              },
              "minItems": 1,
              "maxItems": 10
            },
            "JsonContentTypes": {
              "kind": "array",
              "shape": "JsonContentTypes",
              "doc": {
                "name": "JsonContentTypes",
                "summary": "Content types whose bodies are captured as JSON text.",
                "expects": "a content type such as application/json",
                "examples": [
                  "application/json",
                  "application/jsonlines"
                ],
                "states": "Created. While Running the API page allows it, the developer guide does not, so it may be refused",
                "within": "ContentType",
                "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CaptureContentTypeHeader.html#sagemaker-Type-CaptureContentTypeHeader-JsonContentTypes",
                "update": "optional",
                "create": "optional"
              },
              "items": {
                "kind": "string",
                "shape": "JsonContentType",
                "doc": {
                  "name": "JsonContentTypes",
                  "summary": "Content types whose bodies are captured as JSON text.",
                  "expects": "a content type such as application/json",
                  "examples": [
                    "application/json",
                    "application/jsonlines"
                  ],
                  "states": "Created. While Running the API page allows it, the developer guide does not, so it may be refused",
                  "within": "ContentType",
                  "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CaptureContentTypeHeader.html#sagemaker-Type-CaptureContentTypeHeader-JsonContentTypes",
                  "update": "optional",
                  "create": "optional"
                },
                "minLength": 1,
                "maxLength": 256,
                "pattern": "^(?:[a-zA-Z0-9](-*[a-zA-Z0-9])*\\/[a-zA-Z0-9](-*[a-zA-Z0-9.])*)$"
              },
              "minItems": 1,
              "maxItems": 10
            }
          },
          "required": []
        }
      },
      "required": [
        "Destination"
      ]
    },
    "ShadowModeConfig": {
      "kind": "object",
      "shape": "ShadowModeConfig",
      "doc": {
        "name": "ShadowModeConfig",
        "summary": "Which variant is production, which is its shadow, and what share of the requests is copied.",
        "states": "Created and Running",
        "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_UpdateInferenceExperiment.html#sagemaker-UpdateInferenceExperiment-request-ShadowModeConfig",
        "update": "optional",
        "create": "required"
      },
      "members": {
        "SourceModelVariantName": {
          "kind": "string",
          "shape": "ModelVariantName",
          "doc": {
            "name": "SourceModelVariantName",
            "summary": "The production variant. It takes every request and its answers are what callers see.",
            "resource": "variant",
            "expects": "a VariantName of ModelVariants",
            "examples": [
              "production"
            ],
            "states": "Created and Running",
            "within": "ShadowModeConfig",
            "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ShadowModeConfig.html#sagemaker-Type-ShadowModeConfig-SourceModelVariantName",
            "update": "required",
            "create": "required"
          },
          "maxLength": 63,
          "pattern": "^(?:[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?)$"
        },
        "ShadowModelVariants": {
          "kind": "array",
          "shape": "ShadowModelVariantConfigList",
          "doc": {
            "name": "ShadowModelVariants",
            "summary": "The shadow variant with its share of copied requests. There is exactly one.",
            "states": "Created and Running",
            "within": "ShadowModeConfig",
            "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ShadowModeConfig.html#sagemaker-Type-ShadowModeConfig-ShadowModelVariants",
            "update": "required",
            "create": "required"
          },
          "items": {
            "kind": "object",
            "shape": "ShadowModelVariantConfig",
            "doc": {
              "name": "ShadowModelVariants",
              "summary": "The shadow variant with its share of copied requests. There is exactly one.",
              "states": "Created and Running",
              "within": "ShadowModeConfig",
              "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ShadowModeConfig.html#sagemaker-Type-ShadowModeConfig-ShadowModelVariants",
              "update": "required",
              "create": "required"
            },
            "members": {
              "ShadowModelVariantName": {
                "kind": "string",
                "shape": "ModelVariantName",
                "doc": {
                  "name": "ShadowModelVariantName",
                  "summary": "The variant that receives copies. Its answers are thrown away, or recorded when DataStorageConfig is set.",
                  "resource": "variant",
                  "expects": "a VariantName of ModelVariants",
                  "examples": [
                    "shadow"
                  ],
                  "states": "Created and Running",
                  "within": "ShadowModelVariants",
                  "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ShadowModelVariantConfig.html#sagemaker-Type-ShadowModelVariantConfig-ShadowModelVariantName",
                  "update": "required",
                  "create": "required"
                },
                "maxLength": 63,
                "pattern": "^(?:[a-zA-Z0-9]([\\-a-zA-Z0-9]*[a-zA-Z0-9])?)$"
              },
              "SamplingPercentage": {
                "kind": "integer",
                "shape": "Percentage",
                "doc": {
                  "name": "SamplingPercentage",
                  "summary": "The share of production's requests that is also sent to the shadow variant.",
                  "states": "Created and Running",
                  "unit": "percent",
                  "code": "sampling-range",
                  "expects": "a whole number from 0 to 100",
                  "values": {
                    "1": "one request in a hundred; a first, careful look",
                    "5": "one request in twenty",
                    "10": "one request in ten; a usual start",
                    "25": "a quarter of the requests",
                    "50": "half of the requests",
                    "100": "every request; shows that the shadow can carry production"
                  },
                  "within": "ShadowModelVariants",
                  "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ShadowModelVariantConfig.html#sagemaker-Type-ShadowModelVariantConfig-SamplingPercentage",
                  "update": "required",
                  "create": "required"
                },
                "minimum": 0,
                "maximum": 100
              }
            },
            "required": [
              "ShadowModelVariantName",
              "SamplingPercentage"
            ]
          },
          "minItems": 1,
          "maxItems": 1
        }
      },
      "required": [
        "SourceModelVariantName",
        "ShadowModelVariants"
      ]
    },
    "Type": {
      "kind": "string",
      "shape": "InferenceExperimentType",
      "doc": {
        "name": "Type",
        "summary": "The kind of experiment. A shadow test is the only kind there is.",
        "states": "never; it is fixed when the experiment is created",
        "values": {
          "ShadowMode": "Copies a share of the live requests to a shadow variant. Callers only ever see the production variant's answers."
        },
        "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateInferenceExperiment.html#sagemaker-CreateInferenceExperiment-request-Type",
        "update": "no",
        "create": "required"
      },
      "enum": [
        "ShadowMode"
      ]
    },
    "RoleArn": {
      "kind": "string",
      "shape": "RoleArn",
      "doc": {
        "name": "RoleArn",
        "summary": "The IAM role that SageMaker takes on to reach the models, the container images and the bucket for captured data.",
        "states": "never; it is fixed when the experiment is created",
        "resource": "role",
        "expects": "a role's ARN such as arn:aws:iam::123456789012:role/inference-experiments",
        "examples": [
          "arn:aws:iam::123456789012:role/inference-experiments"
        ],
        "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateInferenceExperiment.html#sagemaker-CreateInferenceExperiment-request-RoleArn",
        "update": "no",
        "create": "required"
      },
      "minLength": 20,
      "maxLength": 2048,
      "pattern": "^(?:arn:aws[a-z\\-]*:iam::\\d{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+)$"
    },
    "EndpointName": {
      "kind": "string",
      "shape": "EndpointName",
      "doc": {
        "name": "EndpointName",
        "summary": "The endpoint whose live traffic the experiment uses. Serverless, asynchronous, multi-model and multi-container endpoints can not take part.",
        "states": "never; it is fixed when the experiment is created",
        "resource": "endpoint",
        "expects": "letters and digits with hyphens between them, 63 characters at most",
        "examples": [
          "checkout-ranker"
        ],
        "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateInferenceExperiment.html#sagemaker-CreateInferenceExperiment-request-EndpointName",
        "update": "no",
        "create": "required"
      },
      "maxLength": 63,
      "pattern": "^(?:[a-zA-Z0-9](-*[a-zA-Z0-9]){0,62})$"
    },
    "KmsKey": {
      "kind": "string",
      "shape": "KmsKeyId",
      "doc": {
        "name": "KmsKey",
        "summary": "The KMS key that encrypts the storage volumes of the instances that host the endpoint.",
        "states": "never; it is fixed when the experiment is created",
        "resource": "key",
        "expects": "a key id, an alias such as alias/experiments, or the ARN of either",
        "examples": [
          "alias/experiments"
        ],
        "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateInferenceExperiment.html#sagemaker-CreateInferenceExperiment-request-KmsKey",
        "update": "no",
        "create": "optional"
      },
      "maxLength": 2048,
      "pattern": "^(?:[a-zA-Z0-9:/_-]*)$"
    },
    "Tags": {
      "kind": "array",
      "shape": "TagList",
      "doc": {
        "name": "Tags",
        "summary": "Key and value pairs for cost reports, access rules and search.",
        "states": "never by an update; tags of an existing experiment are changed by AddTags",
        "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateInferenceExperiment.html#sagemaker-CreateInferenceExperiment-request-Tags",
        "update": "no",
        "create": "optional"
      },
      "items": {
        "kind": "object",
        "shape": "Tag",
        "doc": {
          "name": "Tags",
          "summary": "Key and value pairs for cost reports, access rules and search.",
          "states": "never by an update; tags of an existing experiment are changed by AddTags",
          "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateInferenceExperiment.html#sagemaker-CreateInferenceExperiment-request-Tags",
          "update": "no",
          "create": "optional"
        },
        "members": {
          "Key": {
            "kind": "string",
            "shape": "TagKey",
            "doc": {
              "name": "Key",
              "summary": "The tag's key, unique among the tags.",
              "expects": "1 to 128 letters, digits, spaces or any of _ . : / = + - @",
              "examples": [
                "team"
              ],
              "states": "never by an update; tags of an existing experiment are changed by AddTags",
              "within": "Tags",
              "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_Tag.html#sagemaker-Type-Tag-Key",
              "update": "no",
              "create": "required"
            },
            "minLength": 1,
            "maxLength": 128,
            "pattern": "^(?:([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*))$"
          },
          "Value": {
            "kind": "string",
            "shape": "TagValue",
            "doc": {
              "name": "Value",
              "summary": "The tag's value; it may be empty.",
              "expects": "up to 256 letters, digits, spaces or any of _ . : / = + - @",
              "examples": [
                "ranking"
              ],
              "states": "never by an update; tags of an existing experiment are changed by AddTags",
              "within": "Tags",
              "href": "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_Tag.html#sagemaker-Type-Tag-Value",
              "update": "no",
              "create": "required"
            },
            "maxLength": 256,
            "pattern": "^(?:([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*))$"
          }
        },
        "required": [
          "Key",
          "Value"
        ]
      },
      "maxItems": 50
    },
    "$schema": {
      "kind": "string",
      "shape": "SchemaAddress",
      "doc": {
        "name": "$schema",
        "summary": "Address of a JSON Schema for this file, for editors that know nothing else about it. It is never sent.",
        "expects": "the address of a JSON Schema, as text",
        "href": "https://json-schema.org/understanding-json-schema/reference/schema#schema",
        "update": "no",
        "create": "no"
      }
    }
  },
  "required": [
    "Name"
  ]
};
