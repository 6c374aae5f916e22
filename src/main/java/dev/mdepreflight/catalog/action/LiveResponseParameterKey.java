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
    /** Declared only in {@code $metadata}; reported as advice. */
    IsExternalSource,
    /** Declared only in {@code $metadata}; reported as advice. */
    FileUri,
    /** Declared only in {@code $metadata}; reported as advice. */
    ScriptHash,
    /** Declared only in {@code $metadata}; reported as advice. */
    ScriptSource
}
