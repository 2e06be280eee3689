/** The presets by name; apart from what they mean, so that naming one loads no rule. */
export const presets = ["minimal", "recommended", "strict", "codegen"] as const;
