enum EntitlementsStub {}
