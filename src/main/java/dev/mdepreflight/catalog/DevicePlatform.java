package dev.mdepreflight.catalog;

import dev.mdepreflight.format.LetterCase;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The platforms that the documentation distinguishes.
 *
 * <p>The documentation does not list the values of {@code osPlatform}. The Windows prefixes come from its examples; the
 * other prefixes are names of systems and distributions.
 */
public enum DevicePlatform {
    WINDOWS_10("Windows 10", "windows10"),
    WINDOWS_11("Windows 11", "windows11"),
    WINDOWS_SERVER("Windows Server", "windowsserver"),
    AZURE_STACK_HCI("Azure Stack HCI OS", "azurestackhci"),
    MACOS("macOS", "macos"),
    /** Linux of any distribution. */
    LINUX(
            "Linux",
            "linux",
            "ubuntu",
            "debian",
            "redhat",
            "rhel",
            "centos",
            "suse",
            "sles",
            "opensuse",
            "oraclelinux",
            "amazonlinux",
            "fedora",
            "rocky",
            "almalinux",
            "azurelinux",
            "mariner"),
    /** iOS and iPadOS. */
    IOS("iOS", "ios", "ipados"),
    ANDROID("Android", "android");

    private final String title;

    /** Lower-case prefixes without spaces. No platform's prefix starts with another platform's prefix. */
    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> prefixes;

    DevicePlatform(String title, String... prefixes) {
        this.title = title;
        this.prefixes = List.of(prefixes);
    }

    /** {@return the platform as the documentation spells it, such as {@code Windows 10}} */
    public String title() {
        return title;
    }

    /** {@return whether this is a version of Windows} */
    public boolean isWindows() {
        return switch (this) {
            case WINDOWS_10, WINDOWS_11, WINDOWS_SERVER, AZURE_STACK_HCI -> true;
            case MACOS, LINUX, IOS, ANDROID -> false;
        };
    }

    /**
     * Finds a platform by its prefixes, ignoring letter case and spaces.
     *
     * @param osPlatform a name such as {@code Windows10}, {@code WindowsServer2019}, {@code macOS}, or {@code Ubuntu}
     * @return empty if the name is unknown
     */
    public static Optional<DevicePlatform> of(String osPlatform) {
        String name = LetterCase.lower(
                Objects.requireNonNull(osPlatform, "osPlatform").replace(" ", ""));
        return Arrays.stream(values())
                .filter(platform -> platform.prefixes.stream().anyMatch(name::startsWith))
                .findFirst();
    }
}
