package dev.mdepreflight.catalog.action;

/** The key of a live response parameter. Source: run-live-response; {@code $metadata} for the others. */
public enum LiveResponseParameterKey {
    /** The name of a file in the library. */
    FileName,
    /** The name of a script in the library. */
    ScriptName,
    /** The arguments of a script. */
    Args,
    /** A path on the device. */
    Path,
    /** Declared in {@code $metadata} only; advice. */
    IsExternalSource,
    /** Declared in {@code $metadata} only; advice. */
    FileUri,
    /** Declared in {@code $metadata} only; advice. */
    ScriptHash,
    /** Declared in {@code $metadata} only; advice. */
    ScriptSource
}
