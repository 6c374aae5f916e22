package dev.mdepreflight.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest states. */
final class ManifestVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = ManifestVersion.class.getPackage().getImplementationVersion();
        return new String[] {"mde-preflight " + (version == null ? "(not run from its jar)" : version)};
    }
}
