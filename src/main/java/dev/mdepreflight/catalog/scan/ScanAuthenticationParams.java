package dev.mdepreflight.catalog.scan;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.mdepreflight.constraint.AbsentWhen;
import dev.mdepreflight.constraint.AlsoKnown;
import dev.mdepreflight.constraint.DependentValue;
import dev.mdepreflight.constraint.OneOf;
import dev.mdepreflight.constraint.Required;
import dev.mdepreflight.constraint.RequiredWhen;
import dev.mdepreflight.constraint.Sensitive;
import dev.mdepreflight.constraint.WebUrl;
import dev.mdepreflight.report.Advice;
import org.jspecify.annotations.Nullable;

/**
 * How a scanner authenticates at the devices that it scans.
 *
 * <p>The page calls every property optional but the first two, and its example sends more than the type needs: whatever is missing or
 * means nothing is advice, never a violation. No secret is ever shown. The table of the page prints names in Pascal case, which are
 * taken with advice; the example prints them as here. Source: <a
 * href="https://learn.microsoft.com/defender-endpoint/api/get-authenticated-scan-properties">get-authenticated-scan-properties</a>.
 *
 * @param kind the OData type, which decides what else is meaningful
 * @param type how the scanner authenticates
 * @param keyVaultUrl the key vault that holds the credentials, in place of those below
 * @param keyVaultUrlOfTable the same under the name that the table prints; nothing decides between the names
 * @param keyVaultUri the same under the name that {@code $metadata} declares
 * @param keyVaultSecretName the name of the secret in the key vault
 * @param username the user, unless the type is CommunityString
 * @param communityString the community string of SNMP, a secret, for the type CommunityString
 * @param authProtocol MD5 or SHA1, for AuthNoPriv and AuthPriv
 * @param authPassword the password of that protocol
 * @param privProtocol DES, 3DES or AES, for AuthPriv
 * @param privPassword the password of that protocol
 * @param domain the domain of a Windows user; deprecated
 * @param isGmsaUser whether the Windows user is a group managed service account, which it must be; deprecated
 * @param isgmsaUser the same under the name that {@code $metadata} declares
 * @param password the password of a Windows or Linux user, declared in {@code $metadata} only
 * @param privateKey the private key of a Linux user, declared in {@code $metadata} only
 */
@DependentValue(
        adviceId = "type-of-another-authentication",
        payload = Advice.class,
        property = "type",
        forbidden = {"None", "Ntlm", "Kerberos", "Negotiate", "Password", "PrivateKey"},
        when = "kind",
        is = "#microsoft.windowsDefenderATP.api.SnmpAuthParams",
        hint = "SnmpAuthParams takes CommunityString, NoAuthNoPriv, AuthNoPriv and AuthPriv")
@DependentValue(
        adviceId = "type-of-another-authentication",
        payload = Advice.class,
        property = "type",
        forbidden = {"CommunityString", "NoAuthNoPriv", "AuthNoPriv", "AuthPriv", "Password", "PrivateKey"},
        when = "kind",
        is = "#microsoft.windowsDefenderATP.api.WindowsAuthParams",
        hint = "WindowsAuthParams takes Kerberos and Negotiate")
@DependentValue(
        adviceId = "type-of-another-authentication",
        payload = Advice.class,
        property = "type",
        forbidden = {
            "CommunityString",
            "NoAuthNoPriv",
            "AuthNoPriv",
            "AuthPriv",
            "None",
            "Ntlm",
            "Kerberos",
            "Negotiate"
        },
        when = "kind",
        is = "#microsoft.windowsDefenderATP.api.LinuxAuthParams",
        hint = "LinuxAuthParams takes Password and PrivateKey")
@RequiredWhen(
        adviceId = "missing-scan-parameter",
        payload = Advice.class,
        value = "communityString",
        when = "type",
        is = "CommunityString",
        unless = {"keyVaultUrl", "keyVaultUrlOfTable", "keyVaultUri", "keyVaultSecretName"},
        message = "the type CommunityString needs it, unless a key vault is given")
@RequiredWhen(
        adviceId = "missing-scan-parameter",
        payload = Advice.class,
        value = "username",
        when = "type",
        is = {"NoAuthNoPriv", "AuthNoPriv", "AuthPriv", "Ntlm", "Kerberos", "Negotiate", "Password", "PrivateKey"},
        unless = {"keyVaultUrl", "keyVaultUrlOfTable", "keyVaultUri", "keyVaultSecretName"},
        message = "every type but CommunityString needs it, unless a key vault is given")
@RequiredWhen(
        adviceId = "missing-scan-parameter",
        payload = Advice.class,
        value = {"authProtocol", "authPassword"},
        when = "type",
        is = {"AuthNoPriv", "AuthPriv"},
        unless = {"keyVaultUrl", "keyVaultUrlOfTable", "keyVaultUri", "keyVaultSecretName"},
        message = "the types AuthNoPriv and AuthPriv need it, unless a key vault is given")
@RequiredWhen(
        adviceId = "missing-scan-parameter",
        payload = Advice.class,
        value = {"privProtocol", "privPassword"},
        when = "type",
        is = "AuthPriv",
        unless = {"keyVaultUrl", "keyVaultUrlOfTable", "keyVaultUri", "keyVaultSecretName"},
        message = "the type AuthPriv needs it, unless a key vault is given")
@RequiredWhen(
        adviceId = "missing-scan-parameter",
        payload = Advice.class,
        value = "password",
        when = "type",
        is = "Password",
        unless = {"keyVaultUrl", "keyVaultUrlOfTable", "keyVaultUri", "keyVaultSecretName"},
        message = "the type Password needs it, unless a key vault is given")
@RequiredWhen(
        adviceId = "missing-scan-parameter",
        payload = Advice.class,
        value = "privateKey",
        when = "type",
        is = "PrivateKey",
        unless = {"keyVaultUrl", "keyVaultUrlOfTable", "keyVaultUri", "keyVaultSecretName"},
        message = "the type PrivateKey needs it, unless a key vault is given")
@RequiredWhen(
        adviceId = "missing-scan-parameter",
        payload = Advice.class,
        value = "isGmsaUser",
        when = "kind",
        is = "#microsoft.windowsDefenderATP.api.WindowsAuthParams",
        unless = "isgmsaUser",
        hint = "WindowsAuthParams needs it to be true")
@DependentValue(
        adviceId = "no-gmsa-user",
        payload = Advice.class,
        property = "isGmsaUser",
        forbidden = "false",
        when = "kind",
        is = "#microsoft.windowsDefenderATP.api.WindowsAuthParams",
        hint = "WindowsAuthParams needs it to be true")
@DependentValue(
        adviceId = "no-gmsa-user",
        payload = Advice.class,
        property = "isgmsaUser",
        forbidden = "false",
        when = "kind",
        is = "#microsoft.windowsDefenderATP.api.WindowsAuthParams",
        hint = "WindowsAuthParams needs it to be true")
@AbsentWhen(
        adviceId = "scan-parameter-of-windows",
        payload = Advice.class,
        value = {"domain", "isGmsaUser", "isgmsaUser"},
        when = "kind",
        is = {"#microsoft.windowsDefenderATP.api.SnmpAuthParams", "#microsoft.windowsDefenderATP.api.LinuxAuthParams"},
        hint = "it has a meaning for WindowsAuthParams only")
@AlsoKnown({"packetPrivacy", "packetIntegrity"})
public record ScanAuthenticationParams(
        @JsonProperty("@odata.type")
        @Required(payload = Advice.class)
        @OneOf(
                value = {
                    "#microsoft.windowsDefenderATP.api.SnmpAuthParams",
                    "#microsoft.windowsDefenderATP.api.LinuxAuthParams"
                },
                adviceId = "deprecated-windows-scan",
                payload = Advice.class,
                message = "authenticated scans of Windows devices are deprecated since 2025-12-18")
        @Nullable
        ScanAuthenticationKind kind,

        @Required(payload = Advice.class)
        @OneOf(
                value = {
                    "CommunityString",
                    "NoAuthNoPriv",
                    "AuthNoPriv",
                    "AuthPriv",
                    "None",
                    "Ntlm",
                    "Password",
                    "PrivateKey"
                },
                adviceId = "deprecated-windows-scan",
                payload = Advice.class,
                message = "authenticated scans of Windows devices are deprecated since 2025-12-18")
        @Nullable
        ScanAuthenticationType type,

        @WebUrl(ownHost = true, adviceId = "unusual-key-vault-url", payload = Advice.class) @Nullable
        String keyVaultUrl,

        @JsonProperty("KeyVaultUrl")
        @WebUrl(ownHost = true, adviceId = "unusual-key-vault-url", payload = Advice.class)
        @Nullable
        String keyVaultUrlOfTable,

        @WebUrl(ownHost = true, adviceId = "unusual-key-vault-url", payload = Advice.class) @Nullable
        String keyVaultUri,

        @JsonAlias("KeyVaultSecretName") @Nullable String keyVaultSecretName,
        @JsonAlias("Username") @Sensitive @Nullable String username,
        @JsonAlias("CommunityString") @Sensitive @Nullable String communityString,

        @JsonAlias("AuthProtocol")
        @OneOf(
                value = {"MD5", "SHA1"},
                adviceId = "unusual-scan-protocol",
                payload = Advice.class)
        @Nullable
        String authProtocol,

        @JsonAlias("AuthPassword") @Sensitive @Nullable String authPassword,

        @JsonAlias("PrivProtocol")
        @OneOf(
                value = {"DES", "3DES", "AES"},
                adviceId = "unusual-scan-protocol",
                payload = Advice.class)
        @Nullable
        String privProtocol,

        @JsonAlias("PrivPassword") @Sensitive @Nullable String privPassword,
        @JsonAlias("Domain") @Nullable String domain,

        @JsonProperty("isGmsaUser") @JsonAlias("IsGMSAUser") @Nullable
        Boolean isGmsaUser,

        @JsonProperty("isgmsaUser") @Nullable Boolean isgmsaUser,
        @Sensitive @Nullable String password,
        @Sensitive @Nullable String privateKey) {}
