package dev.mdepreflight.catalog.action;

/**
 * What a command of live response does.
 *
 * <p>Source: run-live-response; the service's {@code $metadata} for RunPowerShell.
 */
public enum LiveResponseCommandType {
    /** Puts a file of the library on the device; needs FileName. */
    PutFile,
    /** Runs a script of the library; needs ScriptName, takes Args. */
    RunScript,
    /** Gets a file from the device; needs Path. */
    GetFile,
    /** Declared in {@code $metadata} only; advice. */
    RunPowerShell
}
