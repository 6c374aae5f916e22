package dev.mdepreflight.cli;

import picocli.CommandLine.IVersionProvider;

/** The version that the jar's manifest states. */
final class ManifestVersion implements IVersionProvider {

    /** The version alone. */
    static String number() {
        String version = ManifestVersion.class.getPackage().getImplementationVersion();
        return version == null ? "(not run from its jar)" : version;
    }

    @Override
    public String[] getVersion() {
        return new String[] {"mde-preflight " + number()};
    }
}
