package dev.mdepreflight.cli;

import picocli.CommandLine.IVersionProvider;

/** Reads the version from the jar's manifest. */
final class ManifestVersion implements IVersionProvider {
    static String number() {
        String version = ManifestVersion.class.getPackage().getImplementationVersion();
        return version == null ? "(not run from its jar)" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"mde-preflight " + number()};
    }
}
