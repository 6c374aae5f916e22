package dev.mdepreflight.catalog;

import dev.mdepreflight.format.LetterCase;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The platforms that the pages tell apart.
 *
 * <p>No page lists the values of {@code osPlatform}; those of Windows stand in examples, those of other systems are the names of systems and
 * distributions.
 */
public enum DevicePlatform {
    /** Windows 10. */
    WINDOWS_10("Windows 10"),
    /** Windows 11. */
    WINDOWS_11("Windows 11"),
    /** Windows Server of any generation. */
    WINDOWS_SERVER("Windows Server"),
    /** Azure Stack HCI OS. */
    AZURE_STACK_HCI("Azure Stack HCI OS"),
    /** macOS. */
    MACOS("macOS"),
    /** Linux of any distribution. */
    LINUX("Linux"),
    /** iOS and iPadOS. */
    IOS("iOS"),
    /** Android. */
    ANDROID("Android");

    /** How the names of platforms begin, in lower case and without spaces; none of them begins another. */
    private static final Map<String, DevicePlatform> PREFIXES = Map.ofEntries(
            Map.entry("windows10", WINDOWS_10),
            Map.entry("windows11", WINDOWS_11),
            Map.entry("windowsserver", WINDOWS_SERVER),
            Map.entry("azurestackhci", AZURE_STACK_HCI),
            Map.entry("macos", MACOS),
            Map.entry("linux", LINUX),
            Map.entry("ubuntu", LINUX),
            Map.entry("debian", LINUX),
            Map.entry("redhat", LINUX),
            Map.entry("rhel", LINUX),
            Map.entry("centos", LINUX),
            Map.entry("suse", LINUX),
            Map.entry("sles", LINUX),
            Map.entry("opensuse", LINUX),
            Map.entry("oraclelinux", LINUX),
            Map.entry("amazonlinux", LINUX),
            Map.entry("fedora", LINUX),
            Map.entry("rocky", LINUX),
            Map.entry("almalinux", LINUX),
            Map.entry("azurelinux", LINUX),
            Map.entry("mariner", LINUX),
            Map.entry("ios", IOS),
            Map.entry("ipados", IOS),
            Map.entry("android", ANDROID));

    private final String title;

    DevicePlatform(String title) {
        this.title = title;
    }

    /**
     * The platform as the pages write it.
     *
     * @return such as {@code Windows 10}
     */
    public String title() {
        return title;
    }

    /**
     * Whether it is Windows under one of its names.
     *
     * @return false for macOS, Linux, iOS and Android
     */
    public boolean isWindows() {
        return switch (this) {
            case WINDOWS_10, WINDOWS_11, WINDOWS_SERVER, AZURE_STACK_HCI -> true;
            case MACOS, LINUX, IOS, ANDROID -> false;
        };
    }

    /**
     * The platform of a device, found by how the name begins, without regard to letter case and spaces.
     *
     * @param osPlatform a name such as {@code Windows10}, {@code WindowsServer2019}, {@code macOS} or {@code Ubuntu}
     * @return the platform; empty if the name is not known, and then nothing can be said of the device
     * @throws NullPointerException if the name is null
     */
    public static Optional<DevicePlatform> of(String osPlatform) {
        String name = LetterCase.lower(
                Objects.requireNonNull(osPlatform, "osPlatform").replace(" ", ""));
        return PREFIXES.entrySet().stream()
                .filter(prefix -> name.startsWith(prefix.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
