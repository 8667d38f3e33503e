// The types that what the bot sends is held to, under the names the emulator asks for.
// Where a method's own type lets a wrong block pass as a generic one, "blocks" is strict about them.
import type { RespondArguments, ViewResponseAction } from '@slack/bolt';
import type { HomeView, KnownBlock, ModalView } from '@slack/types';
import type * as api from '@slack/web-api';

export type blocks = KnownBlock[];
export type modal = ModalView;
export type home = HomeView;
export type manifest = api.AppsManifestValidateArguments['manifest'];
export type auth_test = api.AuthTestArguments;
export type chat_delete = api.ChatDeleteArguments;
export type chat_getPermalink = api.ChatGetPermalinkArguments;
export type chat_postEphemeral = api.ChatPostEphemeralArguments;
export type chat_postMessage = api.ChatPostMessageArguments;
export type chat_update = api.ChatUpdateArguments;
export type conversations_history = api.ConversationsHistoryArguments;
export type conversations_info = api.ConversationsInfoArguments;
export type conversations_join = api.ConversationsJoinArguments;
export type conversations_list = api.ConversationsListArguments;
export type conversations_members = api.ConversationsMembersArguments;
export type conversations_open = api.ConversationsOpenArguments;
export type conversations_replies = api.ConversationsRepliesArguments;
export type files_completeUploadExternal = api.FilesCompleteUploadExternalArguments;
export type files_delete = api.FilesDeleteArguments;
export type files_getUploadURLExternal = api.FilesGetUploadURLExternalArguments;
export type files_info = api.FilesInfoArguments;
export type oauth_v2_access = api.OAuthV2AccessArguments;
export type pins_add = api.PinsAddArguments;
export type pins_remove = api.PinsRemoveArguments;
export type reactions_add = api.ReactionsAddArguments;
export type reactions_remove = api.ReactionsRemoveArguments;
export type usergroups_list = api.UsergroupsListArguments;
export type usergroups_users_list = api.UsergroupsUsersListArguments;
export type users_conversations = api.UsersConversationsArguments;
export type users_info = api.UsersInfoArguments;
export type users_list = api.UsersListArguments;
export type views_open = api.ViewsOpenArguments;
export type views_publish = api.ViewsPublishArguments;
export type views_push = api.ViewsPushArguments;
export type views_update = api.ViewsUpdateArguments;
export type viewSubmission = ViewResponseAction;
// The choice between text, blocks and attachments becomes a demand for all of them in the schema; each is optional in truth.
export type acknowledgement = Partial<RespondArguments>;
export type responseUrl = Partial<RespondArguments>;
