// Made by `npm run generate` from schemas/sources/. Not to be edited.
import type { InstanceFacts } from './types.ts';

export const instanceFacts: Readonly<Record<string, InstanceFacts>> = {
 "ml.c8g.medium": {
  "vcpu": 1,
  "memoryGiB": 2,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c8g.large": {
  "vcpu": 2,
  "memoryGiB": 4,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c8g.xlarge": {
  "vcpu": 4,
  "memoryGiB": 8,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c8g.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 16,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c8g.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 32,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c8g.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 64,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c8g.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 96,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c8g.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 128,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c8g.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 192,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c8g.48xlarge": {
  "vcpu": 192,
  "memoryGiB": 384,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.dl1.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 768,
  "arch": "x86_64",
  "gpus": 8,
  "accelerator": "Habana Gaudi",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g7.2xlarge": {
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g7.4xlarge": {
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g7.8xlarge": {
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g7.12xlarge": {
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g7.24xlarge": {
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g7.48xlarge": {
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g7e.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 64,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA RTX PRO 6000",
  "acceleratorMemoryGiBEach": 96,
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g7e.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 128,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA RTX PRO 6000",
  "acceleratorMemoryGiBEach": 96,
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g7e.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 256,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA RTX PRO 6000",
  "acceleratorMemoryGiBEach": 96,
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g7e.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 512,
  "arch": "x86_64",
  "gpus": 2,
  "accelerator": "NVIDIA RTX PRO 6000",
  "acceleratorMemoryGiBEach": 96,
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g7e.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 1024,
  "arch": "x86_64",
  "gpus": 4,
  "accelerator": "NVIDIA RTX PRO 6000",
  "acceleratorMemoryGiBEach": 96,
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g7e.48xlarge": {
  "vcpu": 192,
  "memoryGiB": 2048,
  "arch": "x86_64",
  "gpus": 8,
  "accelerator": "NVIDIA RTX PRO 6000",
  "acceleratorMemoryGiBEach": 96,
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.inf2.xlarge": {
  "vcpu": 4,
  "memoryGiB": 16,
  "arch": "x86_64",
  "accelerator": "AWS Inferentia2",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.inf2.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 128,
  "arch": "x86_64",
  "accelerator": "AWS Inferentia2",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.inf2.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 384,
  "arch": "x86_64",
  "accelerator": "AWS Inferentia2",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.inf2.48xlarge": {
  "vcpu": 192,
  "memoryGiB": 768,
  "arch": "x86_64",
  "accelerator": "AWS Inferentia2",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m8g.medium": {
  "vcpu": 1,
  "memoryGiB": 4,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m8g.large": {
  "vcpu": 2,
  "memoryGiB": 8,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m8g.xlarge": {
  "vcpu": 4,
  "memoryGiB": 16,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m8g.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 32,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m8g.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 64,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m8g.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 128,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m8g.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 192,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m8g.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 256,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m8g.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 384,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m8g.48xlarge": {
  "vcpu": 192,
  "memoryGiB": 768,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.p6-b200.48xlarge": {
  "vcpu": 192,
  "memoryGiB": 2048,
  "arch": "x86_64",
  "gpus": 8,
  "accelerator": "NVIDIA B200",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.p6-b300.48xlarge": {
  "accelerator": "NVIDIA B300",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.p6e-gb200.36xlarge": {
  "accelerator": "NVIDIA GB200",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r8g.medium": {
  "vcpu": 1,
  "memoryGiB": 8,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r8g.large": {
  "vcpu": 2,
  "memoryGiB": 16,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r8g.xlarge": {
  "vcpu": 4,
  "memoryGiB": 32,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r8g.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 64,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r8g.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 128,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r8g.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 256,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r8g.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 384,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r8g.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 512,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r8g.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 768,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r8g.48xlarge": {
  "vcpu": 192,
  "memoryGiB": 1536,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.t3.medium": {
  "vcpu": 2,
  "memoryGiB": 4,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.t3.large": {
  "vcpu": 2,
  "memoryGiB": 8,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.t3.xlarge": {
  "vcpu": 4,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.t3.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.trn2.48xlarge": {
  "accelerator": "AWS Trainium2",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c7g.large": {
  "vcpu": 2,
  "memoryGiB": 4,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c7g.xlarge": {
  "vcpu": 4,
  "memoryGiB": 8,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c7g.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 16,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c7g.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 32,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c7g.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 64,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c7g.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 96,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c7g.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 128,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c7i.large": {
  "vcpu": 2,
  "memoryGiB": 4,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c7i.xlarge": {
  "vcpu": 4,
  "memoryGiB": 8,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c7i.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c7i.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c7i.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 64,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c7i.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 96,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c7i.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 128,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c7i.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 192,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c7i.48xlarge": {
  "vcpu": 192,
  "memoryGiB": 384,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g6.xlarge": {
  "vcpu": 4,
  "memoryGiB": 16,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA L4",
  "acceleratorMemoryGiBEach": 24,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g6.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 32,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA L4",
  "acceleratorMemoryGiBEach": 24,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g6.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 64,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA L4",
  "acceleratorMemoryGiBEach": 24,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g6.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 128,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA L4",
  "acceleratorMemoryGiBEach": 24,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g6.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 192,
  "arch": "x86_64",
  "gpus": 4,
  "accelerator": "NVIDIA L4",
  "acceleratorMemoryGiBEach": 24,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g6.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 256,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA L4",
  "acceleratorMemoryGiBEach": 24,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g6.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 384,
  "arch": "x86_64",
  "gpus": 4,
  "accelerator": "NVIDIA L4",
  "acceleratorMemoryGiBEach": 24,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g6.48xlarge": {
  "vcpu": 192,
  "memoryGiB": 768,
  "arch": "x86_64",
  "gpus": 8,
  "accelerator": "NVIDIA L4",
  "acceleratorMemoryGiBEach": 24,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g6e.xlarge": {
  "vcpu": 4,
  "memoryGiB": 32,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA L40S",
  "acceleratorMemoryGiBEach": 48,
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g6e.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 64,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA L40S",
  "acceleratorMemoryGiBEach": 48,
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g6e.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 128,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA L40S",
  "acceleratorMemoryGiBEach": 48,
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g6e.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 256,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA L40S",
  "acceleratorMemoryGiBEach": 48,
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g6e.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 384,
  "arch": "x86_64",
  "gpus": 4,
  "accelerator": "NVIDIA L40S",
  "acceleratorMemoryGiBEach": 48,
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g6e.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 512,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA L40S",
  "acceleratorMemoryGiBEach": 48,
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g6e.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 768,
  "arch": "x86_64",
  "gpus": 4,
  "accelerator": "NVIDIA L40S",
  "acceleratorMemoryGiBEach": 48,
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g6e.48xlarge": {
  "vcpu": 192,
  "memoryGiB": 1536,
  "arch": "x86_64",
  "gpus": 8,
  "accelerator": "NVIDIA L40S",
  "acceleratorMemoryGiBEach": 48,
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.inf1.xlarge": {
  "vcpu": 4,
  "memoryGiB": 8,
  "arch": "x86_64",
  "accelerator": "AWS Inferentia",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.inf1.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 16,
  "arch": "x86_64",
  "accelerator": "AWS Inferentia",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.inf1.6xlarge": {
  "vcpu": 24,
  "memoryGiB": 48,
  "arch": "x86_64",
  "accelerator": "AWS Inferentia",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.inf1.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 192,
  "arch": "x86_64",
  "accelerator": "AWS Inferentia",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m7i.large": {
  "vcpu": 2,
  "memoryGiB": 8,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m7i.xlarge": {
  "vcpu": 4,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m7i.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m7i.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 64,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m7i.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 128,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m7i.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 192,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m7i.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 256,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m7i.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 384,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m7i.48xlarge": {
  "vcpu": 192,
  "memoryGiB": 768,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.p5.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 256,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA H100",
  "acceleratorMemoryGiBEach": 80,
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.p5.48xlarge": {
  "vcpu": 192,
  "memoryGiB": 2048,
  "arch": "x86_64",
  "gpus": 8,
  "accelerator": "NVIDIA H100",
  "acceleratorMemoryGiBEach": 80,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.p5e.48xlarge": {
  "accelerator": "NVIDIA H200",
  "acceleratorMemoryGiBEach": 141,
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.p5en.48xlarge": {
  "vcpu": 192,
  "memoryGiB": 2048,
  "arch": "x86_64",
  "gpus": 8,
  "accelerator": "NVIDIA H200",
  "acceleratorMemoryGiBEach": 141,
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r7gd.medium": {
  "vcpu": 1,
  "memoryGiB": 8,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r7gd.large": {
  "vcpu": 2,
  "memoryGiB": 16,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r7gd.xlarge": {
  "vcpu": 4,
  "memoryGiB": 32,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r7gd.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 64,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r7gd.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 128,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r7gd.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 256,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r7gd.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 384,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r7gd.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 512,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r7i.large": {
  "vcpu": 2,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r7i.xlarge": {
  "vcpu": 4,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r7i.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 64,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r7i.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 128,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r7i.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 256,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r7i.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 384,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r7i.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 512,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r7i.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 768,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r7i.48xlarge": {
  "vcpu": 192,
  "memoryGiB": 1536,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.t2.medium": {
  "vcpu": 2,
  "memoryGiB": 4,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.t2.large": {
  "vcpu": 2,
  "memoryGiB": 8,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.t2.xlarge": {
  "vcpu": 4,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.t2.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.trn1.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 32,
  "arch": "x86_64",
  "accelerator": "AWS Trainium",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.trn1.32xlarge": {
  "vcpu": 128,
  "memoryGiB": 512,
  "arch": "x86_64",
  "accelerator": "AWS Trainium",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.trn1n.32xlarge": {
  "vcpu": 128,
  "memoryGiB": 512,
  "arch": "x86_64",
  "accelerator": "AWS Trainium",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6g.large": {
  "vcpu": 2,
  "memoryGiB": 4,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6g.xlarge": {
  "vcpu": 4,
  "memoryGiB": 8,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6g.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 16,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6g.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 32,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6g.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 64,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6g.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 96,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6g.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 128,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6gd.large": {
  "vcpu": 2,
  "memoryGiB": 4,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6gd.xlarge": {
  "vcpu": 4,
  "memoryGiB": 8,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6gd.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 16,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6gd.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 32,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6gd.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 64,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6gd.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 96,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6gd.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 128,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6gn.large": {
  "vcpu": 2,
  "memoryGiB": 4,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6gn.xlarge": {
  "vcpu": 4,
  "memoryGiB": 8,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6gn.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 16,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6gn.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 32,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6gn.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 64,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6gn.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 96,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6gn.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 128,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6i.large": {
  "vcpu": 2,
  "memoryGiB": 4,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c6i.xlarge": {
  "vcpu": 4,
  "memoryGiB": 8,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c6i.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c6i.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c6i.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 64,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c6i.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 96,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c6i.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 128,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c6i.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 192,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c6i.32xlarge": {
  "vcpu": 128,
  "memoryGiB": 256,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c6id.large": {
  "vcpu": 2,
  "memoryGiB": 4,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.c6id.xlarge": {
  "vcpu": 4,
  "memoryGiB": 8,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.c6id.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.c6id.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.c6id.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 64,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.c6id.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 96,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.c6id.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 128,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.c6id.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 192,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.c6id.32xlarge": {
  "vcpu": 128,
  "memoryGiB": 256,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.c6in.large": {
  "vcpu": 2,
  "memoryGiB": 4,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6in.xlarge": {
  "vcpu": 4,
  "memoryGiB": 8,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6in.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6in.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6in.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 64,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6in.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 96,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6in.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 128,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6in.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 192,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c6in.32xlarge": {
  "vcpu": 128,
  "memoryGiB": 256,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.g5.xlarge": {
  "vcpu": 4,
  "memoryGiB": 16,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA A10G",
  "acceleratorMemoryGiBEach": 24,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g5.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 32,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA A10G",
  "acceleratorMemoryGiBEach": 24,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g5.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 64,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA A10G",
  "acceleratorMemoryGiBEach": 24,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g5.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 128,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA A10G",
  "acceleratorMemoryGiBEach": 24,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g5.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 192,
  "arch": "x86_64",
  "gpus": 4,
  "accelerator": "NVIDIA A10G",
  "acceleratorMemoryGiBEach": 24,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g5.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 256,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA A10G",
  "acceleratorMemoryGiBEach": 24,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g5.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 384,
  "arch": "x86_64",
  "gpus": 4,
  "accelerator": "NVIDIA A10G",
  "acceleratorMemoryGiBEach": 24,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g5.48xlarge": {
  "vcpu": 192,
  "memoryGiB": 768,
  "arch": "x86_64",
  "gpus": 8,
  "accelerator": "NVIDIA A10G",
  "acceleratorMemoryGiBEach": 24,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m6g.large": {
  "vcpu": 2,
  "memoryGiB": 8,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m6g.xlarge": {
  "vcpu": 4,
  "memoryGiB": 16,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m6g.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 32,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m6g.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 64,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m6g.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 128,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m6g.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 192,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m6g.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 256,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m6gd.large": {
  "vcpu": 2,
  "memoryGiB": 8,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m6gd.xlarge": {
  "vcpu": 4,
  "memoryGiB": 16,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m6gd.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 32,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m6gd.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 64,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m6gd.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 128,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m6gd.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 192,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m6gd.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 256,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m6i.large": {
  "vcpu": 2,
  "memoryGiB": 8,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m6i.xlarge": {
  "vcpu": 4,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m6i.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m6i.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 64,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m6i.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 128,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m6i.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 192,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m6i.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 256,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m6i.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 384,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m6i.32xlarge": {
  "vcpu": 128,
  "memoryGiB": 512,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m6id.large": {
  "vcpu": 2,
  "memoryGiB": 8,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.m6id.xlarge": {
  "vcpu": 4,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.m6id.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.m6id.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 64,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.m6id.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 128,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.m6id.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 192,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.m6id.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 256,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.m6id.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 384,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.m6id.32xlarge": {
  "vcpu": 128,
  "memoryGiB": 512,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.p4d.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 1152,
  "arch": "x86_64",
  "gpus": 8,
  "accelerator": "NVIDIA A100",
  "acceleratorMemoryGiBEach": 40,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.p4de.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 1152,
  "arch": "x86_64",
  "gpus": 8,
  "accelerator": "NVIDIA A100",
  "acceleratorMemoryGiBEach": 80,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r6g.large": {
  "vcpu": 2,
  "memoryGiB": 16,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r6g.xlarge": {
  "vcpu": 4,
  "memoryGiB": 32,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r6g.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 64,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r6g.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 128,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r6g.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 256,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r6g.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 384,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r6g.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 512,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r6gd.large": {
  "vcpu": 2,
  "memoryGiB": 16,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r6gd.xlarge": {
  "vcpu": 4,
  "memoryGiB": 32,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r6gd.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 64,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r6gd.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 128,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r6gd.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 256,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r6gd.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 384,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r6gd.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 512,
  "arch": "arm64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r6i.large": {
  "vcpu": 2,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r6i.xlarge": {
  "vcpu": 4,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r6i.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 64,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r6i.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 128,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r6i.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 256,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r6i.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 384,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r6i.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 512,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r6i.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 768,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r6i.32xlarge": {
  "vcpu": 128,
  "memoryGiB": 1024,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r6id.large": {
  "vcpu": 2,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.r6id.xlarge": {
  "vcpu": 4,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.r6id.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 64,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.r6id.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 128,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.r6id.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 256,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.r6id.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 384,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.r6id.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 512,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.r6id.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 768,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.r6id.32xlarge": {
  "vcpu": 128,
  "memoryGiB": 1024,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.c4.large": {
  "vcpu": 2,
  "memoryGiB": 3.75,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c4.xlarge": {
  "vcpu": 4,
  "memoryGiB": 7.5,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c4.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 15,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c4.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 30,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c4.8xlarge": {
  "vcpu": 36,
  "memoryGiB": 60,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c5.large": {
  "vcpu": 2,
  "memoryGiB": 4,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c5.xlarge": {
  "vcpu": 4,
  "memoryGiB": 8,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c5.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c5.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c5.9xlarge": {
  "vcpu": 36,
  "memoryGiB": 72,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c5.18xlarge": {
  "vcpu": 72,
  "memoryGiB": 144,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c5d.large": {
  "vcpu": 2,
  "memoryGiB": 4,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.c5d.xlarge": {
  "vcpu": 4,
  "memoryGiB": 8,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c5d.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c5d.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c5d.9xlarge": {
  "vcpu": 36,
  "memoryGiB": 72,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.c5d.18xlarge": {
  "vcpu": 72,
  "memoryGiB": 144,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g4dn.xlarge": {
  "vcpu": 4,
  "memoryGiB": 16,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA T4",
  "acceleratorMemoryGiBEach": 16,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g4dn.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 32,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA T4",
  "acceleratorMemoryGiBEach": 16,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g4dn.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 64,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA T4",
  "acceleratorMemoryGiBEach": 16,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g4dn.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 128,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA T4",
  "acceleratorMemoryGiBEach": 16,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g4dn.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 192,
  "arch": "x86_64",
  "gpus": 4,
  "accelerator": "NVIDIA T4",
  "acceleratorMemoryGiBEach": 16,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.g4dn.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 256,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA T4",
  "acceleratorMemoryGiBEach": 16,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m4.xlarge": {
  "vcpu": 4,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m4.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m4.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 64,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m4.10xlarge": {
  "vcpu": 40,
  "memoryGiB": 160,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m4.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 256,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m5.large": {
  "vcpu": 2,
  "memoryGiB": 8,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.m5.xlarge": {
  "vcpu": 4,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m5.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m5.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 64,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m5.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 192,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m5.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 384,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m5d.large": {
  "vcpu": 2,
  "memoryGiB": 8,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m5d.xlarge": {
  "vcpu": 4,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m5d.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m5d.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 64,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m5d.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 128,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.m5d.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 192,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.m5d.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 256,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.m5d.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 384,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.p2.xlarge": {
  "accelerator": "NVIDIA K80",
  "acceleratorMemoryGiBEach": 12,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.p2.8xlarge": {
  "accelerator": "NVIDIA K80",
  "acceleratorMemoryGiBEach": 12,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.p2.16xlarge": {
  "accelerator": "NVIDIA K80",
  "acceleratorMemoryGiBEach": 12,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.p3.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 61,
  "arch": "x86_64",
  "gpus": 1,
  "accelerator": "NVIDIA V100",
  "acceleratorMemoryGiBEach": 16,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.p3.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 244,
  "arch": "x86_64",
  "gpus": 4,
  "accelerator": "NVIDIA V100",
  "acceleratorMemoryGiBEach": 16,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.p3.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 488,
  "arch": "x86_64",
  "gpus": 8,
  "accelerator": "NVIDIA V100",
  "acceleratorMemoryGiBEach": 16,
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.p3dn.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 768,
  "arch": "x86_64",
  "gpus": 8,
  "accelerator": "NVIDIA V100",
  "acceleratorMemoryGiBEach": 32,
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.r5.large": {
  "vcpu": 2,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r5.xlarge": {
  "vcpu": 4,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r5.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 64,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r5.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 128,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r5.8xlarge": {
  "vcpu": 32,
  "memoryGiB": 256,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.r5.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 384,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r5.16xlarge": {
  "vcpu": 64,
  "memoryGiB": 512,
  "arch": "x86_64",
  "inApiModel": false,
  "inCliPage": true
 },
 "ml.r5.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 768,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": true
 },
 "ml.r5d.large": {
  "vcpu": 2,
  "memoryGiB": 16,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r5d.xlarge": {
  "vcpu": 4,
  "memoryGiB": 32,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r5d.2xlarge": {
  "vcpu": 8,
  "memoryGiB": 64,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r5d.4xlarge": {
  "vcpu": 16,
  "memoryGiB": 128,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r5d.12xlarge": {
  "vcpu": 48,
  "memoryGiB": 384,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 },
 "ml.r5d.24xlarge": {
  "vcpu": 96,
  "memoryGiB": 768,
  "arch": "x86_64",
  "inApiModel": true,
  "inCliPage": false
 }
};
