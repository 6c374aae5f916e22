package dev.mdepreflight.catalog.action;

/** The type of a live response command. Source: run-live-response; {@code $metadata} for RunPowerShell. */
public enum LiveResponseCommandType {
    /** Copies a file from the library to the device; needs FileName. */
    PutFile,
    /** Runs a script from the library; needs ScriptName, accepts Args. */
    RunScript,
    /** Gets a file from the device; needs Path. */
    GetFile,
    /** Declared only in {@code $metadata}; reported as advice. */
    RunPowerShell
}
