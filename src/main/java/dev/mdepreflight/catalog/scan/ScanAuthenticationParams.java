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
 * How a scanner authenticates to the devices that it scans.
 *
 * <p>The page calls every property except the first two optional, and its example has more properties than the type needs.
 * Missing and unnecessary properties are therefore reported as advice, never as a violation. Secrets are never shown. The
 * page's table has the names in Pascal case, which are reported as advice; its example has the names used here.
 *
 * @param kind the OData type; determines what the other properties mean
 * @param type how the scanner authenticates
 * @param keyVaultUrl the URL of the key vault that holds the credentials; replaces the credentials below
 * @param keyVaultUrlOfTable {@code keyVaultUrl} under the name in the table; neither name is confirmed
 * @param keyVaultUri {@code keyVaultUrl} under the name that {@code $metadata} declares
 * @param keyVaultSecretName the name of the secret in the key vault
 * @param username the user name, for all types except CommunityString
 * @param communityString the SNMP community string, a secret, for the type CommunityString
 * @param authProtocol MD5 or SHA1, for the types AuthNoPriv and AuthPriv
 * @param authPassword the password of {@code authProtocol}
 * @param privProtocol DES, 3DES, or AES, for the type AuthPriv
 * @param privPassword the password of {@code privProtocol}
 * @param domain the domain of a Windows user; deprecated
 * @param isGmsaUser whether the Windows user is a group managed service account, as Windows requires; deprecated
 * @param isgmsaUser {@code isGmsaUser} under the name that {@code $metadata} declares
 * @param password the password of a Windows or Linux user; declared only in {@code $metadata}
 * @param privateKey the private key of a Linux user; declared only in {@code $metadata}
 * @see <a href="https://learn.microsoft.com/defender-endpoint/api/get-authenticated-scan-properties">documentation</a>
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
            "CommunityString", "NoAuthNoPriv", "AuthNoPriv", "AuthPriv",
            "None", "Ntlm", "Kerberos", "Negotiate"
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
                    "CommunityString", "NoAuthNoPriv", "AuthNoPriv", "AuthPriv",
                    "None", "Ntlm", "Password", "PrivateKey"
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
        @Sensitive @Nullable String privateKey) {
    /** Returns kind and type, but no secrets. */
    @Override
    public String toString() {
        return "ScanAuthenticationParams[kind=" + kind + ", type=" + type + "]";
    }

    /** {@return a builder with all components null} */
    public static Builder builder() {
        return new Builder();
    }

    /** {@return a builder with the components of this record} */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.kind = kind;
        builder.type = type;
        builder.keyVaultUrl = keyVaultUrl;
        builder.keyVaultUrlOfTable = keyVaultUrlOfTable;
        builder.keyVaultUri = keyVaultUri;
        builder.keyVaultSecretName = keyVaultSecretName;
        builder.username = username;
        builder.communityString = communityString;
        builder.authProtocol = authProtocol;
        builder.authPassword = authPassword;
        builder.privProtocol = privProtocol;
        builder.privPassword = privPassword;
        builder.domain = domain;
        builder.isGmsaUser = isGmsaUser;
        builder.isgmsaUser = isgmsaUser;
        builder.password = password;
        builder.privateKey = privateKey;
        return builder;
    }

    /** Each method sets the component of the same name. Other components stay null. Not thread-safe. */
    public static final class Builder {
        private @Nullable ScanAuthenticationKind kind;
        private @Nullable ScanAuthenticationType type;
        private @Nullable String keyVaultUrl;
        private @Nullable String keyVaultUrlOfTable;
        private @Nullable String keyVaultUri;
        private @Nullable String keyVaultSecretName;
        private @Nullable String username;
        private @Nullable String communityString;
        private @Nullable String authProtocol;
        private @Nullable String authPassword;
        private @Nullable String privProtocol;
        private @Nullable String privPassword;
        private @Nullable String domain;
        private @Nullable Boolean isGmsaUser;
        private @Nullable Boolean isgmsaUser;
        private @Nullable String password;
        private @Nullable String privateKey;

        private Builder() {}

        public Builder kind(@Nullable ScanAuthenticationKind value) {
            this.kind = value;
            return this;
        }

        public Builder type(@Nullable ScanAuthenticationType value) {
            this.type = value;
            return this;
        }

        public Builder keyVaultUrl(@Nullable String value) {
            this.keyVaultUrl = value;
            return this;
        }

        public Builder keyVaultUrlOfTable(@Nullable String value) {
            this.keyVaultUrlOfTable = value;
            return this;
        }

        public Builder keyVaultUri(@Nullable String value) {
            this.keyVaultUri = value;
            return this;
        }

        public Builder keyVaultSecretName(@Nullable String value) {
            this.keyVaultSecretName = value;
            return this;
        }

        public Builder username(@Nullable String value) {
            this.username = value;
            return this;
        }

        public Builder communityString(@Nullable String value) {
            this.communityString = value;
            return this;
        }

        public Builder authProtocol(@Nullable String value) {
            this.authProtocol = value;
            return this;
        }

        public Builder authPassword(@Nullable String value) {
            this.authPassword = value;
            return this;
        }

        public Builder privProtocol(@Nullable String value) {
            this.privProtocol = value;
            return this;
        }

        public Builder privPassword(@Nullable String value) {
            this.privPassword = value;
            return this;
        }

        public Builder domain(@Nullable String value) {
            this.domain = value;
            return this;
        }

        public Builder isGmsaUser(@Nullable Boolean value) {
            this.isGmsaUser = value;
            return this;
        }

        public Builder isgmsaUser(@Nullable Boolean value) {
            this.isgmsaUser = value;
            return this;
        }

        public Builder password(@Nullable String value) {
            this.password = value;
            return this;
        }

        public Builder privateKey(@Nullable String value) {
            this.privateKey = value;
            return this;
        }

        /** {@return the record, without checking it} */
        public ScanAuthenticationParams build() {
            return new ScanAuthenticationParams(
                    kind,
                    type,
                    keyVaultUrl,
                    keyVaultUrlOfTable,
                    keyVaultUri,
                    keyVaultSecretName,
                    username,
                    communityString,
                    authProtocol,
                    authPassword,
                    privProtocol,
                    privPassword,
                    domain,
                    isGmsaUser,
                    isgmsaUser,
                    password,
                    privateKey);
        }
    }
}
