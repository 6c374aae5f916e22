package dev.mdepreflight.internal.request.odata;

/**
 * The collections' entities, in tables that {@link EntityModel#of} reads: the filterable properties that the documentation lists, and the
 * further properties and enums in the service's metadata.
 */
final class Entities {
    private static final String INVESTIGATION_STATE =
            "Unknown|Terminated|SuccessfullyRemediated|Benign|Failed|PartiallyRemediated|"
                    + "Running|PendingApproval|PendingResource|Disabled|Queued|InnerFailure|PreexistingAlert|UnsupportedOs|"
                    + "UnsupportedAlertType|SuppressedAlert|PartiallyInvestigated|TerminatedByUser|TerminatedBySystem";

    static final EntityModel ALERTS = EntityModel.of("""
            LISTED alertCreationTime:DATE_TIME lastUpdateTime:DATE_TIME incidentId:INTEGER
            investigationId/InvestigationId:INTEGER id assignedTo detectionSource:? lastEventTime:DATE_TIME
            status:Unknown|New|InProgress|Resolved|Unspecified|Hidden severity:UnSpecified|Informational|Low|Medium|High
            category
            DECLARED classification:Unknown|FalsePositive|TruePositive|InformationalExpectedActivity
            determination:NotAvailable|Apt|Malware|SecurityPersonnel|SecurityTesting|UnwantedSoftware|Other|\
            MultiStagedAttack|CompromisedAccount|Phishing|MaliciousUserActivity|NotMalicious|NoEnoughDataToValidate|\
            ConfirmedActivity|LineOfBusinessApplication investigationState:%s detectorId threatFamilyName title
            description firstEventTime:DATE_TIME resolvedTime:DATE_TIME machineId computerDnsName rbacGroupName
            aadTenantId relatedUser:COMPLEX threatName mitreTechniques:TEXT[] loggedOnUsers:COMPLEX[] comments:COMPLEX[]
            evidence:COMPLEX[] domains:COMPLEX[]
            EXPANDABLE evidence
            NAVIGATION machine user files iPs
            """.formatted(INVESTIGATION_STATE));

    static final EntityModel INDICATORS = EntityModel.of("""
            LISTED application createdByDisplayName expirationTime:DATE_TIME generateAlert:BOOLEAN title
            rbacGroupNames:TEXT[] rbacGroupIds:TEXT_OR_INTEGER[] indicatorValue
            indicatorType:FileSha1|FileSha256|FileMd5|CertificateThumbprint|IpAddress|DomainName|Url|\
            ProcessMemorySimilarityHash|WebCategory creationTimeDateTimeUtc:DATE_TIME createdBy
            action:Warn|Block|Audit|Alert|AlertAndBlock|BlockAndRemediate|Allowed severity:Informational|Low|Medium|High
            DECLARED id category:INTEGER educateUrl bypassDurationHours:INTEGER description recommendedActions
            lastUpdateTime:DATE_TIME lastUpdatedBy certificateInfo:COMPLEX notificationId:INTEGER notificationBody
            version mitreTechniques:TEXT[] historicalDetection:BOOLEAN lookBackPeriod:INTEGER additionalInfo externalId
            createdBySource:?
            """);

    static final EntityModel INVESTIGATIONS = EntityModel.of("""
            LISTED startTime:DATE_TIME id state:?%s machineId triggeringAlertId
            DECLARED endTime:DATE_TIME cancelledBy statusDetails computerDnsName
            """.formatted(INVESTIGATION_STATE));

    static final EntityModel MACHINES = EntityModel.of("""
            LISTED computerDnsName/ComputerDnsName id version deviceValue:Normal|Low|High aadDeviceId:GUID
            machineTags:TEXT[] lastSeen/LastSeen:DATE_TIME exposureLevel:None|Low|Medium|High
            onboardingStatus/onboardingstatus:onboarded|CanBeOnboarded|Unsupported|InsufficientInfo|Onboarded
            lastIpAddress
            healthStatus/HealthStatus:Active|Inactive|ImpairedCommunication|NoSensorData|\
            NoSensorDataImpairedCommunication|Unknown osPlatform/OsPlatform
            riskScore/RiskScore:None|Informational|Low|Medium|High rbacGroupId/RbacGroupId:TEXT_OR_INTEGER
            DECLARED mergedIntoMachineId isPotentialDuplication:BOOLEAN isExcluded:BOOLEAN
            exclusionReason:Other|InactiveDevice|DuplicateDevice|DeviceDoesNotExist|DeviceOutOfScope firstSeen:DATE_TIME
            osProcessor lastExternalIpAddress agentVersion osBuild:INTEGER rbacGroupName ipAddresses:COMPLEX[]
            isAadJoined:BOOLEAN vmMetadata:COMPLEX osArchitecture
            managedBy:Unknown|Intune|SystemCenterConfigurationManager|MicrosoftDefenderForEndpoint
            managedByStatus:Unknown|Success|Error
            NAVIGATION logOnUsers alerts machineActions vulnerabilities recommendations software
            """);

    static final EntityModel MACHINE_ACTIONS = EntityModel.of("""
            LISTED id:GUID status/Status:Pending|InProgress|Succeeded|Failed|TimeOut|Cancelled machineId/MachineId
            type/Type:RunAntiVirusScan|Offboard|LiveResponse|CollectInvestigationPackage|Isolate|Unisolate|\
            StopAndQuarantineFile|RestrictCodeExecution|UnrestrictCodeExecution|Unknown|RequestSample|Block|\
            RegenerateId|Troubleshoot|LogsCollection|TokenRefresh|EndpointConfigManagementCheckin|\
            EnableActiveDirectoryUser|DisableActiveDirectoryUser|ResetPasswordActiveDirectoryUser|\
            ImmuneActiveDirectoryCustomPlaybook requestor/Requestor creationDateTimeUtc/CreationDateTimeUtc:DATE_TIME
            DECLARED title requestorComment computerDnsName relatedFileInfo:COMPLEX lastUpdateDateTimeUtc:DATE_TIME
            cancellationRequestor cancellationComment cancellationDateTimeUtc:DATE_TIME errorHResult:INTEGER scope
            commands:COMPLEX[] troubleshootInfo:COMPLEX externalId requestSource:? lastUpdateTimeUtc:DATE_TIME
            """);

    static final EntityModel DEVICE_AV_INFO = EntityModel.of("""
            LISTED machineId computerDnsName osKind osPlatform osVersion avMode avSignatureVersion avEngineVersion
            avPlatformVersion quickScanResult quickScanError fullScanResult fullScanError avIsSignatureUpToDate
            avIsEngineUpToDate avIsPlatformUpToDate rbacGroupId:INTEGER
            DECLARED lastSeenTime:DATE_TIME quickScanTime:DATE_TIME fullScanTime:DATE_TIME
            dataRefreshTimestamp:DATE_TIME avEngineUpdateTime:DATE_TIME avSignatureUpdateTime:DATE_TIME
            avPlatformUpdateTime:DATE_TIME avSignaturePublishTime:DATE_TIME avSignatureDataRefreshTime:DATE_TIME
            cloudProtectionState avModeDataRefreshTime:DATE_TIME
            EXCLUDED id rbacGroupName
            """);

    static final EntityModel SOFTWARE = EntityModel.of("""
            LISTED id name vendor
            DECLARED weaknesses:INTEGER publicExploit:BOOLEAN activeAlert:BOOLEAN exposedMachines:INTEGER
            installedMachines:INTEGER impactScore:NUMBER isNormalized:BOOLEAN category tags:TEXT[]
            distributions:COMPLEX[]
            NAVIGATION vulnerabilities
            """);

    static final EntityModel VULNERABILITIES = EntityModel.of("""
            LISTED id name description cvssV3:NUMBER publishedOn:DATE_TIME severity updatedOn:DATE_TIME
            DECLARED cvssVector exposedMachines:INTEGER firstDetected:DATE_TIME patchFirstAvailable:DATE_TIME
            publicExploit:BOOLEAN exploitVerified:BOOLEAN exploitInKit:BOOLEAN exploitTypes:TEXT[] exploitUris:TEXT[]
            cveSupportability tags:TEXT[] epss:NUMBER
            status:RemediationRequired|NoActionRequired|UnderException|PartialException
            """);

    static final EntityModel MACHINES_VULNERABILITIES = EntityModel.of("""
            LISTED id cveId machineId fixingKbId productName productVersion severity productVendor
            """);

    static final EntityModel RECOMMENDATIONS = EntityModel.of("""
            LISTED id productName vendor recommendedVersion recommendationCategory subCategory severityScore:NUMBER
            remediationType recommendedProgram recommendedVendor status:?Active|Exception|PartialException
            DECLARED recommendationName weaknesses:INTEGER publicExploit:BOOLEAN activeAlert:BOOLEAN
            associatedThreats:TEXT[] configScoreImpact:NUMBER exposureImpact:NUMBER totalMachineCount:INTEGER
            exposedMachinesCount:INTEGER nonProductivityImpactedAssets:INTEGER relatedComponent
            hasUnpatchableCve:BOOLEAN tags:TEXT[] exposedCriticalDevices:INTEGER
            NAVIGATION software vulnerabilities
            """);

    static final EntityModel REMEDIATION_TASKS = EntityModel.of("""
            LISTED createdOn/createdon:DATE_TIME status:Active|Completed
            DECLARED id title requesterId requesterEmail statusLastModifiedOn:DATE_TIME description relatedComponent
            targetDevices:INTEGER rbacGroupNames:TEXT[] fixedDevices:INTEGER requesterNotes dueOn:DATE_TIME
            category:Software|SecurityConfiguration productivityImpactRemediationType:AllExposedAssets|NonImpactedAssets
            priority:None|Low|Medium|High completionMethod:Manual|Automatic completerId completerEmail scid
            type:Update|Uninstall|ConfigurationChange|AttentionRequired|Upgrade|FirmwareUpdate productId vendorId nameId
            recommendedVersion recommendedVendor recommendedProgram recommendationReference
            """);

    static final EntityModel BASELINE_PROFILES = EntityModel.of("""
            LISTED id name operatingSystem operatingSystemVersion status:BOOLEAN settingsNumber:INTEGER
            passedDevices:INTEGER totalDevices:INTEGER
            DECLARED description benchmark version complianceLevel createdBy lastUpdatedBy createdOnTimeOffset:DATE_TIME
            lastUpdateTimeOffset:DATE_TIME rbacGroupIdsProfileScope:INTEGER[] rbacGroupNamesProfileScope:TEXT[]
            deviceTagsProfileScope:TEXT[]
            """);

    static final EntityModel BASELINE_CONFIGURATIONS = EntityModel.of("""
            LISTED id category name cce/CCE
            DECLARED uniqueId benchmarkName benchmarkVersion description complianceLevels:TEXT[] rationale remediation
            recommendedValue:TEXT[] source:TEXT[] isCustom:BOOLEAN assessmentMethod
            """);

    private Entities() {}
}
