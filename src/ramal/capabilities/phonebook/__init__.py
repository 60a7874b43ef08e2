"""The phone book: a subscriber's own contacts. Colleagues are found in the directory, which is the subscribers themselves."""
